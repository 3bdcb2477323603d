import { randomFrom } from '../../model/random';
import { crossWithin } from '../plane';
import type { Measured } from './measured';

/** Up to this many links every pair is looked at; above, this many pairs chosen by a seed. */
const EXACT = 20_000;
const SAMPLES = 1_000_000;

export interface Crossings {
  /** Of all pairs of links without a common end, those that cross as straight lines, 0–1. */
  readonly share: number;
  readonly exact: boolean;
}

export function crossingsOf(measured: Measured): Crossings {
  const exact = measured.a.length <= EXACT;
  const { hits, pairs } = exact ? counted(measured) : sampled(measured);
  return { share: pairs > 0 ? hits / pairs : 0, exact };
}

function crosses({ x, y, a, b }: Measured, e: number, f: number): boolean {
  const [p, q, s, t] = [a[e], b[e], a[f], b[f]] as [number, number, number, number];
  if (p === s || p === t || q === s || q === t) return false;
  return crossWithin(
    x[p] as number,
    y[p] as number,
    x[q] as number,
    y[q] as number,
    x[s] as number,
    y[s] as number,
    x[t] as number,
    y[t] as number,
  );
}

/** All pairs, from left to right: only links whose extents meet can cross. */
function counted(measured: Measured): { hits: number; pairs: number } {
  const { x, y, a, b } = measured;
  const m = a.length;
  const left = (l: number) => Math.min(x[a[l] as number] as number, x[b[l] as number] as number);
  const lefts = Float64Array.from(a, (_, l) => left(l));
  const order = Int32Array.from(a.keys()).sort(
    (e, f) => (lefts[e] as number) - (lefts[f] as number),
  );
  const column = (of: Float64Array, end: Int32Array) =>
    Float64Array.from(order, (l) => of[end[l] as number] as number);
  const ends = [column(x, a), column(y, a), column(x, b), column(y, b)] as const;
  const meeting = Int32Array.from(order, (l) => a[l] as number);
  const other = Int32Array.from(order, (l) => b[l] as number);
  let hits = 0;
  for (let i = 0; i < m; i++) hits += crossedFrom(i, ends, meeting, other);
  return { hits, pairs: (m * (m - 1)) / 2 - touching(measured) };
}

type Ends = readonly [ax: Float64Array, ay: Float64Array, bx: Float64Array, by: Float64Array];

/** How many links after the i-th, by their left ends, cross it. The innermost loop of all. */
function crossedFrom(i: number, [ax, ay, bx, by]: Ends, a: Int32Array, b: Int32Array): number {
  const px = ax[i] as number;
  const py = ay[i] as number;
  const ox = bx[i] as number;
  const oy = by[i] as number;
  const [dx, dy] = [ox - px, oy - py];
  const right = Math.max(px, ox);
  let hits = 0;
  for (let j = i + 1; j < ax.length; j++) {
    const qx = ax[j] as number;
    const rx = bx[j] as number;
    if (qx > right && rx > right) break;
    const qy = ay[j] as number;
    const ry = by[j] as number;
    const one = dx * (qy - py) - dy * (qx - px);
    const two = dx * (ry - py) - dy * (rx - px);
    if (one * two >= 0) continue;
    const [ex, ey] = [rx - qx, ry - qy];
    const three = ex * (py - qy) - ey * (px - qx);
    const four = ex * (oy - qy) - ey * (ox - qx);
    if (three * four >= 0) continue;
    if (a[i] !== a[j] && a[i] !== b[j] && b[i] !== a[j] && b[i] !== b[j]) hits++;
  }
  return hits;
}

/** Pairs of links with a common end: links are one for a pair of nodes, so two share one end at most. */
function touching({ x, a, b }: Measured): number {
  const degree = new Int32Array(x.length);
  for (const ends of [a, b]) for (const v of ends) degree[v] = (degree[v] as number) + 1;
  return degree.reduce((sum, of) => sum + (of * (of - 1)) / 2, 0);
}

function sampled(measured: Measured): { hits: number; pairs: number } {
  const { a, b } = measured;
  const m = a.length;
  const random = randomFrom(1);
  let hits = 0;
  let pairs = 0;
  for (let i = 0; i < SAMPLES; i++) {
    const e = Math.floor(random() * m);
    const f = Math.floor(random() * m);
    if (a[e] === a[f] || a[e] === b[f] || b[e] === a[f] || b[e] === b[f]) continue;
    pairs++;
    if (crosses(measured, e, f)) hits++;
  }
  return { hits, pairs };
}
