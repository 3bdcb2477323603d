import type { Places } from '../field';
import type { Graph } from './graph';

export const UNREACHED = 65535;
/** Nodes between two looks at the clock. */
const CHUNK = 1 << 15;
/** Pairs that a look at the stress takes in, about. */
const MOST = 250_000;

/** Hops from some nodes to all others, and how many the farthest of them are. */
export interface Pivots {
  readonly at: Int32Array;
  /** Row p: hops from pivot p to each node. */
  readonly hops: Uint16Array;
  widest: number;
}

/** As many as are worth their time: all nodes of a small graph, 50 of a very large one. */
export const pivotsFor = (n: number): number =>
  n <= 400 ? n : Math.round(Math.min(200, Math.max(50, 2e6 / n)));

export function pivotsOf(n: number): Pivots {
  const count = pivotsFor(n);
  return { at: new Int32Array(count), hops: new Uint16Array(count * n), widest: 1 };
}

/** Hops from pivots that are, in turn, drawn by lot and the farthest from all before. */
export function* measure(
  graph: Graph,
  pivots: Pivots,
  random: () => number,
): Generator<number, void> {
  const { n } = graph;
  const { at, hops } = pivots;
  const least = new Uint16Array(n).fill(UNREACHED);
  const queue = new Int32Array(n);
  // All nodes, shuffled: what looks at some pivots only must find them all over the graph.
  const all = at.length === n ? shuffled(n, random) : null;
  for (let p = 0; p < at.length; p++) {
    at[p] = all ? all[p]! : p % 2 ? farthest(least) : Math.floor(random() * n);
    const row = hops.subarray(p * n, p * n + n);
    begin(at[p]!, row, queue);
    let seen = { head: 0, tail: 1 };
    while (seen.head < seen.tail) {
      seen = advance(graph, row, queue, seen.head, seen.tail);
      if (seen.head < seen.tail) yield 0;
    }
    pivots.widest = Math.max(pivots.widest, row[queue[seen.tail - 1]!]!);
    for (let v = 0; v < n; v++) if (row[v]! < least[v]!) least[v] = row[v]!;
    yield n;
  }
}

export function shuffled(n: number, random: () => number): Int32Array {
  const list = Int32Array.from({ length: n }, (_, i) => i);
  for (let i = n - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [list[i], list[j]] = [list[j]!, list[i]!];
  }
  return list;
}

function farthest(least: Uint16Array): number {
  let at = 0;
  for (let v = 1; v < least.length; v++) if (least[v]! > least[at]!) at = v;
  return at;
}

type Rows = Pick<Graph, 'offset' | 'neighbour'>;

/** Writes the hops from a node to all others into a row. */
export function count(graph: Rows, from: number, row: Uint16Array, queue: Int32Array): void {
  begin(from, row, queue);
  for (let seen = { head: 0, tail: 1 }; seen.head < seen.tail; )
    seen = advance(graph, row, queue, seen.head, seen.tail);
}

function begin(from: number, row: Uint16Array, queue: Int32Array): void {
  row.fill(UNREACHED);
  row[from] = 0;
  queue[0] = from;
}

/** Goes on for a number of nodes that wait in the queue. */
function advance(
  { offset, neighbour }: Rows,
  row: Uint16Array,
  queue: Int32Array,
  head: number,
  tail: number,
): { head: number; tail: number } {
  const stop = head + CHUNK;
  for (; head < tail && head < stop; head++) {
    const v = queue[head]!;
    const next = Math.min(UNREACHED - 1, row[v]! + 1);
    for (let k = offset[v]!; k < offset[v + 1]!; k++) {
      const u = neighbour[k]!;
      if (row[u] !== UNREACHED) continue;
      row[u] = next;
      queue[tail++] = u;
    }
  }
  return { head, tail };
}

/** Stress at the best scale of the layout (1 = nothing is right), and the length of a hop at that scale. */
export function stressOf({ at, hops }: Pivots, { x, y }: Places): { stress: number; unit: number } {
  const n = x.length;
  const step = Math.max(1, Math.floor((at.length * n) / MOST));
  let a = 0;
  let b = 0;
  let c = 0;
  for (let p = 0; p < at.length; p += step) {
    const px = x[at[p]!]!;
    const py = y[at[p]!]!;
    for (let v = 0; v < n; v++) {
      const d = hops[p * n + v]!;
      if (d === 0) continue;
      const dx = x[v]! - px;
      const dy = y[v]! - py;
      const r = Math.sqrt(dx * dx + dy * dy) / d;
      a += r;
      b += r * r;
      c++;
    }
  }
  return b > 0 ? { stress: 1 - (a * a) / (b * c), unit: b / a } : { stress: 0, unit: 1 };
}
