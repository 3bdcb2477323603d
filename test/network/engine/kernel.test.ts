import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { randomFrom } from '../../../src/model/random';
import { turn } from '../../../src/network/engine/forms';
import { type EngineInput, graphSteps } from '../../../src/network/engine/graph';
import { repulsionOf } from '../../../src/network/engine/multipole';
import { measure, pivotsOf, stressOf, UNREACHED } from '../../../src/network/engine/pivots';
import { settle } from '../../../src/network/engine/settle';
import { rootOf } from '../../../src/network/engine/start';
import { input, loose, path } from './graphs';

function run<T>(steps: Generator<unknown, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
const graphOf = (of: EngineInput) => run(graphSteps(of));
const randoms = (n: number, seed: number) => {
  const random = randomFrom(seed);
  return Float64Array.from({ length: n }, random);
};

describe('own arithmetic', () => {
  it('is as good as that of the engine', () => {
    fc.assert(
      fc.property(fc.double({ min: -3, max: 3, noNaN: true }), (part) => {
        const [cos, sin] = turn(part);
        expect(cos).toBeCloseTo(Math.cos(2 * Math.PI * part), 12);
        expect(sin).toBeCloseTo(Math.sin(2 * Math.PI * part), 12);
      }),
    );
    expect(rootOf(0.001, 3)).toBeCloseTo(0.1, 14);
    expect(rootOf(1024, 10)).toBeCloseTo(2, 12);
  });
});

describe('the repulsion', () => {
  it('is that of all pairs, within three hundredths', () => {
    for (const n of [1, 2, 9, 500]) {
      const [x, y] = [randoms(n, 1), randoms(n, 2)];
      const charge = randoms(n, 3).map((q) => 1 + 4 * q);
      const [fx, fy] = [new Float64Array(n), new Float64Array(n)];
      run(repulsionOf(charge).field(x, y, fx, fy, 1e-6, true));
      let [off, all] = [0, 0];
      for (let v = 0; v < n; v++) {
        let [sx, sy] = [0, 0];
        for (let u = 0; u < n; u++) {
          if (u === v) continue;
          const [dx, dy] = [
            (x[v] as number) - (x[u] as number),
            (y[v] as number) - (y[u] as number),
          ];
          const w = (charge[u] as number) / (dx * dx + dy * dy + 1e-6);
          sx += w * dx;
          sy += w * dy;
        }
        off += ((fx[v] as number) - sx) ** 2 + ((fy[v] as number) - sy) ** 2;
        all += sx * sx + sy * sy;
      }
      expect(Math.sqrt(off)).toBeLessThanOrEqual(0.03 * Math.sqrt(all));
    }
  });

  it('parts nodes that stand on one spot from nothing else', () => {
    const [x, y] = [new Float64Array(20), new Float64Array(20)];
    const [fx, fy] = [new Float64Array(20), new Float64Array(20)];
    run(repulsionOf(x.map(() => 1)).field(x, y, fx, fy, 1e-6, true));
    expect([...fx, ...fy].every((f) => f === 0)).toBe(true);
  });
});

describe('the rows of hops', () => {
  it('are exact, and complete where the graph is small', () => {
    const pivots = pivotsOf(12);
    run(measure(graphOf(input(12, path(12))), pivots, randomFrom(1)));
    expect([...pivots.at].sort((a, b) => a - b)).toEqual([...Array(12).keys()]);
    pivots.at.forEach((v, p) => {
      for (let u = 0; u < 12; u++) expect(pivots.hops[p * 12 + u]).toBe(Math.abs(u - v));
    });
    expect(pivots.widest).toBe(11);
  });

  it('say where no path leads', () => {
    const pivots = pivotsOf(3);
    run(measure(graphOf(input(3, [[0, 1]])), pivots, randomFrom(1)));
    expect([...pivots.hops].filter((hops) => hops === UNREACHED)).toHaveLength(4);
  });
});

describe('settling', () => {
  it('never adds to the stress', () => {
    fc.assert(
      fc.property(fc.integer({ min: 3, max: 40 }), fc.nat(), (n, seed) => {
        const graph = graphOf(input(n, [...path(n), ...loose(n, n, seed)]));
        const pivots = pivotsOf(n);
        run(measure(graph, pivots, randomFrom(1)));
        const places = { x: randoms(n, seed + 1), y: randoms(n, seed + 2) };
        const strain = () => {
          let sum = 0;
          pivots.at.forEach((v, p) => {
            for (let u = 0; u < n; u++) {
              const d = pivots.hops[p * n + u] as number;
              if (d === 0) continue;
              const [dx, dy] = [
                (places.x[v] as number) - (places.x[u] as number),
                (places.y[v] as number) - (places.y[u] as number),
              ];
              sum += (Math.sqrt(dx * dx + dy * dy) / d - 1) ** 2;
            }
          });
          return sum;
        };
        let before = strain();
        for (let round = 0; round < 8; round++) {
          run(settle({ rows: pivots, unit: 1 }, places, 1));
          expect(strain()).toBeLessThanOrEqual(before * (1 + 1e-12));
          before = strain();
        }
        expect(stressOf(pivots, places).stress).toBeLessThan(0.5);
      }),
      { numRuns: 40 },
    );
  });
});
