// The layout engine beside others: stress, crossings, bloc purity, CPU time, the longest step.
// Graphs and judge are those of a folder that BENCH_GRAPHS names; it must hold graphs.mjs and layout-quality.mjs. A sketch
// of an engine may lie in its layout-sketch/engine.mjs. Names of graphs, and `seeds=3`, are arguments.
import { layoutSteps } from '../dist/network/engine/layout.js';
import { head, median } from './measure.mjs';

const folder = process.env.BENCH_GRAPHS;
if (!folder) throw new Error('BENCH_GRAPHS names the folder of graphs.mjs and layout-quality.mjs');
const load = (file) => import(new URL(file, `file://${folder}/`).href);
const { graphByName, startPositions } = await load('graphs.mjs');
const { judge, sampleDistances } = await load('layout-quality.mjs');

const words = process.argv.slice(2);
const seeds = Number(words.find((word) => word.startsWith('seeds='))?.slice(6) ?? 5);
const asked = words.filter((word) => !word.includes('='));
const names = asked.length
  ? asked
  : ['scale-free-1000', 'blocs-1000', 'geometric-1000', 'blocs-10000', 'scale-free-10000'];

/** A module that may not be installed. */
const maybe = (promise) => promise.catch(() => null);
const sketch = await maybe(load('layout-sketch/engine.mjs'));
const d3 = await maybe(import('d3-force'));
const graphology = await maybe(import('graphology'));
const forceAtlas2 = await maybe(import('graphology-layout-forceatlas2'));

/** Ours, with the longest step in ms by the clock. */
function own({ n, source, target }, seed) {
  const steps = layoutSteps({ n, source, target, seed });
  const times = [];
  for (;;) {
    const from = performance.now();
    const step = steps.next();
    times.push(performance.now() - from);
    if (step.done) return { ...step.value, times };
  }
}

function force({ n, source, target }) {
  const start = startPositions(n);
  const nodes = Array.from({ length: n }, (_, v) => ({ x: start.x[v], y: start.y[v] }));
  const links = Array.from(source, (v, e) => ({ source: v, target: target[e] }));
  d3.forceSimulation(nodes)
    .force('charge', d3.forceManyBody())
    .force('link', d3.forceLink(links))
    .force('x', d3.forceX())
    .force('y', d3.forceY())
    .stop()
    .tick(300);
  return { x: Float64Array.from(nodes, ({ x }) => x), y: Float64Array.from(nodes, ({ y }) => y) };
}

function atlas({ n, source, target }) {
  const start = startPositions(n);
  const graph = new (graphology.default.Graph ?? graphology.default)({ type: 'undirected' });
  for (let v = 0; v < n; v++) graph.addNode(v, { x: start.x[v], y: start.y[v] });
  source.forEach((v, e) => {
    graph.addEdge(v, target[e]);
  });
  const { default: run } = forceAtlas2;
  const places = run(graph, { iterations: 500, settings: run.inferSettings(graph) });
  const column = (of) => Float64Array.from({ length: n }, (_, v) => places[v][of]);
  return { x: column('x'), y: column('y') };
}

/** By name: how it lays out, and whether another seed gives another layout. */
const contestants = {
  summitry: [own, true],
  ...(sketch && { sketch: [(graph, seed) => sketch.layout(graph, { seed }), true] }),
  ...(d3 && { 'd3-force': [force, false] }),
  ...(graphology && forceAtlas2 && { ForceAtlas2: [atlas, false] }),
};

/** Takes turns, so that a busy moment hits all alike; what does not heed the seed runs once. */
function rounds(graph) {
  const taken = Object.fromEntries(Object.keys(contestants).map((name) => [name, []]));
  const distances = sampleDistances(graph);
  for (let seed = 1; seed <= seeds; seed++)
    for (const [name, [run, heeds]] of Object.entries(contestants)) {
      if (seed > 1 && !heeds) continue;
      if (!heeds && graph.n > 20_000) continue;
      const from = process.cpuUsage();
      const made = run(graph, seed);
      const { user, system } = process.cpuUsage(from);
      const { stress, crossings, purity } = judge(graph, distances, made.x, made.y);
      taken[name].push({
        cpu: (user + system) / 1000,
        stress,
        crossings: 100 * crossings,
        purity,
        times: made.times,
      });
    }
  return taken;
}

/** The longest step of the run where that is shortest: a busy machine lengthens steps, never shortens them. */
function longest(runs) {
  const of = ({ times = [] }) => times.reduce((most, time) => Math.max(most, time), 0);
  return runs[0].times ? Math.min(...runs.map(of)).toFixed(1) : '';
}

function rowOf(name, runs) {
  const worst = (of, digits, most = Math.max) =>
    runs[0][of] === null ? '' : most(...runs.map((run) => run[of])).toFixed(digits);
  const cells = [
    median(runs.map(({ cpu }) => cpu)).toFixed(0),
    worst('stress', 4),
    worst('crossings', 3),
    worst('purity', 3, Math.min),
    longest(runs),
  ];
  return `| ${name} | ${cells.join(' | ')} |`;
}

await head('The layout engine');
console.log(
  `Worst of ${seeds} seeds; CPU ms, the median; the longest step of the quietest run, ms.\n`,
);
for (const name of names) {
  const taken = Object.entries(rounds(graphByName(name))).filter(([, runs]) => runs.length);
  console.log(`### ${name}\n\n| | CPU | stress | crossings, % | purity | longest step |`);
  console.log('|---|--:|--:|--:|--:|--:|');
  for (const [who, runs] of taken) console.log(rowOf(who, runs));
  console.log();
}
