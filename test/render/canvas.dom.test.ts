import fc from 'fast-check';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { canvasRenderer } from '../../src/render/canvas';
import type { Renderer } from '../../src/render/renderer';
import { svgRenderer } from '../../src/render/svg';
import { HOME, type MarkBatch, type Scene } from '../../src/scene/scene';
import { fakeCanvas, type Recorded } from './fake-canvas';
import { type Trace, tracesOf } from './recorder';
import { flagTables, scenes } from './scene-arbitrary';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  fakeCanvas();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const canvases = (renderer: Renderer) =>
  [...renderer.element.querySelectorAll('canvas')] as Recorded[];
/** What can be seen of a canvas picture, from the bottom up, once all is drawn. */
function drawn(renderer: Renderer): readonly Trace[] {
  vi.runAllTimers();
  return canvases(renderer).flatMap((canvas) => canvas.traces ?? []);
}
const layersOf = (renderer: Renderer) => [...renderer.element.children].flatMap(tracesOf);

/** Images are one act of drawing on canvas, and paths in SVG: test/render/canvas.browser compares their pixels. */
const drawnByMarks = scenes.map((scene) => ({
  ...scene,
  layers: scene.layers.map((layer) => ({
    ...layer,
    batches: layer.batches.filter(({ kind }) => kind !== 'raster'),
  })),
}));

test('canvas paints what the attributes of SVG say, mark by mark and in order, after any chain', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(drawnByMarks, flagTables), { minLength: 1, maxLength: 4 }),
      (chain) => {
        const [svg, canvas] = [svgRenderer, canvasRenderer].map((create) =>
          create(document.createElement('div')),
        ) as [Renderer, Renderer];
        for (const [scene, flagsOf] of chain) {
          for (const renderer of [svg, canvas]) {
            renderer.render(scene);
            renderer.emphasize(flagsOf);
          }
          expect(drawn(canvas)).toEqual(layersOf(svg));
          for (const at of [0, 5, 9, 100]) expect(canvas.pick(at, at)).toEqual(svg.pick(at, at));
        }
      },
    ),
    { numRuns: 150 },
  );
});

const many = (n: number, more: Partial<MarkBatch> = {}): Scene => ({
  width: 200,
  height: 100,
  title: '',
  description: '',
  view: { k: 1, x: 0, y: 0 },
  layers: [
    {
      name: 'dots',
      zooms: 'xy',
      clip: { x: 0, y: 0, width: 200, height: 100 },
      batches: [
        {
          kind: 'circle',
          part: 'node',
          count: n,
          id: Array.from({ length: n }, (_, i) => `${i}`),
          key: Array.from({ length: n }, (_, i) => `actor:${i % 50}` as const),
          x: Array.from({ length: n }, (_, i) => i % 200),
          y: Array.from({ length: n }, (_, i) => i % 100),
          r: 3,
          fill: 'node',
          ...more,
        } as MarkBatch,
      ],
    },
  ],
});

test('a highlight of many marks shows at once what is lit, and soon every mark as SVG has it', () => {
  const host = document.createElement('div');
  const [svg, canvas] = [svgRenderer(host), canvasRenderer(host)];
  const flags = (key: string) => (key === 'actor:7' ? 32 : 2);
  for (const renderer of [svg, canvas]) {
    renderer.render(many(600));
    renderer.emphasize(flags);
  }
  const [first] = canvases(canvas).map(({ traces }) => traces!);
  expect(first!.filter(({ op }) => op === 'image')).toHaveLength(1);
  expect(first!.filter(({ op }) => op === 'fill')).toHaveLength(12);
  expect(drawn(canvas)).toEqual(layersOf(svg));
  for (const renderer of [svg, canvas]) renderer.emphasize(() => 0);
  // The way back needs no drawing.
  expect(canvases(canvas)[0]!.traces!.flatMap(apart)).toEqual(layersOf(svg));
});

/** Many marks of one paint are drawn as one path: its pieces, each as a mark of its own. */
const apart = (trace: Trace): Trace[] =>
  trace.form
    .replace(/line [-\d.e ]+(?=circle)/g, '')
    .split(/(?=line|circle)/)
    .map((form) => ({ ...trace, form }));

test('marks drawn from columns are those that their descriptions say, for any flags', () => {
  const n = 240;
  const column = (of: (i: number) => number) => Float64Array.from({ length: n }, (_, i) => of(i));
  const [x, y] = [column((i) => (i * 37) % 200), column((i) => (i * 53) % 100)];
  const named = (part: string) => ({
    part,
    count: n,
    id: Array.from(x, (_, i) => `${part}${i}`),
    key: Array.from(x, (_, i) => `actor:${i}` as const),
  });
  const styles = {
    stroke: Array.from(x, (_, i) => ['military', 'opposed', 'ink'][(i >> 4) % 3]!),
    strokeWidth: column((i) => 1 + ((i >> 5) % 2)),
    dash: Array.from(x, (_, i) => ['', '4 3'][(i >> 6) % 2]!),
    opacity: column((i) => (i % 50 ? 1 : 0.25)),
  };
  const end = { x2: x.toReversed(), y2: y.toReversed() };
  const batches: MarkBatch[] = [
    { kind: 'line', ...named('a'), x1: x, y1: y, ...end, ...styles },
    { kind: 'circle', ...named('c'), x, y, r: column((i) => 2 + (i % 3)), fill: 'node' },
    { kind: 'circle', ...named('d'), x, y, r: 3, fill: 'paper', stroke: 'ink' },
    { kind: 'line', ...named('r'), x1: x, y1: y, ...end, when: 'selected', stroke: 'focus' },
  ];
  const scene: Scene = {
    ...{ width: 200, height: 100, title: '', description: '', view: HOME },
    layers: [{ name: 'all', zooms: false, batches }],
  };
  for (const flags of [
    () => 0,
    (key: string) => [0, 1, 2, 4, 8, 32, 33][Number(key.slice(6)) % 7]!,
  ]) {
    const host = document.createElement('div');
    const [svg, canvas] = [svgRenderer(host), canvasRenderer(host)];
    for (const renderer of [svg, canvas]) {
      renderer.emphasize(flags);
      renderer.render(scene);
    }
    expect(drawn(canvas).flatMap(apart)).toEqual(layersOf(svg));
  }
});

test('only layers that look different are drawn again', () => {
  const canvas = canvasRenderer(document.createElement('div'));
  const two = (fill: string): Scene => {
    const { layers, ...scene } = many(5);
    const other = { ...many(5, { fill }).layers[0]!, name: 'other', zooms: 'x' as const };
    return { ...scene, layers: [layers[0]!, other] };
  };
  canvas.render(two('ink'));
  const clears = canvases(canvas).map((made) => vi.spyOn(made.getContext('2d')!, 'clearRect'));
  canvas.render(two('ink'));
  expect(clears.map((spy) => spy.mock.calls.length)).toEqual([0, 0]);
  canvas.render(two('paper'));
  expect(clears.map((spy) => spy.mock.calls.length)).toEqual([0, 1]);
  canvas.emphasize((key) => (key === 'actor:3' ? 2 : 0));
  canvas.emphasize((key) => (key === 'actor:3' ? 2 : 0));
  expect(clears.map((spy) => spy.mock.calls.length)).toEqual([1, 2]);
});

test('layers of one frame share a bitmap, in their order', () => {
  const host = document.createElement('div');
  const [svg, canvas] = [svgRenderer(host), canvasRenderer(host)];
  const named = (name: string, more = {}) => ({ ...many(5).layers[0]!, name, ...more });
  const layers = [named('a'), named('b'), named('c', { zooms: 'x' }), named('d')];
  for (const renderer of [svg, canvas]) {
    renderer.render({ ...many(5), layers });
    renderer.emphasize((key) => (key === 'actor:3' ? 2 : 0));
  }
  expect(canvases(canvas)).toHaveLength(3);
  expect(drawn(canvas)).toEqual(layersOf(svg));
});

test('what was drawn is moved with the view, and drawn again only where it no longer fills its port', () => {
  const canvas = canvasRenderer(document.createElement('div'));
  canvas.render(many(5));
  const [made] = canvases(canvas);
  const clear = vi.spyOn(made!.getContext('2d')!, 'clearRect');
  canvas.look({ k: 2, x: -10, y: -20 });
  expect(made!.style.transform).toBe('translate(-138px,-148px) scale(2,2)');
  expect(clear).not.toHaveBeenCalled();
  canvas.look({ k: 1, x: 90, y: 0 });
  expect(clear).toHaveBeenCalledTimes(1);
  expect(made!.style.transform).toBe('');
});

test('a note that begins with a space keeps it: only the ends of a line lose theirs', () => {
  const label = { kind: 'text' as const, part: 'label', count: 1, id: ['m'], key: null };
  const text = { size: 12, weight: 500, text: [' Drills'], note: ['  ¶6 '] };
  const words: MarkBatch = { ...label, ...text, x: 9, y: 9 };
  const { layers, ...scene } = many(0);
  const [svg, canvas] = [svgRenderer, canvasRenderer].map((create) =>
    create(document.createElement('div')),
  ) as [Renderer, Renderer];
  for (const renderer of [svg, canvas])
    renderer.render({ ...scene, layers: [{ ...layers[0]!, batches: [words] }] });
  expect(drawn(canvas)).toEqual(layersOf(svg));
});

test.each([-90_000, 0, 90_000])(
  'a tall picture is drawn in part, and comes to rest, %i px off',
  (top) => {
    const canvas = canvasRenderer(document.createElement('div'));
    const rect = { left: 0, top } as DOMRect;
    vi.spyOn(canvas.element, 'getBoundingClientRect').mockReturnValue(rect);
    const tall = many(600, { y: Array.from({ length: 600 }, (_, i) => i * 10) } as never);
    const { layers, ...scene } = { ...tall, height: 6000 };
    const clip = { x: 0, y: 0, width: 200, height: 6000 };
    canvas.render({ ...scene, layers: [{ ...layers[0]!, clip }] });
    canvas.look({ k: 1, x: 0, y: 1 });
    vi.runAllTimers();
    expect(vi.getTimerCount()).toBe(0);
    expect(canvases(canvas)[0]!.height).toBe(top ? 0 : window.innerHeight + 400 + 64);
  },
);

test('on paper a tall picture is drawn to its foot, at once', () => {
  const canvas = canvasRenderer(document.createElement('div'));
  const tall = many(600, { y: Array.from({ length: 600 }, (_, i) => i * 10) } as never);
  const { layers, ...scene } = { ...tall, height: 6000 };
  const clip = { x: 0, y: 0, width: 200, height: 6000 };
  canvas.render({ ...scene, layers: [{ ...layers[0]!, clip }] });
  vi.runAllTimers();
  const height = () => canvases(canvas)[0]!.height;
  const before = height();
  expect(before).toBeLessThan(6000);
  window.dispatchEvent(new Event('beforeprint'));
  expect(height()).toBeGreaterThanOrEqual(6000);
  window.dispatchEvent(new Event('afterprint'));
  vi.runAllTimers();
  expect(height()).toBe(before);
});

test('each bitmap has the pixels of the screen', () => {
  vi.stubGlobal('devicePixelRatio', 2);
  const canvas = canvasRenderer(document.createElement('div'));
  canvas.render(many(5));
  const [made] = canvases(canvas);
  const width = Number.parseFloat(made!.style.width);
  expect(made!.width).toBe(2 * width);
  expect(width).toBeGreaterThanOrEqual(200);
  // The layer's origin falls where it would in SVG.
  expect(made!.base![4]! / 2 + Number.parseFloat(made!.style.left)).toBe(0);
});

test('destroy leaves nothing: no element, no timer', () => {
  const host = document.createElement('div');
  const other = host.appendChild(document.createElement('p'));
  const canvas = canvasRenderer(host);
  expect(canvas.element.getAttribute('aria-hidden')).toBe('true');
  canvas.render(many(600));
  canvas.emphasize(() => 2);
  expect(vi.getTimerCount()).toBe(1);
  canvas.destroy();
  canvas.destroy();
  expect([...host.childNodes]).toEqual([other]);
  expect(vi.getTimerCount()).toBe(0);
});
