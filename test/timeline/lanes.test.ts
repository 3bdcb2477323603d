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
      .integer({ min: 11, max: 30 })
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

  it('orders no lanes', () => {
    expect(laneOrder(0, [])).toEqual([]);
  });
});
