import type { Places } from '../field';
import { type Pivots, stressOf } from './pivots';

/** Pivots that it looks at, at most; rounds of the power iteration. */
const MOST = 50;
const ROUNDS = 60;

/**
 * Classical scaling from pivots (PivotMDS, Brandes & Pich 2007): the two directions in which squared hops to the
 * pivots, centred, differ most. One hop is 1 long in the end.
 * @param nth Which pivots it looks at: the first 50, the next 50, and so on, round and round.
 */
export function* scale(
  pivots: Pivots,
  nth: number,
  places: Places,
  random: () => number,
): Generator<number, void> {
  const n = places.x.length;
  const k = Math.min(MOST, pivots.at.length);
  const offset = (nth * k) % (pivots.at.length - k + 1);
  const squares = yield* centred(pivots.hops.subarray(offset * n), n, k);
  const product = new Float64Array(k * k);
  for (let p = 0; p < k; p++) {
    for (let q = 0; q <= p; q++) {
      let sum = 0;
      for (let v = 0; v < n; v++) sum += squares[p * n + v]! * squares[q * n + v]!;
      product[p * k + q] = product[q * k + p] = sum;
      if ((q & 7) === 7 && n > 8192) yield 0;
    }
    if ((p & 7) === 7) yield 0;
  }
  const first = direction(product, k, null, random);
  const second = direction(product, k, first, random);
  for (const [to, along] of [
    [places.x, first],
    [places.y, second],
  ] as const) {
    to.fill(0);
    for (let p = 0; p < k; p++) {
      for (let v = 0; v < n; v++) to[v]! += squares[p * n + v]! * along[p]!;
      if ((p & 7) === 7) yield 0;
    }
    yield n;
  }
  const { unit } = stressOf(pivots, places);
  for (const to of [places.x, places.y]) for (let v = 0; v < n; v++) to[v]! /= unit;
  // Nodes that the pivots cannot tell apart part a little.
  for (let v = 0; v < n; v++) {
    places.x[v]! += 0.1 * (random() - 0.5);
    places.y[v]! += 0.1 * (random() - 0.5);
  }
}

/** Squared hops, less the means of rows and columns. */
function* centred(hops: Uint16Array, n: number, k: number): Generator<number, Float64Array> {
  const squares = new Float64Array(k * n);
  const column = new Float64Array(n);
  for (let p = 0; p < k; p++) {
    let total = 0;
    for (let v = 0; v < n; v++) {
      const square = hops[p * n + v]! * hops[p * n + v]!;
      squares[p * n + v] = square;
      total += square;
    }
    for (let v = 0; v < n; v++) {
      squares[p * n + v]! -= total / n;
      column[v]! += squares[p * n + v]! / k;
    }
    if ((p & 3) === 3) yield n;
  }
  for (let p = 0; p < k; p++) {
    for (let v = 0; v < n; v++) squares[p * n + v]! -= column[v]!;
    if ((p & 7) === 7) yield 0;
  }
  return squares;
}

/** The direction in which the matrix stretches most, at right angles to another. */
function direction(
  matrix: Float64Array,
  k: number,
  not: Float64Array | null,
  random: () => number,
): Float64Array {
  let from = Float64Array.from({ length: k }, () => random() - 0.5);
  for (let round = 0; round < ROUNDS; round++) {
    const to = new Float64Array(k);
    for (let p = 0; p < k; p++) for (let q = 0; q < k; q++) to[p]! += matrix[p * k + q]! * from[q]!;
    if (not) {
      const along = dot(to, not);
      for (let p = 0; p < k; p++) to[p]! -= along * not[p]!;
    }
    const size = Math.sqrt(dot(to, to)) || 1;
    for (let p = 0; p < k; p++) to[p]! /= size;
    from = to;
  }
  return from;
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
}
