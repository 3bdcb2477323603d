// A server in the manner of Next: draws the page, then hands out its scripts.
import { createReadStream, existsSync } from 'node:fs';
import { createServer } from 'node:http';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { page } from './dist/page.js';

const port = Number(process.env.PORT ?? 5180);
createServer((request, response) => {
  const name = basename(new URL(request.url ?? '/', 'http://localhost').pathname);
  const file = fileURLToPath(new URL(`./dist/public/${name}`, import.meta.url));
  if (name && existsSync(file)) {
    response.writeHead(200, { 'content-type': 'text/javascript' });
    createReadStream(file).pipe(response);
  } else if (name) response.writeHead(404).end();
  else response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(page());
})
  .listen(port, 'localhost')
  .on('listening', function () {
    console.log(`http://localhost:${this.address().port}/ (Ctrl-C ends it)`);
  });
