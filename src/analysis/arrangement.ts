import { randomFrom } from '../model/random';
import { topVector } from './eigen';
import type { Graph } from './graph';

/** Points in a row. */
export type Row = Uint32Array;

/** Up to here the best of all rows is found: 2ⁿ sets are weighed. */
export const EXACT = 12;
/** Single steps of a point past another that the search may look at. */
const WORK = 12_000_000;
/** Sums in another order may differ in the last bits. */
const LEAST = 1e-9;

/** Sum over pairs of weight × how far apart they stand. */
export function rowLength({ n, start, to, plus }: Graph, row: ArrayLike<number>): number {
  const at = new Float64Array(n);
  for (let i = 0; i < n; i++) at[row[i]!] = i;
  let sum = 0;
  for (let a = 0; a < n; a++)
    for (let e = start[a]!; e < start[a + 1]!; e++)
      if (to[e]! > a) sum += plus[e]! * Math.abs(at[a]! - at[to[e]!]!);
  return sum;
}

/** The length is the weight cut between neighbours, place by place: best rests are found from the full set down. */
function exactRow({ n, start, to, plus }: Graph): Row {
  const full = (1 << n) - 1;
  const cut = new Float64Array(full + 1);
  const rest = new Float64Array(full + 1);
  const next = new Int8Array(full + 1);
  for (let set = 1; set <= full; set++) {
    const low = 31 - Math.clz32(set & -set);
    let sum = cut[set & (set - 1)]!;
    for (let e = start[low]!; e < start[low + 1]!; e++)
      sum += (set >> to[e]!) & 1 ? -plus[e]! : plus[e]!;
    cut[set] = sum;
  }
  for (let set = full - 1; set >= 0; set--) {
    let least = Infinity;
    for (let a = 0; a < n; a++) {
      const more = set | (1 << a);
      if (more === set || rest[more]! >= least - LEAST) continue;
      least = rest[more]!;
      next[set] = a;
    }
    rest[set] = least + cut[set]!;
  }
  const row = new Uint32Array(n);
  for (let set = 0, i = 0; i < n; i++) {
    row[i] = next[set]!;
    set |= 1 << row[i]!;
  }
  return row;
}

/** By the smoothest vector over the ties, the second of the Laplacian (Fiedler 1973, Juvan and Mohar 1992). */
function smoothRow({ n, start, to, plus }: Graph): Row {
  const sums = Float64Array.from({ length: n }, (_, a) =>
    plus.subarray(start[a], start[a + 1]).reduce((sum, weight) => sum + weight, 0),
  );
  const shift = 2 * sums.reduce((most, sum) => Math.max(most, sum), 0);
  const random = randomFrom(1);
  const { vector } = topVector(
    (x, out) => {
      for (let a = 0; a < n; a++) {
        let sum = (shift - sums[a]!) * x[a]!;
        for (let e = start[a]!; e < start[a + 1]!; e++) sum += plus[e]! * x[to[e]!]!;
        out[a] = sum;
      }
    },
    Float64Array.from({ length: n }, () => random() - 0.5),
    [new Float64Array(n).fill(1 / Math.sqrt(n))],
    1e-7,
    250,
  );
  return Uint32Array.from(
    Array.from(vector.keys()).sort((a, b) => vector[a]! - vector[b]! || a - b),
  );
}

/** Level by level from a point at the rim, as Cuthill and McKee 1969: short where the ties make a chain or a tree. */
function levelRow({ n, start, to }: Graph): Row {
  const row = new Uint32Array(n);
  for (const _ of 'ab') {
    const seen = new Uint8Array(n);
    row[0] = row[n - 1]!;
    seen[row[0]!] = 1;
    for (let found = 1, k = 0; k < found; k++)
      for (let e = start[row[k]!]!; e < start[row[k]! + 1]!; e++) {
        if (seen[to[e]!]) continue;
        seen[to[e]!] = 1;
        row[found++] = to[e]!;
      }
  }
  return row;
}

/** Points of a row that move one by one to where that shortens it most. */
interface Mover {
  readonly row: Row;
  /** Moves one point if that gains more than `least`; how much it gained. */
  move(point: number, reach: number, least: number): number;
  /** Single steps looked at so far. */
  work(): number;
}

function createMover({ n, start, to, plus }: Graph, row: Row): Mover {
  const at = new Uint32Array(n);
  row.forEach((point, i) => {
    at[point] = i;
  });
  /** Weight toward the end less weight toward the start. */
  const pull = new Float64Array(n);
  for (let a = 0; a < n; a++)
    for (let e = start[a]!; e < start[a + 1]!; e++)
      pull[a]! += at[to[e]!]! > at[a]! ? plus[e]! : -plus[e]!;
  const tie = new Float64Array(n);
  let work = 0;
  const shift = (point: number, place: number): void => {
    const step = place > at[point]! ? 1 : -1;
    for (let i = at[point]!; i !== place; i += step) {
      const other = row[i + step]!;
      row[i] = other;
      at[other] = i;
      pull[other]! += 2 * step * tie[other]!;
      pull[point]! -= 2 * step * tie[other]!;
    }
    row[place] = point;
    at[point] = place;
  };
  return {
    row,
    work: () => work,
    move(point, reach, least) {
      for (let e = start[point]!; e < start[point + 1]!; e++) tie[to[e]!] = plus[e]!;
      const here = at[point]!;
      let [best, place] = [-least, here];
      for (const step of [1, -1]) {
        const end = step > 0 ? Math.min(n - 1, here + reach) : Math.max(0, here - reach);
        let own = step * pull[point]!;
        let change = 0;
        for (let i = here; i !== end; i += step) {
          const other = row[i + step]!;
          change += step * pull[other]! + 2 * tie[other]! - own;
          own -= 2 * tie[other]!;
          if (change < best) [best, place] = [change, i + step];
        }
        work += Math.abs(end - here);
      }
      if (place !== here) shift(point, place);
      for (let e = start[point]!; e < start[point + 1]!; e++) tie[to[e]!] = 0;
      return place === here ? 0 : -best;
    },
  };
}

/** Moves points till none gains, or the work is done. */
function settle(graph: Graph, row: Row, budget: number): number {
  const mover = createMover(graph, row);
  const reach = Math.max(32, Math.floor(400_000 / graph.n));
  for (let gained = 1; gained > 0 && mover.work() < budget; ) {
    gained = 0;
    for (let point = 0; point < graph.n; point++) gained += mover.move(point, reach, LEAST);
  }
  return mover.work();
}

/** A stretch of the row is turned round or brought elsewhere, so that points can settle anew. */
function shaken(row: Row, random: () => number): Row {
  const n = row.length;
  const from = Math.floor(random() * n);
  const size = 2 + Math.floor(random() * Math.min(n - 2, 40));
  const rest = Array.from(row);
  const piece = rest.splice(from, size);
  if (random() < 0.5) piece.reverse();
  const place = random() < 0.5 ? from : Math.floor(random() * (rest.length + 1));
  rest.splice(place, 0, ...piece);
  return Uint32Array.from(rest);
}

/** A short row of points that hang together; of a row and its mirror image the one that starts with the lower end. */
export function shortRow(graph: Graph, seed: number, share = 1): Row {
  if (graph.n <= EXACT) return exactRow(graph);
  const random = randomFrom(seed);
  let left = Math.min(WORK * share, 3000 * graph.n * graph.n);
  let best = new Uint32Array(graph.n);
  let least = Infinity;
  const tryRow = (row: Row): void => {
    left -= settle(graph, row, left) + graph.to.length;
    const length = rowLength(graph, row);
    if (length < least - LEAST) [best, least] = [row as typeof best, length];
  };
  tryRow(smoothRow(graph));
  tryRow(levelRow(graph));
  tryRow(Uint32Array.from({ length: graph.n }, (_, i) => i));
  while (left > 0) tryRow(shaken(best, random));
  return best[0]! > best[graph.n - 1]! ? best.reverse() : best;
}

/** A row before, with as few moves as pay: a known point leaves its place only where that saves the given share of the length. */
export function steadyRow(graph: Graph, before: readonly number[], share: number): Row {
  const known = new Set(before);
  const late = Array.from({ length: graph.n }, (_, i) => i).filter((point) => !known.has(point));
  const mover = createMover(graph, Uint32Array.from([...before, ...late]));
  // Far enough for all but the largest, where work would grow with the square.
  const reach = Math.max(32, Math.floor(WORK / graph.n));
  for (const point of late) mover.move(point, reach, LEAST);
  const least = share * rowLength(graph, mover.row);
  for (let gained = 1; gained > 0 && mover.work() < WORK; ) {
    gained = 0;
    for (let point = 0; point < graph.n; point++)
      gained += mover.move(point, reach, Math.max(LEAST, least));
  }
  return mover.row;
}
