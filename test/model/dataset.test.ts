import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createDataset, isDataset } from '../../src/model/dataset';
import { keyOf } from '../../src/model/key';
import type { DatasetInput, RelationInput } from '../../src/model/records';
import { deepFreeze, goodInput, plain } from './arbitrary';

const three: DatasetInput = {
  actors: [
    { id: 'RU', name: 'Russia' },
    { id: 'CN', name: 'China', partOf: 'G' },
    { id: 'KP', name: 'North Korea', partOf: ['G'] },
    { id: 'G', name: 'Group', kind: 'bloc' },
  ],
  sources: [{ id: 's', title: 'Report', url: 'https://example.org/' }],
  relations: [
    { id: 'z', type: 'energy', source: 'RU', target: 'CN', directed: true, events: ['e'] },
    {
      id: 'a',
      type: 'political',
      parties: ['KP', { actor: 'CN', role: 'host' }, 'RU'],
      evidence: [{ source: 's', saidBy: 'CN', locator: '¶2' }],
    },
  ],
  events: [
    { id: 'e', title: 'Signing', date: '1914', latest: '1916', participants: ['RU', 'CN'] },
    { id: 'f', title: 'Some day', date: '' },
  ],
};

describe('createDataset', () => {
  it('normalises records and fills in defaults', () => {
    const dataset = createDataset(three);
    expect(dataset.issues).toEqual([]);
    expect(dataset.actors.map(({ id }) => id)).toEqual(['CN', 'G', 'KP', 'RU']);
    expect(dataset.get('relation:z')).toMatchObject({
      directed: true,
      sign: 1,
      strength: 1,
      certainty: 'confirmed',
      when: null,
      evidence: [],
      parties: [{ actor: 'RU', key: 'actor:RU', via: [] }, { actor: 'CN' }],
    });
    expect(dataset.relations[0]?.parties.map(({ actor }) => actor)).toEqual(['KP', 'CN', 'RU']);
    expect(dataset.types.map(({ id }) => id)).toEqual([
      'military',
      'energy',
      'economic',
      'political',
      'legal',
    ]);
    expect(isDataset(dataset)).toBe(true);
    expect(isDataset(three)).toBe(false);
    expect(createDataset(dataset as unknown as DatasetInput)).toBe(dataset);
  });

  it('keeps the best reading apart from what is possible', () => {
    const { events } = createDataset(three);
    const [dated, undated] = events;
    expect(dated?.best?.latestEnd).toBe(Date.UTC(1915, 0));
    expect(dated?.when?.latestEnd).toBe(Date.UTC(1917, 0));
    expect(dated?.when?.earliestStart).toBe(dated?.best?.earliestStart);
    expect([undated?.when, undated?.best]).toEqual([null, null]);
  });

  it('reads a relation without an end as still in force', () => {
    const span = (relation: Partial<RelationInput>) =>
      createDataset({
        ...three,
        relations: [{ type: 'legal', parties: ['CN', 'RU'], ...relation }],
      }).relations[0]?.when;
    expect(span({ start: 1949 })).toMatchObject({
      earliestStart: Date.UTC(1949),
      earliestEnd: Infinity,
    });
    expect(span({ end: 1949 })).toMatchObject({
      latestStart: -Infinity,
      latestEnd: Date.UTC(1950),
    });
    expect(span({ start: '1949/1955' })).toMatchObject({ latestEnd: Date.UTC(1956) });
    expect(span({})).toBeNull();
    expect(span({ start: '' })).toBeNull();
  });

  it('links records both ways', () => {
    const dataset = createDataset(three);
    const ids = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id);
    expect(ids(dataset.relationsOf('actor:CN'))).toEqual(['a', 'z']);
    expect(ids(dataset.eventsOf('actor:RU'))).toEqual(['e']);
    expect(ids(dataset.relationsOn('event:e'))).toEqual(['z']);
    expect(ids(dataset.membersOf('actor:G'))).toEqual(['CN', 'KP']);
    expect(dataset.ancestorsOf('actor:CN')).toEqual(['actor:G']);
    expect([...dataset.neighbors('actor:RU')].sort()).toEqual(['actor:CN', 'actor:KP']);
    expect([...dataset.neighbors('event:e')].sort()).toEqual(['actor:CN', 'actor:RU']);
    expect(dataset.keyAt('actor', dataset.indexOf('actor:KP'))).toBe('actor:KP');
    expect(() => dataset.keyAt('actor', 9)).toThrow(RangeError);
  });

  it('answers for keys it does not have', () => {
    const dataset = createDataset(three);
    for (const key of [
      'actor:no',
      'relation:no',
      'no',
      'actor:__proto__',
      'constructor:a',
      '',
    ] as 'actor:no'[]) {
      expect(dataset.get(key)).toBeUndefined();
      expect(dataset.indexOf(key)).toBe(-1);
      expect(dataset.resolve(key)).toBe(key);
      expect([...dataset.neighbors(key), ...dataset.ancestorsOf(key)]).toEqual([]);
      for (const name of ['relationsOf', 'eventsOf', 'relationsOn', 'membersOf'] as const) {
        expect(dataset[name](key)).toEqual([]);
      }
    }
  });

  it('derives ids from content, with twins told apart', () => {
    const twin: RelationInput = { type: 'legal', parties: ['CN', 'RU'] };
    const other: RelationInput = { type: 'legal', parties: ['CN', 'KP'] };
    const of = (relations: RelationInput[]) =>
      createDataset({ ...three, relations }).relations.map(({ id }) => id);
    const ids = of([twin, other, twin]);
    expect(new Set(ids).size).toBe(3);
    expect(of([other, twin, twin])).toEqual(ids);
    expect(ids).toEqual(expect.arrayContaining(of([twin])));
  });

  it('makes the same dataset of any row order', () => {
    fc.assert(
      fc.property(goodInput, fc.infiniteStream(fc.nat()), (input, random) => {
        const expected = plain(createDataset(input));
        const shuffled = <T>(list: readonly T[]): T[] =>
          list
            .map((item) => ({ item, at: random.next().value as number }))
            .sort((a, b) => a.at - b.at)
            .map(({ item }) => item);
        for (let turn = 0; turn < 5; turn++) {
          const dataset = createDataset({
            actors: shuffled(input.actors),
            relations: shuffled(input.relations ?? []),
            events: shuffled(input.events ?? []),
          });
          expect(plain(dataset)).toBe(expected);
        }
      }),
      { numRuns: 50 },
    );
  });

  it('leaves frozen input as it is and freezes what it gives', () => {
    fc.assert(
      fc.property(goodInput, (input) => {
        const before = plain(input);
        const dataset = createDataset(deepFreeze(input));
        expect(dataset.issues).toEqual([]);
        expect(plain(input)).toBe(before);
        const walk = (value: unknown): void => {
          if (typeof value !== 'object' || value === null) return;
          expect(Object.isFrozen(value)).toBe(true);
          for (const item of Object.values(value)) walk(item);
        };
        walk(dataset);
        walk(dataset.rollUp());
      }),
      { numRuns: 30 },
    );
  });

  it('agrees between index, key and links', () => {
    fc.assert(
      fc.property(goodInput, (input) => {
        const dataset = createDataset(input);
        for (const [kind, list] of [
          ['actor', dataset.actors],
          ['relation', dataset.relations],
          ['event', dataset.events],
        ] as const) {
          list.forEach((record, index) => {
            expect(record.key).toBe(keyOf(kind, record.id));
            expect(dataset.indexOf(record.key)).toBe(index);
            expect(dataset.keyAt(kind, index)).toBe(record.key);
            expect(dataset.get(record.key)).toBe(record);
          });
        }
        for (const { key } of dataset.actors) {
          const own = dataset.relations.filter(({ parties }) => parties.some((p) => p.key === key));
          expect(dataset.relationsOf(key)).toEqual(own);
          const took = dataset.events.filter((e) => e.participants.some((p) => p.key === key));
          expect(dataset.eventsOf(key)).toEqual(took);
        }
      }),
      { numRuns: 50 },
    );
  });
});
