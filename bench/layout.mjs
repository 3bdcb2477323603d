// The network's layout: at once, and in the steps that slices and worker take it in; and the scene drawn from it.
import { createDataset } from '../dist/index.js';
import { layoutKernel } from '../dist/network/kernel.js';
import { networkKind } from '../dist/network/kind.js';
import { planLayout, runPlan } from '../dist/network/layout.js';
import { textWidth } from '../dist/scene/text-width.js';
import { head, median } from './measure.mjs';
import { random } from './random.mjs';

const SIZE = { width: 620, height: 480 };
const VIEW = { k: 1, x: 0, y: 0 };
const STATE = {
  highlight: null,
  selected: new Set(),
  filter: null,
  period: null,
  asOf: null,
  order: null,
};

/** A random signed network: n actors, m relations of two. */
function network(n, m) {
  const rand = random(11);
  return createDataset({
    actors: Array.from({ length: n }, (_, i) => ({ id: `a${i}`, name: `Actor ${i}` })),
    relations: Array.from({ length: m }, (_, i) => {
      const a = rand.int(n);
      return {
        id: `r${i}`,
        type: 'military',
        parties: [`a${a}`, `a${(a + 1 + rand.int(n - 1)) % n}`],
        sign: rand() < 0.7 ? 1 : -1,
      };
    }),
  });
}

/** ms of CPU that the call took, of this process alone: a busy machine does not add to it. */
function cpu(run) {
  const from = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(from);
  return (user + system) / 1000;
}

/** Steps of a layout, and the longest but one in a thousand, ms by the clock. */
function steps(job) {
  const times = [];
  const kernel = layoutKernel(job);
  for (let done = false; !done; ) {
    const from = performance.now();
    done = kernel.next().done;
    times.push(performance.now() - from);
  }
  times.sort((a, b) => a - b);
  return [times.length, median(times), times[Math.floor(times.length * 0.999) - 1] ?? times.at(-1)];
}

function row(n, m) {
  const dataset = network(n, m);
  const options = { ...networkKind.defaults, data: dataset };
  let plan;
  let layout;
  const prepare = cpu(() => {
    plan = planLayout(dataset, SIZE);
  });
  const first = cpu(() => {
    layout = runPlan(plan);
  });
  const [count, usual, long] = steps(plan.job);
  const fitted = { ...layout, size: SIZE, held: new Set(), seed: 1 };
  const stage = {
    dataset,
    layout: fitted,
    options,
    size: SIZE,
    view: VIEW,
    state: STATE,
    measure: textWidth,
  };
  const scenes = Array.from({ length: 5 }, () => cpu(() => networkKind.scene(stage)));
  const cells = [prepare, first, count, usual, long, scenes[0], median(scenes)];
  return `| ${n} / ${m} | ${cells.map((cell) => (Number.isInteger(cell) ? cell : cell.toFixed(cell < 1 ? 2 : 0))).join(' | ')} |`;
}

await head('Layout of a network');
console.log('ms of CPU, the first run of each size; steps by the clock.\n');
console.log(
  '| actors / relations | prepare | layout | steps | usual step | long step (99.9 %) | scene, first | scene, median |',
);
console.log('|---|--:|--:|--:|--:|--:|--:|--:|');
for (const [n, m] of [
  [12, 20],
  [60, 100],
  [60, 400],
  [200, 1000],
  [500, 2000],
  [2000, 8000],
  [10_000, 20_000],
])
  console.log(row(n, m));
