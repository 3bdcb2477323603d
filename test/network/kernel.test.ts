import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { advance } from '../../src/chart/task';
import { createDataset } from '../../src/model/dataset';
import type { Places } from '../../src/network/field';
import { type LayoutJob, layoutKernel } from '../../src/network/kernel';
import { planLayout, runPlan } from '../../src/network/layout';
import type { LayoutOptions } from '../../src/network/options';
import type { Progress } from '../../src/worker/protocol';
import { signedNetwork } from './graphs';

const planOf = (n: number, m: number, seed: number, options: LayoutOptions = {}) =>
  planLayout(createDataset(signedNetwork(n, m, seed)), options);

/** Made in slices of so many steps; what was told of after each. */
function inSlices(
  job: LayoutJob,
  steps: number,
): { made: Places; told: Progress[]; turns: number } {
  const told: Progress[] = [];
  const kernel = layoutKernel(job);
  for (let turns = 1; ; turns++) {
    let left = steps;
    const last = advance(
      kernel,
      () => --left > 0,
      (far) => told.push(far),
    );
    if (last) return { made: last.made, told, turns };
  }
}

const small = fc.record({
  n: fc.integer({ min: 2, max: 12 }),
  m: fc.integer({ min: 0, max: 14 }),
  seed: fc.nat(),
});
const large = fc.record({
  n: fc.integer({ min: 61, max: 200 }),
  m: fc.integer({ min: 0, max: 400 }),
  seed: fc.nat(),
});

describe('the layout kernel', () => {
  for (const [name, graph] of Object.entries({ small, large }))
    it(`gives the same bytes in slices of any length, from a copy of its job: ${name}`, () => {
      fc.assert(
        fc.property(graph, fc.integer({ min: 1, max: 500 }), ({ n, m, seed }, steps) => {
          const { job } = planOf(n, m, seed);
          const whole = inSlices(job, Number.POSITIVE_INFINITY).made;
          const copy = structuredClone(job);
          expect(inSlices(copy, steps).made).toEqual(whole);
          expect(copy).toEqual(job);
        }),
        { numRuns: 8 },
      );
    });

  it('goes on from a layout before in the same way', () => {
    for (const [n, m] of [
      [12, 20],
      [90, 200],
    ] as const) {
      const previous = runPlan(planOf(n, m, 3));
      const next = planOf(n + 6, m + 10, 3, { previous, stability: 0.5 });
      const sliced = inSlices(structuredClone(next.job), 1).made;
      const whole = runPlan(next);
      expect({ x: sliced.x, y: sliced.y }).toEqual({ x: whole.x, y: whole.y });
    }
  });

  it('tells of progress that only grows, of one total, and ends there', () => {
    for (const { job } of [planOf(10, 12, 1), planOf(100, 200, 1), planOf(70, 0, 1)]) {
      const { told } = inSlices(job, 1);
      const total = told[0]?.total as number;
      let before = 0;
      for (const far of told) {
        expect(far.total).toBe(total);
        expect(far.done).toBeGreaterThanOrEqual(before);
        before = far.done;
      }
      expect(before).toBe(total);
    }
  });

  it('cuts a large layout into hundreds of steps', () => {
    // 0.2 s of work in 500 steps is less than half a millisecond each: a slice of 8 ms is kept.
    const { turns } = inSlices(planOf(500, 2000, 1).job, 1);
    expect(turns).toBeGreaterThan(500);
  });

  it('pauses after a bounded piece of work, however large the graph', () => {
    // A clock that counts roots: one for each pair of nodes that is looked at. 300,000 of them take 2 to 4 ms.
    const root = Math.sqrt;
    let roots = 0;
    const steps = layoutKernel(planOf(4000, 12_000, 1).job);
    let widest = 0;
    Math.sqrt = (value) => {
      roots++;
      return root(value);
    };
    try {
      for (let done = false, before = 0; !done; before = roots) {
        done = Boolean(steps.next().done);
        widest = Math.max(widest, roots - before);
      }
    } finally {
      Math.sqrt = root;
    }
    expect(roots).toBeGreaterThan(10_000_000);
    expect(widest).toBeLessThan(300_000);
  });

  it('uses the plot, and piles nothing up', () => {
    const { job } = planOf(300, 600, 5);
    const { x, y } = inSlices(job, 1000).made;
    const { width, height } = job.field;
    const span = (of: Float64Array) => Math.max(...of) - Math.min(...of);
    // One scale for both: the shorter side is filled, and the other as far as the form of the network goes.
    expect(span(x)).toBeGreaterThan(0.75 * width);
    expect(span(y)).toBeGreaterThan(0.85 * height);
    const usual = Math.sqrt((width * height) / x.length);
    let touching = 0;
    for (let i = 0; i < x.length; i++)
      for (let j = 0; j < i; j++) {
        const [dx, dy] = [(x[i] as number) - (x[j] as number), (y[i] as number) - (y[j] as number)];
        if (Math.sqrt(dx * dx + dy * dy) < usual / 5) touching++;
      }
    expect(touching).toBe(0);
    // Every quarter of the plot holds its part; parts without ties to the others stand on one side.
    for (const [left, top] of [
      [0, 0],
      [0, 1],
      [1, 0],
      [1, 1],
    ] as const) {
      const inside = [...x.keys()].filter(
        (i) =>
          (x[i] as number) > width / 2 === Boolean(left) &&
          (y[i] as number) > height / 2 === Boolean(top),
      );
      expect(inside.length).toBeGreaterThan(x.length / 16);
    }
  });

  it('holds what is held', () => {
    const positions = { a3: [100, 120] as const, a64: [500, 300] as const };
    const { job } = planOf(80, 160, 2, { positions });
    const { x, y } = inSlices(job, 50).made;
    const dataset = createDataset(signedNetwork(80, 160, 2));
    for (const [id, [px, py]] of Object.entries(positions)) {
      const i = dataset.indexOf(`actor:${id}`);
      expect([x[i], y[i]]).toEqual([px, py]);
    }
  });
});
