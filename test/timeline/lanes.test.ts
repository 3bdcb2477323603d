import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { laneOrder, spineLength } from '../../src/timeline/lanes';

const groupsOf = (n: number) =>
  fc.array(fc.uniqueArray(fc.nat(n - 1), { minLength: 1, maxLength: 4 }), { maxLength: 8 });

function* permutations(list: readonly number[]): Generator<number[]> {
  if (list.length < 2) yield [...list];
  for (const [i, first] of list.entries())
    if (list.length > 1)
      for (const rest of permutations(list.toSpliced(i, 1))) yield [first, ...rest];
}

describe('laneOrder', () => {
  it('is as short as the best of all orders, and the first of those', () => {
    const input = fc
      .integer({ min: 1, max: 6 })
      .chain((n) => fc.tuple(fc.constant(n), groupsOf(n)));
    fc.assert(
      fc.property(input, ([n, groups]) => {
        const orders = [...permutations([...Array(n).keys()])];
        const least = Math.min(...orders.map((order) => spineLength(order, groups)));
        const first = orders.find((order) => spineLength(order, groups) === least);
        expect(laneOrder(n, groups)).toEqual(first);
      }),
      { numRuns: 60 },
    );
  });

  it('orders many lanes each once, no worse than as given', () => {
    const input = fc
      .integer({ min: 13, max: 30 })
      .chain((n) => fc.tuple(fc.constant(n), groupsOf(n)));
    fc.assert(
      fc.property(input, ([n, groups]) => {
        const given = [...Array(n).keys()];
        const order = laneOrder(n, groups);
        expect([...order].sort((a, b) => a - b)).toEqual(given);
        expect(spineLength(order, groups)).toBeLessThanOrEqual(spineLength(given, groups));
      }),
      { numRuns: 20 },
    );
  });

  it('finds a chain hidden among 14 lanes', () => {
    const chain = [3, 9, 0, 12, 5, 7, 1, 13, 2, 10, 4, 8, 6, 11];
    const groups = chain.slice(1).map((lane, i) => [chain[i] as number, lane]);
    expect(spineLength(laneOrder(14, groups), groups)).toBe(13);
  });

  it('is far shorter than the order by name where who meets is not chance', () => {
    // 48 lanes in eight circles that meet among themselves, named at random.
    const name = (i: number) => (i * 29 + 7) % 48;
    const groups = Array.from({ length: 240 }, (_, e) => {
      const circle = e % 8;
      const own = Array.from({ length: 2 + (e % 3) }, (_, m) =>
        name(circle * 6 + ((e * 5 + m * 2) % 6)),
      );
      return e % 12 ? own : [...own, name((circle * 6 + 6) % 48)];
    }).map((group) => [...new Set(group)]);
    const byName = spineLength([...Array(48).keys()], groups);
    expect(spineLength(laneOrder(48, groups), groups)).toBeLessThan(0.65 * byName);
  });

  it('is the best of all up to 12 lanes, and near it beyond', () => {
    const input = fc.tuple(fc.integer({ min: 11, max: 12 }), fc.nat(1000));
    fc.assert(
      fc.property(input, ([n, seed]) => {
        const groups = Array.from({ length: 14 }, (_, i) => [
          (seed + i * 7) % n,
          (seed * 3 + i * 5 + 1) % n,
        ]).filter(([a, b]) => a !== b);
        // A lane that nobody meets stands at an end: with it and others there are more than 12, which are not weighed.
        const exact = spineLength(laneOrder(n, groups), groups);
        const near = laneOrder(n + 4, groups).filter((lane) => lane < n);
        const found = spineLength(near, groups);
        expect(found).toBeGreaterThanOrEqual(exact);
        expect(found).toBeLessThanOrEqual(exact * 1.05 + 1e-9);
      }),
      { numRuns: 8 },
    );
  });

  it('orders no lanes', () => {
    expect(laneOrder(0, [])).toEqual([]);
  });
});
