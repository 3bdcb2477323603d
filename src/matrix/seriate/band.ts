import { type Graph, part as partOf, partsOf } from '../../analysis/graph';
import { squeezed } from './squeeze';

/** Points that hang together, level by level from one of them. */
interface Levels {
  readonly row: Uint32Array;
  /** Number of levels, and points in the last one. */
  readonly depth: number;
  readonly last: Uint32Array;
  readonly width: number;
}

interface Walk {
  readonly graph: Graph;
  readonly degree: Uint32Array;
  /** The walk that a point was met in last. */
  readonly seen: Uint32Array;
  turn: number;
}

function levelsFrom(walk: Walk, root: number, size: number): Levels {
  const { graph, seen } = walk;
  const { start, to } = graph;
  const row = new Uint32Array(size);
  const turn = ++walk.turn;
  row[0] = root;
  seen[root] = turn;
  let [found, from, depth, width] = [1, 0, 0, 1];
  for (;;) {
    const end = found;
    for (let k = from; k < end; k++)
      for (let e = start[row[k]!]!; e < start[row[k]! + 1]!; e++)
        if (seen[to[e]!] !== turn) {
          seen[to[e]!] = turn;
          row[found++] = to[e]!;
        }
    depth++;
    if (found === end) return { row, depth, last: row.subarray(from, end), width };
    width = Math.max(width, found - end);
    from = end;
  }
}

/** A point at the rim of its part (George and Liu 1979). */
function rim(walk: Walk, part: readonly number[]): number {
  const { degree } = walk;
  const least = (points: Iterable<number>) => {
    let best = -1;
    for (const a of points) if (best < 0 || degree[a]! < degree[best]!) best = a;
    return best;
  };
  let here = least(part);
  let levels = levelsFrom(walk, here, part.length);
  for (;;) {
    const next = least(levels.last);
    const found = levelsFrom(walk, next, part.length);
    if (found.depth <= levels.depth) return here;
    [here, levels] = [next, found];
  }
}

/** Level by level, those of few ties first (Cuthill and McKee 1969). */
function cuthillMcKee(walk: Walk, root: number, size: number) {
  const { graph, degree, seen } = walk;
  const { start, to } = graph;
  const turn = ++walk.turn;
  const row = new Uint32Array(size);
  row[0] = root;
  seen[root] = turn;
  let found = 1;
  for (let k = 0; k < found; k++) {
    const from = found;
    for (let e = start[row[k]!]!; e < start[row[k]! + 1]!; e++)
      if (seen[to[e]!] !== turn) {
        seen[to[e]!] = turn;
        row[found++] = to[e]!;
      }
    row.subarray(from, found).sort((a, b) => degree[a]! - degree[b]! || a - b);
  }
  return row;
}

interface Width {
  readonly bandwidth: number;
  readonly profile: number;
}

function measured({ start, to }: Graph, row: Uint32Array, at: Int32Array): Width {
  row.forEach((a, i) => {
    at[a] = i;
  });
  let [bandwidth, profile] = [0, 0];
  for (const a of row) {
    let back = 0;
    for (let e = start[a]!; e < start[a + 1]!; e++) back = Math.max(back, at[a]! - at[to[e]!]!);
    bandwidth = Math.max(bandwidth, back);
    profile += back;
  }
  return { bandwidth, profile };
}

/** Pairs that may be looked at for starts other than the rim. */
const WORK = 2_000_000;

/**
 * A narrow band: reverse Cuthill–McKee (George 1971) from a point at the rim of each part, and while that is cheap from
 * other points too; of rows with the same bandwidth the one of less profile. The largest part first.
 */
export function bandRow(graph: Graph, work = WORK): Uint32Array {
  const { n, start, to } = graph;
  const degree = Uint32Array.from({ length: n }, (_, a) => start[a + 1]! - start[a]!);
  const walk = { graph, degree, seen: new Uint32Array(n), turn: 0 };
  const at = new Int32Array(n);
  const parts = inTurn(graph);
  const row = new Uint32Array(n);
  let size = 0;
  for (const part of parts) {
    const from = (root: number) => cuthillMcKee(walk, root, part.length).reverse();
    let best = from(rim(walk, part));
    const tries = Math.min(part.length, Math.floor(work / (4 * (to.length + n))));
    if (tries > 8) {
      let least = measured(graph, best, at);
      for (let k = 0; k < part.length; k += Math.floor(part.length / tries)) {
        const other = from(part[k]!);
        const found = measured(graph, other, at);
        if ((least.bandwidth - found.bandwidth || least.profile - found.profile) > 0)
          [best, least] = [other, found];
      }
    }
    row.set(best, size);
    size += part.length;
  }
  return row;
}

/** The same, made narrower part by part: points to the middle of their pairs, then swaps. */
export function narrowRow(graph: Graph): Uint32Array {
  const row = bandRow(graph);
  const place = new Uint32Array(graph.n);
  for (let from = 0, parts = inTurn(graph), k = 0; k < parts.length; k++) {
    const points = parts[k]!;
    const own = row.subarray(from, from + points.length);
    from += points.length;
    if (points.length < 3) continue;
    points.forEach((a, i) => {
      place[a] = i;
    });
    const made = squeezed(
      partOf(graph, points),
      own.map((a) => place[a]!),
    );
    own.set(made.map((i) => points[i]!));
  }
  return row;
}

/** Parts that no pair joins, the largest first. */
function inTurn(graph: Graph): number[][] {
  return partsOf(graph).sort((a, b) => b.length - a.length);
}
