import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { canvasRenderer } from '../../src/render/canvas';
import { HOME, type Layer, type MarkBatch, type Scene } from '../../src/scene/scene';
import { fakeCanvas, type Recorded } from './fake-canvas';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  fakeCanvas();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const lines = (n: number, id: string): MarkBatch => ({
  kind: 'line',
  part: 'edge',
  count: n,
  id: Array.from({ length: n }, (_, i) => `${id}${i}`),
  key: Array.from({ length: n }, (_, i) => `relation:${id}${i}` as const),
  x1: Float64Array.from({ length: n }, (_, i) => i % 200),
  y1: 0,
  x2: Float64Array.from({ length: n }, (_, i) => (7 * i) % 200),
  y2: 100,
  stroke: id,
});
const layerOf = (name: string, batches: readonly MarkBatch[], more: Partial<Layer> = {}) =>
  ({ name, zooms: 'xy', clip: { x: 0, y: 0, width: 200, height: 100 }, batches, ...more }) as const;
const sceneOf = (...layers: Layer[]): Scene => ({
  width: 200,
  height: 100,
  title: '',
  description: '',
  view: HOME,
  crowded: true,
  layers,
});
const pieces = Array.from({ length: 9 }, (_, i) => lines(500, `a${i}-`));
const still = (renderer: { element: Element }) =>
  renderer.element.querySelectorAll<Recorded>('canvas');
const clearsOf = (found: Iterable<Recorded>) =>
  [...found].map((canvas) => vi.spyOn(canvas.getContext('2d')!, 'clearRect'));

test('in a layer of very many, lines of one look are one path, however few of them a batch has', () => {
  const renderer = canvasRenderer(document.createElement('div'));
  renderer.render(sceneOf(layerOf('edges', pieces)));
  const strokes = [...still(renderer)].flatMap(({ traces = [] }) => traces);
  expect(strokes.length).toBeGreaterThan(0);
  expect(strokes.length).toBeLessThan(4500 / 50);
});

test('what lies apart is drawn in each frame, and nothing below it', () => {
  const renderer = canvasRenderer(document.createElement('div'));
  const base = layerOf('edges', pieces);
  const frame = (n: number) =>
    sceneOf({ ...base }, layerOf('lifted', [lines(n, 'b')], { apart: true }));
  const flags = (key: string) => (key === 'relation:b1' ? 32 : 2);
  renderer.render(frame(3));
  renderer.emphasize(flags);
  vi.runAllTimers();
  const own = [...renderer.element.children].filter(({ tagName }) => tagName === 'DIV');
  const [below, above] = own.map((sheet) => clearsOf(sheet.querySelectorAll<Recorded>('canvas')));
  const count = (spies: typeof below) =>
    spies!.reduce((sum, { mock }) => sum + mock.calls.length, 0);
  for (const n of [4, 5, 6]) {
    renderer.render(frame(n));
    renderer.emphasize(flags);
  }
  expect(count(below)).toBe(0);
  expect(count(above)).toBeGreaterThanOrEqual(3);
});

test('what lay apart goes when all below it is drawn, not before', () => {
  const renderer = canvasRenderer(document.createElement('div'));
  const sheets = () => [...renderer.element.children].filter(({ tagName }) => tagName === 'DIV');
  renderer.render(
    sceneOf(layerOf('edges', pieces), layerOf('lifted', [lines(3, 'b')], { apart: true })),
  );
  vi.runAllTimers();
  expect(sheets()).toHaveLength(2);
  renderer.render(sceneOf(layerOf('edges', [...pieces, lines(3, 'b')])));
  expect(sheets()).toHaveLength(2);
  vi.runAllTimers();
  expect(sheets()).toHaveLength(1);
  renderer.destroy();
});
