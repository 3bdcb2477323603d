import type { Places } from '../field';
import { type EngineInput, type Graph, graphSteps, meanTie, opponents } from './graph';
import { count, type Pivots, UNREACHED } from './pivots';
import { settle } from './settle';

const ROUNDS = 24;
/** Tests of two nodes in all, about, where that leaves a few rounds. */
const WORK = 6e5;
const FEWEST = 8;
/** Length of a tie where none has one, px. */
const LENGTH = 60;
/** Tests of two nodes in a round, at most: a frame's worth. */
const PAIRS = 4e4;
/** Hops from a change at which nodes still give way. */
const NEAR = 8;
/** Shares of the diagonal that one node may go, and all of them in the mean, at stability 0. */
const FAR = 0.45;
const MEAN = 0.095;
/** What all may go in the mean: where a change gains nothing, and, from a stress on record, at least and the more that has grown. */
const BASE = 0.012;
const LEAST = 0.018;
const WORSE = 0.25;
const GROWN = 1.1;
/** Share of the way to the goal, at most, at stability 0. */
const KEEN = 2.5;

/** Nodes that have no place, and nodes whose ties have changed. */
export interface Change {
  readonly fresh: readonly number[];
  readonly changed: readonly number[];
}

/** How far a layout may go from the one before. */
export interface Leash {
  /** Pairs of nodes looked at in a round, at most. */
  readonly pairs?: number | undefined;
  /** Stress when it was last laid out anew: the more it has grown since, the farther all may go. @defaultValue told by what a move gains */
  readonly rest?: number | undefined;
}

/** Stress of a whole small graph where it stands. */
export function restOf(input: EngineInput, places: Places): number {
  const steps = graphSteps(input);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return stressAt(rowsOfHops(value, [...Array(input.n).keys()]), places).stress;
  }
}

/**
 * Seats new nodes among those that they are tied to; then all near a change go some of the way to where they would have
 * least stress, within a leash: the shorter the more they are to stay. All else stays where it is, to the bit.
 */
export function* follow(
  graph: Graph,
  places: Places,
  { fresh, changed }: Change,
  stability: number,
  fixed: (v: number) => boolean,
  { pairs = PAIRS, rest }: Leash = {},
): Generator<number, void> {
  const { n } = graph;
  const isFresh = new Set(fresh);
  const unit = usual(graph, places, isFresh);
  seat(graph, places, fresh, unit);
  const hops = nearTo(graph, [...fresh, ...changed]);
  const most = Math.max(16, Math.floor(pairs / n));
  const loose = looseOf(n, hops, isFresh, fixed).slice(0, most);
  const rows = rowsOfHops(graph, loose);
  yield n;
  const goal = { x: places.x.slice(), y: places.y.slice() };
  const opposed = opponents(graph, rows.at);
  const before = stressAt(rows, places);
  const scale = before.unit || unit;
  const rounds = Math.max(FEWEST, Math.min(ROUNDS, Math.floor(WORK / (loose.length * n || 1))));
  yield* settle({ rows, unit: scale, opposed }, goal, rounds);
  const known = loose.filter((v) => !isFresh.has(v));
  const mean = Math.min(MEAN, allowed(before.stress, stressAt(rows, goal).stress, rest));
  approach(places, goal, known, 1 - stability, mean);
  for (const v of fresh) [places.x[v], places.y[v]] = [goal.x[v]!, goal.y[v]!];
  const own = rowsOfHops(
    graph,
    loose.filter((v) => isFresh.has(v)),
  );
  yield* settle({ rows: own, unit: scale, opposed: opponents(graph, own.at) }, places, rounds);
}

/** What all may go in the mean, as a share of the diagonal. */
function allowed(now: number, then: number, rest: number | undefined): number {
  if (rest) return LEAST + WORSE * Math.max(0, now / rest - GROWN);
  const gain = now > 0 ? Math.max(0, 1 - then / now) : 0;
  return BASE + gain * gain;
}

/** Nodes that may move, those nearest to a change first. */
function looseOf(
  n: number,
  hops: Uint16Array,
  isFresh: ReadonlySet<number>,
  fixed: (v: number) => boolean,
): number[] {
  const loose: number[] = [];
  for (let v = 0; v < n; v++) if (hops[v] !== UNREACHED && !fixed(v)) loose.push(v);
  return loose.sort(
    (a, b) => Number(isFresh.has(b)) - Number(isFresh.has(a)) || hops[a]! - hops[b]! || a - b,
  );
}

/** Moves nodes a share of their way to a goal: none farther than `FAR` × share of the diagonal, all not more than `mean` × share. */
function approach(
  { x, y }: Places,
  goal: Places,
  loose: readonly number[],
  share: number,
  mean: number,
): void {
  const extent = (of: Float64Array) =>
    of.reduce((a, b) => Math.max(a, b)) - of.reduce((a, b) => Math.min(a, b));
  const [wide, tall] = [extent(x), extent(y)];
  const diagonal = Math.sqrt(wide * wide + tall * tall);
  const far = loose.map((v) => {
    const [dx, dy] = [goal.x[v]! - x[v]!, goal.y[v]! - y[v]!];
    return Math.sqrt(dx * dx + dy * dy);
  });
  const sum = far.reduce((a, b) => a + b, 0);
  const by = share * Math.min(KEEN, (mean * diagonal * x.length) / (sum || 1));
  loose.forEach((v, i) => {
    const part = Math.min(1, by, (share * FAR * diagonal) / (far[i] || 1));
    x[v]! += part * (goal.x[v]! - x[v]!);
    y[v]! += part * (goal.y[v]! - y[v]!);
  });
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

/** Length of a hop at which these nodes stand best, and their stress at that (1 = nothing is right). */
function stressAt({ at, hops }: Pivots, { x, y }: Places): { unit: number; stress: number } {
  const n = x.length;
  let [a, b, c] = [0, 0, 0];
  at.forEach((v, p) => {
    for (let u = 0; u < n; u++) {
      const d = hops[p * n + u]!;
      if (d === 0 || d === UNREACHED) continue;
      const [dx, dy] = [x[v]! - x[u]!, y[v]! - y[u]!];
      const r = Math.sqrt(dx * dx + dy * dy) / d;
      a += r;
      b += r * r;
      c++;
    }
  });
  return a > 0 ? { unit: b / a, stress: 1 - (a * a) / (b * c) } : { unit: 0, stress: 0 };
}

/** Work that `follow` tells of, at most. */
export const followWork = (n: number): number => n + ROUNDS * Math.max(16 * n, PAIRS);
