// Orders of a matrix' rows, beside reorder.js: the same matrices, interleaved, ms of CPU; and how good the orders are.
import * as reorder from 'reorder.js';
import { seriate } from '../dist/matrix/index.js';
import { head, table, take } from './measure.mjs';
import { random } from './random.mjs';

/** A shuffled graph: whether two of n points, in their true order, are tied. */
function graph(n, tied, seed = 11) {
  const rand = random(seed);
  const at = Array.from({ length: n }, (_, i) => i);
  for (let i = n - 1; i > 0; i--) {
    const j = rand.int(i + 1);
    [at[i], at[j]] = [at[j], at[i]];
  }
  const values = new Float64Array(n * n);
  for (let a = 0; a < n; a++)
    for (let b = 0; b < a; b++)
      if (tied(a, b, rand)) {
        values[at[a] * n + at[b]] = 1;
        values[at[b] * n + at[a]] = 1;
      }
  return { n, values };
}

const blocks = (n, count, within, across) =>
  graph(n, (a, b, rand) => {
    const isWithin = Math.floor((a * count) / n) === Math.floor((b * count) / n);
    return rand() < (isWithin ? within : across);
  });
const band = (n, width, chance) => graph(n, (a, b, rand) => a - b <= width && rand() < chance);

/** Distances of points in a square. */
function plane(n, seed = 11) {
  const rand = random(seed);
  const points = Array.from({ length: n }, () => [rand(), rand()]);
  const values = Float64Array.from({ length: n * n }, (_, e) => {
    const [[x, y], [u, v]] = [points[Math.floor(e / n)], points[e % n]];
    return Math.hypot(x - u, y - v);
  });
  return { n, values };
}

const rowsOf = ({ n, values }) =>
  Array.from({ length: n }, (_, i) =>
    Array.from(values.subarray(i * n, i * n + n), (x, j) => x + +(i === j)),
  );

/** A graph of reorder.js, anew for each run: its methods write into it. */
function peerGraph({ n, values }) {
  const links = [];
  for (let a = 0; a < n; a++)
    for (let b = 0; b < a; b++) if (values[a * n + b]) links.push({ source: a, target: b });
  return reorder
    .graph(
      Array.from({ length: n }, (_, id) => ({ id })),
      links,
      false,
    )
    .init();
}

/** Mean distance from the diagonal as a share of n, and the bandwidth. */
function quality({ n, values }, order) {
  const at = new Float64Array(n);
  order.forEach((row, i) => {
    at[row] = i;
  });
  let [sum, count, width] = [0, 0, 0];
  values.forEach((x, e) => {
    if (!x) return;
    const far = Math.abs(at[Math.floor(e / n)] - at[e % n]);
    sum += far;
    count++;
    width = Math.max(width, far);
  });
  return `mean distance from the diagonal ${(sum / count / n).toFixed(4)} n, bandwidth ${width}`;
}

/** Prints times and what each order is worth. */
async function compare(title, matrix, contestants, rounds) {
  const made = {};
  const keeping = Object.fromEntries(
    Object.entries(contestants).map(([name, run]) => [
      name,
      () => {
        made[name] = run();
        return made[name];
      },
    ]),
  );
  console.log(table(title, await take(keeping, rounds)));
  for (const [name, order] of Object.entries(made))
    console.log(`- ${name}: ${quality(matrix, order)}`);
  console.log('');
}

const own = (matrix, method) => () => seriate(matrix, { method }).order;

await head('Orders of a matrix');
const isLong = process.argv.includes('--long');
const leaves = (name, matrix) => {
  const rows = rowsOf(matrix);
  return compare(
    `Linkage and optimal leaves, ${name}`,
    matrix,
    {
      summitry: own(matrix, 'leaf'),
      'reorder.js': () => reorder.optimal_leaf_order().linkage('average')(rows),
    },
    3,
  );
};
for (const n of isLong ? [100, 200, 300] : [100])
  await leaves(`${n} rows of planted blocks`, blocks(n, 5, 0.4, 0.05));
if (isLong) {
  // Its time hangs on how even the tree is.
  await leaves('300 rows of a band', band(300, 20, 0.5));
  await leaves('300 points of a plane', plane(300));
}
for (const n of [300, 500, 1000]) {
  const matrix = blocks(n, 5, 0.4, 0.05);
  await compare(`Optimal leaves alone, n = ${n}`, matrix, { summitry: own(matrix, 'leaf') }, 5);
}
const planted = blocks(1000, 10, 0.2, 0.005);
await compare(
  'Planted blocks, n = 1,000',
  planted,
  {
    'summitry, auto': own(planted, 'auto'),
    'reorder.js, spectral': () => reorder.spectral_order(peerGraph(planted)),
    'reorder.js, barycentre': () => reorder.barycenter_order(peerGraph(planted))[0],
  },
  3,
);
const narrow = band(1000, 20, 0.8);
await compare(
  'A band of 20, n = 1,000',
  narrow,
  {
    'summitry, rcm': own(narrow, 'rcm'),
    'reorder.js, rcm': () => reorder.reverse_cuthill_mckee_order(peerGraph(narrow)),
  },
  3,
);
const rand = random(5);
const [n, m] = [20_000, 100_000];
const ends = Array.from({ length: m }, () => {
  const a = rand.int(n);
  return [a, rand() < 0.8 ? Math.floor(a / 200) * 200 + rand.int(200) : rand.int(n)];
});
const large = {
  n,
  rows: Uint32Array.from(ends, ([a, b]) => Math.min(a, b)),
  columns: Uint32Array.from(ends, ([a, b]) => Math.max(a, b)),
  values: new Float64Array(m).fill(1),
};
console.log(
  table(
    '20,000 rows, 100,000 ties',
    await take({ 'auto, with scores': () => ({ ...seriate(large).scores }) }, 3),
  ),
);
