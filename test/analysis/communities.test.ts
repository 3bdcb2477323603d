import fc from 'fast-check';
import Graph from 'graphology';
import louvain from 'graphology-communities-louvain';
import { describe, expect, it } from 'vitest';
import { communities } from '../../src/analysis';
import { europeanAlliances } from '../../src/datasets';
import { createDataset } from '../../src/model/dataset';
import type { Dataset } from '../../src/model/records';
import { anyNetwork, ids, networkOf, type Pair } from './network';
import { FOLDER, NETWORKS } from './public-data';

const words = (dataset: Dataset, options = {}) =>
  communities(dataset, options).communities.map((group) => ids(group).join(' '));

const clique = (names: string, more: Pair[2] = {}): Pair[] =>
  [...names].flatMap((a, i) => [...names.slice(i + 1)].map((b) => [a, b, more] as const));

/** As it is defined, pair by pair. */
function modularity(dataset: Dataset, groups: readonly (readonly string[])[]): number {
  const weight = new Map<string, [number, number]>();
  const sums = new Map<string, [number, number]>();
  const total = [0, 0];
  for (const { a, b, relations } of dataset.pairs())
    for (const { sign, strength, parties } of relations) {
      if (!sign) continue;
      const [side, share] = [sign > 0 ? 0 : 1, strength / (parties.length - 1)];
      for (const [table, key] of [
        [weight, `${a} ${b}`],
        [weight, `${b} ${a}`],
        [sums, a],
        [sums, b],
      ] as const) {
        const at = table.get(key) ?? [0, 0];
        at[side]! += share;
        table.set(key, at);
      }
      total[side]! += 2 * share;
    }
  let sum = 0;
  for (const group of groups)
    for (const a of group)
      for (const b of group)
        for (const [side, factor] of [1, -1].entries()) {
          const [all, x, y] = [total[side]!, sums.get(a)?.[side] ?? 0, sums.get(b)?.[side] ?? 0];
          sum += factor * ((weight.get(`${a} ${b}`)?.[side] ?? 0) - (all && (x * y) / all));
        }
  return sum / (total[0]! + total[1]!);
}

/** Whether co-operation that outweighs opposition holds a group together. */
function isOne(dataset: Dataset, group: readonly string[]): boolean {
  const friends = dataset.pairs().flatMap(({ a, b, relations }) => {
    const net = relations.map(
      ({ sign, strength, parties }) => ((sign ?? 0) * strength) / (parties.length - 1),
    );
    return net.reduce((sum, one) => sum + one, 0) > 1e-9 ? [[a, b] as const] : [];
  });
  const reached = new Set(group.slice(0, 1));
  for (const key of reached)
    for (const [a, b] of friends) {
      if (a === key && group.includes(b)) reached.add(b);
      if (b === key && group.includes(a)) reached.add(a);
    }
  return reached.size === group.length;
}

describe('communities', () => {
  it('are the groups that hang together, the largest first', () => {
    const dataset = networkOf([...clique('abcd'), ...clique('xyz'), ['d', 'x']], ['q']);
    expect(words(dataset)).toEqual(['a b c d', 'x y z']);
    const { alone, used, modularity: value } = communities(dataset);
    expect(alone).toEqual(['actor:q']);
    expect(used).toBe(10);
    // Two groups of 6 and 3 pairs, one pair between: by hand.
    expect(value).toBeCloseTo(9 / 10 - (13 / 20) ** 2 - (7 / 20) ** 2, 12);
  });

  it('are not made by opposition', () => {
    const foes = networkOf([
      ...clique('abc'),
      ...clique('xyz'),
      ...[...'abc'].flatMap((a) =>
        [...'xyz'].map((x) => [a, x, { sign: -1 as const, strength: 5 }] as const),
      ),
    ]);
    expect(words(foes)).toEqual(['a b c', 'x y z']);
    expect(words(networkOf(clique('abcd', { sign: -1 })))).toEqual(['a', 'b', 'c', 'd']);
    const mixed = communities(
      networkOf([
        ['a', 'b', { sign: 0 }],
        ['b', 'c', { sign: null }],
      ]),
    );
    expect(mixed).toMatchObject({ used: 0, communities: [], modularity: 0 });
  });

  it('are the two camps of 1907', () => {
    expect(words(createDataset(europeanAlliances))).toEqual([
      'austria-hungary germany italy',
      'britain france russia',
    ]);
  });

  it('grow smaller as the resolution grows', () => {
    const ring = networkOf(
      Array.from({ length: 8 }, (_, i) => 'abcd'.split('').map((x) => `${x}${i}`)).flatMap(
        (names, i) =>
          names
            .flatMap((a, k): Pair[] => names.slice(k + 1).map((b) => [a, b]))
            .concat([[`a${i}`, `b${(i + 1) % 8}`]]),
      ),
    );
    const counts = [0.1, 1, 20].map((resolution) => words(ring, { resolution }).length);
    expect(counts[1]).toBe(8);
    expect(counts[0]).toBeLessThan(8);
    expect(counts[2]).toBeGreaterThan(8);
    expect(() => words(ring, { resolution: 0 })).toThrow(RangeError);
    expect(() => words(ring, { seed: 'x' })).toThrow(TypeError);
  });

  it('have the modularity that they say, no less than all alone, each in one piece', () => {
    fc.assert(
      fc.property(anyNetwork(), (input) => {
        const dataset = createDataset(input as never);
        const found = communities(dataset);
        if (!found.used) return;
        const all = found.communities.flat();
        expect([...all, ...found.alone].sort()).toEqual(dataset.actors.map(({ key }) => key));
        expect(found.modularity).toBeCloseTo(modularity(dataset, found.communities), 9);
        const single = all.map((key) => [key]);
        expect(found.modularity).toBeGreaterThan(modularity(dataset, single) - 1e-9);
        for (const group of found.communities) expect(isOne(dataset, group)).toBe(true);
        const turned = {
          actors: input.actors.toReversed(),
          relations: input.relations.toReversed(),
        };
        expect(communities(createDataset(turned as never))).toEqual(found);
      }),
    );
  });

  it('are near the best of all where all can be tried, and nobody is opposed', () => {
    fc.assert(
      fc.property(anyNetwork(6), (input) => {
        const relations = input.relations.map((relation) => ({ ...relation, sign: 1 }));
        const dataset = createDataset({ ...input, relations } as never);
        const found = communities(dataset);
        if (!found.used) return;
        const all = found.communities.flat();
        const tried = (i: number, groups: string[][]): number =>
          i === all.length
            ? groups.every((group) => isOne(dataset, group))
              ? modularity(dataset, groups)
              : -1
            : Math.max(
                ...groups.map((_, g) =>
                  tried(
                    i + 1,
                    groups.map((group, j) => (j === g ? [...group, all[i]!] : group)),
                  ),
                ),
                tried(i + 1, [...groups, [all[i]!]]),
              );
        expect(found.modularity).toBeGreaterThan(tried(0, []) - 0.03);
      }),
      { numRuns: 40 },
    );
  });

  it('say how far they hang on what is not confirmed', () => {
    const { range } = communities(
      networkOf([...clique('abc'), ...clique('xyz'), ...clique('uvw', { certainty: 'hinted' })]),
    );
    expect(range.communities).toMatchObject({ confirmed: 2, expected: 2, hinted: 3 });
    expect(range.modularity.confirmed).toBeCloseTo(1 / 2, 12);
    expect(range.modularity.hinted).toBeCloseTo(2 / 3, 12);
  });

  it.skipIf(!FOLDER).each(['karate', 'dolphins', 'lesmis', 'women'])(
    'of %s are no worse than those of graphology, in fifty tries',
    (name) => {
      const pairs = NETWORKS[name]!();
      const graph = new Graph({ type: 'undirected' });
      for (const [a, b, more] of pairs) graph.mergeEdge(a, b, { weight: more?.strength ?? 1 });
      const tries = Array.from({ length: 50 }, () => louvain.detailed(graph).modularity);
      expect(communities(networkOf(pairs)).modularity).toBeGreaterThan(Math.max(...tries) - 1e-9);
    },
  );
});
