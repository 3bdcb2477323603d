import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layOut } from '../../../src/network/engine/layout';
import { crossings, distance, grid, input, inSteps, loose, path, ring, star, tree } from './graphs';

const graph = fc.record({
  n: fc.integer({ min: 0, max: 40 }),
  m: fc.integer({ min: 0, max: 80 }),
  seed: fc.nat(),
});
const span = (of: Float64Array) => Math.max(...of) - Math.min(...of);

describe('a layout', () => {
  it('has a place for every node, whatever the graph', () => {
    fc.assert(
      fc.property(graph, fc.boolean(), ({ n, m, seed }, signed) => {
        const pairs = loose(n, m, seed);
        const opposed = pairs.map((_, e) => Number(signed && e % 3 === 0));
        const { x, y } = layOut(input(n, pairs, { opposed }));
        expect([x.length, y.length]).toEqual([n, n]);
        expect([...x, ...y].every(Number.isFinite)).toBe(true);
        for (let a = 0; a < n; a++)
          for (let b = 0; b < a; b++) expect(distance({ x, y }, a, b)).toBeGreaterThan(0.1);
      }),
      { numRuns: 60 },
    );
  });

  it('does not depend on the order, the direction or the number of rows', () => {
    fc.assert(
      fc.property(graph, ({ n, m, seed }) => {
        const pairs = loose(n, m, seed);
        const turned = pairs.map(([a, b], i) => (i % 2 ? [b, a] : [a, b]) as [number, number]);
        const mixed = [...turned.reverse(), ...pairs.slice(0, 3)];
        expect(layOut(input(n, mixed))).toEqual(layOut(input(n, pairs)));
      }),
      { numRuns: 30 },
    );
  });

  it('takes of parallel ties the one that weighs most', () => {
    const pairs = [...grid(4), [0, 1], [0, 1]] as const;
    const weight = pairs.map((_, e) => (e === pairs.length - 1 ? 0.35 : 1));
    expect(layOut(input(16, pairs, { weight }))).toEqual(layOut(input(16, grid(4))));
    const heavy = pairs.map((_, e) => (e === pairs.length - 1 ? 5 : 1));
    expect(layOut(input(16, pairs, { weight: heavy }))).not.toEqual(layOut(input(16, grid(4))));
  });

  it('leaves out loops and ties to no node', () => {
    const faulty = [...ring(5), [2, 2], [0, 9], [-1, 3], [0.5, 1]] as const;
    expect(layOut(input(5, faulty))).toEqual(layOut(input(5, ring(5))));
  });

  it('never changes its input', () => {
    const of = input(30, loose(30, 50, 4), {
      x: Float64Array.from({ length: 30 }, (_, v) => (v < 10 ? v : Number.NaN)),
      y: new Float64Array(30),
      fixed: [1],
    });
    const copy = structuredClone(of);
    layOut(of);
    expect(of).toEqual(copy);
  });
});

describe('its steps', () => {
  it('give the same bits as one go, and progress that only grows', () => {
    for (const [n, pairs] of [
      [0, []],
      [1, []],
      [40, loose(40, 60, 1)],
      [300, loose(300, 700, 2)],
    ] as const) {
      const { places, told } = inSteps(input(n, pairs));
      expect(places).toEqual(layOut(input(n, pairs)));
      let before = 0;
      for (const { done, total } of told) {
        expect(total).toBe(told[0]?.total);
        expect(done).toBeGreaterThanOrEqual(before);
        before = done;
      }
      expect(before).toBe(told[0]?.total);
    }
  });

  it('are many in a large graph', () => {
    expect(inSteps(input(4000, loose(4000, 8000, 3))).told.length).toBeGreaterThan(1000);
  });
});

describe('known forms', () => {
  it('a path is a line, a ring a regular polygon', () => {
    const line = layOut(input(9, path(9), { length: 10 }));
    for (let v = 0; v < 9; v++) expect(distance(line, 0, v)).toBeCloseTo(10 * v, 9);
    const round = layOut(input(7, ring(7), { length: 10 }));
    for (let v = 0; v < 7; v++) expect(distance(round, v, (v + 1) % 7)).toBeCloseTo(10, 9);
    for (let v = 0; v < 7; v++)
      expect(distance(round, v, (v + 2) % 7)).toBeCloseTo(distance(round, 0, 2), 9);
  });

  it('two nodes with a tie stand its length apart', () => {
    expect(distance(layOut(input(2, [[0, 1]], { length: 25 })), 0, 1)).toBeCloseTo(25, 9);
  });

  it('a star has its middle in the middle', () => {
    const { x, y } = layOut(input(30, star(30)));
    expect(Math.abs(x[0] as number)).toBeLessThan(span(x) / 8);
    expect(Math.abs(y[0] as number)).toBeLessThan(span(y) / 8);
  });

  it('ties of a small tree and of a grid do not cross', () => {
    for (const seed of [1, 2, 3]) {
      const small = layOut(input(60, tree(60, seed)));
      expect(crossings(small, tree(60, seed))).toBe(0);
    }
    expect(crossings(layOut(input(100, grid(10))), grid(10))).toBe(0);
  });
});

describe('parts', () => {
  it('that no tie connects lie apart', () => {
    const pairs = [0, 1, 2, 3].flatMap((part) =>
      loose(12, 30, part + 1).map(([a, b]) => [a + 12 * part, b + 12 * part] as const),
    );
    const whole = [
      ...pairs,
      ...[0, 1, 2, 3].flatMap((p) => path(12).map(([a, b]) => [a + 12 * p, b + 12 * p] as const)),
    ];
    const { x, y } = layOut(input(48, whole));
    const box = (p: number) => [x, y].map((of) => [...of.slice(12 * p, 12 * p + 12)]);
    for (let p = 0; p < 4; p++)
      for (let q = 0; q < p; q++) {
        const apart = box(p).some((of, i) => {
          const other = box(q)[i] as number[];
          return Math.max(...of) < Math.min(...other) || Math.max(...other) < Math.min(...of);
        });
        expect(apart).toBe(true);
      }
  });

  it('without ties fill a block', () => {
    const { x, y } = layOut(input(100, []));
    expect(span(x)).toBeLessThan(4 * span(y));
    expect(span(y)).toBeLessThan(4 * span(x));
  });
});

describe('opposed ties', () => {
  it('seat who has opponents alone beside their part, and farther than an ally', () => {
    const ties = [...tree(20, 1), ...path(9).map(([a, b]): [number, number] => [a + 20, b + 20])];
    const pairs = [...ties, [3, 30], [30, 31], [12, 32], [32, 33]] as const;
    const opposed = pairs.map((_, e) => Number(e >= ties.length));
    const places = layOut(input(40, pairs, { opposed }));
    const lengths = ties.map(([a, b]) => distance(places, a, b));
    const tie = lengths.reduce((a, b) => a + b) / ties.length;
    for (const [a, b] of pairs.slice(ties.length)) {
      expect(distance(places, a, b)).toBeGreaterThan(2 * tie);
      // Who has no relation at all is packed farther off.
      if (a < 20) expect(distance(places, a, b)).toBeLessThan(distance(places, a, 36));
    }
    const without = layOut(input(20, tree(20, 1)));
    const gap = ({ x, y }: typeof places) => (x[0]! - x[9]!) ** 2 + (y[0]! - y[9]!) ** 2;
    expect(gap(places) / gap(without)).toBeCloseTo(1, 6);
  });

  it('stand at least twice as far as the allied', () => {
    for (const seed of [1, 2, 3]) {
      const camps = [0, 1].flatMap((c) =>
        loose(15, 45, seed + c).map(([a, b]) => [a + 15 * c, b + 15 * c] as const),
      );
      const bridge = [[0, 15]] as const;
      const against = Array.from(
        { length: 20 },
        (_, i) => [1 + (i % 14), 16 + ((i * 3) % 14)] as const,
      );
      const pairs = [...camps, ...bridge, ...against];
      const opposed = pairs.map((_, e) => Number(e > camps.length));
      const places = layOut(input(30, pairs, { opposed }));
      const mean = (of: readonly (readonly [number, number])[]) =>
        of.reduce((sum, [a, b]) => sum + distance(places, a, b), 0) / of.length;
      expect(mean(against)).toBeGreaterThan(2 * mean(camps.filter(([a, b]) => a !== b)));
    }
  });

  it('never pull: a tie more of them brings no one nearer', () => {
    const allied = path(9);
    const bare = layOut(input(9, allied));
    const signed = layOut(input(9, [...allied, [0, 8]], { opposed: [...allied.map(() => 0), 1] }));
    expect(distance(signed, 0, 8)).toBeGreaterThanOrEqual(distance(bare, 0, 8) - 1e-6);
  });
});

describe('boxes', () => {
  it('do not overlap', () => {
    const [n, pairs] = [60, loose(60, 120, 9)];
    const halfWidth = Array.from({ length: n }, (_, v) => 20 + (v % 5) * 12);
    const halfHeight = Array.from({ length: n }, (_, v) => 8 + (v % 3) * 4);
    const { x, y } = layOut(input(n, pairs, { halfWidth, halfHeight }));
    for (let a = 0; a < n; a++)
      for (let b = 0; b < a; b++) {
        const overX =
          (halfWidth[a] as number) +
          (halfWidth[b] as number) -
          Math.abs((x[a] as number) - (x[b] as number));
        const overY =
          (halfHeight[a] as number) +
          (halfHeight[b] as number) -
          Math.abs((y[a] as number) - (y[b] as number));
        expect(Math.min(overX, overY)).toBeLessThan(1e-3);
      }
  });
});
