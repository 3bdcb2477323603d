// `npm run screens`: a picture of every story in every mode, to look at, in `screens/`. One story: `-- -t network-Beijing`.
import { spawnSync } from 'node:child_process';
import { root } from './entries.mjs';

const { status } = spawnSync(
  process.execPath,
  [
    `${root}node_modules/vitest/vitest.mjs`,
    ...['run', '--project', 'browser', 'test/screens/modes.browser.test.ts'],
    ...process.argv.slice(2),
  ],
  { cwd: root, stdio: 'inherit', env: { ...process.env, SUMMITRY_SCREENS: '1' } },
);
process.exit(status ?? 1);
