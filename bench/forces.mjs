// A tick of the forces beside those of d3-force, in d3's own simulation; and the stress that each comes to at rest.
// Graphs and judge are those of a folder that BENCH_GRAPHS names, as for engine.mjs. Names of graphs are arguments.
import { forceLink, forceManyBody, forceSimulation, forceX, forceY } from 'd3-force';
import { createDataset } from '../dist/index.js';
import { forceRepulsion, forceSprings, forceStress } from '../dist/network/index.js';
import { networkKind } from '../dist/network/kind.js';
import { textWidth } from '../dist/scene/text-width.js';
import { head, median } from './measure.mjs';
import { random } from './random.mjs';

const folder = process.env.BENCH_GRAPHS;
if (!folder) throw new Error('BENCH_GRAPHS names the folder of graphs.mjs and layout-quality.mjs');
const load = (file) => import(new URL(file, `file://${folder}/`).href);
const { graphByName } = await load('graphs.mjs');
const { judge, sampleDistances } = await load('layout-quality.mjs');

const asked = process.argv.slice(2);
const names = asked.length
  ? asked
  : ['blocs-1000', 'scale-free-1000', 'geometric-1000', 'blocs-10000', 'scale-free-10000'];

/** Ticks to rest, as d3 counts them; how many are taken in one turn. */
const TICKS = 300;
const TURN = 10;

const contestants = {
  'forceManyBody, forceLink': (links) => ({ charge: forceManyBody(), link: forceLink(links) }),
  'forceRepulsion, forceSprings': (links) => ({
    charge: forceRepulsion(),
    link: forceSprings(links),
  }),
  'the same and forceStress': (links) => ({
    charge: forceRepulsion(),
    link: forceSprings(links),
    stress: forceStress(links),
  }),
};

/** ms of CPU, collector included, of this process. */
function cpu(run) {
  const from = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(from);
  return (user + system) / 1000;
}

/** All begin where d3 puts nodes that have no place, and are held to the middle alike. */
function simulationOf({ n, source, target }, forces) {
  const nodes = Array.from({ length: n }, () => ({}));
  const links = Array.from(source, (v, e) => ({ source: v, target: target[e] }));
  const simulation = forceSimulation(nodes).stop().force('x', forceX()).force('y', forceY());
  const start = cpu(() => {
    for (const [name, force] of Object.entries(forces(links))) simulation.force(name, force);
  });
  return { simulation, nodes, start, turns: [] };
}

await head('Forces of a simulation');
console.log(
  `ms of CPU a tick: medians of ${TICKS / TURN} turns of ${TURN}, in which contestants take turns; ratio to the first row; ms of CPU to begin; stress and crossings (%) after ${TICKS} ticks.\n`,
);
for (const name of names) {
  const graph = graphByName(name);
  const distances = sampleDistances(graph);
  const runs = Object.entries(contestants).map(([who, forces]) => ({
    who,
    ...simulationOf(graph, forces),
  }));
  for (let tick = 0; tick < TICKS; tick += TURN)
    for (const { simulation, turns } of runs) turns.push(cpu(() => simulation.tick(TURN)) / TURN);
  console.log(`### ${name}\n\n| | a tick | ratio | begin | stress | crossings |`);
  console.log('|---|--:|--:|--:|--:|--:|');
  const first = median(runs[0].turns);
  for (const { who, nodes, start, turns } of runs) {
    const column = (of) => Float64Array.from(nodes, (node) => node[of]);
    const { stress, crossings } = judge(graph, distances, column('x'), column('y'));
    const tick = median(turns);
    const cells = [tick.toFixed(2), (first / tick).toFixed(1), start.toFixed(0)];
    console.log(
      `| ${who} | ${cells.join(' | ')} | ${stress.toFixed(3)} | ${(100 * crossings).toFixed(2)} |`,
    );
  }
  console.log();
}

/** Steps of a drag in the chart: 60 with the hand at rest, 60 on its way; how far the others go meanwhile, px in the mean. */
function drag(n, m) {
  const rand = random(11);
  const dataset = createDataset({
    actors: Array.from({ length: n }, (_, i) => ({ id: `a${i}`, name: `Actor ${i}` })),
    relations: Array.from({ length: m }, (_, i) => {
      const a = rand.int(n);
      const parties = [`a${a}`, `a${(a + 1 + rand.int(n - 1)) % n}`];
      return { id: `r${i}`, type: 'military', parties, sign: rand() < 0.7 ? 1 : -1 };
    }),
  });
  const size = { width: 620, height: 480 };
  const options = { ...networkKind.defaults, data: dataset };
  const layout = networkKind.layout(dataset, options, size, textWidth, null);
  const held = networkKind.drag({ dataset, layout, options, size }, layout.keys[0]);
  const mean = ({ x, y }) =>
    x.reduce((sum, at, i) => (i ? sum + Math.hypot(at - layout.x[i], y[i] - layout.y[i]) : 0), 0) /
    (n - 1);
  const times = [];
  const moves = [0, 2].map((by) => {
    let now = layout;
    for (let i = 0; i < 60; i++) {
      held.move(layout.x[0] + (layout.x[0] > 310 ? -by : by) * i, layout.y[0]);
      times.push(cpu(() => (now = held.tick())));
    }
    return mean(now).toFixed(2);
  });
  return `| ${n} / ${m} | ${median(times).toFixed(2)} | ${Math.max(...times).toFixed(1)} | ${moves.join(' | ')} |`;
}

console.log('### Dragging in the chart\n');
console.log(
  '| actors / relations | a step | longest | moved at rest, px | moved by the hand, px |',
);
console.log('|---|--:|--:|--:|--:|');
for (const [n, m] of [
  [120, 240],
  [500, 1000],
  [2000, 8000],
])
  console.log(drag(n, m));
