import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coldWarBlocs, europeanAlliances } from '../../src/datasets';
import { randomFrom } from '../../src/model/random';
import type { DatasetInput } from '../../src/model/records';
import { at, keyAt, type Scene } from '../../src/scene/scene';
import { timelineKind } from '../../src/timeline/kind';
import { pictureOf } from '../../src/timeline/picture';
import { provideStory } from '../../src/timeline/story-slot';
import { linesOf, type Story } from '../../src/timeline/storyline/lines';
import { storyOrders } from '../../src/timeline/storyline/orders';
import { storyline } from '../../src/timeline/storyline/whole';
import { tweenLayouts } from '../../src/timeline/tween-layouts';
import { clashes, pictureAt, wordsOf } from './picture';

provideStory(storyline);

const ids = ['a', 'b', 'c', 'd', 'e', 'f'];
const inputs: fc.Arbitrary<DatasetInput> = fc
  .array(
    fc.record({
      day: fc.nat(4000),
      long: fc.constantFrom(0, 0, 400),
      participants: fc.uniqueArray(fc.constantFrom(...ids), { minLength: 1, maxLength: 5 }),
      dated: fc.constantFrom(true, true, true, false),
    }),
    { minLength: 1, maxLength: 16 },
  )
  .map((events) => ({
    actors: ids.map((id) => ({ id, name: `Actor ${id}` })),
    events: events.map(({ day, long, participants, dated }, i) => ({
      id: `e${i}`,
      title: `Event ${i}`,
      date: dated ? new Date(Date.UTC(1990, 0, day)).toISOString().slice(0, 10) : '',
      ...(dated &&
        long && { end: new Date(Date.UTC(1990, 0, day + long)).toISOString().slice(0, 10) }),
      participants,
    })),
  }));

const between = (one: readonly number[], other: readonly number[]) => {
  let sum = 0;
  for (let i = 0; i < one.length; i++)
    for (let j = i + 1; j < one.length; j++)
      if (other.indexOf(one[i] as number) > other.indexOf(one[j] as number)) sum++;
  return sum;
};
const isTogether = (order: readonly number[], group: readonly number[]) => {
  const places = group.map((lane) => order.indexOf(lane));
  return Math.max(...places) - Math.min(...places) === group.length - 1;
};
const turns = (lanes: readonly number[]): number[][] =>
  lanes.length < 2
    ? [[...lanes]]
    : lanes.flatMap((lane) => turns(lanes.filter((one) => one !== lane)).map((r) => [lane, ...r]));

describe('orders of lines', () => {
  it('have the parties of each meeting side by side, and are orders', () => {
    const groups = fc.array(fc.uniqueArray(fc.nat(7), { minLength: 2, maxLength: 6 }), {
      minLength: 1,
      maxLength: 20,
    });
    fc.assert(
      fc.property(groups, fc.boolean(), (meetings, fixed) => {
        const start = [3, 1, 0, 2, 7, 5, 6, 4];
        const { orders, crossings } = storyOrders(start, meetings, fixed);
        expect(orders.length).toBe(meetings.length);
        let sum = 0;
        orders.forEach((order, s) => {
          expect([...order].sort()).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
          expect(isTogether(order, meetings[s] as number[])).toBe(true);
          const before = orders[s - 1] ?? (fixed ? start : order);
          sum += between(before, order);
        });
        expect(sum).toBeLessThanOrEqual(crossings);
        if (fixed) expect(sum).toBe(crossings);
      }),
    );
  });

  it('cross at most a fifth more often than the best there are', () => {
    const next = randomFrom(5);
    const rand = { int: (n: number) => Math.floor(next() * n) };
    const all = turns([0, 1, 2, 3, 4]);
    let [found, best] = [0, 0];
    for (let run = 0; run < 40; run++) {
      const meetings = Array.from({ length: 6 }, () => {
        const order = all[rand.int(all.length)] as number[];
        return order.slice(0, 2 + rand.int(2));
      });
      const { orders } = storyOrders([0, 1, 2, 3, 4], meetings, false);
      orders.forEach((order, s) => {
        if (s) found += between(orders[s - 1] as number[], order);
      });
      // The least over all orders of each meeting, meeting by meeting.
      let least = new Map<number[], number>();
      meetings.forEach((group, s) => {
        const next = new Map<number[], number>();
        for (const order of all)
          if (isTogether(order, group))
            next.set(
              order,
              s ? Math.min(...[...least].map(([before, sum]) => sum + between(before, order))) : 0,
            );
        least = next;
      });
      best += Math.min(...least.values());
    }
    expect(best).toBeGreaterThan(40);
    expect(found).toBeLessThanOrEqual(best * 1.2);
  });
});

/** x and y of all marks of a scene, by the key of their event. */
function marksOf(scene: Scene): { key: string; x: number; y: number }[] {
  return scene.layers.flatMap(({ batches }) =>
    batches.flatMap((batch) =>
      batch.kind === 'symbol' && batch.part === 'mark'
        ? Array.from({ length: batch.count }, (_, i) => ({
            key: String(keyAt(batch, i)),
            x: at(batch.x, i),
            y: at(batch.y, i),
          }))
        : [],
    ),
  );
}

describe('a storyline', () => {
  it('has each mark on the line of its actor, and at a meeting no other line between', () => {
    fc.assert(
      fc.property(inputs, fc.constantFrom(470, 930), fc.constantFrom(1, 4), (input, width, k) => {
        const view = { k, x: (1 - k) * 300, y: 0 };
        const { scene, stage, layout } = pictureAt(input, width, { form: 'storyline' }, {}, view);
        const { places } = pictureOf(stage);
        const lines = linesOf(layout.story as Story, layout, places);
        const marks = marksOf(scene);
        for (const { item, x } of places) {
          if (!item.best) continue;
          const ys = marks.filter(({ key }) => key === item.event.key).map(({ y }) => y);
          const own = item.lanes.map((lane) => lines.at(lane, x)).sort((a, b) => a - b);
          expect(ys.length).toBe(own.length);
          ys.sort((a, b) => a - b).forEach((y, i) => {
            expect(Math.abs(y - (own[i] as number))).toBeLessThan(0.01);
            if (i) expect(y - (ys[i - 1] as number)).toBeLessThan(16.01);
          });
          // What stands at one place cannot be kept apart.
          if (places.some((other) => other.item !== item && Math.abs(other.x - x) < 1)) continue;
          const others = layout.lanes.flatMap((_, lane) =>
            item.lanes.includes(lane) ? [] : [lines.at(lane, x)],
          );
          for (const y of others)
            expect(y > (own[0] as number) - 0.5 && y < (own.at(-1) as number) + 0.5).toBe(false);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('has lines that go on in time, without a break', () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const { scene, layout } = pictureAt(input, 700, { form: 'storyline' });
        const paths = scene.layers.flatMap(({ batches }) =>
          batches.flatMap((one) => (one.kind === 'path' && one.part === 'line' ? one.d : [])),
        );
        expect(paths.length).toBe(layout.lanes.length);
        for (const d of paths) {
          const numbers = [...d.matchAll(/-?[\d.]+/g)].map(Number);
          const xs = numbers.filter((_, i) => i % 2 === 0);
          const ys = numbers.filter((_, i) => i % 2);
          xs.forEach((x, i) => {
            if (i) expect(x).toBeGreaterThanOrEqual((xs[i - 1] as number) - 0.02);
          });
          expect(Math.min(...ys)).toBeGreaterThanOrEqual(layout.lanesTop);
          expect(Math.max(...ys)).toBeLessThanOrEqual(layout.lanesBottom);
          expect(d).toMatch(/^M[-\d.]+ [-\d.]+[LC]/);
          expect(d.match(/M/g)).toHaveLength(1);
        }
      }),
      { numRuns: 30 },
    );
  });

  it('has no word on a word, mark or leader', () => {
    for (const width of [470, 620, 930])
      for (const input of [europeanAlliances, coldWarBlocs]) {
        const { scene } = pictureAt(input, width, { form: 'storyline' });
        const found = clashes(scene).filter((text) => !/ on bar/.test(text));
        expect(found).toEqual([]);
        const named = wordsOf(scene).some(({ part }) => part === 'line-name');
        if (width > 900) expect(named).toBe(true);
      }
    fc.assert(
      fc.property(inputs, (input) => {
        expect(clashes(pictureAt(input, 620, { form: 'storyline' }).scene)).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });

  it('names each line where it ends, where there is room for all', () => {
    for (const width of [470, 700, 930]) {
      const { scene, stage, layout } = pictureAt(europeanAlliances, width, { form: 'storyline' });
      const lines = linesOf(layout.story as Story, layout, pictureOf(stage).places);
      const behind = wordsOf(scene).filter(
        ({ part, x }) => part === 'line-name' && x > layout.right,
      );
      expect(behind.length).toBe(layout.lanes.length);
      for (const { key, y, x, width: wide, height } of behind) {
        const lane = layout.lanes.findIndex((one) => one.key === key);
        expect(Math.abs(y + height / 2 - lines.at(lane, layout.right + 8))).toBeLessThan(3);
        expect(x + wide).toBeLessThanOrEqual(width);
      }
    }
    const { scene, layout } = pictureAt(europeanAlliances, 420, { form: 'storyline' });
    expect(wordsOf(scene).some(({ part, x }) => part === 'line-name' && x > layout.right)).toBe(
      false,
    );
  });

  it('comes out of lanes, and goes back into them', () => {
    const lanes = pictureAt(europeanAlliances, 930, { form: 'lanes' });
    const story = pictureAt(europeanAlliances, 930, { form: 'storyline' });
    const marksAt = (from: typeof lanes, to: typeof lanes, t: number) => {
      const layout = tweenLayouts(from.layout, to.layout, t);
      return marksOf(timelineKind.scene({ ...to.stage, layout }));
    };
    expect(marksAt(lanes, story, 0)).toEqual(marksOf(lanes.scene));
    expect(marksAt(lanes, story, 1)).toEqual(marksOf(story.scene));
    expect(marksAt(story, lanes, 0)).toEqual(marksOf(story.scene));
    expect(marksAt(story, lanes, 1)).toEqual(marksOf(lanes.scene));
    const half = marksAt(lanes, story, 0.5);
    const mean = (marks: typeof half, key: string) => {
      const ys = marks.filter((mark) => mark.key === key).map(({ y }) => y);
      return ys.reduce((sum, y) => sum + y, 0) / ys.length;
    };
    for (const { key } of half) {
      const ends = (mean(marksOf(lanes.scene), key) + mean(marksOf(story.scene), key)) / 2;
      expect(mean(half, key)).toBeCloseTo(ends, 6);
    }
  });

  it('begins with the order that the selection gives', () => {
    const order = ['actor:italy', 'actor:germany', 'actor:austria-hungary'] as const;
    const state = { order: [...order] as never };
    const { outline } = pictureAt(europeanAlliances, 930, { form: 'storyline' }, state);
    const names = (outline.groups ?? []).map(({ id }) => id);
    expect(names.length).toBe(6);
  });

  it('is rows where it is narrow, and bars where events are very many', () => {
    expect(pictureAt(europeanAlliances, 330, { form: 'storyline' }).layout.form).toBe('rows');
    const events = Array.from({ length: 601 }, (_, i) => ({
      id: `e${i}`,
      title: `Event ${i}`,
      date: `${1400 + i}`,
      participants: ['a', 'b'],
    }));
    const many = { actors: ids.map((id) => ({ id, name: id })), events };
    expect(pictureAt(many, 700, { form: 'storyline' }).layout.form).toBe('density');
  });
});
