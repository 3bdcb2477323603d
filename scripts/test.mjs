// `npm test`: every check of the project, each a counted step. All of them run, whatever fails before.
// The last line is `N passed, N failed`, with `, N skipped` where something was.
// `--full` (npm run test:full) adds the heavy sweeps: the tests read SUMMITRY_FULL.
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { manifest, root } from './entries.mjs';

const cache = `${root}node_modules/.cache/summitry`;
const tally = `${cache}/tally.json`;
const tarball = `${cache}/${manifest.name}-${manifest.version}.tgz`;
const env = {
  ...process.env,
  PATH: `${root}node_modules/.bin${process.platform === 'win32' ? ';' : ':'}${process.env.PATH}`,
  SUMMITRY_TALLY: tally,
  ...(process.argv.includes('--full') && { SUMMITRY_FULL: '1' }),
};
const count = { passed: 0, failed: 0, skipped: 0 };
const failures = [];

/** Runs one command; its output is shown when it ends, so that two at a time stay readable. */
function command(line, { live = false } = {}) {
  return new Promise((resolve) => {
    const started = performance.now();
    const stdio = live ? 'inherit' : ['ignore', 'pipe', 'pipe'];
    const child = spawn(line, { cwd: root, env, shell: true, stdio });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on('data', (chunk) => {
        output += chunk;
      });
    }
    child.on('error', (error) => resolve({ ok: false, output: String(error), seconds: 0 }));
    child.on('close', (code) => {
      resolve({ ok: code === 0, output, seconds: (performance.now() - started) / 1000 });
    });
  });
}

function note(name, ok, seconds) {
  console.log(`${ok ? '✓' : '✗'} ${name} (${seconds.toFixed(1)} s)`);
  count[ok ? 'passed' : 'failed']++;
  if (!ok) failures.push(name);
}

async function step(name, line) {
  const { ok, output, seconds } = await command(line);
  if (!ok) console.log(`\n── ${name}: ${line}\n${output.trimEnd()}\n`);
  note(name, ok, seconds);
}

/** Steps one after another; several such rows run side by side. */
async function row(steps) {
  for (const [name, line] of steps) await step(name, line);
}

async function tests() {
  rmSync(tally, { force: true });
  const { ok, seconds } = await command('vitest run', { live: true });
  let made = { passed: 0, failed: 0, skipped: 0 };
  try {
    made = JSON.parse(readFileSync(tally, 'utf8'));
  } catch {
    console.log('The test run ended without a count.');
  }
  for (const key of Object.keys(count)) count[key] += made[key];
  // A run that fails outside any test must not read as a good one.
  if (made.failed > 0) failures.push(`${made.failed} of the tests`);
  else note('test run', ok && made.passed > 0, seconds);
}

process.chdir(root);
mkdirSync(cache, { recursive: true });
console.log(`${manifest.name} ${manifest.version}, Node ${process.version}`);
await Promise.all([
  row([
    ['build', 'node scripts/build.mjs'],
    ['size', 'size-limit'],
    // The build is there: packing by a script of npm's own would make it once more.
    ['pack', `npm pack --ignore-scripts --silent --pack-destination ${cache}`],
    ['package', `publint --strict ${tarball}`],
    ['types of the package', `attw ${tarball}`],
    ['unused', 'knip'],
  ]),
  row([
    ['gallery', manifest.scripts['build:gallery']],
    ['types', 'tsc -p .'],
    ['types without the DOM', 'tsc -p tsconfig.pure.json'],
    ['lint and format', 'biome check .'],
    ['floors', 'depcruise src --config .dependency-cruiser.mjs'],
  ]),
]);
await tests();
if (failures.length > 0) console.log(`\nFailed: ${failures.join(', ')}`);
const skipped = count.skipped ? `, ${count.skipped} skipped` : '';
console.log(`${count.passed} passed, ${count.failed} failed${skipped}`);
process.exitCode = count.failed > 0 ? 1 : 0;
