import type { Places } from '../field';
import type { Graph } from './graph';
import { type Pivots, shuffled } from './pivots';
import { APART } from './settle';

/** How sure the last step of the descent is: its pull on a pair at one hop. */
const LAST = 0.1;
const CHUNK = 1 << 16;
/** Pivots looked at: for the rough form these are enough. */
const MOST = 100;

/** The k-th root of a number above 0, by halving: `Math.pow` differs between engines in the last bit. */
export function rootOf(value: number, k: number): number {
  let [low, high] = [0, Math.max(1, value)];
  for (let i = 0; i < 100; i++) {
    const middle = (low + high) / 2;
    let power = 1;
    for (let j = 0; j < k; j++) power *= middle;
    if (power < value) low = middle;
    else high = middle;
  }
  return high;
}

/** Spreads nodes over a disc. */
export function scatter({ x, y }: Places, radius: number, random: () => number): void {
  for (let v = 0; v < x.length; v++) {
    let [px, py] = [1, 1];
    while (px * px + py * py > 1) [px, py] = [2 * random() - 1, 2 * random() - 1];
    x[v] = radius * px;
    y[v] = radius * py;
  }
}

/**
 * Stress by stochastic gradient descent (Zheng, Pawar & Goodman 2018) over the pairs of node and pivot: nodes come to
 * stand as far from each pivot as there are hops, ties get length 1, opposed ends part to `APART`.
 * @param first Pull of the first pass, on a pair at one hop; later ones fall off evenly.
 */
export function* descend(
  graph: Graph,
  pivots: Pivots,
  { x, y }: Places,
  random: () => number,
  passes: number,
  first: number,
): Generator<number, void> {
  const { n } = graph;
  const { at, hops, widest } = pivots;
  const ratio = new Float64Array(widest + 1);
  const fall = rootOf(LAST / first, Math.max(1, passes - 1));
  let eta = first;
  for (let pass = 0; pass < passes; pass++) {
    pullTies(graph, x, y, Math.min(1, eta) / 2);
    yield 0;
    part(graph, x, y, APART, Math.min(1, eta) / 2);
    for (let d = 2; d <= widest; d++) ratio[d] = Math.min(1, eta / (d * d));
    let work = 0;
    for (const p of shuffled(Math.min(MOST, at.length), random)) {
      pullTo(x, y, at[p]!, hops, p * n, ratio);
      work += n;
      if (work < CHUNK) continue;
      yield work;
      work = 0;
    }
    yield work;
    eta *= fall;
  }
}

function pullTies({ source, target }: Graph, x: Float64Array, y: Float64Array, by: number): void {
  for (let e = 0; e < source.length; e++) {
    const a = source[e]!;
    const b = target[e]!;
    const dx = x[a]! - x[b]!;
    const dy = y[a]! - y[b]!;
    const f = by * (1 - 1 / (Math.sqrt(dx * dx + dy * dy) + 1e-12));
    x[a]! -= f * dx;
    y[a]! -= f * dy;
    x[b]! += f * dx;
    y[b]! += f * dy;
  }
}

/** Pushes opposed ends that are nearer than `want` apart. */
export function part(
  { pushA, pushB }: Graph,
  x: Float64Array,
  y: Float64Array,
  want: number,
  by: number,
): void {
  for (let e = 0; e < pushA.length; e++) {
    const a = pushA[e]!;
    const b = pushB[e]!;
    const dx = x[a]! - x[b]!;
    const dy = y[a]! - y[b]!;
    const far = Math.sqrt(dx * dx + dy * dy) + 1e-12;
    if (far >= want) continue;
    const f = by * (1 - want / far);
    x[a]! -= f * dx;
    y[a]! -= f * dy;
    x[b]! += f * dx;
    y[b]! += f * dy;
  }
}

function pullTo(
  x: Float64Array,
  y: Float64Array,
  pivot: number,
  hops: Uint16Array,
  row: number,
  ratio: Float64Array,
): void {
  const px = x[pivot]!;
  const py = y[pivot]!;
  for (let v = 0; v < x.length; v++) {
    const d = hops[row + v]!;
    const dx = x[v]! - px;
    const dy = y[v]! - py;
    const f = ratio[d]! * (1 - d / (Math.sqrt(dx * dx + dy * dy) + 1e-12));
    x[v]! -= f * dx;
    y[v]! -= f * dy;
  }
}
