import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { ARGS, findBrowser } from '../../scripts/browser.mjs';

const KINDS: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

export interface Served {
  readonly url: string;
  close(): Promise<void>;
}

/** Files of one folder, and pages made up on the spot, on a port that is free. */
export function serve(
  folder: string,
  pages: Record<string, string> = {},
  headers: Record<string, string> = {},
): Promise<Served> {
  const server = createServer((request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url ?? '/', 'http://x').pathname));
    const page = pages[path];
    const kind = (name: string) => ({
      'content-type': KINDS[extname(name)] ?? 'application/octet-stream',
      ...headers,
    });
    if (page !== undefined) {
      response.writeHead(200, kind(extname(path) ? path : 'page.html')).end(page);
      return;
    }
    const file = join(folder, path === '/' ? 'index.html' : path);
    if (existsSync(file) && statSync(file).isFile()) {
      response.writeHead(200, kind(file));
      createReadStream(file).pipe(response);
    } else response.writeHead(404).end();
  });
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      resolve({
        url: `http://127.0.0.1:${port}`,
        close: () =>
          new Promise((done) => {
            server.closeAllConnections();
            server.close(() => done());
          }),
      });
    });
  });
}

export async function launch(): Promise<Browser> {
  const found = await findBrowser({ install: true });
  return chromium.launch({
    args: ARGS,
    ...(found && { executablePath: found.executablePath, env: found.env as never }),
  });
}
