import type { Places } from '../field';

/** What is to be laid out, nodes and ties in an order that the data alone decides (by id). Nothing in it is changed. */
export interface EngineInput {
  readonly n: number;
  /** Ends of each tie: node numbers. */
  readonly source: ArrayLike<number>;
  readonly target: ArrayLike<number>;
  /** By tie: strength times certainty, above 0. @defaultValue 1 */
  readonly weight?: ArrayLike<number>;
  /** By tie: 1 where its ends are opposed. Such ties only push. @defaultValue 0 */
  readonly opposed?: ArrayLike<number>;
  /** Wanted mean length of a tie, px. @defaultValue 60 */
  readonly length?: number;
  /** By node: half the box that it keeps free, px. @defaultValue 0 */
  readonly halfWidth?: ArrayLike<number>;
  readonly halfHeight?: ArrayLike<number>;
  /** Where nodes stand, px: NaN for those that have no place yet. @defaultValue nowhere */
  readonly x?: ArrayLike<number>;
  readonly y?: ArrayLike<number>;
  /** By node: 1 where nothing may move it from its x and y. @defaultValue 0 */
  readonly fixed?: ArrayLike<number>;
  /** By node: 1 where its ties are not what they were when x and y were made. @defaultValue 0 */
  readonly changed?: ArrayLike<number>;
  /** Stress of the layout that x and y come from when it was made anew. @defaultValue not known */
  readonly rest?: number | undefined;
  /** 0 = lay out anew, 1 = what has a place keeps it. @defaultValue 0.8 */
  readonly stability?: number;
  /** @defaultValue 1 */
  readonly seed?: number;
}

/** Ties as columns, each pair of nodes once; neighbours row by row, in order. */
export interface Graph {
  readonly n: number;
  readonly source: Int32Array;
  readonly target: Int32Array;
  readonly weight: Float64Array;
  /** The neighbours of v are those from `offset[v]` to before `offset[v + 1]`. */
  readonly offset: Int32Array;
  readonly neighbour: Int32Array;
  /** Pairs that are to keep apart. */
  readonly pushA: Int32Array;
  readonly pushB: Int32Array;
}

interface Ties {
  readonly a: Int32Array;
  readonly b: Int32Array;
  readonly weight: Float64Array;
  readonly opposed: Uint8Array;
}

/**
 * Parallel ties become one, which weighs what the heaviest of them does, and is opposed where that is: many rows do not
 * attract more than one, and their order does not matter.
 */
export function* graphSteps(input: EngineInput): Generator<number, Graph> {
  const ties = merge(yield* sortedTies(input));
  yield 0;
  const against = cutTies(ties, 1);
  const { a, b, weight } = against.a.length ? cutTies(ties, 0) : ties;
  yield 0;
  const rows = rowsOf(input.n, a, b);
  return { n: input.n, source: a, target: b, weight, ...rows, pushA: against.a, pushB: against.b };
}

/** Ties of one sign. */
function cutTies({ a, b, weight, opposed }: Ties, sign: number) {
  const has = (_: number, e: number) => opposed[e] === sign;
  return { a: a.filter(has), b: b.filter(has), weight: weight.filter(has) };
}

/** Mean length of a tie; infinite where there is none. */
export function meanTie(
  { source, target }: Pick<Graph, 'source' | 'target'>,
  { x, y }: Places,
): number {
  let total = 0;
  for (let e = 0; e < source.length; e++) {
    const dx = x[source[e]!]! - x[target[e]!]!;
    const dy = y[source[e]!]! - y[target[e]!]!;
    total += Math.sqrt(dx * dx + dy * dy);
  }
  return source.length ? total / source.length : Infinity;
}

/** Neighbours of each node, in order: ties come sorted by both ends. */
export function rowsOf(n: number, source: Int32Array, target: Int32Array) {
  const m = source.length;
  const offset = new Int32Array(n + 1);
  for (let e = 0; e < m; e++) {
    offset[source[e]! + 1]! += 1;
    offset[target[e]! + 1]! += 1;
  }
  for (let v = 0; v < n; v++) offset[v + 1]! += offset[v]!;
  const next = offset.slice(0, n);
  const neighbour = new Int32Array(2 * m);
  const put = (v: number, u: number) => {
    neighbour[next[v]!] = u;
    next[v]! += 1;
  };
  // Lower neighbours first, then higher: both runs are in order since the ties are.
  for (let e = 0; e < m; e++) put(target[e]!, source[e]!);
  for (let e = 0; e < m; e++) put(source[e]!, target[e]!);
  return { offset, neighbour };
}

/** For some nodes, those that each of them is opposed to. */
export function opponents({ pushA, pushB }: Graph, at: Int32Array): number[][] {
  const of = new Map<number, number[]>(Array.from(at, (v) => [v, []]));
  pushA.forEach((a, e) => {
    of.get(a)?.push(pushB[e]!);
    of.get(pushB[e]!)?.push(a);
  });
  return [...of.values()];
}

/** Ties with the lower end first, sorted by both ends (radix, two rounds); loops and ties to no node are left out. */
function* sortedTies({ n, source, target, weight, opposed }: EngineInput): Generator<number, Ties> {
  const m = source.length;
  const isNode = (v: number) => v >= 0 && v < n && Math.floor(v) === v;
  const [low, high] = [new Int32Array(m), new Int32Array(m)];
  let order = new Int32Array(m);
  let kept = 0;
  for (let e = 0; e < m; e++) {
    const a = source[e]!;
    const b = target[e]!;
    if (a === b || !isNode(a) || !isNode(b)) continue;
    low[e] = a < b ? a : b;
    high[e] = a < b ? b : a;
    order[kept++] = e;
  }
  order = order.subarray(0, kept);
  for (const end of [high, low]) {
    yield 0;
    order = sortBy(order, end, n);
  }
  yield 0;
  const ties = {
    a: new Int32Array(kept),
    b: new Int32Array(kept),
    weight: new Float64Array(kept),
    opposed: new Uint8Array(kept),
  };
  for (let i = 0; i < kept; i++) {
    const e = order[i]!;
    ties.a[i] = low[e]!;
    ties.b[i] = high[e]!;
    ties.weight[i] = weight?.[e] ?? 1;
    ties.opposed[i] = opposed?.[e] ? 1 : 0;
  }
  return ties;
}

function sortBy(order: Int32Array, of: Int32Array, n: number): Int32Array<ArrayBuffer> {
  const start = new Int32Array(n + 1);
  for (let i = 0; i < order.length; i++) start[of[order[i]!]! + 1]! += 1;
  for (let v = 0; v < n; v++) start[v + 1]! += start[v]!;
  const sorted = new Int32Array(order.length);
  for (let i = 0; i < order.length; i++) {
    const v = of[order[i]!]!;
    sorted[start[v]!] = order[i]!;
    start[v]! += 1;
  }
  return sorted;
}

function merge({ a, b, weight, opposed }: Ties): Ties {
  let m = 0;
  for (let e = 0; e < a.length; e++) {
    const again = m > 0 && a[e] === a[m - 1] && b[e] === b[m - 1];
    const to = again ? m - 1 : m++;
    const w = weight[e]!;
    const sign = opposed[e]!;
    a[to] = a[e]!;
    b[to] = b[e]!;
    if (again && (w < weight[to]! || (w === weight[to] && sign >= opposed[to]!))) continue;
    weight[to] = w;
    opposed[to] = sign;
  }
  const part = { a: a.subarray(0, m), b: b.subarray(0, m) };
  return { ...part, weight: weight.subarray(0, m), opposed: opposed.subarray(0, m) };
}
