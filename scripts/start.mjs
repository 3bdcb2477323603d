// `npm start`: the gallery on localhost, on the first free port from 6006. Ctrl-C ends it and all it started.
import { spawn } from 'node:child_process';
import { root } from './entries.mjs';
import { freePort, wishedPort } from './port.mjs';

const port = await freePort(wishedPort(6006));
const bin = `${root}node_modules/storybook/dist/bin/dispatcher.js`;
const unix = process.platform !== 'win32';
const child = spawn(
  process.execPath,
  [
    bin,
    'dev',
    '--port',
    String(port),
    '--exact-port',
    '--host',
    'localhost',
    '--ci',
    '--no-version-updates',
    '--disable-telemetry',
  ],
  // Its own process group, so that whatever it starts can be ended with it.
  { cwd: root, stdio: ['ignore', 'pipe', 'inherit'], detached: unix },
);

let told = false;
child.stdout.on('data', (chunk) => {
  process.stdout.write(chunk);
  if (told || !/ready|started/i.test(String(chunk))) return;
  told = true;
  // After the box that Storybook draws.
  setTimeout(
    () => console.log(`\nThe gallery is at http://localhost:${port}/ (Ctrl-C ends it)\n`),
    300,
  );
});

let ending = false;
function end(signal) {
  const hard = ending; // a second Ctrl-C does not wait
  ending = true;
  try {
    if (unix) process.kill(-child.pid, hard ? 'SIGKILL' : signal);
    else child.kill(signal);
  } catch {
    // it is gone already
  }
  if (!hard) setTimeout(() => end(signal), 3000).unref();
}
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => end(signal));
process.on('exit', () => {
  try {
    if (unix) process.kill(-child.pid, 'SIGKILL');
  } catch {
    // nothing is left
  }
});
child.on('exit', (code) => process.exit(ending ? 0 : (code ?? 1)));
