// Networks of known places in Chromium without a GPU: first paint, panning, zooming, dragging
// a node (ours alone), hovering, rest and heap, for us and
// for others, with a bare canvas loop as the limit; all in one run, each in a browser of its own.
// `node bench/network-drawing.mjs [nodes/edges]… `; ONLY=summitry,canvas names contestants; SHOTS=folder keeps pictures.
import { machine } from './machine.mjs';
import { openBench } from './page.mjs';

const script = `
import { createAllianceNetwork, createDataset } from './src/index.ts';
import { random } from './bench/random.mjs';
const [WIDTH, HEIGHT] = [900, 600];
/** Forty groups in a plane, four ties of five within one. */
globalThis.prepare = (n, m) => {
  const rand = random(7);
  const groups = 40;
  const centres = Array.from({ length: groups }, () => [WIDTH * (0.1 + 0.8 * rand()), HEIGHT * (0.1 + 0.8 * rand())]);
  const near = (at, most) => Math.min(most - 10, Math.max(10, at + (rand() + rand() + rand() - 1.5) * 80));
  const nodes = Array.from({ length: n }, (_, i) => ({ id: 'a' + i, x: Math.max(60, near(centres[i % groups][0], WIDTH)), y: near(centres[i % groups][1], HEIGHT) }));
  const links = Array.from({ length: m }, () => {
    const a = rand.int(n);
    let b = rand() < 0.8 ? (a % groups) + groups * rand.int(Math.floor(n / groups)) : rand.int(n);
    if (b >= n || b === a) b = (a + 1) % n;
    return [a, b];
  });
  globalThis.graph = { nodes, links };
};
const host = () => {
  const made = document.createElement('div');
  Object.assign(made.style, { width: WIDTH + 'px', height: HEIGHT + 'px', position: 'relative' });
  document.body.append(made);
  return made;
};
const DRAW = {
  async summitry() {
    const { nodes, links } = graph;
    const types = ['military', 'trade', 'diplomatic', 'financial'];
    const data = createDataset({
      title: 'Ties',
      actors: nodes.map(({ id }) => ({ id, name: id })),
      relations: links.map(([a, b], i) => ({ id: 'r' + i, source: nodes[a].id, target: nodes[b].id, parties: [nodes[a].id, nodes[b].id], type: types[i % 4], sign: i % 7 ? 1 : -1 })),
    });
    const positions = Object.fromEntries(nodes.map(({ id, x, y }) => [id, [x, y]]));
    const made = document.createElement('div');
    document.body.append(made);
    return () => new Promise((ready) => createAllianceNetwork(made, { data, positions, width: WIDTH, height: HEIGHT }).on('ready', ready));
  },
  async canvas() {
    const { nodes, links } = graph;
    const canvas = host().appendChild(document.createElement('canvas'));
    Object.assign(canvas, { width: WIDTH, height: HEIGHT });
    const context = canvas.getContext('2d');
    const view = { k: 1, x: 0, y: 0 };
    let asked = 0;
    const paint = () => {
      asked = 0;
      const { k, x, y } = view;
      context.setTransform(1, 0, 0, 1, 0, 0);
      context.clearRect(0, 0, WIDTH, HEIGHT);
      context.setTransform(k, 0, 0, k, x, y);
      context.lineWidth = 0.4 / k;
      context.strokeStyle = '#888';
      for (const [a, b] of links) {
        context.beginPath();
        context.moveTo(nodes[a].x, nodes[a].y);
        context.lineTo(nodes[b].x, nodes[b].y);
        context.stroke();
      }
      context.fillStyle = '#345';
      for (const node of nodes) {
        context.beginPath();
        context.arc(node.x, node.y, 2.2 / k, 0, 7);
        context.fill();
      }
    };
    const ask = () => { asked ||= requestAnimationFrame(paint); };
    canvas.addEventListener('mousemove', ({ buttons, movementX, movementY }) => {
      if (buttons) Object.assign(view, { x: view.x + movementX, y: view.y + movementY }), ask();
    });
    canvas.addEventListener('wheel', (event) => {
      event.preventDefault();
      const by = 2 ** (-event.deltaY / 100);
      Object.assign(view, { k: view.k * by, x: event.offsetX - by * (event.offsetX - view.x), y: event.offsetY - by * (event.offsetY - view.y) });
      ask();
    });
    return () => paint();
  },
  async 'force-graph'() {
    const { default: ForceGraph } = await import('force-graph');
    const data = { nodes: graph.nodes.map(({ id, x, y }) => ({ id, x, y, fx: x, fy: y })), links: graph.links.map(([a, b]) => ({ source: 'a' + a, target: 'a' + b })) };
    return () => new ForceGraph(host()).width(WIDTH).height(HEIGHT).cooldownTicks(0).nodeRelSize(2.2).linkWidth(0.4).graphData(data).centerAt(WIDTH / 2, HEIGHT / 2, 0).zoom(1, 0);
  },
  async 'vis-network'() {
    const { Network, DataSet } = await import('vis-network/standalone');
    const data = {
      nodes: new DataSet(graph.nodes.map(({ id, x, y }) => ({ id, x, y, shape: 'dot', size: 2.2 }))),
      edges: new DataSet(graph.links.map(([a, b], id) => ({ id, from: 'a' + a, to: 'a' + b, width: 0.4, smooth: false }))),
    };
    return () => new Promise((done) => new Network(host(), data, { physics: false, layout: { improvedLayout: false } }).once('afterDrawing', done));
  },
  async cytoscape() {
    const { default: cytoscape } = await import('cytoscape');
    const elements = [
      ...graph.nodes.map(({ id, x, y }) => ({ data: { id }, position: { x, y } })),
      ...graph.links.map(([a, b], i) => ({ data: { id: 'e' + i, source: 'a' + a, target: 'a' + b } })),
    ];
    const style = [{ selector: 'node', style: { width: 4.4, height: 4.4 } }, { selector: 'edge', style: { width: 0.4, 'curve-style': 'haystack' } }];
    return () => new Promise((done) => cytoscape({ container: host(), elements, style, layout: { name: 'preset' } }).one('render', done));
  },
  async echarts() {
    const echarts = await import('echarts');
    const option = { animation: false, series: [{ type: 'graph', layout: 'none', roam: true, symbolSize: 4.4, lineStyle: { width: 0.4 }, data: graph.nodes.map(({ id, x, y }) => ({ name: id, x, y })), links: graph.links.map(([source, target]) => ({ source, target })) }] };
    return () => echarts.init(host()).setOption(option);
  },
  async sigma() {
    const [{ default: Sigma }, { default: Graph }] = await Promise.all([import('sigma'), import('graphology')]);
    const made = new Graph({ multi: true });
    for (const { id, x, y } of graph.nodes) made.addNode(id, { x, y: -y, size: 2.2 });
    for (const [a, b] of graph.links) made.addEdge('a' + a, 'a' + b, { size: 0.4 });
    return () => new Sigma(made, host(), { allowInvalidContainer: true });
  },
};
globalThis.ready = async (name) => { globalThis.draw = await DRAW[name](); };
`;

const NAMES = ['summitry', 'canvas', 'force-graph', 'vis-network', 'cytoscape', 'echarts', 'sigma'];
const only = process.env.ONLY?.split(',') ?? NAMES;
const sizes = process.argv.slice(2).map((arg) => arg.split('/').map(Number));
const wait = (ms) => new Promise((done) => setTimeout(done, ms));
/** Ctrl with the wheel zooms all of them; where the plot begins, a drag from an empty place pans. */
const EMPTY = { at: [26, 400] };
/** Where a node of ours lies. */
const NODE = `(() => {
  const { left, top } = document.querySelector('.summitry-stage').getBoundingClientRect();
  return [left + graph.nodes[5000].x, top + graph.nodes[5000].y];
})()`;

async function measure(bench, name, [n, m]) {
  const tab = await bench.tab({ width: 1000, height: 800 });
  try {
    await tab.run(`prepare(${n}, ${m})`);
    await tab.run(`ready('${name}')`);
    const first = await tab.first('draw()');
    await wait(1500);
    const heap = await tab.heap();
    const moved = { sharp: 0 };
    for (const kind of name === 'summitry'
      ? ['pan', 'zoom', 'hover', 'drag']
      : ['pan', 'zoom', 'hover']) {
      // There and back leaves the view where it was, but for zooming.
      if (kind === 'drag')
        await tab.run(`document.querySelector('.summitry-tools')?.children[6]?.click()`);
      if (kind === 'drag') await wait(1200);
      const from = kind === 'drag' ? { at: await tab.run(NODE) } : EMPTY;
      moved[kind] = await tab.moving(kind === 'drag' ? 'pan' : kind, {
        frames: n > 20_000 ? 24 : 40,
        ...from,
      });
      if (process.env.SHOTS && kind !== 'hover')
        await tab.shot(`${process.env.SHOTS}/${name}-${n}-${kind}.png`);
      await wait(1200);
      if (kind === 'zoom') moved.sharp = await tab.sharp();
    }
    if (process.env.SHOTS) await tab.shot(`${process.env.SHOTS}/${name}-${n}.png`);
    // Names of a crowd are looked for again after a drag.
    if (moved.drag) await wait(3000);
    const rest = await tab.rest();
    if (tab.errors.length) process.stderr.write(`${name}: ${tab.errors[0]}\n`);
    return { first, heap, rest, ...moved };
  } finally {
    await tab.close();
  }
}

const ms = (value) => value.toFixed(value < 10 ? 1 : 0);
const row = (name, { first, pan, zoom, hover, drag, sharp, rest, heap }) =>
  `| ${[
    name,
    `${ms(first.clock)} (${ms(first.busy)})`,
    ...[pan, zoom, hover, drag].map((one) =>
      one ? `${ms(one.median)} / ${ms(one.p95)} (${ms(one.work)})` : '',
    ),
    ms(sharp),
    rest,
    (heap / 2 ** 20).toFixed(0),
  ].join(' | ')} |`;

console.log(`## network-drawing\n\n${await machine()}\n`);
const bench = await openBench({ script });
for (const size of sizes.length
  ? sizes
  : [
      [10_000, 20_000],
      [50_000, 100_000],
    ]) {
  console.log(
    `### ${size[0].toLocaleString('en')} nodes, ${size[1].toLocaleString('en')} edges\n\n| | first paint | pan | zoom | hover | drag | sharp after | frames at rest | heap, MiB |\n|---|--:|--:|--:|--:|--:|--:|--:|--:|`,
  );
  for (const name of NAMES.filter((one) => only.includes(one))) {
    try {
      console.log(row(name, await measure(bench, name, size)));
    } catch (error) {
      console.log(`| ${name} | ${`${error.message}`.split('\n')[0]} |`);
    }
  }
  console.log('');
}
await bench.close();
