import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Method } from '../../src/matrix/seriate/methods';
import { METHOD_NAMES, seriate } from '../../src/matrix/seriate/seriate';
import { randomFrom } from '../../src/model/random';
import { banded, graph, lattice, line, opposed, planted, shuffled, spread } from './matrices';

const ALL = METHOD_NAMES as readonly Method[];
const SEEDS = Array.from({ length: 20 }, (_, i) => i + 1);
const sorted = (list: ArrayLike<number>) => Array.from(list).sort((a, b) => a - b);
const range = (n: number) => Array.from({ length: n }, (_, i) => i);
const isPermutation = (order: Uint32Array, n: number) =>
  order.length === n && sorted(order).every((row, i) => row === i);

/** Distances of points on a line, with some noise. */
function onLine(n: number, noise: number, seed: number) {
  const random = randomFrom(seed);
  const at = range(n).map(() => random() * n);
  const values = new Float64Array(n * n);
  for (let a = 0; a < n; a++)
    for (let b = 0; b < a; b++)
      values[a * n + b] = values[b * n + a] = Math.abs(at[a]! - at[b]!) + noise * random();
  return { at, matrix: { n, values } };
}

const far = ({ n, values }: { n: number; values: Float64Array }, a: number, b: number) =>
  values[a * n + b]!;

function permutations(n: number): number[][] {
  if (!n) return [[]];
  return permutations(n - 1).flatMap((rest) =>
    range(n).map((at) => [...rest.slice(0, at), n - 1, ...rest.slice(at)]),
  );
}

describe('seriate', () => {
  it('gives each row once, whatever the numbers and the method', () => {
    const value = fc.oneof(
      fc.constantFrom(0, 1, -1, NaN, Infinity, -Infinity, 1e300, -0),
      fc.double({ min: -5, max: 5 }),
    );
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 9 }).chain((n) =>
          fc.record({
            n: fc.constant(n),
            values: fc.array(value, { minLength: n * n, maxLength: n * n }),
          }),
        ),
        fc.constantFrom(...ALL),
        fc.constantFrom('adjacency' as const, 'similarity' as const, 'dissimilarity' as const),
        (matrix, method, kind) => {
          const before = [...matrix.values];
          const { order, scores, baseline } = seriate(matrix, { method, kind });
          expect(isPermutation(order, matrix.n)).toBe(true);
          expect(matrix.values).toEqual(before);
          for (const one of [scores, baseline]) expect(Object.values(one)).not.toContain(NaN);
        },
      ),
      { numRuns: 50 },
    );
  });

  it.each(ALL)('%s: 0, 1 and 2 rows, no entry, parts that nothing joins', (method) => {
    for (const n of [0, 1, 2, 7])
      expect(
        isPermutation(seriate({ n, values: new Float64Array(n * n) }, { method }).order, n),
      ).toBe(true);
    const parts = graph(9, [
      [0, 5],
      [5, 8],
      [1, 6],
    ]);
    expect(isPermutation(seriate(parts, { method }).order, 9)).toBe(true);
  });

  it('reads entries of a list as it reads a square', () => {
    const made = planted(18, 3, 0.5, 0.05);
    const [rows, columns, values] = [[], [], []] as number[][] as [number[], number[], number[]];
    made.values.forEach((x, e) => {
      if (!x) return;
      rows.push(Math.floor(e / 18));
      columns.push(e % 18);
      values.push(x);
    });
    const upper = rows.map((row, e) => row < columns[e]!);
    const half = (list: number[]) => list.filter((_, e) => upper[e]);
    for (const method of ALL) {
      const { order, scores } = seriate(made, { method });
      const whole = seriate({ n: 18, rows, columns, values }, { method });
      const [above, right, one] = [half(rows), half(columns), half(values)];
      const triangle = { n: 18, rows: above, columns: right, values: one };
      expect(whole.order).toEqual(order);
      expect(seriate(triangle, { method }).order).toEqual(order);
      expect({ ...whole.scores }).toEqual({ ...scores });
    }
  });

  it('does not depend on the order that rows came in', () => {
    // No two rows alike: the very same order; a graph with rows alike: one as good.
    const { matrix } = onLine(16, 6, 3);
    const alike = planted(24, 3, 0.5, 0.02, 5);
    for (const method of ALL.filter((one) => one !== 'name' && one !== 'manual'))
      for (const seed of [1, 2]) {
        const other = shuffled(matrix, seed);
        const kind = 'dissimilarity';
        const order = seriate(other, { method, kind }).order;
        expect(Array.from(order, (i) => other.from[i]!)).toEqual(
          Array.from(seriate(matrix, { method, kind }).order),
        );
        // Rows of one degree stand as they came.
        if (method === 'degree') continue;
        const { moransI, linearArrangement, bandwidth } = seriate(alike, { method }).scores;
        const again = seriate(shuffled(alike, seed), { method }).scores;
        expect(again.moransI).toBeCloseTo(moransI, 9);
        expect([again.linearArrangement, again.bandwidth]).toEqual([linearArrangement, bandwidth]);
      }
  });

  it('measures an order as the formulas say', () => {
    const made = { n: 4, values: [0, 1, 0, 0, 1, 0, 1, 1, 0, 1, 0, 0, 0, 1, 0, 0] };
    const { scores } = seriate(made, { method: 'manual', manual: [0, 2, 1, 3] });
    // Rows of A + I: 1100, 0110, 1111, 0101.
    expect(scores.pathLength).toBeCloseTo(3 * Math.SQRT2, 9);
    expect(scores.linearArrangement).toBe(2 + 1 + 1);
    expect(scores.bandwidth).toBe(2);
    expect(scores.profile).toBe(0 + 0 + 2 + 1);
    const grid = [0, 0, 1, 0, 0, 0, 1, 0, 1, 1, 0, 1, 0, 0, 1, 0];
    const z = grid.map((x) => x - 6 / 16);
    let [beside, all] = [0, 0];
    for (let i = 0; i < 16; i++) {
      all += z[i]! * z[i]!;
      if (i % 4) beside += 2 * z[i]! * z[i - 1]!;
      if (i > 3) beside += 2 * z[i]! * z[i - 4]!;
    }
    expect(scores.moransI).toBeCloseTo(((16 / 48) * beside) / all, 12);
  });

  it('measures how far distances fall going away from the diagonal', () => {
    const { matrix } = onLine(8, 3, 1);
    const { order, scores } = seriate(matrix, { kind: 'dissimilarity', method: 'leaf' });
    let sum = 0;
    for (let i = 0; i < 8; i++)
      for (let j = i + 1; j < 8; j++)
        for (let k = j + 1; k < 8; k++) {
          const [a, b, c] = [order[i]!, order[j]!, order[k]!];
          sum += Math.max(0, far(matrix, a, b) - far(matrix, a, c));
          sum += Math.max(0, far(matrix, b, c) - far(matrix, a, c));
        }
    expect(scores.antiRobinson).toBeCloseTo(sum, 9);
  });

  it('leaf: no turning of the tree is shorter', () => {
    // Pairs, pairs of pairs: eight turnings each way are all there are.
    const { matrix } = onLine(7, 9, 4);
    const { scores } = seriate(matrix, { kind: 'dissimilarity', method: 'leaf' });
    const length = (row: number[]) =>
      row.slice(1).reduce((sum, b, i) => sum + far(matrix, row[i]!, b), 0);
    const best = Math.min(...permutations(7).map(length));
    const path = seriate(matrix, { kind: 'dissimilarity', method: 'path' }).scores.pathLength;
    expect(path).toBeCloseTo(best, 9);
    expect(scores.pathLength).toBeGreaterThanOrEqual(best - 1e-9);
  });

  it('robinson and auto: of small sets the best of all orders', () => {
    const { matrix } = onLine(7, 5, 2);
    const cost = (row: number[]) =>
      seriate(matrix, { kind: 'dissimilarity', method: 'manual', manual: row }).scores
        .antiRobinson!;
    const best = Math.min(...permutations(6).map((row) => cost([...row, 6])), Infinity);
    const found = seriate(matrix, { kind: 'dissimilarity' });
    expect(found.by).toBe('robinson');
    expect(found.scores.antiRobinson!).toBeLessThanOrEqual(best + 1e-9);
  });

  it('finds points on a line by their distances', () => {
    for (const method of ['auto', 'leaf', 'path', 'robinson'] as const) {
      const { at, matrix } = onLine(40, 0, 7);
      const { order } = seriate(matrix, { method, kind: 'dissimilarity' });
      const places = Array.from(order, (i) => at[i]!);
      const rising = sorted(at);
      expect([rising, rising.toReversed()]).toContainEqual(places);
    }
  });

  it('spectral: a shuffled path comes out straight for 20 of 20 seeds', () => {
    for (const seed of SEEDS) {
      const { scores } = seriate(shuffled(line(60), seed), { method: 'spectral', seed });
      expect(scores.bandwidth).toBe(1);
    }
  });

  it('rcm: 10 on a lattice of 10 × 10; a band comes back', () => {
    for (const seed of [1, 2, 3]) {
      const { scores } = seriate(shuffled(lattice(10), seed), { method: 'rcm' });
      expect(scores.bandwidth).toBe(10);
    }
    for (const chance of [1, 0.8]) {
      const made = shuffled(banded(400, 20, chance), 5);
      expect(seriate(made, { method: 'rcm' }).scores.bandwidth).toBeLessThanOrEqual(24);
    }
  });

  it('blocs: planted blocks come back whole, with the share of ties inside', () => {
    const made = shuffled(planted(120, 6, 0.6, 0.01), 9);
    const { groups, inside } = seriate(made, { method: 'blocs' });
    const sets = groups!.map(
      (group) => new Set(Array.from(group, (i) => (made.from[i]! / 20) | 0)),
    );
    expect(sets.map((set) => set.size)).toEqual([1, 1, 1, 1, 1, 1]);
    expect(inside).toBeGreaterThan(0.9);
  });

  it('factions: three blocs are contiguous runs for 20 of 20 seeds', () => {
    const signed = opposed([4, 7, 5]);
    const bloc = (i: number) => (i < 4 ? 0 : i < 11 ? 1 : 2);
    for (const seed of SEEDS) {
      const made = shuffled(signed, seed);
      const { order, groups } = seriate(made, { method: 'factions', seed });
      expect(groups!.map((group) => group.length).sort()).toEqual([4, 5, 7]);
      const runs = Array.from(order, (i) => bloc(made.from[i]!));
      expect(runs.filter((one, i) => one !== runs[i - 1])).toHaveLength(3);
    }
  });

  it('auto: of many rows as near to the diagonal as the blocks allow', () => {
    const made = shuffled(planted(500, 5, 0.3, 0.01), 3);
    const { order, by } = seriate(made);
    expect(by).toBe('blocs');
    expect(spread(made, order)).toBeLessThan(
      1.1 *
        spread(
          made,
          made.from.map((_, i) => made.from.indexOf(i)),
        ),
    );
    expect(seriate(shuffled(banded(500, 6, 0.7), 2)).by).toBe('rcm');
  });

  it('compact: no move of one row is shorter', () => {
    const made = planted(24, 3, 0.5, 0.1, 8);
    const { order, scores } = seriate(made, { method: 'compact' });
    for (let i = 0; i < 24; i++)
      for (let j = 0; j < 24; j++) {
        const row = Array.from(order);
        row.splice(j, 0, ...row.splice(i, 1));
        const other = seriate(made, { method: 'manual', manual: row }).scores;
        expect(other.linearArrangement).toBeGreaterThanOrEqual(scores.linearArrangement);
      }
  });

  it('previous: what was there keeps its order, and a new row stands with its own', () => {
    const made = planted(60, 4, 0.5, 0.02, 4);
    for (const method of ALL.filter((one) => !['name', 'manual', 'degree'].includes(one))) {
      const small = { n: 59, values: made.values.filter((_, e) => e % 60 < 59 && e < 59 * 60) };
      const before = seriate(small, { method }).order;
      const { order } = seriate(made, { method, previous: before });
      expect(order.filter((i) => i < 59)).toEqual(before);
      // Rows 45 to 59 are of one block.
      const at = order.indexOf(59);
      const beside = [order[at - 1], order[at + 1]].filter((i) => i !== undefined);
      expect(beside.some((i) => i >= 45)).toBe(true);
    }
  });

  it('takes a directed matrix by who it points to and who points to it', () => {
    const random = randomFrom(6);
    const values = Array.from({ length: 400 }, () => +(random() < 0.2));
    const turned = values.map((_, e) => values[(e % 20) * 20 + Math.floor(e / 20)]!);
    const one = seriate({ n: 20, values }, { method: 'path' }).scores;
    const other = seriate({ n: 20, values: turned }, { method: 'path' }).scores;
    expect(other.pathLength).toBeCloseTo(one.pathLength, 6);
    // Of two rows: 10 | 11 and 11 | 01 with I, one beside the other.
    const two = seriate({ n: 2, values: [0, 0, 1, 0] }).scores;
    expect(two.pathLength).toBeCloseTo(Math.SQRT2, 12);
    expect(two.linearArrangement).toBe(1);
  });

  it('says what was wrong with what it was given', () => {
    const bad =
      (matrix: unknown, options: object = {}) =>
      () =>
        seriate(matrix as never, options);
    expect(bad(null)).toThrow('seriate: n must be a whole number from 0, got undefined');
    expect(bad({ n: 2, values: [1] })).toThrow('seriate: values must be 4 numbers, got 1');
    expect(bad({ n: 1, rows: [1], columns: [0], values: [1] })).toThrow('rows[0]');
    expect(bad({ n: 0, values: [] }, { method: 'best' })).toThrow('seriate: method must be auto');
    expect(bad({ n: 0, values: [] }, { kind: 'x' })).toThrow(TypeError);
    expect(bad({ n: 0, values: [] }, { seed: 0.5 })).toThrow(RangeError);
  });
});
