import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createDataset } from '../../../src/model/dataset';
import { layoutNetwork } from '../../../src/network/layout';
import { layoutMetrics } from '../../../src/network/metrics/metrics';

interface Tie {
  readonly a: number;
  readonly b: number;
  readonly sign?: 1 | -1;
}
const id = (v: number) => `n${String(v).padStart(4, '0')}`;

function datasetOf(n: number, ties: readonly Tie[]) {
  return createDataset({
    actors: Array.from({ length: n }, (_, v) => ({ id: id(v), name: '' })),
    relations: ties.map(({ a, b, sign = 1 }, i) => ({
      id: `r${i}`,
      type: 'tie',
      parties: [id(a), id(b)],
      sign,
      certainty: 'confirmed' as const,
    })),
  });
}

/** Judges a drawing of places given in px. */
function judged(places: readonly (readonly [number, number])[], ties: readonly Tie[]) {
  const dataset = datasetOf(places.length, ties);
  return layoutMetrics(dataset, {
    keys: dataset.actors.map(({ key }) => key),
    x: Float64Array.from(places, ([x]) => x),
    y: Float64Array.from(places, ([, y]) => y),
  });
}

const ring = [0, 1, 2, 3].map((a) => ({ a, b: (a + 1) % 4 }));
const square = [
  [0, 0],
  [300, 0],
  [300, 300],
  [0, 300],
] as const;

describe('layoutMetrics', () => {
  it('knows a path on a line as perfect', () => {
    const places = [0, 1, 2, 3, 4].map((v) => [v * 120, 0] as const);
    const path = [0, 1, 2, 3].map((a) => ({ a, b: a + 1 }));
    expect(judged(places, path)).toEqual({
      stress: 0,
      crossings: 0,
      crossingsExact: true,
      neighbourhood: 1,
      nodeOverlaps: 0,
      labelOverlaps: 0,
      edgeSpread: 0,
      signSeparation: null,
    });
  });

  it('counts the one crossing of a square with twisted sides', () => {
    expect(judged(square, ring).crossings).toBe(0);
    // Of six pairs of sides, two have no common end: one of them crosses.
    const twisted = [square[0], square[2], square[1], square[3]];
    expect(judged(twisted, ring).crossings).toBe(1 / 2);
    expect(judged(twisted, ring).stress).toBeGreaterThan(judged(square, ring).stress);
  });

  it('gives the stress of a square as by hand', () => {
    // Four sides at 1 hop and length 1, two diagonals at 2 hops and length √2: ratios 1 and 1/√2.
    const ratios = [1, 1, 1, 1, Math.SQRT1_2, Math.SQRT1_2];
    const sum = ratios.reduce((a, b) => a + b);
    const squares = ratios.reduce((a, b) => a + b * b, 0);
    expect(judged(square, ring).stress).toBeCloseTo(1 - (sum * sum) / (squares * 6), 12);
  });

  it('says 1 where all stand on one spot', () => {
    const heap = judged(
      [0, 1, 2, 3].map(() => [5, 5] as const),
      ring,
    );
    expect(heap).toMatchObject({ stress: 1, crossings: 0, nodeOverlaps: 6 });
  });

  it('tells how much farther apart opponents are', () => {
    const places = [
      [0, 0],
      [100, 0],
      [400, 0],
    ] as const;
    const { signSeparation, stress } = judged(places, [
      { a: 0, b: 1 },
      { a: 1, b: 2, sign: -1 },
    ]);
    expect(signSeparation).toBe(3);
    // The opponents count no hop.
    expect(stress).toBe(0);
  });

  it('counts marks and names that cover each other', () => {
    const dataset = createDataset({
      actors: [
        { id: 'a', name: 'A name of some length' },
        { id: 'b', name: 'Another of that length' },
        { id: 'c', name: 'C' },
      ],
    });
    const at = (x: number[], y: number[]) =>
      layoutMetrics(dataset, {
        keys: dataset.actors.map(({ key }) => key),
        x: Float64Array.from(x),
        y: Float64Array.from(y),
      });
    expect(at([0, 60, 900], [0, 0, 0])).toMatchObject({ nodeOverlaps: 0, labelOverlaps: 1 });
    expect(at([0, 600, 605], [0, 0, 0])).toMatchObject({ nodeOverlaps: 1 });
    // A mark on a name.
    expect(at([0, 600, 20], [0, 0, 18])).toMatchObject({ nodeOverlaps: 0, labelOverlaps: 1 });
    expect(at([0, 300, 600], [0, 0, 0])).toMatchObject({ nodeOverlaps: 0, labelOverlaps: 0 });
  });

  it('agrees with counting pair by pair, whatever the drawing', () => {
    const place = fc.tuple(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 0, max: 400 }));
    fc.assert(
      fc.property(
        fc.array(place, { minLength: 2, maxLength: 24 }),
        fc.array(fc.tuple(fc.nat(23), fc.nat(23)), { maxLength: 40 }),
        (places, pairs) => {
          const ties = simple(pairs, places.length);
          const metrics = judged(places, ties);
          expect(metrics.crossings).toBeCloseTo(crossingsByHand(places, ties), 12);
          expect(metrics.neighbourhood).toBeGreaterThanOrEqual(0);
          expect(metrics.neighbourhood).toBeLessThanOrEqual(1);
          const moved = judged(
            places.map(([x, y]) => [2 * x + 7, 2 * y - 3] as const),
            ties,
          );
          expect(moved.stress).toBeCloseTo(metrics.stress, 9);
          expect(moved.crossings).toBe(metrics.crossings);
        },
      ),
    );
  });

  it.runIf(process.env.SUMMITRY_FULL)(
    'judges 20,000 links exactly, more by a sample that is near',
    () => {
      const n = 300;
      const places = Array.from(
        { length: n },
        (_, v) => [(v * 7919) % 1009, (v * 104729) % 997] as const,
      );
      const all = simple(
        Array.from({ length: n * n }, (_, i) => [Math.floor(i / n), i % n]),
        n,
      );
      const many = judged(places, all.slice(0, 21_000));
      expect(many.crossingsExact).toBe(false);
      const fewer = judged(places, all.slice(0, 20_000));
      expect(fewer.crossingsExact).toBe(true);
      expect(Math.abs(many.crossings - fewer.crossings)).toBeLessThan(0.01);
    },
  );

  it('reads what layoutNetwork makes, hubs too', () => {
    const dataset = createDataset({
      actors: ['a', 'b', 'c', 'd'].map((one) => ({ id: one, name: one })),
      relations: [
        { id: 'pact', type: 'pact', parties: ['a', 'b', 'c'], certainty: 'confirmed' },
        { id: 'feud', type: 'feud', parties: ['c', 'd'], sign: -1, certainty: 'hinted' },
      ],
    });
    const metrics = layoutMetrics(dataset, layoutNetwork(dataset));
    expect(metrics.stress).toBeLessThan(0.1);
    expect(metrics.signSeparation).toBeGreaterThan(1);
  });

  it('throws for a layout of other data', () => {
    const dataset = datasetOf(2, [{ a: 0, b: 1 }]);
    const none = { keys: [], x: new Float64Array(), y: new Float64Array() };
    expect(() => layoutMetrics(dataset, none)).toThrow(
      new RangeError('layoutMetrics: the layout has no place for "actor:n0000"'),
    );
  });
});

/** One tie for each pair of two nodes. */
function simple(pairs: readonly (readonly number[])[], n: number): Tie[] {
  const seen = new Map<string, Tie>();
  for (const [p = 0, q = 0] of pairs) {
    const [a, b] = [Math.min(p % n, q % n), Math.max(p % n, q % n)];
    if (a !== b) seen.set(`${a} ${b}`, { a, b });
  }
  return [...seen.values()];
}

function crossingsByHand(at: readonly (readonly [number, number])[], ties: readonly Tie[]): number {
  const point = (v: number) => at[v] ?? [0, 0];
  const side = (p: number, q: number, r: number) => {
    const [[px, py], [qx, qy], [rx, ry]] = [point(p), point(q), point(r)];
    return Math.sign((qx - px) * (ry - py) - (qy - py) * (rx - px));
  };
  let [hits, seen] = [0, 0];
  ties.forEach((one, i) => {
    for (const two of ties.slice(i + 1)) {
      if (new Set([one.a, one.b, two.a, two.b]).size < 4) continue;
      seen++;
      const parts = side(one.a, one.b, two.a) * side(one.a, one.b, two.b) < 0;
      if (parts && side(two.a, two.b, one.a) * side(two.a, two.b, one.b) < 0) hits++;
    }
  });
  return seen ? hits / seen : 0;
}
