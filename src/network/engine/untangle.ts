import type { Places } from '../field';
import { crossWithin } from '../plane';
import type { Graph } from './graph';
import { type Pivots, stressOf } from './pivots';

/** Rounds; places tried for a node in each. */
const ROUNDS = 16;
const TRIES = 12;
/** Tests of two ties, or of two nodes, in all, at most: less than a tenth of a second. */
const BUDGET = 6e6;
/** Tests between two looks at the clock. */
const CHUNK = 1 << 15;
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
  let [spent, told] = [0, 0];
  let price: number | null = null;

  /** Crossings of the ties of v, were it at px, py. */
  function crossings(v: number, px: number, py: number): number {
    let count = 0;
    for (let k = offset[v]!; k < offset[v + 1]!; k++) {
      const u = neighbour[k]!;
      const ux = x[u]!;
      const uy = y[u]!;
      for (let e = 0; e < m; e++) {
        const a = source[e]!;
        const b = target[e]!;
        if (a === v || b === v || a === u || b === u) continue;
        if (crossWithin(px, py, ux, uy, x[a]!, y[a]!, x[b]!, y[b]!)) count++;
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
    spent += at.length;
    return twice * sum;
  }
  /** Tries places for a node that has some crossings. */
  function* improve(v: number, before: number, price: number): Generator<number, void> {
    let best = before * price + strain(v, x[v]!, y[v]!);
    let [bestX, bestY] = [x[v]!, y[v]!];
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
      [best, bestX, bestY] = [bare + count * price, px, py];
      if (spent - told < CHUNK) continue;
      told = spent;
      yield 0;
    }
    x[v] = bestX;
    y[v] = bestY;
  }
  const counts = new Int32Array(n);
  for (let round = 0; round < ROUNDS && spent < BUDGET; round++) {
    let [all, done] = [0, 0];
    for (let v = 0; v < n; v++) {
      counts[v] = crossings(v, x[v]!, y[v]!);
      all += counts[v]!;
      if (spent - told < CHUNK) continue;
      told = spent;
      yield 0;
    }
    if (all === 0) return;
    price ??= (WORTH * stress * at.length * n) / (all / 4);
    for (let v = 0; v < n && spent < BUDGET; v++) {
      const now = counts[v] ? crossings(v, x[v]!, y[v]!) : 0;
      if (now) yield* improve(v, now, price);
      done++;
      if (spent - told < CHUNK) continue;
      told = spent;
      yield done;
      done = 0;
    }
  }
}

/** Work that `untangle` tells of, at most. */
export const untangleWork = (n: number): number => n * ROUNDS;
