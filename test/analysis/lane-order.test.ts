import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { laneOrder } from '../../src/analysis';
import { createDataset } from '../../src/model/dataset';
import type { Key } from '../../src/model/key';
import { randomFrom } from '../../src/model/random';
import type { Dataset, DatasetInput } from '../../src/model/records';
import { anyNetwork, ids, networkOf, type Pair } from './network';
import { FOLDER, NETWORKS } from './public-data';

/** As it is defined, over relations and events. */
function lengthOf(dataset: Dataset, keys: readonly Key[]): number {
  const place = new Map(keys.map((key, i) => [key, i]));
  const sets = [
    ...dataset.relations.map(({ parties, strength }) => ({ parties, strength })),
    ...dataset.events.map(({ participants }) => ({ parties: participants, strength: 1 })),
  ];
  let sum = 0;
  for (const { parties, strength } of sets)
    parties.forEach(({ key: a }, i) => {
      for (const { key: b } of parties.slice(i + 1))
        sum += (strength * Math.abs(place.get(a)! - place.get(b)!)) / (parties.length - 1);
    });
  return sum;
}

/** Every order of a few. */
function* orders(keys: readonly Key[]): Generator<Key[]> {
  if (!keys.length) yield [];
  for (const [i, key] of keys.entries())
    for (const rest of orders(keys.toSpliced(i, 1))) yield [key, ...rest];
}

/** The same pairs under names that say nothing of them. */
function mixed(n: number, pairs: readonly (readonly [number, number])[]): Dataset {
  const random = randomFrom(7);
  const names = Array.from({ length: n }, (_, i) => String(1000 + i));
  for (let i = n - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [names[i], names[j]] = [names[j]!, names[i]!];
  }
  return networkOf(pairs.map(([a, b]): Pair => [names[a]!, names[b]!]));
}

const chain = (n: number) => Array.from({ length: n - 1 }, (_, i) => [i, i + 1] as const);

const withEvents = anyNetwork(6).chain((input) =>
  fc
    .array(fc.uniqueArray(fc.nat({ max: 5 }), { minLength: 2, maxLength: 4 }), { maxLength: 4 })
    .map((events) => ({
      ...input,
      events: events.map((actors, i) => ({
        id: `e${i}`,
        title: 'Summit',
        date: 1900 + i,
        participants: actors.filter((a) => a < input.actors.length).map((a) => `a${a}`),
      })),
    })),
);

describe('lane order', () => {
  it('has the length that it says, and none is shorter where all are tried', () => {
    fc.assert(
      fc.property(withEvents, (input) => {
        const dataset = createDataset(input as DatasetInput);
        const found = laneOrder(dataset);
        const all = dataset.actors.map(({ key }) => key);
        expect([...found.keys].sort()).toEqual(all);
        expect(found.keys).toEqual([...found.order].map((i) => all[i]));
        expect(found.exact).toBe(true);
        const { linearArrangement } = found.scores;
        expect(linearArrangement).toBeCloseTo(lengthOf(dataset, found.keys), 9);
        let least = Infinity;
        for (const order of orders(all)) least = Math.min(least, lengthOf(dataset, order));
        expect(linearArrangement).toBeCloseTo(least, 9);
      }),
      { numRuns: 40 },
    );
  });

  it('is as short as is known to be possible', () => {
    const cube = (d: number) =>
      Array.from({ length: 1 << d }, (_, i) =>
        Array.from({ length: d }, (_, b) => [i, i ^ (1 << b)] as const),
      )
        .flat()
        .filter(([a, b]) => a < b);
    const length = (dataset: Dataset) => laneOrder(dataset).scores.linearArrangement;
    expect(length(mixed(60, chain(60)))).toBe(59);
    expect(length(mixed(400, chain(400)))).toBe(399);
    expect(length(mixed(50, [...chain(50), [49, 0]]))).toBe(98);
    // Harper 1964: 2^(d − 1) (2^d − 1).
    expect(length(mixed(32, cube(5)))).toBe(496);
    expect(length(mixed(64, cube(6)))).toBe(2016);
  });

  it('puts parts side by side and who has no tie last, with the order by name beside it', () => {
    const found = laneOrder(
      networkOf(
        [
          ['a', 'z'],
          ['b', 'y'],
          ['y', 'x'],
        ],
        ['c'],
      ),
    );
    expect(ids(found.keys).join('')).toBe('byxazc');
    expect(found.scores.linearArrangement).toBe(3);
    expect(found.baseline.linearArrangement).toBe(5 + 3 + 1);
  });

  it('counts events as it counts relations', () => {
    const dataset = createDataset({
      actors: ['a', 'b', 'c'].map((id) => ({ id, name: id })),
      relations: [],
      events: [{ id: 'e', title: 'Talks', date: 1914, participants: ['a', 'c'] }],
    });
    const found = laneOrder(dataset);
    expect(ids(found.keys).join('')).toBe('acb');
    expect(found).toMatchObject({ events: ['event:e'], used: 0 });
    expect(laneOrder(dataset, { period: [1920, 1930] }).events).toEqual([]);
  });

  it('stays as it was where no move pays', () => {
    const pairs = chain(30).map(([a, b]): Pair => [a + 10, b + 10]);
    const before = laneOrder(networkOf(pairs)).keys;
    const turned = before.toReversed();
    expect(laneOrder(networkOf(pairs), { previous: turned }).keys).toEqual(turned);
    const more = laneOrder(networkOf([...pairs, ['new', 20]]), { previous: turned }).keys;
    expect(more.filter((key) => key !== 'actor:new')).toEqual(turned);
    const gap = Math.abs(more.indexOf('actor:new') - more.indexOf('actor:20'));
    expect(gap).toBe(1);
    // Far from where it belongs it moves, and it alone.
    const away = [...before.slice(1), before[0]!];
    expect(laneOrder(networkOf(pairs), { previous: away }).keys).toEqual(before);
    expect(
      laneOrder(networkOf(pairs), { previous: ['relation:r00001', 'actor:nobody'] }).keys,
    ).toEqual(before);
    expect(() => laneOrder(networkOf(pairs), { previous: 'actor:10' as never })).toThrow(TypeError);
  });

  it('says how much of its length hangs on what is not confirmed', () => {
    const { range } = laneOrder(
      networkOf([
        ['a', 'b'],
        ['b', 'c', { certainty: 'hinted', strength: 4 }],
      ]),
    );
    expect(range).toEqual({ confirmed: 1, expected: 1, hinted: 5, min: 1, max: 5 });
  });

  it('is the same in any order of rows, and for the same seed', () => {
    fc.assert(
      fc.property(anyNetwork(20), (input) => {
        const turned = {
          actors: input.actors.toReversed(),
          relations: input.relations.toReversed(),
        };
        const found = laneOrder(createDataset(input as never), { seed: 3 });
        expect(laneOrder(createDataset(turned as never), { seed: 3 })).toEqual(found);
        const { scores, baseline } = found;
        expect(scores.linearArrangement).toBeLessThanOrEqual(baseline.linearArrangement + 1e-9);
      }),
      { numRuns: 15 },
    );
  });

  it('is there for nobody and for one', () => {
    expect(laneOrder(networkOf([])).keys).toEqual([]);
    expect(laneOrder(networkOf([], ['x'])).keys).toEqual(['actor:x']);
  });

  it.skipIf(!FOLDER).each(['karate', 'dolphins', 'lesmis', 'women'])(
    'of %s is less than half as long as that by name',
    (name) => {
      const { scores, baseline } = laneOrder(networkOf(NETWORKS[name]!()));
      expect(scores.linearArrangement).toBeLessThan(baseline.linearArrangement / 2);
    },
  );
});
