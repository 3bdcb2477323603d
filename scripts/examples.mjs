// `npm run examples`: an index of everything in examples/, on localhost, on the first free port from 5173.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { createServer } from 'vite';
import { root } from './entries.mjs';
import { freePort, wishedPort } from './port.mjs';

// The .ts examples run from the source; a .html page shows what a site does with the built files.
const pages = readdirSync(`${root}examples`).filter((file) => file.endsWith('.html'));
if (pages.length > 1 && !existsSync(`${root}dist/summitry.global.js`)) {
  console.log('Building dist for the .html examples, once…');
  const { status } = spawnSync(process.execPath, [`${root}scripts/build.mjs`], {
    stdio: 'inherit',
  });
  if (status !== 0) console.log('The build failed, so the .html examples stay empty.');
}
const port = await freePort(wishedPort(5173));
const server = await createServer({
  configFile: `${root}examples/vite.config.ts`,
  root,
  server: { port, strictPort: true, host: 'localhost' },
});
await server.listen();
console.log(`\nThe examples are at http://localhost:${port}/ (Ctrl-C ends it)\n`);
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, () => {
    server.close().finally(() => process.exit(0));
    setTimeout(() => process.exit(0), 2000).unref();
  });
}
