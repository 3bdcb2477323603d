import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shortestPath } from '../../src/analysis';
import { createDataset } from '../../src/model/dataset';
import type { Key } from '../../src/model/key';
import type { Dataset } from '../../src/model/records';
import { anyNetwork, ids, networkOf } from './network';

const actor = (id: string): Key => `actor:${id}`;
const way = (dataset: Dataset, from: string, to: string, options = {}) => {
  const found = shortestPath(dataset, actor(from), actor(to), options);
  return found && { ...found, words: ids(found.keys).join(' ') };
};

describe('shortest path', () => {
  const square = networkOf(
    [
      ['a', 'c', { strength: 10 }],
      ['c', 'd', { strength: 10 }],
      ['a', 'b'],
      ['b', 'd'],
      ['a', 'd', { strength: 0.1, certainty: 'hinted' }],
    ],
    ['z'],
  );

  it('names actors and relations in turn', () => {
    expect(way(square, 'b', 'c')).toMatchObject({ words: 'b r00002 a r00000 c', length: 2 });
    expect(way(square, 'a', 'a')).toMatchObject({ words: 'a', length: 0, ways: 1 });
    expect(way(square, 'a', 'z')).toBeNull();
  });

  it('takes the first of equal ways by id, and counts them', () => {
    const some = way(square, 'a', 'd', { certainty: ['confirmed'] });
    expect(some).toMatchObject({ words: 'a r00002 b r00003 d', length: 2, ways: 2 });
  });

  it('weighs strong relations as near', () => {
    const strong = way(square, 'a', 'd', { weights: 'strength' });
    expect(strong).toMatchObject({ words: 'a r00000 c r00001 d', ways: 1 });
    expect(strong?.length).toBeCloseTo(0.2, 12);
  });

  it('goes through a relation of many parties in one step', () => {
    const dataset = networkOf(
      [['a', 'b', { parties: ['a', 'b', 'c', 'd', 'e'] }]],
      ['c', 'd', 'e'],
    );
    expect(way(dataset, 'b', 'e')).toMatchObject({ words: 'b r00000 e', length: 1, ways: 1 });
  });

  it('is longer, or gone, without what is not confirmed', () => {
    expect(way(square, 'a', 'd')?.range).toMatchObject({ confirmed: 2, hinted: 1, max: 2 });
    const hint = networkOf([['a', 'b', { certainty: 'hinted' }]]);
    expect(way(hint, 'a', 'b')?.range).toMatchObject({ confirmed: Infinity, min: 1 });
  });

  it('leads to the state that an actor was folded into', () => {
    const dataset = createDataset({
      actors: [
        { id: 'cnpc', name: 'CNPC', kind: 'company', partOf: 'china' },
        { id: 'china', name: 'China' },
        { id: 'russia', name: 'Russia' },
      ],
      relations: [{ id: 'deal', type: 'energy', parties: ['cnpc', 'russia'] }],
    }).rollUp();
    expect(way(dataset, 'cnpc', 'russia')?.words).toBe('china deal russia');
  });

  it('refuses what is no actor', () => {
    expect(() => way(square, 'a', 'nobody')).toThrow(RangeError);
    expect(() => shortestPath(square, 'relation:r00000', actor('a'))).toThrow(RangeError);
    expect(() => shortestPath(square, 3 as never, actor('a'))).toThrow(TypeError);
    expect(() => way(square, 'a', 'b', { weights: 'far' })).toThrow(/weights must be/);
  });

  it('is as short as trying all, a way that is there, and one of as many', () => {
    fc.assert(
      fc.property(anyNetwork(6), (input) => {
        const dataset = createDataset(input as never);
        const [from, to] = [actor('a0'), actor('a1')];
        if (!dataset.get(from) || !dataset.get(to)) return;
        const found = shortestPath(dataset, from, to);
        const best = { length: Infinity, ways: 0, first: '' };
        const walk = (path: readonly Key[]): void => {
          const [here, length] = [path.at(-1)!, (path.length - 1) / 2];
          if (here === to) {
            const first = [...path.filter((_, i) => i % 2 === 0), ...path].join(' ');
            if (length < best.length) Object.assign(best, { length, ways: 0, first });
            if (length === best.length) {
              best.ways++;
              if (first < best.first) best.first = first;
            }
            return;
          }
          for (const { key, parties } of dataset.relationsOf(here))
            for (const party of parties)
              if (!path.includes(party.key)) walk([...path, key, party.key]);
        };
        walk([from]);
        expect([found?.length ?? Infinity, found?.ways ?? 0]).toEqual([best.length, best.ways]);
        if (found) {
          const actors = found.keys.filter((_, i) => i % 2 === 0);
          expect([...actors, ...found.keys].join(' ')).toBe(best.first);
        }
        const back = shortestPath(dataset, to, from, { weights: 'strength' });
        const there = shortestPath(dataset, from, to, { weights: 'strength' });
        expect(back?.length ?? 0).toBeCloseTo(there?.length ?? 0, 12);
        expect(back?.ways).toBe(there?.ways);
      }),
      { numRuns: 300 },
    );
  });

  it('is found along a chain of 20,000', () => {
    const chain = Array.from({ length: 20_000 }, (_, i) => [i, i + 1] as const);
    expect(way(networkOf(chain), '0', '20000')?.length).toBe(20_000);
  });
});
