// The machine that figures were taken on: `node machine.mjs` prints it.
import { execFileSync } from 'node:child_process';
import { cpus, totalmem } from 'node:os';
import { fileURLToPath } from 'node:url';
import { findBrowser } from '../scripts/browser.mjs';

async function chromium() {
  try {
    const { executablePath, env } = await findBrowser();
    return execFileSync(executablePath, ['--version'], { env, encoding: 'utf8' }).trim();
  } catch {
    return 'no Chromium';
  }
}

/** "Intel Xeon, 2 cores, 8 GiB; Node v20.19.0; Chromium 147.0". */
export async function machine() {
  const cores = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  const name = cores[0]?.model.replace(/\((R|TM)\)/g, '').trim() ?? 'unknown CPU';
  return `${name}, ${cores.length} cores, ${memory} GiB; Node ${process.version}; ${await chromium()}`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) console.log(await machine());
