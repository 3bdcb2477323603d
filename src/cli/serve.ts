import { spawn } from 'node:child_process';
import { watch } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { basename, dirname, resolve } from 'node:path';
import { choice, drawingOf, messagesOf, numberOf } from './charts';
import { fault, faultOf } from './fault';
import { PAGE, SCRIPT } from './page';
import { type Reading, readData } from './read';
import { globalScript } from './render';

export interface ServeOptions extends Reading {
  readonly port?: string | undefined;
  readonly chart?: string | undefined;
  readonly theme?: string | undefined;
  readonly lang?: string | undefined;
  readonly 'no-open'?: boolean | undefined;
}

const FIRST = 5180;
/** An editor writes a file in several steps. */
const REST_MS = 80;

const HEADERS = {
  'Content-Security-Policy':
    "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self'; img-src data:; base-uri 'none'; form-action 'none'",
  'X-Content-Type-Options': 'nosniff',
  'Cache-Control': 'no-store',
};

/** Serves the charts of a file until it is ended; gives no exit code. */
export async function serve(
  file: string,
  options: ServeOptions,
  say: (text: string) => void,
): Promise<undefined> {
  const { theme = 'auto', lang = 'en' } = options;
  const chart = drawingOf(options.chart ?? 'story');
  const messages = await messagesOf(lang);
  const settings = {
    chart,
    lang: messages ? lang : 'en',
    direction: messages?.direction ?? 'ltr',
    theme: choice('theme', theme, ['auto', 'light', 'dark']),
  };
  // What is piped in can be read once; a file that is not there is told at once.
  let last = await dataText(file, options);
  const script = await globalScript(lang);
  const listeners = new Set<ServerResponse>();
  const answers: Readonly<Record<string, () => readonly [type: string, text: string]>> = {
    '/': () => ['text/html', PAGE],
    '/app.js': () => ['text/javascript', SCRIPT],
    '/summitry.global.js': () => ['text/javascript', script],
    '/settings.json': () => ['application/json', JSON.stringify(settings)],
    '/data.json': () => ['application/json', last],
  };
  const server = createServer((request, response) => {
    if (!isLocal(request)) response.writeHead(403).end();
    else if (request.url === '/changes') listen(response, listeners);
    else answer(response, answers[request.url ?? '']);
  });
  const port = await listening(server, numberOf('port', options.port));
  const address = `http://localhost:${port}/`;
  say(`${file === '-' ? 'What was piped in' : file} is at ${address} (Ctrl-C ends it)\n`);
  if (file !== '-')
    follow(file, async () => {
      last = await dataText(file, options).catch((error: unknown) =>
        JSON.stringify({ fault: faultOf(error).fault }),
      );
      for (const listener of listeners) listener.write('data: changed\n\n');
    });
  if (!options['no-open'] && process.stdout.isTTY) open(address);
  return undefined;
}

/** All that the page needs of a file. */
async function dataText(file: string, options: Reading): Promise<string> {
  const { title, input, issues } = await readData(file, options);
  const { exportJson } = await import('../import/export-json');
  return `{"title":${JSON.stringify(title)},"issues":${JSON.stringify(issues)},"input":${exportJson(input, { indent: 0 })}}`;
}

/** Another site's page may ask under a name of its own that leads here; it gets nothing. */
const isLocal = ({ headers }: IncomingMessage) =>
  /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/.test(headers.host ?? '');

function answer(response: ServerResponse, make?: () => readonly [string, string]): void {
  if (!make) {
    response.writeHead(404, HEADERS).end();
    return;
  }
  const [type, text] = make();
  response.writeHead(200, { ...HEADERS, 'Content-Type': `${type}; charset=utf-8` }).end(text);
}

function listen(response: ServerResponse, listeners: Set<ServerResponse>): void {
  response.writeHead(200, { ...HEADERS, 'Content-Type': 'text/event-stream' });
  response.write(':\n\n');
  listeners.add(response);
  response.on('close', () => listeners.delete(response));
}

/** On the port that is wanted, or the first free one. */
function listening(server: Server, wanted: number | undefined): Promise<number> {
  return new Promise((done, failed) => {
    let port = wanted ?? FIRST;
    server.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE' && wanted === undefined && port < FIRST + 50)
        server.listen(++port, 'localhost');
      else failed(fault(`cannot listen on port ${port}: ${error.message}`));
    });
    server.on('listening', () => done(port));
    server.listen(port, 'localhost');
  });
}

/** The folder is watched, for most editors put a new file in the place of the old one. */
function follow(file: string, changed: () => void): void {
  let timer: NodeJS.Timeout | undefined;
  watch(dirname(resolve(file)), (_, name) => {
    if (name !== null && name !== basename(file)) return;
    clearTimeout(timer);
    timer = setTimeout(changed, REST_MS);
  });
}

function open(address: string): void {
  const [command, ...args] =
    process.platform === 'darwin'
      ? ['open', address]
      : process.platform === 'win32'
        ? ['cmd', '/c', 'start', '', address]
        : ['xdg-open', address];
  spawn(command!, args, { stdio: 'ignore', detached: true })
    // Without a browser the address in the terminal does.
    .on('error', () => undefined)
    .unref();
}
