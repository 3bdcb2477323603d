// Finds a free port on localhost, and says so when the wished one is taken.
import { createServer } from 'node:net';

const HOST = '127.0.0.1';

const free = (port, host) =>
  new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', (error) =>
      resolve(error.code === 'EADDRNOTAVAIL' || error.code === 'EAFNOSUPPORT'),
    );
    probe.listen({ port, host, exclusive: true }, () => probe.close(() => resolve(true)));
  });

/**
 * The first free port from `first` on. Both loopbacks are asked: a server on `localhost` may sit on either.
 * @param {number} first
 */
export async function freePort(first) {
  for (let port = first; port < first + 100; port++) {
    const open = (await free(port, HOST)) && (await free(port, '::1'));
    if (open) return port;
    console.log(`Port ${port} is taken, trying ${port + 1}.`);
  }
  throw new Error(`No free port between ${first} and ${first + 99}.`);
}

/** The port that was asked for: `--port 7000`, `-p 7000`, PORT, else the usual one. */
export function wishedPort(usual) {
  const at = process.argv.findIndex((word) => word === '--port' || word === '-p');
  const text = at > 0 ? process.argv[at + 1] : process.env.PORT;
  if (text === undefined || text === '') return usual;
  const port = Number(text);
  if (!Number.isInteger(port) || port < 1 || port > 65435) {
    console.error(`Not a port: ${text}. Give a whole number from 1 to 65435.`);
    process.exit(1);
  }
  return port;
}
