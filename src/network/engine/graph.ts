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
export function graphOf(input: EngineInput): Graph {
  const { a, b, weight, opposed } = merge(sortedTies(input));
  const rows = (sign: number) => [...a.keys()].filter((e) => opposed[e] === sign);
  const column = (of: Int32Array, at: number[]) => Int32Array.from(at, (e) => of[e]!);
  const [allied, against] = [rows(0), rows(1)];
  const source = column(a, allied);
  const target = column(b, allied);
  return {
    n: input.n,
    source,
    target,
    weight: Float64Array.from(allied, (e) => weight[e]!),
    ...rowsOf(input.n, source, target),
    pushA: column(a, against),
    pushB: column(b, against),
  };
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
function sortedTies({ n, source, target, weight, opposed }: EngineInput): Ties {
  const isNode = (v: number) => v >= 0 && v < n && Number.isInteger(v);
  let order = Int32Array.from({ length: source.length }, (_, e) => e).filter(
    (e) => isNode(source[e]!) && isNode(target[e]!) && source[e] !== target[e],
  );
  const low = (e: number) => Math.min(source[e]!, target[e]!);
  const high = (e: number) => Math.max(source[e]!, target[e]!);
  for (const end of [high, low]) order = sortBy(order, end, n);
  return {
    a: order.map(low),
    b: order.map(high),
    weight: Float64Array.from(order, (e) => weight?.[e] ?? 1),
    opposed: Uint8Array.from(order, (e) => Number(Boolean(opposed?.[e]))),
  };
}

function sortBy(order: Int32Array, of: (e: number) => number, n: number): Int32Array<ArrayBuffer> {
  const start = new Int32Array(n + 1);
  for (const e of order) start[of(e) + 1]! += 1;
  for (let v = 0; v < n; v++) start[v + 1]! += start[v]!;
  const sorted = new Int32Array(order.length);
  for (const e of order) {
    const v = of(e);
    sorted[start[v]!] = e;
    start[v]! += 1;
  }
  return sorted;
}

function merge({ a, b, weight, opposed }: Ties): Ties {
  let m = 0;
  for (let e = 0; e < a.length; e++) {
    const again = m > 0 && a[e] === a[m - 1] && b[e] === b[m - 1];
    const to = again ? m - 1 : m++;
    const [w, sign] = [weight[e]!, opposed[e]!];
    const wins = !again || w > weight[to]! || (w === weight[to] && sign < opposed[to]!);
    [a[to], b[to]] = [a[e]!, b[e]!];
    if (wins) [weight[to], opposed[to]] = [w, sign];
  }
  const part = { a: a.subarray(0, m), b: b.subarray(0, m) };
  return { ...part, weight: weight.subarray(0, m), opposed: opposed.subarray(0, m) };
}
