import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { europeanAlliances } from '../../src/datasets';
import { createDataset } from '../../src/model/dataset';
import type { DatasetInput } from '../../src/model/records';
import { EMPTY_STATE } from '../../src/model/store';
import { renderEventTimeline } from '../../src/static';
import { describeTimeline } from '../../src/timeline/describe';
import { timelineKind } from '../../src/timeline/kind';
import { checkOptions, type TimelineOptions } from '../../src/timeline/options';
import { pictureOf } from '../../src/timeline/picture';
import { provideScales } from '../../src/timeline/scale-slot';
import { scales } from '../../src/timeline/scales/whole';
import { shareAt, timeAt } from '../../src/timeline/time-scale';
import { tweenLayouts } from '../../src/timeline/tween-layouts';
import { clashes, pictureAt, wordsOf } from './picture';

provideScales(scales);

const YEAR = 365.25 * 864e5;
const MODES: NonNullable<TimelineOptions['time']>[] = ['folded', 'equal', { align: 'e0' }];

const at = (day: number) => new Date(Date.UTC(1900, 0, 1) + day * 864e5).toISOString().slice(0, 10);
const inputOf = (days: readonly number[], long: readonly number[]): DatasetInput => ({
  actors: [
    { id: 'a', name: 'Asha' },
    { id: 'b', name: 'Bela' },
  ],
  events: days.map((day, i) => ({
    id: `e${i}`,
    title: `Event ${i}`,
    date: at(day),
    ...(long[i] && { end: at(day + 1 + (long[i] as number)) }),
    participants: i % 3 ? ['a'] : ['a', 'b'],
  })),
});
const inputs = fc
  .tuple(
    fc.array(fc.oneof(fc.nat(60), fc.nat(40_000)), { minLength: 2, maxLength: 14 }),
    fc.array(fc.constantFrom(0, 0, 0, 500), { minLength: 14, maxLength: 14 }),
  )
  .map(([days, long]) => inputOf(days, long));
const views = fc.record({
  k: fc.double({ min: 1, max: 400, noNaN: true }),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
});

describe.each(MODES.map((time) => [JSON.stringify(time), time] as const))('time: %s', (_, time) => {
  it('rises with time, and leads back to it', () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const { layout } = pictureAt(input, 620, { time, form: 'lanes' });
        const { scale, domain } = layout;
        if (!scale || !domain) return;
        let last = -Infinity;
        for (let i = -3; i <= 23; i++) {
          const when = domain[0] + ((domain[1] - domain[0]) * i) / 20;
          const share = shareAt(scale, when);
          expect(share).toBeGreaterThan(last);
          expect(Math.abs(timeAt(scale, share) - when)).toBeLessThan(
            1e-6 * (domain[1] - domain[0]),
          );
          last = share;
        }
        expect(shareAt(scale, Infinity)).toBe(Infinity);
        expect(shareAt(scale, domain[0])).toBeCloseTo(0, 9);
        expect(shareAt(scale, domain[1])).toBeCloseTo(1, 9);
      }),
      { numRuns: 25 },
    );
  });

  it('names each tick once, in order and apart, at any zoom', () => {
    fc.assert(
      fc.property(inputs, views, (input, { k, at: where }) => {
        const view = { k, x: (1 - k) * (90 + 500 * where), y: 0 };
        const { stage } = pictureAt(input, 620, { time, form: 'lanes' }, {}, view);
        const { labels = [], ticks = [] } = pictureOf(stage).axis ?? {};
        expect(new Set(labels.map(({ text }) => text)).size).toBe(labels.length);
        ticks.slice(1).forEach((tick, i) => {
          expect(tick).toBeGreaterThan(ticks[i] as number);
        });
        labels.slice(1).forEach((label, i) => {
          const before = labels[i]!;
          expect(label.x - before.x).toBeGreaterThan(label.half + before.half);
        });
      }),
      { numRuns: 25 },
    );
  });

  it('is no other than even time on its way from there and back', () => {
    const even = pictureAt(europeanAlliances, 620).layout;
    const name = typeof time === 'object' ? { align: 'fashoda' } : time;
    const other = pictureAt(europeanAlliances, 620, { time: name }).layout;
    const share = (t: number, when: number) => shareAt(tweenLayouts(even, other, t).scale!, when);
    const [from, to] = other.domain!;
    for (const t of [0.001, 0.3, 0.7]) {
      const all = Array.from({ length: 40 }, (_, i) => share(t, from + ((to - from) * i) / 40));
      for (const [i, one] of all.entries())
        if (i) expect(one).toBeGreaterThan(all[i - 1] as number);
    }
    const [start, end] = even.domain!;
    const middle = (start + end) / 2;
    expect(share(1e-9, middle)).toBeCloseTo(0.5, 6);
    expect(share(1 - 1e-9, middle)).toBeCloseTo(shareAt(other.scale!, middle), 6);
    expect(tweenLayouts(even, other, 1)).toBe(other);
  });

  it.each([470, 620, 890])('has no word on a word, mark or line at %i px', (width) => {
    const name = typeof time === 'object' ? { align: 'fashoda' } : time;
    expect(clashes(pictureAt(europeanAlliances, width, { time: name }).scene)).toEqual([]);
  });
});

describe('folded gaps', () => {
  it('hold no beginning and no end of an event, and are of one width', () => {
    let some = 0;
    fc.assert(
      fc.property(inputs, (input) => {
        const { layout, stage } = pictureAt(input, 620, { time: 'folded', form: 'lanes' });
        const folds = layout.scale?.folds ?? [];
        some += folds.length;
        const { toX } = pictureOf(stage);
        for (const [from, to] of folds) {
          for (const { best } of layout.items)
            for (const end of best!) expect(end <= from || end >= to).toBe(true);
          expect(toX(to) - toX(from)).toBeCloseTo(toX(folds[0]![1]) - toX(folds[0]![0]), 6);
        }
      }),
      { numRuns: 25 },
    );
    expect(some).toBeGreaterThan(10);
  });

  it('are marked in the picture, told in its summary and explained in its legend', () => {
    const seen = pictureAt(europeanAlliances, 890, { time: 'folded' });
    const signs = seen.scene.layers
      .flatMap(({ batches }) => batches)
      .filter(({ kind, part }) => kind === 'path' && part === 'fold');
    expect(signs.map(({ count }) => count)).toEqual([4]);
    const { summary } = describeTimeline(seen.dataset, seen.options);
    expect(summary).toContain('4 empty stretches are shortened: 1874–1877, 1883–1886');
    expect(timelineKind.legend(seen.dataset, seen.options).map(({ label }) => label)).toContain(
      'Time shortened here',
    );
  });

  it('leave events that lie evenly as they are, and say so', () => {
    const input = inputOf([0, 1000, 2000, 3000, 4000], []);
    const seen = pictureAt(input, 620, { time: 'folded' });
    expect(seen.layout.scale).toBeNull();
    expect(describeTimeline(seen.dataset, seen.options).summary).toContain(
      'No stretch is so empty',
    );
  });

  it('bring a day of today and the first stars into one picture', () => {
    const days = ['2026-01-01', '2026-01-03', '2026-01-04', 'Y-13800000000'];
    const events = days.map((date, i) => ({ id: `e${i}`, title: `E${i}`, date }));
    const { layout, stage } = pictureAt({ actors: [], events }, 620, { time: 'folded' });
    expect(layout.scale?.folds).toHaveLength(1);
    expect(pictureOf(stage).axis!.labels.length).toBeGreaterThan(0);
  });
});

describe('equal room', () => {
  it('keeps marks of different dates apart by their share of the axis', () => {
    const days = [0, 1, 2, 3, 4000, 4001, 20_000, 20_001, 20_002, 20_003];
    const { layout, stage } = pictureAt(inputOf(days, []), 620, { time: 'equal', form: 'lanes' });
    const xs = pictureOf(stage).places.map(({ x }) => x);
    const room = (layout.right - layout.left) / (days.length + 1);
    xs.slice(1).forEach((x, i) => {
      expect(x - (xs[i] as number)).toBeGreaterThan(room * 0.6);
    });
  });
});

describe('time from an event', () => {
  it('is counted in whole years before and after, by the calendar', () => {
    const { stage, layout } = pictureAt(europeanAlliances, 890, {
      time: { align: 'entente-signed' },
    });
    const { axis } = pictureOf(stage);
    expect(axis!.labels.map(({ text }) => text)).toEqual(
      expect.arrayContaining(['−5 years', '0', '+5 years']),
    );
    expect(axis!.ticks.map((tick) => new Date(tick).toISOString().slice(5, 10))).toEqual(
      axis!.ticks.map(() => '04-08'),
    );
    expect(layout.scale?.origin).toBe(Date.UTC(1904, 3, 8));
  });

  it('stays with dates where there is no such event', () => {
    const { layout } = pictureAt(europeanAlliances, 890, { time: { align: 'none' } });
    expect(layout.scale).toBeNull();
  });
});

it('keeps an even axis where nothing else is asked for', () => {
  const { layout, scene } = pictureAt(europeanAlliances, 620);
  expect(layout.scale).toBeNull();
  expect(wordsOf(scene).some(({ part }) => part === 'fold')).toBe(false);
});

it('folds many events too, each counted once', () => {
  const events = Array.from({ length: 600 }, (_, i) => ({
    id: `e${i}`,
    title: 'E',
    date: at(i < 300 ? i : 30_000 + i),
    participants: ['a'],
  }));
  const input = { actors: [{ id: 'a', name: 'Asha' }], events };
  const dataset = createDataset(input);
  for (const time of ['folded', 'equal'] as const) {
    const { layout, scene } = pictureAt(dataset, 620, { time });
    expect(layout.scale?.times[0]).toBeLessThanOrEqual(Date.UTC(1900, 0, 1));
    expect(layout.domain![1] - layout.domain![0]).toBeGreaterThan(80 * YEAR);
    expect(scene.layers.length).toBeGreaterThan(0);
  }
});

it.each([[{ time: 'log' }], [{ time: null }], [{ time: {} }], [{ time: { align: 3 } }]])(
  'refuses %j',
  (options) => {
    expect(() => checkOptions(options as unknown as TimelineOptions)).toThrow(
      'timeline: time must be "linear", "folded", "equal" or {align: id}',
    );
  },
);

describe('dates in rows', () => {
  const dataset = createDataset(europeanAlliances).rollUp();
  const told = (time: NonNullable<TimelineOptions['time']>, width: number) => {
    const options = { ...timelineKind.defaults, data: dataset, time, inForce: true };
    const whole = { dataset, state: EMPTY_STATE, width };
    const legend = timelineKind.legend(dataset, options, width).map(({ id }) => id);
    return [timelineKind.describe(dataset, options, whole).summary, legend] as const;
  };

  it.each([['folded'], ['equal'], [{ align: dataset.events[3]!.id }]] as const)(
    'are told without the axis %o that they do not have',
    (time) => {
      const [plain, signs] = told('linear', 298);
      expect(told(time, 298)).toEqual([plain, signs]);
      expect(signs).not.toContain('note-member');
      expect(told(time, 890)[0].length).toBeGreaterThan(plain.length);
      expect(told(time, 890)[1]).toContain('note-member');
    },
  );

  it('are told so in a drawn picture as well', () => {
    const summary = (width: number) =>
      /<desc[^>]*>([^<]*)/.exec(
        renderEventTimeline({ data: europeanAlliances, time: 'equal', width }),
      )?.[1];
    expect(summary(330)).toBe(
      /<desc[^>]*>([^<]*)/.exec(renderEventTimeline({ data: europeanAlliances, width: 330 }))?.[1],
    );
    expect(summary(930)).not.toBe(summary(330));
  });
});
