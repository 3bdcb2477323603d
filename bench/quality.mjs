// layoutNetwork beside other layouts, judged by layoutMetrics: stress and crossings of trees, paths, rings, grids, stars,
// complete and random graphs, and of real networks where SUMMITRY_DATA names their folder. Names of graphs, `seeds=3` and
// `packages=d3-force,webcola` are arguments.
import { existsSync, readFileSync } from 'node:fs';
import { createDataset } from '../dist/index.js';
import { layoutMetrics, layoutNetwork } from '../dist/network/index.js';
import { head, median } from './measure.mjs';
import { random } from './random.mjs';

const range = (n) => Array.from({ length: n }, (_, i) => i);
/** By kind: the pairs of a graph of n nodes. */
const KINDS = {
  tree: (n, rand) => range(n - 1).map((i) => [i + 1, rand.int(i + 1)]),
  binary: (n) => range(n - 1).map((i) => [i + 1, i >> 1]),
  path: (n) => range(n - 1).map((i) => [i, i + 1]),
  ring: (n) => range(n).map((i) => [i, (i + 1) % n]),
  star: (n) => range(n - 1).map((i) => [0, i + 1]),
  complete: (n) => range(n).flatMap((i) => range(i).map((j) => [i, j])),
  grid: (n) => {
    const side = Math.round(Math.sqrt(n));
    const at = (i, j) => i * side + j;
    return range(side).flatMap((i) =>
      range(side - 1).flatMap((j) => [
        [at(i, j), at(i, j + 1)],
        [at(j, i), at(j + 1, i)],
      ]),
    );
  },
  sparse: (n, rand) => [
    ...KINDS.tree(n, rand),
    ...range(n >> 1).map(() => {
      const a = rand.int(n);
      return [a, (a + 1 + rand.int(n - 1)) % n];
    }),
  ],
  parts: (n, rand) =>
    range(n)
      .filter((i) => i % 10)
      .map((i) => [i, i - 1 - rand.int(i % 10)]),
};

const folder = process.env.SUMMITRY_DATA;
const json = (file) =>
  JSON.parse(readFileSync(`${folder}/${file}`, 'utf8')).links.map((l) => [l.source, l.target]);
const csv = (file) =>
  readFileSync(`${folder}/${file}`, 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split(','));
const REAL = {
  karate: () => json('karate/karate.node_link_links.json'),
  lesmis: () => json('lesmis/lesmis.node_link_links.json'),
  dolphins: () => csv('dolphins/dolphins_edges.csv'),
  tribes: () => csv('gama_tribes/tribes_edges.csv'),
  florentine: () => json('florentine/florentine_marriage_nx15.node_link_links.json'),
};

/** Each pair once, nodes by number. */
function graphOf(name) {
  const [kind, size] = name.split('-');
  const pairs = KINDS[kind] ? KINDS[kind](Number(size), random(71)) : REAL[kind]();
  const number = new Map();
  if (KINDS[kind])
    for (const i of range(pairs.reduce((most, [a, b]) => Math.max(most, a + 1, b + 1), 0)))
      number.set(i, i);
  const at = (id) => number.get(id) ?? number.set(id, number.size).get(id);
  const ties = new Map();
  for (const [a, b] of pairs) {
    const [v, u] = [at(a), at(b)];
    if (v !== u) ties.set(`${Math.min(v, u)}/${Math.max(v, u)}`, [v, u]);
  }
  return { n: number.size, ties: [...ties.values()] };
}

const datasetOf = ({ n, ties }) =>
  createDataset({
    actors: range(n).map((i) => ({ id: `a${i}`, name: `Actor ${i}` })),
    relations: ties.map(([a, b], i) => ({
      id: `r${i}`,
      type: 'military',
      parties: [`a${a}`, `a${b}`],
    })),
  });

/** Where a peer starts: by lot in a square. */
function lot(n, seed) {
  const rand = random(seed);
  const side = 30 * Math.sqrt(n);
  return range(n).map(() => ({ x: rand() * side, y: rand() * side, width: 0, height: 0 }));
}
const columns = (nodes) => ({
  x: Float64Array.from(nodes, ({ x }) => x),
  y: Float64Array.from(nodes, ({ y }) => y),
});

/** A module that may not be installed. */
const maybe = (promise) =>
  promise.then(
    (m) => m,
    () => null,
  );
const d3 = await maybe(import('d3-force'));
const sampled = await maybe(import('d3-force-sampled'));
const graphology = await maybe(import('graphology'));
const forceAtlas2 = await maybe(import('graphology-layout-forceatlas2'));
const cola = await maybe(import('webcola'));
const cytoscape = await maybe(import('cytoscape'));
const fcose = await maybe(import('cytoscape-fcose'));
if (cytoscape && fcose) cytoscape.default.use(fcose.default);

const links = ({ ties }) => ties.map(([source, target]) => ({ source, target }));
const byForce = (charge) => (graph, seed) => {
  const nodes = lot(graph.n, seed);
  d3.forceSimulation(nodes)
    .force('charge', charge())
    .force('link', d3.forceLink(links(graph)))
    .force('x', d3.forceX())
    .force('y', d3.forceY())
    .stop()
    .tick(300);
  return columns(nodes);
};

function atlas({ n, ties }, seed) {
  const graph = new (graphology.default.Graph ?? graphology.default)({ type: 'undirected' });
  lot(n, seed).forEach(({ x, y }, v) => {
    graph.addNode(v, { x, y });
  });
  for (const [a, b] of ties) graph.addEdge(a, b);
  const { default: run } = forceAtlas2;
  const places = run(graph, { iterations: 500, settings: run.inferSettings(graph) });
  return columns(range(n).map((v) => places[v]));
}

function constrained(graph, seed) {
  const nodes = lot(graph.n, seed);
  new (cola.default ?? cola).Layout()
    .handleDisconnected(true)
    .nodes(nodes)
    .links(links(graph))
    .linkDistance(30)
    .start(100, 0, 0, 0, false);
  return columns(nodes);
}

/** fcose draws by Math.random alone: it is lent one that heeds the seed. */
function compound({ n, ties }, seed) {
  const own = Math.random;
  Math.random = random(seed);
  try {
    const graph = cytoscape.default({
      headless: true,
      styleEnabled: true,
      elements: [
        ...range(n).map((i) => ({ data: { id: `${i}` } })),
        ...ties.map(([a, b]) => ({ data: { source: `${a}`, target: `${b}` } })),
      ],
    });
    graph.layout({ name: 'fcose', animate: false }).run();
    return columns(range(n).map((i) => graph.getElementById(`${i}`).position()));
  } finally {
    Math.random = own;
  }
}

const most = (limit, run) => (graph, seed) => (graph.n > limit ? null : run(graph, seed));
const peers = {
  ...(d3 && {
    'd3-force': most(
      2000,
      byForce(() => d3.forceManyBody()),
    ),
  }),
  ...(d3 && sampled && { 'd3-force-sampled': byForce(() => sampled.forceManyBodySampled()) }),
  ...(graphology && forceAtlas2 && { ForceAtlas2: most(1000, atlas) }),
  ...(cola && { webcola: most(250, constrained) }),
  ...(cytoscape && fcose && { fcose: most(1000, compound) }),
};

const words = process.argv.slice(2);
const wordOf = (key) => words.find((word) => word.startsWith(`${key}=`))?.slice(key.length + 1);
const seeds = range(Number(wordOf('seeds') ?? 5)).map((i) => i + 1);
const packages = wordOf('packages')?.split(',') ?? Object.keys(peers);
const asked = words.filter((word) => !word.includes('='));
const drawn =
  'tree-20 tree-50 tree-200 tree-1000 binary-63 path-20 path-100 path-1000 ring-12 ring-50 ring-500 grid-25 grid-400 star-12 star-100 complete-6 complete-12 complete-30 sparse-30 sparse-100 sparse-500 parts-50 parts-300';
const real = Object.keys(REAL).filter(() => folder && existsSync(folder));
const names = asked.length ? asked : [...real, ...drawn.split(' ')];

/** How a layout is judged: stress, and crossings in % of the pairs of links. */
function judged(dataset, keys, made) {
  const { stress, crossings } = layoutMetrics(dataset, { keys, ...made });
  return { stress, crossings: 100 * crossings };
}

const middle = (runs, of) => median(runs.map((run) => run[of]));
const least = (runs, of) => Math.min(...runs.map((run) => run[of]));

await head('Layouts, judged');
console.log(
  `stress / crossings, %. Of each peer the median of ${seeds.length} seeds, and the best of each figure. ! = that peer's median is better on both.\n`,
);
console.log(
  `| graph | summitry | ${packages.join(' | ')} |\n|---|--:|${'--:|'.repeat(packages.length)}`,
);
for (const name of names) {
  const graph = graphOf(name);
  const dataset = datasetOf(graph);
  const layout = layoutNetwork(dataset);
  // Actors of a dataset are in order of their ids.
  const at = layout.keys.map((key) => Number(/a(\d+)$/.exec(key)[1]));
  const inOrder = ({ x, y }) => ({
    x: Float64Array.from(at, (v) => x[v]),
    y: Float64Array.from(at, (v) => y[v]),
  });
  const own = judged(dataset, layout.keys, layout);
  const show = (s, c) => `${s.toFixed(4)} / ${c.toFixed(2)}`;
  const cells = packages.map((peer) => {
    const runs = seeds
      .map((seed) => peers[peer](graph, seed))
      .filter(Boolean)
      .map((made) => judged(dataset, layout.keys, inOrder(made)));
    if (!runs.length) return '';
    const [s, c] = [middle(runs, 'stress'), middle(runs, 'crossings')];
    const beaten = s < own.stress - 1e-9 && c < own.crossings - 1e-9;
    return `${show(s, c)} (${show(least(runs, 'stress'), least(runs, 'crossings'))})${beaten ? ' !' : ''}`;
  });
  console.log(`| ${name} | ${show(own.stress, own.crossings)} | ${cells.join(' | ')} |`);
}
