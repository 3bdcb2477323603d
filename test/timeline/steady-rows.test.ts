import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createDataset } from '../../src/model/dataset';
import type { Scene, View } from '../../src/scene/scene';
import { denseViewOf } from '../../src/timeline/dense/scene';
import { timelineKind as kind } from '../../src/timeline/kind';
import { rowMemory, rowOffsets, steadyRows } from '../../src/timeline/steady-rows';
import { pictureAt, thingsOf } from './picture';

const full = !!process.env.SUMMITRY_FULL;

/** 3,000 events of a century in ten lanes, of which one in four goes on for up to years. */
function many(seed: number) {
  let state = seed;
  const random = () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
  const day = (n: number) => new Date(Date.UTC(1900, 0, 1 + n)).toISOString().slice(0, 10);
  return createDataset({
    actors: Array.from({ length: 10 }, (_, i) => ({ id: `a${i}`, name: `Actor ${i}` })),
    events: Array.from({ length: 3000 }, (_, i) => {
      const from = Math.floor(random() * 36_000);
      const to = from + Math.floor(random() * 900);
      return {
        id: `e${i}`,
        title: `Event ${i}`,
        date: i % 4 ? day(from) : `${day(from)}/${day(to)}`,
        participants: [`a${Math.floor(random() * 10)}`],
      };
    }),
  });
}

const yOfMarks = (scene: Scene) =>
  new Map(
    thingsOf(scene).flatMap(({ part, key, y, height }) =>
      part === 'mark' && height === 14 ? [[key, y]] : [],
    ),
  );

/** Marks that another view shows as well, and of those the ones in another row. */
function moved(scenes: readonly Scene[]): readonly [number, number] {
  let [all, off] = [0, 0];
  let before = new Map<unknown, number>();
  for (const scene of scenes) {
    const now = yOfMarks(scene);
    for (const [key, y] of now) {
      if (!before.has(key)) continue;
      all++;
      off += Number(Math.abs((before.get(key) as number) - y) > 0.01);
    }
    before = now;
  }
  return [all, off];
}

describe('rows of many events', () => {
  const dataset = many(11);
  const { stage } = pictureAt(dataset, 930);
  const scenesOf = (views: readonly View[]) => views.map((view) => kind.scene({ ...stage, view }));
  const about = (k: number, shift = 0): View => ({ k, x: (1 - k) * 500 - shift, y: 0 });
  const frames = full ? 200 : 10;

  it.each([10, 30, 90])('stay while a reader pans at zoom %i', (k) => {
    const [all, off] = moved(scenesOf(Array.from({ length: frames }, (_, i) => about(k, 10 * i))));
    expect(all).toBeGreaterThan(frames);
    expect(off / all).toBeLessThanOrEqual(0.01);
  });

  it('stay while a reader zooms', () => {
    const zooms = Array.from({ length: frames }, (_, i) => about(8 * 1.02 ** i));
    for (const views of [zooms, [...zooms].reverse()]) {
      const [all, off] = moved(scenesOf(views));
      expect(all).toBeGreaterThan(frames);
      expect(off / all).toBeLessThanOrEqual(0.01);
    }
  });

  it('hold no two marks on each other where a lane has rows for them', () => {
    const scene = scenesOf([about(30), about(32, 40), about(30, 90)]).at(-1) as Scene;
    const view = denseViewOf(scene)!;
    const marks = thingsOf(scene).filter(({ part }) => part === 'mark');
    expect(view.together).toContain(0);
    let pairs = 0;
    marks.forEach((mark, i) => {
      for (const other of marks.slice(i + 1)) {
        if (Math.abs(mark.y - other.y) > 0.01 || mark.width < 14 || other.width < 14) continue;
        pairs++;
        expect(Math.abs(mark.x - other.x)).toBeGreaterThan(11);
      }
    });
    expect(pairs).toBeGreaterThan(20);
  });
});

describe('steadyRows', () => {
  const interval = fc.tuple(fc.integer({ min: 0, max: 900 }), fc.integer({ min: 16, max: 300 }));
  type Lists = readonly (readonly (readonly [number, number])[])[];
  /** Rows of one lane in view after view; of the items only key and lanes count. */
  const rowsOf = (views: Lists, k: (view: number) => number) => {
    const memory = { rows: rowMemory(1) };
    return views.map((list, view) => {
      const items = list.map(([from], i) => ({ event: { key: `event:${from}.${i}` }, lanes: [0] }));
      const reach = list.map(([from, length]) => [from, from + length] as const);
      const places = Float64Array.from(reach, ([from]) => from);
      const given = { ...memory, k: k(view) };
      return steadyRows(items as never, [0], places, reach, given).map(([row]) => row as number);
    });
  };
  const lists = fc.array(fc.array(interval, { maxLength: 25 }), { minLength: 1, maxLength: 4 });
  const laps = ([a, b]: readonly [number, number], [c, d]: readonly [number, number]) =>
    Math.min(a + b, c + d) - Math.max(a, c);

  it('never puts in one row what overlaps by more than 2 px', () => {
    fc.assert(
      fc.property(lists, (views) => {
        rowsOf(views, () => 3).forEach((rows, view) => {
          const list = views[view]!;
          rows.forEach((row, i) => {
            for (let j = 0; j < i; j++)
              if (row === rows[j]) expect(laps(list[i]!, list[j]!)).toBeLessThanOrEqual(2);
          });
        });
      }),
    );
  });

  it('takes as many rows as overlap at most, when a view is a tier closer', () => {
    fc.assert(
      fc.property(lists, (views) => {
        rowsOf(views, (view) => 4 ** view).forEach((rows, view) => {
          const list = views[view]!;
          const depth = Math.max(
            0,
            ...list.map(
              ([x]) => list.filter(([from, length]) => from <= x && from + length > x).length,
            ),
          );
          expect(Math.max(-1, ...rows) + 1).toBeLessThanOrEqual(depth);
        });
      }),
    );
  });

  it('keeps the row of all that stays as it was', () => {
    fc.assert(
      fc.property(
        fc.array(interval, { maxLength: 25 }),
        fc.integer({ min: 0, max: 25 }),
        (list, cut) => {
          const [first, second, third] = rowsOf([list, list.slice(0, cut), list], () => 3);
          expect(second).toEqual(first!.slice(0, cut));
          expect(third).toEqual(first);
        },
      ),
    );
  });

  it('has rows apart in every lane, the first in its middle', () => {
    for (let height = 12; height < 90; height++) {
      const offsets = rowOffsets(height);
      expect(offsets[0]).toBe(0);
      expect(new Set(offsets).size).toBe(offsets.length);
      const pitch = Math.min(20, height);
      for (const offset of offsets)
        expect(Math.abs(offset * pitch)).toBeLessThanOrEqual(height / 2);
    }
  });
});
