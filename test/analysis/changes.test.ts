import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changesBetween } from '../../src/analysis';
import { changesIn } from '../../src/analysis/changes';
import { DAY } from '../../src/model/calendar';
import { createDataset } from '../../src/model/dataset';
import { EMPTY_STATE } from '../../src/model/store';
import { visibilityOf } from '../../src/model/visibility';

const actors = ['a', 'b', 'c'].map((id) => ({ id, name: id }));
const told = (...given: Parameters<typeof changesBetween>) =>
  changesBetween(...given).map(
    ({ kind, key, actor, sure }) => `${kind} ${key}${actor ? ` ${actor}` : ''}${sure ? '' : ' ?'}`,
  );

describe('what changes', () => {
  const dataset = createDataset({
    actors,
    relations: [
      {
        id: 'pact',
        type: 'x',
        parties: ['a', 'b', { actor: 'c', start: '1952' }],
        start: '1949-04-04',
      },
      { id: 'past', type: 'x', parties: ['a', 'b'], start: '1939', end: '1949-05' },
      { id: 'vague', type: 'x', parties: ['b', 'c'], start: '194X' },
      { id: 'doubted', type: 'x', parties: ['b', 'c'], start: '1949?' },
      { id: 'timeless', type: 'x', parties: ['a', 'c'] },
    ],
    events: [
      { id: 'talks', title: 'Talks', date: '1949-05-01', participants: ['a'] },
      { id: 'by', title: 'By then', date: '', latest: '1949-12-31', participants: ['a'] },
      { id: 'never', title: 'No date', date: '', participants: ['a'] },
    ],
  });

  it('is what begins, ends, joins, leaves or happens within, and doubt is told', () => {
    expect(told(dataset, '1949')).toEqual([
      'begins relation:doubted ?',
      'begins relation:pact',
      'ends relation:past',
      'happens event:by ?',
      'happens event:talks',
    ]);
    expect(told(dataset, '1952', '1960')).toEqual(['joins relation:pact c']);
    expect(told(dataset, '1940')).toEqual(['begins relation:vague ?']);
    expect(told(dataset, '1700', '1800')).toEqual([]);
  });

  it('refuses what is no date, and an end before its start', () => {
    expect(() => changesBetween(dataset, 'soon')).toThrow(
      'changesBetween: must be a date, got "soon"',
    );
    expect(() => changesBetween(dataset, '1950', '1948')).toThrow(RangeError);
  });
});

const START = Date.UTC(1900, 0, 1);
const day = fc.integer({ min: 0, max: 40 });
const date = (n: number) => new Date(START + n * DAY).toISOString().slice(0, 10);
const spans = fc.array(fc.tuple(day, day, fc.constantFrom('start', 'end', 'both')), {
  maxLength: 12,
});
const datasetOf = (given: readonly (readonly [number, number, string])[]) =>
  createDataset({
    actors,
    relations: given.map(([a, b, which], i) => ({
      id: `r${String(i).padStart(2, '0')}`,
      type: 'x',
      parties: ['a', 'b'],
      ...(which !== 'end' && { start: date(Math.min(a, b)) }),
      ...(which !== 'start' && { end: date(Math.max(a, b)) }),
    })),
  });

describe('of any spans', () => {
  it('each change is in one of two stretches that meet', () => {
    fc.assert(
      fc.property(spans, day, day, day, (given, ...days) => {
        const [a, b, c] = days.sort((x, y) => x - y).map((n) => START + n * DAY) as [
          number,
          number,
          number,
        ];
        const dataset = datasetOf(given);
        const of = (from: number, to: number) =>
          changesIn(dataset, from, to).map(({ kind, key }) => kind + key);
        expect([...of(a, b), ...of(b, c)].sort()).toEqual(of(a, c).sort());
      }),
    );
  });

  it('from as-of date to as-of date they are what comes into the pictures and what goes', () => {
    fc.assert(
      fc.property(spans, day, day, (given, ...days) => {
        const [a, b] = days.sort((x, y) => x - y).map((n) => START + n * DAY) as [number, number];
        const dataset = datasetOf(given);
        const seen = (asOf: number) => {
          const of = visibilityOf(dataset, { ...EMPTY_STATE, asOf });
          return new Set(
            dataset.relations.filter((one) => of(one) === 'shown').map(({ key }) => key),
          );
        };
        const [before, after] = [seen(a), seen(b)];
        const changes = changesIn(dataset, a + DAY, b + DAY, DAY);
        const [begun, ended] = (['begins', 'ends'] as const).map(
          (kind) => new Set(changes.filter((one) => one.kind === kind).map(({ key }) => key)),
        ) as [Set<string>, Set<string>];
        for (const { key } of dataset.relations) {
          expect(after.has(key) && !before.has(key), `${key} came`).toBe(
            begun.has(key) && !ended.has(key),
          );
          expect(before.has(key) && !after.has(key), `${key} went`).toBe(
            ended.has(key) && !begun.has(key),
          );
        }
      }),
    );
  });
});
