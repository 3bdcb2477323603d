import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { pickScene } from '../../src/scene/pick';
import { HOME, type MarkBatch, type Scene } from '../../src/scene/scene';
import type { Near, Place } from '../../src/scene/target-index';
import { scenes } from '../render/scene-arbitrary';

/** Every mark that may be a target, from the top down. */
const all: Near = ({ batches }) => {
  const places: Place[] = [];
  batches.forEach((batch, b) => {
    for (let i = 0; i < batch.count; i++) {
      const key = typeof batch.key === 'object' ? batch.key?.[i] : batch.key;
      if (batch.when !== 'selected' && (key || batch.pair?.[i])) places.unshift([b, i]);
    }
  });
  return places;
};

const views = fc.record({
  k: fc.double({ min: 0.5, max: 16, noNaN: true }),
  x: fc.double({ min: -900, max: 900, noNaN: true }),
  y: fc.double({ min: -900, max: 900, noNaN: true }),
});
/** Points all over, and at the marks themselves. */
const points = (scene: Scene) => {
  const ends = scene.layers.flatMap(({ batches }) =>
    batches.flatMap((batch) =>
      Array.from({ length: batch.count }, (_, i): [number, number] => {
        const [x, y] =
          'x' in batch ? [batch.x, batch.y] : 'x1' in batch ? [batch.x1, batch.y1] : [4, 4];
        const value = (channel: typeof x) => (typeof channel === 'number' ? channel : channel[i]!);
        return [value(x), value(y)];
      }),
    ),
  );
  const any = fc.double({ min: -2100, max: 2100, noNaN: true });
  return ends.length
    ? fc
        .tuple(
          fc.constantFrom(...ends),
          fc.tuple(fc.integer({ min: -14, max: 14 }), fc.integer({ min: -14, max: 14 })),
        )
        .map(([[x, y], [dx, dy]]) => [x + dx, y + dy] as const)
    : fc.tuple(any, any);
};

test('an index finds what asking every mark finds, whatever the scene and the view', () => {
  let hits = 0;
  fc.assert(
    fc.property(
      scenes.chain((scene) =>
        fc.tuple(fc.constant(scene), fc.array(points(scene), { minLength: 4, maxLength: 8 })),
      ),
      views,
      fc.boolean(),
      ([scene, at], view, home) => {
        const { k, x: ox, y: oy } = home ? scene.view : view;
        for (const [px, py] of at) {
          const [x, y] = [k * px + ox, k * py + oy];
          const found = pickScene(scene, { k, x: ox, y: oy }, x, y);
          expect(found).toEqual(pickScene(scene, { k, x: ox, y: oy }, x, y, () => false, all));
          if (found) hits++;
        }
      },
    ),
    { numRuns: 400 },
  );
  expect(hits).toBeGreaterThan(20);
});

/** So many that their layer is no longer indexed; none of them is a target. */
const crowd: MarkBatch = {
  kind: 'circle',
  part: 'ring',
  when: 'selected',
  count: 4000,
  id: [],
  key: 'actor:all',
  x: 0,
  y: 0,
  r: 3,
};

test('in a layer of very many marks a point finds the same, without an index', () => {
  let hits = 0;
  fc.assert(
    fc.property(
      scenes.chain((scene) =>
        fc.tuple(fc.constant(scene), fc.array(points(scene), { minLength: 4, maxLength: 8 })),
      ),
      ([scene, spots]) => {
        const layers = scene.layers.map((layer) => ({
          ...layer,
          batches: [...layer.batches, crowd],
        }));
        for (const [px, py] of spots) {
          const { k, x: ox, y: oy } = scene.view;
          const [x, y] = [k * px + ox, k * py + oy];
          const found = pickScene({ ...scene, layers }, scene.view, x, y);
          expect(found).toEqual(pickScene(scene, scene.view, x, y, () => false, all));
          if (found) hits++;
        }
      },
    ),
    { numRuns: 300 },
  );
  expect(hits).toBeGreaterThan(20);
});

test('of very many marks only those near a point are asked whom they stand for', () => {
  const far = { ...crowd, part: 'node', when: undefined, x: 500, key: [] } as unknown as MarkBatch;
  const near: MarkBatch = { ...far, count: 1, x: 0, key: 'actor:a' } as never;
  const asked = vi.fn(() => []);
  Object.defineProperty(far, 'key', { get: asked });
  // Nor is any asked for its name.
  for (const batch of [far, near])
    Object.defineProperty(batch, 'id', { get: asked, enumerable: true });
  const layers = [{ name: 'dots', zooms: 'xy' as const, batches: [far, near] }];
  const scene = { width: 600, height: 9, title: '', description: '', view: HOME, layers };
  expect(pickScene(scene, HOME, 1, 1)?.key).toBe('actor:a');
  expect(asked).not.toHaveBeenCalled();
});

test('of 20,000 marks a point asks only the few around it', () => {
  const n = 20_000;
  const dots: MarkBatch = {
    kind: 'circle',
    part: 'node',
    count: n,
    id: Array.from({ length: n }, (_, i) => `${i}`),
    key: Array.from({ length: n }, (_, i) => `actor:${i}` as const),
    x: Array.from({ length: n }, (_, i) => (i % 200) * 10),
    y: Array.from({ length: n }, (_, i) => Math.floor(i / 200) * 10),
    r: 3,
    fill: 'ink',
  };
  let asked = 0;
  const scene: Scene = {
    width: 2000,
    height: 1000,
    title: '',
    description: '',
    view: { k: 1, x: 0, y: 0 },
    layers: [{ name: 'dots', zooms: 'xy', batches: [dots] }],
  };
  const found = pickScene(scene, scene.view, 500, 300, () => {
    asked++;
    return false;
  });
  expect(found?.key).toBe('actor:6050');
  expect(asked).toBeLessThan(100);
});
