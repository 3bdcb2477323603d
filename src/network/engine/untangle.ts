import type { Places } from '../field';
import type { Graph } from './graph';
import { type Pivots, stressOf } from './pivots';

/** Rounds; places tried for a node in each. */
const ROUNDS = 16;
const TRIES = 12;
/** Tests of two ties in all, at most: some tens of milliseconds. */
const BUDGET = 6e6;
/** A tenth fewer crossings is worth this part of a tenth more stress. */
const WORTH = 0.4;

/**
 * Fewer crossings: nodes whose ties cross others try places nearby, and take one that crosses less for little stress.
 * For small graphs and trees: all ties are compared with all.
 */
export function* untangle(
  graph: Graph,
  pivots: Pivots,
  places: Places,
  random: () => number,
): Generator<number, void> {
  const { x, y } = places;
  const { n, source, target, offset, neighbour } = graph;
  const m = source.length;
  const { at, hops } = pivots;
  const { unit, stress } = stressOf(pivots, places);
  // Each pair counts once for each end where all nodes are pivots.
  const twice = at.length === n ? 2 : 1;
  let spent = 0;
  let price: number | null = null;

  /** Crossings of the ties of v, were it at px, py. */
  function crossings(v: number, px: number, py: number): number {
    let count = 0;
    for (let k = offset[v]!; k < offset[v + 1]!; k++) {
      const u = neighbour[k]!;
      const [ux, uy] = [x[u]!, y[u]!];
      for (let e = 0; e < m; e++) {
        const a = source[e]!;
        const b = target[e]!;
        if (a === v || b === v || a === u || b === u) continue;
        if (cross(px, py, ux, uy, x[a]!, y[a]!, x[b]!, y[b]!)) count++;
      }
    }
    spent += m * (offset[v + 1]! - offset[v]!);
    return count;
  }
  function strain(v: number, px: number, py: number): number {
    let sum = 0;
    for (let p = 0; p < at.length; p++) {
      const d = hops[p * n + v]!;
      if (d === 0) continue;
      const dx = px - x[at[p]!]!;
      const dy = py - y[at[p]!]!;
      const off = Math.sqrt(dx * dx + dy * dy) / unit / d - 1;
      sum += off * off;
    }
    return twice * sum;
  }
  /** Tries places for a node; how many crossings that saves. */
  function improve(v: number, before: number, price: number): number {
    let best = before * price + strain(v, x[v]!, y[v]!);
    let [bestX, bestY, left] = [x[v]!, y[v]!, before];
    const u = neighbour[offset[v]! + Math.floor(random() * (offset[v + 1]! - offset[v]!))]!;
    for (let t = 0; t < TRIES; t++) {
      const round = t % 2 ? u : v;
      const far = (2 * unit) / (1 + (t >> 1));
      const px = x[round]! + far * (2 * random() - 1);
      const py = y[round]! + far * (2 * random() - 1);
      const bare = strain(v, px, py);
      if (bare >= best) continue;
      const count = crossings(v, px, py);
      if (bare + count * price >= best) continue;
      [best, bestX, bestY, left] = [bare + count * price, px, py, count];
    }
    x[v] = bestX;
    y[v] = bestY;
    return before - left;
  }
  const counts = new Int32Array(n);
  for (let round = 0; round < ROUNDS && spent < BUDGET; round++) {
    let all = 0;
    for (let v = 0; v < n; v++) {
      counts[v] = crossings(v, x[v]!, y[v]!);
      all += counts[v]!;
      if (v % 64 === 63) yield 0;
    }
    if (all === 0) return;
    price ??= (WORTH * stress * at.length * n) / (all / 4);
    for (let v = 0; v < n && spent < BUDGET; v++) {
      const now = counts[v] ? crossings(v, x[v]!, y[v]!) : 0;
      if (now) improve(v, now, price);
      if (v % 8 === 7) yield 8;
    }
  }
}

/** Work that `untangle` tells of, at most. */
export const untangleWork = (n: number): number => n * ROUNDS;

function cross(
  ax: number,
  ay: number,
  bx: number,
  by: number,
  cx: number,
  cy: number,
  dx: number,
  dy: number,
): boolean {
  const [ux, uy] = [bx - ax, by - ay];
  const c = ux * (cy - ay) - uy * (cx - ax);
  const d = ux * (dy - ay) - uy * (dx - ax);
  if (c * d >= 0) return false;
  const [wx, wy] = [dx - cx, dy - cy];
  return (wx * (ay - cy) - wy * (ax - cx)) * (wx * (by - cy) - wy * (bx - cx)) < 0;
}
