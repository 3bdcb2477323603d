// The event timeline in Chromium beside others: 20 lanes; first paint, zooming, panning, pointing, what stands in the page.
//
//   node timeline.mjs              10,000 and 100,000 items of everyone, 1,000,000 of ours and of a bare canvas
//   node timeline.mjs 100000 summitry,canvas
//   node timeline.mjs 20000 summitry,canvas 400          in 400 lanes
//
// Items are made before the clock starts, as each contestant takes them: ours from a Dataset. Who takes longer than a
// minute until it is drawn is stopped.
import { machine } from './machine.mjs';
import { openBench } from './page.mjs';

const script = `
import { createDataset, createEventTimeline } from 'summitry';

const LANES = __LANES__;
const [FROM, TO] = [Date.UTC(1900, 0), Date.UTC(2020, 0)];
let seed = 1;
const next = () => (seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0) / 2 ** 32;
const items = (n) => Array.from({ length: n }, (_, id) => {
  const start = Math.floor(FROM + next() * (TO - FROM));
  return { id, lane: Math.floor(next() * LANES), start, end: start + Math.floor(next() * 3e10) };
});
const host = document.body.appendChild(document.createElement('div'));
host.style.cssText = 'width:960px;height:640px';
const day = (ms) => new Date(ms).toISOString().slice(0, 10);
let draw = () => {};
const makers = {
  async summitry(all) {
    const data = createDataset({
      actors: Array.from({ length: LANES }, (_, i) => ({ id: 'a' + i, name: 'Lane ' + i })),
      events: all.map(({ id, lane, start, end }) => ({
        id: 'e' + id, title: 'Event ' + id, date: day(start) + '/' + day(end), participants: ['a' + lane],
      })),
    });
    return () => new Promise((done) => {
      const chart = createEventTimeline(host, { data, width: 960, height: 560, title: 'Events' });
      chart.on('ready', () => done());
    });
  },
  async canvas(all) {
    return () => {
      const canvas = host.appendChild(document.createElement('canvas'));
      [canvas.width, canvas.height] = [960, 640];
      const pen = canvas.getContext('2d');
      let [k, x, held, asked] = [960 / (TO - FROM), 0, null, false];
      const paint = () => {
        asked = false;
        pen.clearRect(0, 0, 960, 640);
        pen.fillStyle = '#336';
        for (const { lane, start, end } of all) {
          const from = (start - FROM) * k + x;
          const width = Math.max(1, (end - start) * k);
          if (from < 960 && from + width > 0) pen.fillRect(from, lane * 32 + 4, width, 24);
        }
      };
      const ask = () => asked || ((asked = true), requestAnimationFrame(paint));
      canvas.onwheel = (event) => {
        event.preventDefault();
        const by = 1.002 ** -event.deltaY;
        [k, x] = [k * by, event.offsetX - (event.offsetX - x) * by];
        ask();
      };
      canvas.onmousedown = (event) => (held = event.offsetX - x);
      onmouseup = () => (held = null);
      canvas.onmousemove = (event) => held !== null && ((x = event.offsetX - held), ask());
      paint();
    };
  },
  async 'd3 SVG'(all) {
    const { select, zoom, scaleUtc, axisBottom } = await import('d3');
    return () => {
      const svg = select(host).append('svg').attr('width', 960).attr('height', 640);
      const x = scaleUtc([FROM, TO], [0, 960]);
      const axis = svg.append('g').attr('transform', 'translate(0,615)').call(axisBottom(x));
      const set = (some, to) => some
        .attr('x', (d) => to(d.start)).attr('width', (d) => Math.max(1, to(d.end) - to(d.start)));
      const marks = svg.append('g').selectAll('rect').data(all).join('rect');
      set(marks.attr('y', (d) => d.lane * 30 + 4).attr('height', 22).attr('fill', '#336'), x);
      svg.call(zoom().scaleExtent([1, 1e4]).on('zoom', ({ transform }) => {
        const to = transform.rescaleX(x);
        set(marks, to);
        axis.call(axisBottom(to));
      }));
    };
  },
  async echarts(all) {
    const echarts = await import('echarts');
    const data = all.map(({ lane, start, end }) => [lane, start, end]);
    return () => new Promise((done) => {
      const chart = echarts.init(host, null, { renderer: 'canvas' });
      chart.on('finished', () => done());
      chart.setOption({
        animation: false,
        xAxis: { type: 'time' },
        yAxis: { type: 'category', data: Array.from({ length: LANES }, (_, i) => 'Lane ' + i) },
        dataZoom: [{ type: 'inside' }],
        series: [{
          type: 'custom', data, encode: { x: [1, 2], y: 0 }, progressive: 0,
          renderItem(_, api) {
            const [x, y] = api.coord([api.value(1), api.value(0)]);
            const width = Math.max(1, api.coord([api.value(2), 0])[0] - x);
            return { type: 'rect', shape: { x, y: y - 10, width, height: 20 }, style: { fill: '#336' } };
          },
        }],
      });
    });
  },
  async 'timelines-chart'(all) {
    const { default: TimelinesChart } = await import('timelines-chart');
    const data = [{ group: 'all', data: Array.from({ length: LANES }, (_, lane) => ({
      label: 'Lane ' + lane,
      data: all.filter((one) => one.lane === lane).map(({ start, end }) => ({ timeRange: [start, end], val: 'x' })),
    })) }];
    return () => {
      TimelinesChart()(host).width(960).maxHeight(640).enableAnimations(false).zQualitative(true).data(data);
    };
  },
  async 'vis-timeline'(all) {
    const { Timeline } = await import('vis-timeline/standalone');
    const groups = Array.from({ length: LANES }, (_, id) => ({ id, content: 'Lane ' + id }));
    const data = all.map(({ id, lane, start, end }) => ({ id, group: lane, start, end, content: '' }));
    return () => new Promise((done) => {
      const chart = new Timeline(host, data, groups, { stack: false, height: 640, width: '960px' });
      chart.on('changed', () => done());
    });
  },
};
globalThis.prepare = async (name, n) => void (draw = await makers[name](items(n)));
globalThis.show = () => draw();
globalThis.nodes = () => document.querySelectorAll('body *').length;
`;

/** What each is tried with, at most. */
const MOST = {
  ...{ summitry: 1e6, canvas: 1e6, 'd3 SVG': 1e5, echarts: 1e5 },
  ...{ 'timelines-chart': 1e5, 'vis-timeline': 1e5 },
};
/** It zooms by drawing a frame with the hand, and does not pan. */
const STILL = ['timelines-chart'];

const [n, names, lanes = '20'] = process.argv.slice(2);
const sizes = n ? [Number(n)] : [1e4, 1e5, 1e6];
const wanted = names?.split(',') ?? Object.keys(MOST);
const ms = (value) => (value === undefined ? '' : Math.round(value));
const pair = (moved) => (moved ? `${ms(moved.median)} / ${ms(moved.p95)} / ${ms(moved.work)}` : '');

/** No contestant gets more until it is drawn, ms. */
const PATIENCE = 60_000;
const soon = (made) =>
  Promise.race([
    made,
    new Promise((_, fail) => setTimeout(() => fail(new Error('no end within 60 s')), PATIENCE)),
  ]);

const bench = await openBench({ script, define: { __LANES__: lanes } });
console.log(`## timeline\n\n${await machine()}\n`);
console.log(`${lanes} lanes. Ms by the clock; a frame: median / p95 / CPU of the main thread.\n`);
for (const size of sizes) {
  console.log(
    `| ${size} items | first paint | CPU | longest task | zoom | pan | pointing | nodes |`,
  );
  console.log('|---|--:|--:|--:|--:|--:|--:|--:|');
  for (const name of wanted.filter((one) => MOST[one] >= size)) {
    const tab = await bench.tab();
    try {
      await tab.run(`prepare(${JSON.stringify(name)}, ${size})`);
      const first = await soon(tab.first('show()'));
      const moved = {};
      for (const kind of STILL.includes(name) ? ['hover'] : ['zoom', 'pan', 'hover'])
        moved[kind] = await tab.moving(kind, { frames: 30, at: [500, 330] });
      const cells = [first.clock, first.busy, first.blocked].map(ms);
      const frames = [moved.zoom, moved.pan, moved.hover].map(pair);
      console.log(`| ${[name, ...cells, ...frames, await tab.run('nodes()')].join(' | ')} |`);
      for (const error of tab.errors.slice(0, 1)) console.error(error);
    } catch (error) {
      // A page may run out of memory.
      console.log(`| ${name} | ${String(error.message).split('\n')[0]} |`);
    } finally {
      await tab.close();
    }
  }
  console.log('');
}
await bench.close();
process.exit();
