import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { CANVAS_FROM, createAuto } from '../../src/render/auto';
import type { CreateRenderer } from '../../src/render/renderer';
import { svgRenderer } from '../../src/render/svg';
import { HOME, type Scene } from '../../src/scene/scene';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
  vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue({} as never);
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

const few = 10;
const many = CANVAS_FROM;
const sceneOf = (count: number): Scene => ({
  width: 200,
  height: 100,
  title: '',
  description: '',
  view: HOME,
  layers: [
    {
      name: 'dots',
      zooms: 'xy',
      batches: [
        {
          kind: 'circle',
          part: 'node',
          count,
          id: Array.from({ length: count }, (_, i) => `${i}`),
          key: null,
          x: 1,
          y: 1,
          r: 1,
        },
      ],
    },
  ],
});

/** SVG under another name stands for the canvas. */
const other: CreateRenderer = (host) => {
  const renderer = svgRenderer(host);
  renderer.element.setAttribute('data-other', '');
  return renderer;
};

/** An automatic renderer whose file comes, or fails to, when the test says so. */
function setup() {
  const asked: { resolve(create: CreateRenderer): void; reject(error: Error): void }[] = [];
  const host = document.createElement('div');
  const load = () =>
    new Promise<CreateRenderer>((resolve, reject) => asked.push({ resolve, reject }));
  const renderer = createAuto(load)(host);
  return {
    host,
    renderer,
    asked,
    marks: () => host.querySelectorAll('circle').length,
    isOther: () => !!host.querySelector('[data-other]'),
    settled: () => new Promise((done) => setImmediate(done)),
  };
}

test('many marks wait for what draws them, and few go back to SVG', async () => {
  const { renderer, asked, marks, isOther, settled } = setup();
  renderer.render(sceneOf(few));
  renderer.render(sceneOf(many));
  renderer.render(sceneOf(many + 1));
  expect([marks(), asked.length]).toEqual([few, 1]);
  asked[0]!.resolve(other);
  await settled();
  expect([marks(), isOther()]).toEqual([many + 1, true]);
  renderer.render(sceneOf(0.8 * many));
  expect(isOther()).toBe(true);
  renderer.render(sceneOf(few));
  expect([marks(), isOther()]).toEqual([few, false]);
  expect(vi.getTimerCount()).toBe(0);
});

test('where it does not come SVG draws, and it is asked for again later', async () => {
  const { renderer, asked, marks, isOther, settled } = setup();
  renderer.render(sceneOf(many));
  asked[0]!.reject(new Error('no such file'));
  await settled();
  expect(marks()).toBe(many);
  renderer.render(sceneOf(many + 1));
  expect([marks(), asked.length]).toEqual([many + 1, 1]);
  vi.advanceTimersByTime(6000);
  renderer.render(sceneOf(many + 2));
  asked[1]!.resolve(other);
  await settled();
  expect([marks(), isOther()]).toEqual([many + 2, true]);
});

test('where it comes late SVG draws until then', async () => {
  const { renderer, asked, marks, isOther, settled } = setup();
  renderer.render(sceneOf(many));
  expect(marks()).toBe(0);
  vi.advanceTimersByTime(1500);
  expect(marks()).toBe(many);
  renderer.render(sceneOf(many + 5));
  expect([marks(), asked.length]).toEqual([many + 5, 1]);
  asked[0]!.resolve(other);
  await settled();
  expect([marks(), isOther()]).toEqual([many + 5, true]);
});

test('a scene of few marks does not wait, nor does what comes after the end', async () => {
  const { host, renderer, asked, marks, isOther, settled } = setup();
  renderer.render(sceneOf(many));
  renderer.render(sceneOf(few));
  expect(marks()).toBe(few);
  asked[0]!.resolve(other);
  await settled();
  expect([marks(), isOther()]).toEqual([few, false]);
  // What came is at hand.
  renderer.render(sceneOf(many));
  expect([marks(), isOther(), asked.length]).toEqual([many, true, 1]);
  const late = setup();
  late.renderer.render(sceneOf(many));
  for (const one of [renderer, late.renderer]) one.destroy();
  late.asked[0]!.resolve(other);
  await settled();
  vi.runAllTimers();
  expect([host.childElementCount, late.host.childElementCount]).toEqual([0, 0]);
  expect(vi.getTimerCount()).toBe(0);
});

test('a lean scene takes few elements: it asks as soon as it moves, draws meanwhile, and stays', async () => {
  const { renderer, asked, marks, isOther, settled } = setup();
  const lean = (count: number) => ({ ...sceneOf(count), lean: true });
  renderer.render(lean(few));
  expect(asked.length).toBe(0);
  renderer.render(lean(few + 1));
  renderer.render(lean(300));
  expect([marks(), isOther(), asked.length]).toEqual([300, false, 1]);
  asked[0]!.resolve(other);
  await settled();
  expect(isOther()).toBe(true);
  renderer.render(lean(few));
  expect([marks(), isOther()]).toEqual([few, true]);
});

test('a page that cannot make a bitmap is drawn by SVG', () => {
  vi.mocked(HTMLCanvasElement.prototype.getContext).mockReturnValue(null);
  const { renderer, asked, marks, settled } = setup();
  renderer.render(sceneOf(many));
  return settled().then(() => expect([marks(), asked.length]).toEqual([many, 0]));
});
