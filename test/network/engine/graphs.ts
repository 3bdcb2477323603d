import { randomFrom } from '../../../src/model/random';
import type { EngineInput } from '../../../src/network/engine/graph';
import { layoutSteps } from '../../../src/network/engine/layout';
import type { Places } from '../../../src/network/field';
import type { Progress } from '../../../src/worker/protocol';

type Pairs = readonly (readonly [number, number])[];

export const input = (n: number, pairs: Pairs, more: Partial<EngineInput> = {}): EngineInput => ({
  n,
  source: pairs.map(([a]) => a),
  target: pairs.map(([, b]) => b),
  ...more,
});

export const path = (n: number): Pairs => Array.from({ length: n - 1 }, (_, i) => [i, i + 1]);
export const ring = (n: number): Pairs => Array.from({ length: n }, (_, i) => [i, (i + 1) % n]);
export const star = (n: number): Pairs => Array.from({ length: n - 1 }, (_, i) => [0, i + 1]);
export function grid(side: number): Pairs {
  const at = (i: number, j: number) => i * side + j;
  const pairs: [number, number][] = [];
  for (let i = 0; i < side; i++)
    for (let j = 0; j < side; j++) {
      if (i + 1 < side) pairs.push([at(i, j), at(i + 1, j)]);
      if (j + 1 < side) pairs.push([at(i, j), at(i, j + 1)]);
    }
  return pairs;
}
/** Each node tied to one before it. */
export function tree(n: number, seed: number): Pairs {
  const random = randomFrom(seed);
  return Array.from({ length: n - 1 }, (_, i) => [i + 1, Math.floor(random() * (i + 1))]);
}
/** Any pairs, loops and repeats among them. */
export function loose(n: number, m: number, seed: number): Pairs {
  const random = randomFrom(seed);
  const any = () => Math.floor(random() * n);
  return Array.from({ length: n ? m : 0 }, () => [any(), any()]);
}

/** Runs a layout step by step, and keeps what it tells. */
export function inSteps(of: EngineInput): { places: Places; told: Progress[] } {
  const told: Progress[] = [];
  const steps = layoutSteps(of);
  for (;;) {
    const step = steps.next();
    if (step.done) return { places: step.value, told };
    told.push(step.value);
  }
}

export function distance({ x, y }: Places, a: number, b: number): number {
  const [dx, dy] = [(x[a] as number) - (x[b] as number), (y[a] as number) - (y[b] as number)];
  return Math.sqrt(dx * dx + dy * dy);
}

/** How many pairs of ties without a common end cross. */
export function crossings({ x, y }: Places, pairs: Pairs): number {
  const side = (a: number, b: number, c: number) =>
    Math.sign(
      ((x[b] as number) - (x[a] as number)) * ((y[c] as number) - (y[a] as number)) -
        ((y[b] as number) - (y[a] as number)) * ((x[c] as number) - (x[a] as number)),
    );
  let count = 0;
  pairs.forEach(([a, b], i) => {
    for (const [c, d] of pairs.slice(0, i)) {
      if (new Set([a, b, c, d]).size < 4) continue;
      if (side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0) count++;
    }
  });
  return count;
}
