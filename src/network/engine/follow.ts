import type { Places } from '../field';
import { type Graph, meanTie, opponents } from './graph';
import { count, type Pivots, UNREACHED } from './pivots';
import { settle } from './settle';

const ROUNDS = 24;
/** Length of a tie where none has one, px. */
const LENGTH = 60;
/** Tests of two nodes in a round, at most: a frame's worth. */
const PAIRS = 3e4;
/** Hops from a change at which nodes still give way. */
const NEAR = 3;

/** Nodes that have no place, and nodes whose ties have changed. */
export interface Change {
  readonly fresh: readonly number[];
  readonly changed: readonly number[];
}

/**
 * Seats new nodes among those that they are tied to and lets these and what is near a change give way, each the less
 * the more it is to stay and the farther the change is. All else stays where it is, to the bit.
 */
export function* follow(
  graph: Graph,
  places: Places,
  { fresh, changed }: Change,
  stability: number,
  fixed: (v: number) => boolean,
  pairs = PAIRS,
): Generator<number, void> {
  const { n } = graph;
  const isFresh = new Set(fresh);
  const unit = usual(graph, places, isFresh);
  seat(graph, places, fresh, unit);
  const hops = nearTo(graph, [...fresh, ...changed]);
  const hold = new Float64Array(n);
  const loose: number[] = [];
  for (let d = 0; d <= NEAR; d++)
    for (let v = 0; v < n; v++) {
      if (hops[v] !== d || fixed(v)) continue;
      hold[v] = isFresh.has(v) ? 0 : 1 - (1 - stability) / (1 << d);
      if (hold[v]! < 1) loose.push(v);
    }
  loose.sort(
    (a, b) => Number(isFresh.has(b)) - Number(isFresh.has(a)) || hops[a]! - hops[b]! || a - b,
  );
  const rows = rowsOfHops(graph, loose.slice(0, Math.max(16, Math.floor(pairs / n))));
  yield n;
  const opposed = opponents(graph, rows.at);
  yield* settle({ rows, unit: scaleOf(rows, places, unit), opposed, hold }, places, ROUNDS);
}

/** Mean length of the ties between nodes that have a place. */
function usual(graph: Graph, places: Places, isFresh: ReadonlySet<number>): number {
  const between = (_: number, e: number) =>
    !isFresh.has(graph.source[e]!) && !isFresh.has(graph.target[e]!);
  const source = graph.source.filter(between);
  const length = meanTie({ source, target: graph.target.filter(between) }, places);
  return Number.isFinite(length) && length > 0 ? length : LENGTH;
}

/** Hops from each of some nodes. */
function rowsOfHops(graph: Graph, at: readonly number[]): Pivots {
  const { n } = graph;
  const rows = { at: Int32Array.from(at), hops: new Uint16Array(at.length * n), widest: 1 };
  const queue = new Int32Array(n);
  at.forEach((v, p) => {
    count(graph, v, rows.hops.subarray(p * n, p * n + n), queue);
  });
  return rows;
}

/** Hops from the nearest of some nodes, as far as `NEAR`. */
function nearTo({ n, offset, neighbour }: Graph, from: readonly number[]): Uint16Array {
  const hops = new Uint16Array(n).fill(UNREACHED);
  for (const v of from) hops[v] = 0;
  const queue = [...from];
  for (const v of queue)
    if (hops[v]! < NEAR)
      for (let k = offset[v]!; k < offset[v + 1]!; k++) {
        const u = neighbour[k]!;
        if (hops[u] !== UNREACHED) continue;
        hops[u] = hops[v]! + 1;
        queue.push(u);
      }
  return hops;
}

/** New nodes next to the middle of their neighbours that have a place, those with most such neighbours first. */
function seat(graph: Graph, { x, y }: Places, fresh: readonly number[], unit: number): void {
  const { offset, neighbour } = graph;
  const waiting = new Set(fresh);
  while (waiting.size) {
    let seated = 0;
    for (const v of waiting) {
      const near = [...neighbour.subarray(offset[v], offset[v + 1])].filter((u) => !waiting.has(u));
      if (near.length === 0) continue;
      const middle = (of: Float64Array) => near.reduce((sum, u) => sum + of[u]!, 0) / near.length;
      // Aside, each another way: two on one spot would never part.
      const side = unit * (near.length > 1 ? 0.3 : 1);
      x[v] = middle(x) + side * (((v * 7) % 13) / 13 - 0.5);
      y[v] = middle(y) + side * (((v * 5) % 11) / 11 - 0.5 || 0.3);
      waiting.delete(v);
      seated++;
    }
    if (seated === 0) return;
  }
}

/** Length of a hop at which these nodes stand best. */
function scaleOf({ at, hops }: Pivots, { x, y }: Places, otherwise: number): number {
  const n = x.length;
  let [a, b] = [0, 0];
  at.forEach((v, p) => {
    for (let u = 0; u < n; u++) {
      const d = hops[p * n + u]!;
      if (d === 0 || d === UNREACHED) continue;
      const [dx, dy] = [x[v]! - x[u]!, y[v]! - y[u]!];
      const r = Math.sqrt(dx * dx + dy * dy) / d;
      a += r;
      b += r * r;
    }
  });
  return a > 0 ? b / a : otherwise;
}

/** Work that `follow` tells of, at most. */
export const followWork = (n: number): number => n + ROUNDS * Math.max(16 * n, PAIRS);
