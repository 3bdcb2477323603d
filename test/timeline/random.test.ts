import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DatasetInput, EventInput } from '../../src/model/records';
import { sceneToSVG } from '../../src/render/string';
import { clashes, overlap, pictureAt, wordsOf } from './picture';

const ACTORS = ['AA', 'BB', 'CC', 'DD', 'EE', 'FF', 'GG'].map((id) => ({
  id,
  name: `State of ${id}`,
}));
const day = fc
  .integer({ min: 0, max: 900 })
  .map((n) => new Date(Date.UTC(2019, 0, 1 + n)).toISOString().slice(0, 10));
const when = fc.oneof(
  { arbitrary: day, weight: 4 },
  fc.integer({ min: 2018, max: 2023 }),
  fc.constantFrom(
    '',
    '2020-05?',
    '../2020',
    '2021/..',
    '2019/2020-03',
    '2020-09-01',
    '-0430',
    '~2020',
    '2020~',
  ),
);
const event: fc.Arbitrary<EventInput> = fc.record(
  {
    title: fc.string({ minLength: 1, maxLength: 40 }),
    date: when,
    earliest: fc.constantFrom('2017', '2019-06', ''),
    latest: fc.constantFrom('2024', '2022-06', ''),
    participants: fc.uniqueArray(fc.constantFrom('AA', 'BB', 'CC', 'DD', 'EE', 'FF', 'GG'), {
      maxLength: 4,
    }),
    type: fc.constantFrom('military', 'energy', 'own'),
    certainty: fc.constantFrom('confirmed', 'expected', 'hinted'),
    importance: fc.integer({ min: 0, max: 5 }),
  },
  { requiredKeys: ['title', 'date', 'participants'] },
);
const data: fc.Arbitrary<DatasetInput> = fc
  .array(event, { maxLength: 25 })
  .map((events) => ({ actors: ACTORS, events: events.map((one, i) => ({ ...one, id: `e${i}` })) }));

describe('any events', () => {
  it('give a picture whose words lie on no word, mark or line', () => {
    fc.assert(
      fc.property(data, fc.constantFrom(298, 470, 620, 930), (input, width) => {
        const { scene } = pictureAt(input, width);
        expect(clashes(scene)).toEqual([]);
        expect(sceneToSVG(scene, { theme: 'dark' })).not.toMatch(/NaN|Infinity|undefined/);
      }),
      { numRuns: 80 },
    );
  });

  it('keep their words apart in any view, height and state', () => {
    const view = fc.record({
      k: fc.double({ min: 0.5, max: 16, noNaN: true }),
      x: fc.integer({ min: -9000, max: 400 }),
      y: fc.constant(0),
    });
    const state = fc.record({
      asOf: fc.option(fc.integer({ min: 1546300800000, max: 1640995200000 })),
      order: fc.option(fc.constant(['actor:CC' as const, 'actor:AA' as const])),
      filter: fc.option(fc.constant({ kind: 'types' as const, types: ['military'] })),
    });
    fc.assert(
      fc.property(
        data,
        view,
        state,
        fc.constantFrom(undefined, 120, 300, 900),
        (input, at, change, height) => {
          const { scene } = pictureAt(input, 700, height ? { height } : {}, change, at);
          const words = wordsOf(scene);
          words.forEach((word, i) => {
            for (const other of words.slice(i + 1))
              if (word.part === 'label' && other.part === 'label')
                expect(overlap(word, other)).toBe(false);
          });
          expect(sceneToSVG(scene, { theme: 'light' })).not.toMatch(/NaN|Infinity|undefined/);
        },
      ),
      { numRuns: 80 },
    );
  });
});

const only = (events: EventInput[]): DatasetInput => ({ actors: ACTORS, events });
const at = (date: EventInput['date'], id: string, more: Partial<EventInput> = {}): EventInput => ({
  id,
  title: `Event ${id}`,
  date,
  participants: ['AA'],
  ...more,
});

describe('times at the edge', () => {
  const cases: Record<string, EventInput[]> = {
    none: [],
    'one day': [at('2020-01-01', 'a')],
    'one instant': [at(new Date(0), 'a')],
    'all of one instant': ['a', 'b', 'c', 'd'].map((id) =>
      at(new Date(5e11), id, { participants: ['AA', 'BB'] }),
    ),
    'only without a date': [at('', 'a'), at('', 'b')],
    'before our era': [at('-0430', 'a'), at('-0403-04', 'b'), at(20, 'c')],
    geological: [at(-4.5e9, 'a'), at(-66e6, 'b'), at(2000, 'c')],
    'open on both sides': [at('../..', 'a'), at('../1900', 'b'), at('1950/..', 'c')],
    'no parties': [at('2020', 'a', { participants: [] }), at('2021', 'b', { participants: [] })],
    'many of one day': Array.from({ length: 60 }, (_, i) => at('2020-02-02', `m${i}`)),
  };
  it.each(Object.entries(cases))('%s', (_name, events) => {
    for (const width of [280, 298, 470, 620, 1200]) {
      const { scene } = pictureAt(only(events), width);
      expect(clashes(scene)).toEqual([]);
      expect(sceneToSVG(scene, { theme: 'light' })).not.toMatch(/NaN|Infinity|undefined/);
    }
  });

  it('says so where nothing has a date', () => {
    for (const width of [298, 620])
      expect(wordsOf(pictureAt(only([]), width).scene).map(({ text }) => text)).toContain(
        'No dated events',
      );
  });
});
