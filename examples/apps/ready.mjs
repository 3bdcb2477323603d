// Before an app starts: the package is built, where it is not, and the app's own packages are installed, once.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const run = (line, cwd) => {
  const { status } = spawnSync(line, { cwd, stdio: 'inherit', shell: true });
  if (status !== 0) process.exit(status ?? 1);
};
if (!existsSync(`${root}dist/index.js`)) {
  run('node scripts/setup.mjs', root);
  run('node scripts/build.mjs', root);
}
if (!existsSync('node_modules/summitry'))
  run('npm install --no-audit --no-fund --prefer-offline', process.cwd());
