// How long from `selection.set({ highlight })` until all linked charts are painted, and for pan and zoom, in Chromium.
// `node bench/highlight.mjs [actors relations events]…`, such as `200 1000 200`; RENDERER=svg|canvas|auto, CHARTS=timeline,matrix.
import { build } from 'esbuild';
import { chromium } from 'playwright-core';
import { ARGS, findBrowser } from '../scripts/browser.mjs';
import { root } from '../scripts/entries.mjs';
import { machine } from './machine.mjs';

const found = await findBrowser();
if (!found) throw new Error('no Chromium: node scripts/browser.mjs gets one');
const page = `
import { canvasRenderer, createSelection, createStory, svgRenderer } from './src/index.ts';
import { dense } from './examples/many-on-canvas.ts';
const RENDERERS = { svg: svgRenderer, canvas: canvasRenderer, auto: 'auto' };
const frame = () => new Promise((done) => requestAnimationFrame(done));
// The frame after the one in which it was painted begins when that one is on its way to the screen.
const painted = () => new Promise((done) => requestAnimationFrame(() => {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => done(performance.now());
  port2.postMessage(0);
}));
const idle = (ms) => new Promise((done) => setTimeout(done, ms));
globalThis.begin = async ([actors, relations, events], renderer, charts) => {
  const data = dense(actors, relations, events);
  const selection = createSelection();
  const start = performance.now();
  const story = createStory(document.body, { data, selection, renderer: RENDERERS[renderer], charts, width: 960 });
  const built = performance.now() - start;
  await new Promise((ready) => story.on('ready', ready));
  await idle(2000);
  globalThis.bench = { data, selection, story };
  return { built, marks: document.querySelectorAll('svg [data-part]').length, canvases: [...document.querySelectorAll('canvas')].map((c) => c.width + 'x' + c.height + ' ' + c.closest('[data-chart]').dataset.chart).join() };
};
globalThis.highlight = async (runs) => {
  const { data, selection } = bench;
  const times = [];
  const wanted = (n) => n % 10 === 9 ? null : n % 3 ? 'actor:' + data.actors[(n * 7) % data.actors.length].id : 'relation:' + data.relations[(n * 13) % data.relations.length].id;
  for (let n = 0; n < runs; n++) {
    await frame();
    await idle(n % 2 ? 30 : 260);
    await frame();
    const begin = performance.now();
    let start = begin;
    requestAnimationFrame(() => { start = performance.now(); });
    selection.set({ highlight: wanted(n) });
    const end = await painted();
    times.push([end - start, end - begin]);
  }
  return times;
};
globalThis.move = async (runs, act) => {
  const stage = document.querySelector('[data-chart=network] [data-part=stage]');
  if (!stage) return [];
  const box = stage.getBoundingClientRect();
  const at = (type, x, y, more = {}) => new PointerEvent(type, { pointerId: 1, pointerType: 'mouse', isPrimary: true, button: 0, buttons: 1, bubbles: true, cancelable: true, clientX: box.x + x, clientY: box.y + y, ...more });
  const times = [];
  if (act === 'pan') stage.dispatchEvent(at('pointerdown', 3, 3));
  for (let n = 0; n < runs; n++) {
    await frame();
    const begin = performance.now();
    let start = begin;
    requestAnimationFrame(() => { start = performance.now(); });
    if (act === 'pan') stage.dispatchEvent(at('pointermove', 3 + (n % 40) * 4, 3 + (n % 30) * 2));
    else stage.dispatchEvent(new WheelEvent('wheel', { deltaY: n % 20 < 10 ? -40 : 40, ctrlKey: true, bubbles: true, cancelable: true, clientX: box.x + 200, clientY: box.y + 200 }));
    const end = await painted();
    times.push([end - start, end - begin]);
  }
  if (act === 'pan') stage.dispatchEvent(at('pointerup', 3, 3, { buttons: 0 }));
  await idle(1000);
  return times;
};
`;
const bundle = await build({
  stdin: { contents: page, resolveDir: root, loader: 'ts' },
  bundle: true,
  write: false,
  format: 'iife',
  alias: { summitry: `${root}src/index.ts` },
  logLevel: 'error',
});

const share = (times, part) =>
  [...times].sort((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * part))];
const both = (times) =>
  `median ${share(times, 0.5).toFixed(1)} ms, p95 ${share(times, 0.95).toFixed(1)} ms`;
/** What the frame itself takes, with style, layout and paint; and from the call on, with the wait for that frame. */
const said = (times) =>
  `${both(times.map(([work]) => work))}; with the wait for the frame ${both(times.map(([, all]) => all))}`;

async function measure(size, renderer, charts) {
  const browser = await chromium.launch({
    executablePath: found.executablePath,
    env: found.env,
    args: ARGS,
  });
  const tab = await browser.newPage({ viewport: { width: 1000, height: 800 } });
  tab.on('pageerror', (error) => process.stderr.write(`${error.stack}\n`));
  await tab.setContent('<!doctype html><html lang="en"><body></body></html>');
  await tab.addScriptTag({ content: bundle.outputFiles[0].text });
  const run = (call) => tab.evaluate(call);
  const { built, marks, canvases } = await run(
    `begin(${JSON.stringify(size)}, ${JSON.stringify(renderer)}, ${JSON.stringify(charts)})`,
  );
  await run('highlight(6)');
  const out = [
    `${size.join('/')} ${renderer} ${charts.join('+')}: drawn in ${built.toFixed(0)} ms; ${marks} marks in SVG, ${canvases} canvases`,
    `  highlight ${said(await run('highlight(60)'))}`,
  ];
  if (charts.includes('network')) {
    out.push(`  pan ${said(await run("move(60, 'pan')"))}`);
    out.push(`  zoom ${said(await run("move(60, 'zoom')"))}`);
  }
  await browser.close();
  return out.join('\n');
}

const sizes = process.argv.slice(2).map((arg) => arg.split(/[ /]/).map(Number));
const renderers = (process.env.RENDERER ?? 'auto').split(',');
const charts = (process.env.CHARTS ?? 'network,matrix,timeline').split(',');
console.log(await machine());
for (const size of sizes.length ? sizes : [[200, 1000, 200]])
  for (const renderer of renderers) console.log(await measure(size, renderer, charts));
