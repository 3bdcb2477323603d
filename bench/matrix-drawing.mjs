// Matrices in real Chromium: first paint, zoom, hover and rows on their way to another order, ours beside echarts, nivo, Observable Plot, SVG by d3 and a
// bare canvas as the limit. 5 % of the cells are filled; of 5,000 × 5,000 with 1,000,000 relations 8 %.
//
//   node matrix-drawing.mjs [size …] [--only=ours,bare]    sizes 100 1000 2000 5000
import { fileURLToPath } from 'node:url';
import { openBench } from './page.mjs';

const args = process.argv.slice(2);
const only = args
  .find((arg) => arg.startsWith('--only='))
  ?.slice(7)
  .split(',');
const asked = args.filter((arg) => /^\d+$/.test(arg)).map(Number);
const sizes = asked.length ? asked : [100, 1000, 2000, 5000];
/** Peers beyond this did not finish within a minute. */
const MOST = { ours: 5000, bare: 5000, echarts: 2000, plot: 1000, d3: 2000, nivo: 100 };

const script = `
import { createDatasetFromColumns } from 'summitry';
import { createPartnershipMatrix } from './src/matrix/index';
import * as echarts from 'echarts';
import * as Plot from '@observablehq/plot';
import { select } from 'd3-selection';
import { zoom } from 'd3-zoom';
import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { HeatMapCanvas } from '@nivo/heatmap';

let seed = 1;
const random = () => {
  seed = (seed + 0x6d2b79f5) | 0;
  let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
};
const EDGE = 620;
const host = () => {
  document.body.replaceChildren();
  const made = document.body.appendChild(document.createElement('div'));
  made.style.width = '660px';
  return made;
};
const TYPES = ['military', 'energy', 'political', 'economic', 'legal'];
globalThis.make = (n) => {
  const m = n === 5000 ? 1e6 : Math.round(0.025 * n * n);
  const columns = { offset: new Uint32Array(m + 1), actor: new Uint32Array(2 * m), sign: new Int8Array(m), type: new Uint8Array(m), certainty: new Uint8Array(m), typeNames: TYPES };
  for (let i = 0; i < m; i++) {
    const a = Math.floor(random() * n);
    columns.offset[i + 1] = 2 * i + 2;
    columns.actor[2 * i] = a;
    columns.actor[2 * i + 1] = (a + 1 + Math.floor(random() * (n - 1))) % n;
    columns.sign[i] = random() < 0.25 ? -1 : 1;
    columns.type[i] = Math.floor(random() * 5);
    columns.certainty[i] = Math.floor(random() * 3);
  }
  const actors = Array.from({ length: n }, (_, i) => ({ id: 'a' + String(i).padStart(4, '0'), name: 'Actor ' + i }));
  globalThis.columns = columns;
  globalThis.cells = () => Array.from({ length: m }, (_, i) => [columns.actor[2 * i], columns.actor[2 * i + 1], columns.sign[i]]);
  globalThis.size = n;
  globalThis.data = createDatasetFromColumns({ actors, relationColumns: columns });
  const bytes = [columns.offset, columns.actor, columns.sign, columns.type, columns.certainty].reduce((sum, one) => sum + one.byteLength, 0);
  return { relations: m, bytes };
};
const colour = (sign) => (sign > 0 ? '#3f9b91' : '#c4405a');
globalThis.draw = {
  ours(width = 660) {
    const place = host();
    place.style.width = width + 'px';
    const chart = createPartnershipMatrix(place, { data: globalThis.data, order: 'name', width });
    globalThis.chart = chart;
    // Very many relations are read in slices before, and a canvas comes in a file of its own.
    return new Promise((done) => {
      const watch = new MutationObserver(look);
      function look() {
        if (!place.querySelector('[data-part=canvas] canvas, [data-layer=cells] path')) return;
        watch.disconnect();
        done();
      }
      watch.observe(place, { childList: true, subtree: true });
      look();
    });
  },
  rich: () => globalThis.draw.ours(2900),
  /** Every row to another place, and back. */
  reorder() {
    const { selection } = globalThis.chart;
    const keys = Array.from({ length: globalThis.size }, (_, i) => 'actor:a' + String((i * 7919) % globalThis.size).padStart(4, '0'));
    selection.set({ order: selection.get().order ? null : keys });
  },
  bare() {
    const canvas = host().appendChild(document.createElement('canvas'));
    canvas.width = canvas.height = EDGE;
    const context = canvas.getContext('2d');
    const { actor, sign } = globalThis.columns;
    const paint = (k, x, y) => {
      const edge = (k * EDGE) / globalThis.size;
      context.clearRect(0, 0, EDGE, EDGE);
      for (const side of [1, -1]) {
        context.fillStyle = colour(side);
        for (let i = 0; i < sign.length; i++)
          if (sign[i] === side) {
            const [a, b] = [edge * actor[2 * i], edge * actor[2 * i + 1]];
            context.fillRect(x + a, y + b, Math.max(1, edge), Math.max(1, edge));
            context.fillRect(x + b, y + a, Math.max(1, edge), Math.max(1, edge));
          }
      }
    };
    paint(1, 0, 0);
    select(canvas).call(zoom().on('zoom', ({ transform: { k, x, y } }) => requestAnimationFrame(() => paint(k, x, y))));
  },
  echarts() {
    const place = host();
    place.style.height = EDGE + 'px';
    const axis = { type: 'category', data: Array.from({ length: globalThis.size }, (_, i) => i) };
    const chart = echarts.init(place, null, { renderer: 'canvas' });
    chart.setOption({ animation: false, xAxis: axis, yAxis: axis, dataZoom: [{ type: 'inside' }, { type: 'inside', yAxisIndex: 0 }], tooltip: {}, visualMap: { show: false, min: -1, max: 1, inRange: { color: ['#c4405a', '#3f9b91'] } }, series: [{ type: 'heatmap', progressive: 0, data: globalThis.cells().flatMap(([a, b, s]) => [[a, b, s], [b, a, s]]) }] });
  },
  plot() {
    const data = globalThis.cells().flatMap(([a, b, s]) => [[a, b, s], [b, a, s]]);
    host().append(Plot.plot({ width: EDGE, height: EDGE, x: { ticks: [] }, y: { ticks: [] }, marks: [Plot.cell(data, { x: '0', y: '1', fill: (d) => colour(d[2]), tip: true })] }));
  },
  d3() {
    const edge = EDGE / globalThis.size;
    const svg = select(host()).append('svg').attr('width', EDGE).attr('height', EDGE);
    const group = svg.append('g');
    group.selectAll('rect').data(globalThis.cells().flatMap(([a, b, s]) => [[a, b, s], [b, a, s]])).join('rect').attr('x', (d) => d[0] * edge).attr('y', (d) => d[1] * edge).attr('width', edge).attr('height', edge).attr('fill', (d) => colour(d[2])).on('mouseenter', function () { select(this).attr('stroke', '#000'); }).on('mouseleave', function () { select(this).attr('stroke', null); });
    svg.call(zoom().on('zoom', ({ transform }) => group.attr('transform', transform)));
  },
  nivo() {
    const n = globalThis.size;
    const rows = Array.from({ length: n }, (_, i) => ({ id: 'r' + i, data: Array.from({ length: n }, (_, j) => ({ x: 'c' + j, y: null })) }));
    for (const [a, b, s] of globalThis.cells()) rows[a].data[b].y = rows[b].data[a].y = s;
    return new Promise((done) => {
      createRoot(host()).render(createElement(HeatMapCanvas, { data: rows, width: EDGE, height: EDGE, animate: false, axisTop: null, axisLeft: null, enableLabels: false, colors: { type: 'diverging', scheme: 'red_yellow_blue', minValue: -1, maxValue: 1 } }));
      setTimeout(done, 0);
    });
  },
};
`;

const ms = (value) => (value >= 100 ? value.toFixed(0) : value.toFixed(1));
// One copy of React, that beside nivo.
const own = (name) => fileURLToPath(new URL(`node_modules/${name}`, import.meta.url));
const bench = await openBench({
  script,
  alias: { react: own('react'), 'react-dom': own('react-dom') },
});
console.log(
  'size who | first: clock, CPU, longest task | zoom: p95, CPU a frame | hover: p95, CPU a frame | reorder: fps, p95, most, CPU a frame | MB',
);
for (const size of sizes)
  for (const who of ['ours', 'rich', 'bare', 'echarts', 'plot', 'd3', 'nivo']) {
    if (size > (who === 'rich' ? 100 : MOST[who]) || (only && !only.includes(who))) continue;
    const tab = await bench.tab({ width: who === 'rich' ? 3000 : 1000, height: 1000 });
    try {
      const { bytes } = await tab.run(`make(${size})`);
      const before = await tab.heap();
      const first = await tab.first(`draw.${who}()`);
      await new Promise((done) => setTimeout(done, 1500));
      const grown = (await tab.heap()) - before;
      const at = [330, 520];
      const zoom =
        who === 'plot' || who === 'nivo' ? null : await tab.moving('zoom', { frames: 40, at });
      const hover = await tab.moving('hover', { frames: 40, at });
      const order = who === 'ours' ? await tab.motion('draw.reorder()') : null;
      const glide = order
        ? `${ms(order.fps)} ${ms(order.p95)} ${ms(order.most)} ${ms(order.work)}`
        : '–';
      const moved = (one) => (one ? `${ms(one.p95)} ${ms(one.work)}` : '– –');
      const share = who === 'ours' ? ` (${(grown / bytes).toFixed(1)} × the columns)` : '';
      console.log(
        `${size} ${who} | ${ms(first.clock)} ${ms(first.busy)} ${ms(first.blocked)} | ${moved(zoom)} | ${moved(hover)} | ${glide} | ${(grown / 1e6).toFixed(1)}${share}`,
      );
      for (const error of tab.errors) console.log(error.slice(0, 300));
      if (process.env.SHOT) await tab.shot(`${process.env.SHOT}/${size}-${who}.png`);
    } catch (error) {
      console.log(`${size} ${who} | ${String(error).slice(0, 200)}`);
    }
    await tab.close();
  }
await bench.close();
