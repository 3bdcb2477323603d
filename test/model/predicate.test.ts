import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createDataset } from '../../src/model/dataset';
import { matches } from '../../src/model/predicate';
import type { Predicate } from '../../src/model/selection';
import { garbage, goodInput } from './arbitrary';

const dataset = createDataset({
  actors: [
    { id: 'CN', name: 'China', partOf: 'G', aliases: ['中国'] },
    { id: 'TR', name: 'Türkiye' },
    { id: 'RU', name: 'Russia' },
    { id: 'cnpc', name: 'CNPC', kind: 'company', partOf: 'CN' },
    { id: 'G', name: 'Group', kind: 'bloc' },
  ],
  sources: [{ id: 's', title: 'S' }],
  relations: [
    { id: 'gas', type: 'energy', parties: ['RU', 'cnpc'], certainty: 'expected', start: 2014 },
    { id: 'war', type: 'military', parties: ['TR', 'RU'], sign: -1, start: 1877, end: 1878 },
    { id: 'odd', type: 'legal', parties: ['TR', 'G'], sign: null },
  ],
  events: [
    {
      id: 'visit',
      title: 'Visit',
      date: '2014-05',
      participants: ['CN', 'RU'],
      evidence: [{ source: 's', quote: 'A new era' }],
    },
    { id: 'treaty', title: 'Treaty', type: 'military', date: '1878', participants: ['TR'] },
  ],
});
const claims = [...dataset.relations, ...dataset.events];
const found = (predicate: unknown, of = dataset) =>
  [...of.relations, ...of.events]
    .filter((record) => matches(of, predicate as Predicate, record))
    .map(({ id }) => id);
const all = claims.map(({ id }) => id);

describe('matches', () => {
  it.each<[string, Predicate, string[]]>([
    [
      'any actor',
      { kind: 'actors', ids: ['TR', 'nobody'], match: 'any' },
      ['odd', 'war', 'treaty'],
    ],
    ['all actors', { kind: 'actors', ids: ['CN', 'RU'], match: 'all' }, ['gas', 'visit']],
    ['a company', { kind: 'actors', ids: ['cnpc'], match: 'any' }, ['gas']],
    ['a bloc, itself only', { kind: 'actors', ids: ['G'], match: 'any' }, ['odd']],
    ['relations', { kind: 'relations', ids: ['war'] }, ['war', 'treaty', 'visit']],
    ['events', { kind: 'events', ids: ['visit'] }, ['gas', 'odd', 'war', 'visit']],
    ['types', { kind: 'types', types: ['military'] }, ['war', 'treaty', 'visit']],
    ['certainty', { kind: 'certainty', levels: ['expected'] }, ['gas']],
    ['sign', { kind: 'sign', signs: [null, -1] }, ['odd', 'war', 'treaty', 'visit']],
    ['text in a name', { kind: 'text', query: 'TURKIYE' }, ['odd', 'war', 'treaty']],
    ['text in an alias', { kind: 'text', query: '中国' }, ['visit']],
    ['text in a quote', { kind: 'text', query: 'russia  era' }, ['visit']],
    ['no text', { kind: 'text', query: ' ' }, all],
    ['time', { kind: 'time', start: 1800, end: 1900, mode: 'overlaps' }, ['odd', 'war', 'treaty']],
    ['time within', { kind: 'time', start: 1878, end: 1878, mode: 'within' }, ['treaty']],
    [
      'time with an open end',
      { kind: 'time', start: 2000, end: '..', mode: 'within' },
      ['gas', 'visit'],
    ],
    [
      'time with an unknown start',
      { kind: 'time', start: '', end: '1900', mode: 'overlaps' },
      ['odd', 'war', 'treaty'],
    ],
    [
      'time that ends before it starts, which asks nothing',
      { kind: 'time', start: 1900, end: 1800, mode: 'within' },
      all,
    ],
    ['time as of', { kind: 'time', start: 2020, end: '', mode: 'asOf' }, ['gas', 'odd']],
    [
      'time before, possibly: also where nothing is said of time',
      { kind: 'time', start: 1900, end: 1990, mode: 'before' },
      ['odd', 'war', 'treaty'],
    ],
    [
      'time before, surely',
      { kind: 'time', start: 1900, end: 1990, mode: 'before', sure: 'definitely' },
      ['war', 'treaty'],
    ],
    [
      'time after, surely',
      { kind: 'time', start: 1900, end: 1990, mode: 'after', sure: 'definitely' },
      ['gas', 'visit'],
    ],
    [
      'time during, which may be',
      { kind: 'time', start: 1878, end: 1878, mode: 'during' },
      ['odd', 'treaty'],
    ],
    [
      'time that surely overlaps',
      { kind: 'time', start: 1878, end: '..', mode: 'overlaps', sure: 'definitely' },
      ['gas', 'treaty', 'visit'],
    ],
    [
      'not, which leaves out what the question is not for',
      { kind: 'not', of: { kind: 'sign', signs: [1] } },
      ['odd', 'war', 'treaty', 'visit'],
    ],
    [
      'and',
      {
        kind: 'and',
        of: [
          { kind: 'actors', ids: ['RU'], match: 'any' },
          { kind: 'not', of: { kind: 'types', types: ['energy'] } },
        ],
      },
      ['war', 'visit'],
    ],
    [
      'or',
      {
        kind: 'or',
        of: [
          { kind: 'relations', ids: ['gas'] },
          { kind: 'events', ids: ['treaty'] },
        ],
      },
      ['gas', 'treaty'],
    ],
    ['and of nothing', { kind: 'and', of: [] }, all],
  ])('%s', (_, predicate, expected) => {
    expect(found(predicate).sort()).toEqual([...expected].sort());
  });

  it('nests and, or, not, text and time', () => {
    const predicate: Predicate = {
      kind: 'or',
      of: [
        {
          kind: 'and',
          of: [
            { kind: 'text', query: 'russia' },
            { kind: 'not', of: { kind: 'or', of: [{ kind: 'types', types: ['energy'] }] } },
            { kind: 'time', start: 2000, end: '', mode: 'overlaps' },
          ],
        },
        { kind: 'not', of: { kind: 'not', of: { kind: 'relations', ids: ['odd'] } } },
      ],
    };
    expect(found(predicate).sort()).toEqual(['odd', 'visit']);
    expect(found(JSON.parse(JSON.stringify(predicate))).sort()).toEqual(['odd', 'visit']);
  });

  it('ends on circles and knots that branch', () => {
    const circle: { kind: string; of: unknown[] } = { kind: 'and', of: [] };
    circle.of.push(circle, circle, circle);
    expect(found(circle)).toEqual(all);
    let knot: unknown = { kind: 'types', types: ['energy'] };
    for (let depth = 0; depth < 60; depth++) knot = { kind: 'or', of: [knot, knot] };
    expect(found(knot).length).toBeGreaterThan(0);
  });

  it('means the same after a roll-up', () => {
    for (const id of ['CN', 'RU', 'cnpc']) {
      const predicate: Predicate = { kind: 'actors', ids: [id], match: 'any' };
      expect(found(predicate, dataset.rollUp())).toEqual(found(predicate));
    }
  });

  it('lets everything pass where it makes no sense, and never throws', () => {
    const circle: { kind: string; of: unknown } = { kind: 'not', of: null };
    circle.of = circle;
    for (const bad of [null, 5, {}, { kind: 'types' }, { kind: 'time', start: 'x' }, circle]) {
      expect(found(bad)).toEqual(all);
    }
    const kind = fc.constantFrom(
      ...['actors', 'relations', 'events', 'types', 'certainty', 'sign', 'time', 'text'],
      ...['and', 'or', 'not', '__proto__'],
    );
    const predicate = fc.record({
      kind,
      ids: garbage,
      types: garbage,
      levels: garbage,
      signs: garbage,
      start: garbage,
      end: garbage,
      query: garbage,
      of: garbage,
    });
    fc.assert(
      fc.property(predicate, (one) => {
        expect(() => found(one)).not.toThrow();
      }),
    );
  });

  it('obeys the laws of and, or, not where the question is for every record', () => {
    const plain: fc.Arbitrary<Predicate> = fc.oneof(
      fc.record({
        kind: fc.constant('certainty' as const),
        levels: fc.subarray(['confirmed', 'expected', 'hinted'] as const),
      }),
      fc.record({
        kind: fc.constant('actors' as const),
        ids: fc.subarray(['A', 'B', 'a1', 'bloc']),
        match: fc.constantFrom('any' as const, 'all' as const),
      }),
    );
    fc.assert(
      fc.property(goodInput, plain, plain, (input, p, q) => {
        const data = createDataset(input);
        for (const record of [...data.relations, ...data.events]) {
          const is = (one: Predicate) => matches(data, one, record);
          expect(is({ kind: 'not', of: p })).toBe(!is(p));
          expect(is({ kind: 'and', of: [p, q] })).toBe(is(p) && is(q));
          expect(is({ kind: 'or', of: [p, q] })).toBe(is(p) || is(q));
        }
      }),
      { numRuns: 50 },
    );
  });
});
