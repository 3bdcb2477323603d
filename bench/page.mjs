// The harness of benches of drawing: a page in Chromium without a GPU, moved by the browser's own input events.
//
//   const bench = await openBench({ script, peers: { 'vis-network': 'vis-network/standalone' } });
//   const tab = await bench.tab();                  // an empty page of its own, in a process of its own
//   await tab.first('draw(100)')                    // { clock, busy, blocked } of a call in the page until it is painted
//   await tab.moving('pan', { frames: 60 })         // { median, p95, work, longest, events } of frames under the hand
//   await tab.motion('chart.update(…)')             // { frames, fps, p95, most, work } of what then moves by itself
//   await tab.sharp()                               // ms from the last event until nothing more was drawn
//   await tab.rest()                                // frames asked for in 2 s in which nothing happens
//   await tab.heap()                                // bytes: objects and buffers, after a collection
//   await tab.close(); await bench.close();
//
// `script` is TypeScript, resolved from the package's root; what it puts on `globalThis` can be called. Modules that load
// on use stay files of their own, the worker too. Clocks bend where others work: `busy` and `work` are CPU ms of the
// page's main thread alone (Chromium's thread ticks).
import { createServer } from 'node:http';
import { build } from 'esbuild';
import { chromium } from 'playwright-core';
import { ARGS, findBrowser } from '../scripts/browser.mjs';
import { root } from '../scripts/entries.mjs';

const share = (values, part) =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * part))];
const wait = (ms) => new Promise((done) => setTimeout(done, ms));

/** Runs in the page before anything else: counts what is asked for, and notes long tasks and frames. */
function watch() {
  const raf = window.requestAnimationFrame.bind(window);
  const own = { asked: 0, long: [], events: 0, frames: null, event: 0, drawn: 0 };
  window.requestAnimationFrame = (act) => {
    own.asked++;
    return raf(act);
  };
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) own.long.push([startTime, duration]);
  }).observe({ type: 'longtask', buffered: true });
  for (const type of ['mousemove', 'wheel'])
    window.addEventListener(
      type,
      () => {
        own.events++;
        own.event = performance.now();
      },
      { capture: true, passive: true },
    );
  // When marks were drawn last, on whatever canvas, or a canvas took another's place.
  const drawing = CanvasRenderingContext2D.prototype;
  for (const name of ['stroke', 'fill', 'fillText', 'putImageData']) {
    const act = drawing[name];
    drawing[name] = function (...given) {
      own.drawn = performance.now();
      return act.apply(this, given);
    };
  }
  new MutationObserver((list) => {
    if (list.some(({ addedNodes }) => [...addedNodes].some(({ tagName }) => tagName === 'CANVAS')))
      own.drawn = performance.now();
  }).observe(document, { childList: true, subtree: true });
  // The frame after the one in which it was painted begins when that one is on its way to the screen.
  own.painted = () => new Promise((done) => raf(() => raf(() => done(performance.now()))));
  own.first = async (call) => {
    own.long.length = 0;
    // In a task of the page's own: those of the inspector are no long tasks.
    await new Promise((done) => setTimeout(done));
    const start = performance.now();
    const made = call();
    const returned = performance.now();
    await made;
    const end = await own.painted();
    await new Promise((done) => setTimeout(done, 50));
    return { clock: end - start, call: returned - start };
  };
  /** Frames from one to the next, each with how many events came in it. */
  own.watchFrames = () => {
    const frames = [];
    own.frames = frames;
    let before = 0;
    const tick = (now) => {
      if (own.frames !== frames) return;
      if (before) frames.push([now - before, own.events]);
      own.events = 0;
      before = now;
      raf(tick);
    };
    raf(tick);
  };
  /** Frames in which something was drawn, ms from one to the next, from a call on until nothing more is. */
  own.motion = async (call) => {
    const times = [performance.now()];
    // Marks, and not what is read beside them.
    const marks = new MutationObserver((list) => {
      if (list.some(({ target }) => target.ownerSVGElement)) own.drawn = performance.now();
    });
    marks.observe(document, { childList: true, subtree: true, attributes: true });
    call();
    let [seen, idle] = [own.drawn, 0];
    while (idle < 15) {
      await new Promise(raf);
      idle = own.drawn === seen ? idle + 1 : 0;
      if (!idle) times.push(performance.now());
      seen = own.drawn;
    }
    marks.disconnect();
    return times.slice(1).map((time, i) => time - times[i]);
  };
  globalThis.__bench = own;
}

/**
 * @param {{ script: string, alias?: Record<string, string>, define?: Record<string, string>, css?: string }} options
 */
export async function openBench({ script, alias = {}, define = {}, css = '' }) {
  const found = await findBrowser();
  if (!found) throw new Error('no Chromium: node scripts/browser.mjs gets one');
  const { outputFiles } = await build({
    stdin: { contents: script, resolveDir: root, sourcefile: 'page.ts', loader: 'ts' },
    entryPoints: { worker: `${root}src/worker.ts` },
    bundle: true,
    splitting: true,
    minify: !process.env.READABLE,
    write: false,
    format: 'esm',
    outdir: '/out',
    entryNames: '[name]',
    nodePaths: [`${root}bench/node_modules`],
    alias: { summitry: `${root}src/index.ts`, ...alias },
    define: { 'process.env.NODE_ENV': '"production"', ...define },
    loader: { '.css': 'text' },
    logLevel: 'error',
  });
  const files = new Map(outputFiles.map(({ path, text }) => [path.replace(/^.*\/out/, ''), text]));
  const html = `<!doctype html><html lang="en"><head><style>body{margin:0}${css}</style></head><body><script type="module" src="/stdin.js"></script></body></html>`;
  const server = createServer(({ url }, response) => {
    // The client asks for the worker where its source lies.
    const name = url.endsWith('/worker.ts') ? '/worker.js' : url;
    const text = name === '/' ? html : files.get(name);
    response.writeHead(text === undefined ? 404 : 200, {
      'content-type': name === '/' ? 'text/html; charset=utf-8' : 'text/javascript; charset=utf-8',
    });
    response.end(text ?? '');
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  const address = `http://127.0.0.1:${server.address().port}/`;
  return {
    tab: (options) => openTab(found, address, options),
    close: () => new Promise((done) => server.close(done)),
  };
}

/** A page in a browser of its own: nothing that another contestant left is in it. */
async function openTab(found, address, { width = 1000, height = 700, dark = false } = {}) {
  const browser = await chromium.launch({
    executablePath: found.executablePath,
    env: found.env,
    args: [...ARGS, '--disable-gpu', '--enable-precise-memory-info'],
  });
  const page = await browser.newPage({
    viewport: { width, height },
    colorScheme: dark ? 'dark' : 'light',
  });
  const errors = [];
  page.on('pageerror', (error) => errors.push(error.stack ?? `${error}`));
  await page.addInitScript(watch);
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
  await page.goto(address, { waitUntil: 'load' });
  const busy = async () => {
    const { metrics } = await cdp.send('Performance.getMetrics');
    return 1000 * metrics.find(({ name }) => name === 'TaskDuration').value;
  };
  const run = (call) => page.evaluate(call);
  const long = async () => (await run('__bench.long')).map(([, ms]) => ms);

  /** Sends events of one gesture until enough frames have seen one. */
  async function gesture(kind, [x, y], frames) {
    let n = 0;
    const seen = () => run('__bench.frames.filter(([, events]) => events).length');
    const until = Date.now() + 15_000;
    if (kind === 'pan') {
      await page.mouse.move(x, y);
      await page.mouse.down();
    }
    await run('__bench.watchFrames()');
    do {
      for (let i = 0; i < 12; i++, n++) {
        // There and back: what is shown stays in sight.
        if (kind === 'zoom') {
          const deltaY = n % 24 < 12 ? -30 : 30;
          await cdp.send('Input.dispatchMouseEvent', {
            ...{ type: 'mouseWheel', x, y, deltaX: 0, deltaY, modifiers: 2 },
          });
        } else {
          const along = Math.abs((n % 48) - 24);
          const to = { x: x + 6 * along, y: y + 3 * along };
          const buttons = kind === 'pan' ? 1 : 0;
          await cdp.send('Input.dispatchMouseEvent', {
            ...{ type: 'mouseMoved', ...to, buttons, button: buttons ? 'left' : 'none' },
          });
        }
      }
    } while ((await seen()) < frames && Date.now() < until);
    const list = await run('__bench.frames');
    if (kind === 'pan') await page.mouse.up();
    await run('__bench.frames = null');
    return list;
  }

  const tab = {
    page,
    cdp,
    errors,
    run,
    /** What stands on the screen now. */
    shot: (path) => page.screenshot({ path, timeout: 60_000 }),
    /**
     * A call in the page, such as `draw(100)`, until the frame in which it was painted is over: ms by the clock, and of
     * the main thread's CPU; `call`: by the clock until it returned; `blocked`: the longest task, ms by the clock, 0 = none over 50.
     */
    async first(call) {
      const before = await busy();
      const times = await run(`__bench.first(() => ${call})`);
      const spent = (await busy()) - before;
      const blocked = Math.max(0, ...(await long()));
      return { ...times, busy: spent, blocked };
    },
    /**
     * Frames while the hand moves: `pan` (drag from a point), `zoom` (wheel with Ctrl) or `hover`. From frame to frame
     * with raster, ms; `work`: the main thread's CPU a frame; `longest`: of its tasks. Frames without an event are not
     * counted.
     */
    async moving(kind, { frames = 60, at = [width / 3, height / 3] } = {}) {
      await run('__bench.long.length = 0');
      const before = await busy();
      const all = await gesture(kind, at, frames);
      const spent = (await busy()) - before;
      const times = all.filter(([, events]) => events).map(([ms]) => ms);
      return {
        median: share(times, 0.5),
        p95: share(times, 0.95),
        work: spent / Math.max(1, all.length),
        longest: Math.max(0, ...(await long())),
        events: times.length,
      };
    },
    /**
     * What moves by itself after a call in the page: frames that were drawn, how many a second, the 95th of 100 from one to
     * the next and the longest, ms by the clock, and the main thread's CPU a frame.
     */
    async motion(call) {
      const before = await busy();
      const times = await run(`__bench.motion(() => { ${call} })`);
      const spent = (await busy()) - before;
      const all = times.reduce((sum, ms) => sum + ms, 0);
      return {
        frames: times.length,
        fps: (1000 * times.length) / all,
        p95: share(times, 0.95),
        most: Math.max(...times),
        work: spent / Math.max(1, times.length),
      };
    },
    /** The longest task, ms, since the last `first` or `moving`; 0 = none over 50. */
    longest: async () => Math.max(0, ...(await long())),
    /** From the last event until all was drawn as it stays, ms by the clock; 0 = by then it was. Ask when it rests. */
    sharp: () => run('Math.max(0, __bench.drawn - __bench.event)'),
    /** Frames that scripts ask for while nothing happens. */
    async rest(ms = 2000) {
      await run('__bench.asked = 0');
      await wait(ms);
      return run('__bench.asked');
    },
    /** Bytes that the page's scripts hold: objects, and buffers beside them. */
    async heap() {
      await cdp.send('HeapProfiler.enable');
      for (let n = 0; n < 2; n++) await cdp.send('HeapProfiler.collectGarbage');
      const {
        usedSize,
        embedderHeapUsedSize = 0,
        backingStorageSize = 0,
      } = await cdp.send('Runtime.getHeapUsage');
      return usedSize + embedderHeapUsedSize + backingStorageSize;
    },
    close: () => browser.close(),
  };
  return tab;
}
