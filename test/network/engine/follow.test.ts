import { describe, expect, it } from 'vitest';
import { layOut } from '../../../src/network/engine/layout';
import type { Places } from '../../../src/network/field';
import { distance, input, loose, path } from './graphs';

const n = 80;
const pairs = [...path(n), ...loose(n, 90, 5)];
const before = layOut(input(n, pairs));
const moves = (now: Places, then: Places, of = then.x.length) =>
  Array.from({ length: of }, (_, v) =>
    distance(
      {
        x: Float64Array.of(now.x[v] as number, then.x[v] as number),
        y: Float64Array.of(now.y[v] as number, then.y[v] as number),
      },
      0,
      1,
    ),
  );
const diagonal = distance(
  {
    x: Float64Array.of(Math.min(...before.x), Math.max(...before.x)),
    y: Float64Array.of(Math.min(...before.y), Math.max(...before.y)),
  },
  0,
  1,
);

describe('a layout that follows another', () => {
  it('is that other, to the bit, where nothing has changed', () => {
    expect(layOut(input(n, pairs, before))).toEqual(before);
    const boxes = { halfWidth: Array(n).fill(30), halfHeight: Array(n).fill(12) };
    expect(layOut(input(n, pairs, { ...before, ...boxes }))).toEqual(before);
  });

  it('moves little for a tie more: 2 % of the diagonal in the mean, 10 % at most', () => {
    for (const [a, b] of [
      [3, 60],
      [10, 12],
      [0, 79],
    ] as const) {
      const changed = before.x.map((_, v) => Number(v === a || v === b));
      const after = layOut(input(n, [...pairs, [a, b]], { ...before, changed }));
      const by = moves(after, before);
      expect(by.reduce((sum, one) => sum + one, 0) / n).toBeLessThan(0.02 * diagonal);
      expect(Math.max(...by)).toBeLessThan(0.1 * diagonal);
      if (distance(before, a, b) > 120)
        expect(distance(after, a, b)).toBeLessThan(distance(before, a, b));
    }
  });

  it('seats a new node near its neighbours, and no one else moves far', () => {
    const x = Float64Array.from([...before.x, Number.NaN]);
    const y = Float64Array.from([...before.y, Number.NaN]);
    const ties = [
      [n, 20],
      [n, 21],
    ] as const;
    const after = layOut(input(n + 1, [...pairs, ...ties], { x, y }));
    expect(distance(after, n, 20)).toBeLessThan(0.25 * diagonal);
    expect(distance(after, n, 20)).toBeGreaterThan(1);
    expect(Math.max(...moves(after, before))).toBeLessThan(0.1 * diagonal);
  });

  it('puts a new part below what stands', () => {
    const x = Float64Array.from([...before.x, Number.NaN, Number.NaN]);
    const y = Float64Array.from([...before.y, Number.NaN, Number.NaN]);
    const after = layOut(input(n + 2, [...pairs, [n, n + 1]], { x, y }));
    expect(after.x.slice(0, n)).toEqual(before.x);
    expect(after.y[n]).toBeGreaterThan(Math.max(...before.y));
  });

  it('is a new one at stability 0', () => {
    const changed = before.x.map(() => 1);
    const moved = before.x.map((at) => at * 3);
    const again = layOut(input(n, pairs, { x: moved, y: before.y, changed, stability: 0 }));
    expect(again).toEqual(before);
  });
});

describe('fixed nodes', () => {
  const fixed = before.x.map((_, v) => Number(v === 7 || v === 50));
  const x = before.x.map((_, v) => (fixed[v] ? 100 * v : Number.NaN));
  const y = before.y.map((_, v) => (fixed[v] ? -v : Number.NaN));

  it('stay where they are, and the others come round them', () => {
    const places = layOut(input(n, pairs, { x, y, fixed }));
    for (const v of [7, 50]) expect([places.x[v], places.y[v]]).toEqual([x[v], y[v]]);
    expect([...places.x, ...places.y].every(Number.isFinite)).toBe(true);
    const middle = places.x.reduce((sum, at) => sum + at, 0) / n;
    expect(middle).toBeGreaterThan(700);
    expect(middle).toBeLessThan(5000);
  });

  it('stay through changes and among boxes', () => {
    const changed = before.x.map(() => 1);
    const boxes = { halfWidth: Array(n).fill(40), halfHeight: Array(n).fill(12) };
    const places = layOut(input(n, pairs, { ...before, fixed, changed, stability: 0.2, ...boxes }));
    for (const v of [7, 50]) expect([places.x[v], places.y[v]]).toEqual([before.x[v], before.y[v]]);
  });

  it('may be all there are', () => {
    expect(layOut(input(3, path(3), { x: [0, 5, 9], y: [1, 1, 1], fixed: [1, 1, 1] }))).toEqual({
      x: Float64Array.of(0, 5, 9),
      y: Float64Array.of(1, 1, 1),
    });
  });
});
