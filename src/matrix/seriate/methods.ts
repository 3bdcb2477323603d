import { shortRow } from '../../analysis/arrangement';
import { part, partsOf } from '../../analysis/graph';
import { randomFrom } from '../../model/random';
import { bandRow, narrowRow } from './band';
import { blocLabels, factionLabels, type Grouped, grouped, type Labels } from './blocs';
import { leafOrder } from './leaf-order';
import { type Linkage, linkage, type Tree } from './linkage';
import { transposed } from './matrix';
import type { Problem } from './problem';
import { robinsonRow } from './robinson';
import { spans } from './scores';
import { pathLength, shortestRow } from './shortest-row';
import { smoothRow } from './smooth';

export type Method =
  | 'auto'
  | 'name'
  | 'degree'
  | 'group'
  | 'leaf'
  | 'spectral'
  | 'rcm'
  | 'blocs'
  | 'factions'
  | 'compact'
  | 'path'
  | 'moran'
  | 'robinson'
  | 'manual';

/** A row of points, what made it, and their groups where it has some. */
export interface Made {
  readonly row: Uint32Array;
  readonly by: Method;
  readonly labels?: Labels;
  /** Of the row's points, where a tree put it so. */
  readonly tree?: Tree;
}

export interface Wish {
  readonly seed: number;
  readonly linkage: Linkage;
}

/** More ties than rows that all distances may be computed of. */
const DENSE = 3000;
/** Up to so many rows `auto` takes the path that shows most; up to so many that of distances given. */
const [SMALL, ROBINSON] = [400, 300] as const;
/** Work of further trees where distances tie, as n³; trees at most. */
const [TREES, MOST_TREES] = [30_000_000, 64] as const;
/** Work of kicks at a path, about n each. */
const KICKS = 300_000;
/** What likeness weighs beside distance in `auto`: enough to decide between paths that hardly differ. */
const LIKENESS = 0.1;

const range = (n: number): Uint32Array => Uint32Array.from({ length: n }, (_, i) => i);

/** Numbers 0 … n − 1 in an order that a seed decides. */
function shuffled(n: number, random: () => number): Uint32Array {
  const order = range(n);
  for (let i = n - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [order[i], order[j]] = [order[j]!, order[i]!];
  }
  return order;
}

/** The same distances of points numbered anew. */
function renumbered(d: Float64Array, n: number, order: Uint32Array): Float64Array {
  const made = new Float64Array(n * n);
  for (let i = 0; i < n; i++)
    for (let j = 0; j < n; j++) made[i * n + j] = d[order[i]! * n + order[j]!]!;
  return made;
}

/** Whether two pairs are as far apart as each other. */
function hasTies(d: Float64Array, n: number): boolean {
  const values: number[] = [];
  for (let i = 0; i < n; i++) for (let j = 0; j < i; j++) values.push(d[i * n + j]!);
  return new Set(values).size < values.length;
}

/** A tree of renumbered points, by the numbers that they had. */
const numberedBack = ({ n, left, right, height }: Tree, order: Uint32Array): Tree => {
  const back = (cluster: number) => (cluster < n ? order[cluster]! : cluster);
  return { n, left: left.map(back), right: right.map(back), height };
};

/** Where distances tie there are many trees: the shortest row of several. */
export function leavesOf(
  { n, distances }: Problem,
  kind: Linkage,
  seed: number,
): { readonly row: Uint32Array; readonly tree: Tree } {
  const d = distances.full();
  let tree = linkage(d, n, kind);
  let best = leafOrder(tree, d);
  const trees = Math.min(MOST_TREES, Math.floor(TREES / (n * n * n + 1)));
  if (trees < 2 || n < 4 || !hasTies(d, n)) return { row: best, tree };
  let least = pathLength(d, n, best);
  const random = randomFrom(seed);
  for (let k = 1; k < trees; k++) {
    const order = shuffled(n, random);
    const own = renumbered(d, n, order);
    const found = linkage(own, n, kind);
    const row = leafOrder(found, own).map((i) => order[i]!);
    const length = pathLength(d, n, row);
    if (length >= least - 1e-9) continue;
    [best, least] = [row, length];
    tree = numberedBack(found, order);
  }
  return { row: best, tree };
}

const leafRow = (problem: Problem, kind: Linkage, seed: number): Uint32Array =>
  leavesOf(problem, kind, seed).row;

const inTree = (problem: Problem, { linkage: kind, seed }: Wish): Made => ({
  ...leavesOf(problem, kind, seed),
  by: 'leaf',
});

const kicksOf = (n: number): number => Math.min(40 * n, Math.floor(KICKS / (n + 1)));

function pathRow(problem: Problem, { seed, linkage: kind }: Wish): Uint32Array {
  const { n, distances } = problem;
  return shortestRow(distances.full(), leafRow(problem, kind, seed), kicksOf(n), seed);
}

/**
 * How unlike rows are as Moran's I sees it: the products of their values less the mean, turned round. Its sum over
 * neighbours is what the index is, less a constant, so the index too is the length of a path.
 */
function unlike({ n, rows, isSymmetric }: Problem): Float64Array {
  const d = new Float64Array(n * n);
  const mean = rows.values.reduce((sum, x) => sum + x, 0) / (n * n || 1);
  const sums = new Float64Array(n);
  const add = (side: Problem['rows'], across: Problem['rows']) => {
    const { start, to, values } = side;
    for (let i = 0; i < n; i++)
      for (let e = start[i]!; e < start[i + 1]!; e++) {
        sums[i]! += values[e]!;
        const k = to[e]!;
        for (let f = across.start[k]!; f < across.start[k + 1]!; f++)
          d[i * n + across.to[f]!]! -= values[e]! * across.values[f]!;
      }
  };
  const across = isSymmetric ? rows : transposed(rows);
  add(rows, across);
  if (!isSymmetric) add(across, rows);
  for (let i = 0; i < n; i++)
    for (let j = 0; j < n; j++) d[i * n + j]! += mean * (sums[i]! + sums[j]!);
  return d;
}

function moranRow(problem: Problem, { seed, linkage: kind }: Wish): Uint32Array {
  const { n } = problem;
  return shortestRow(unlike(problem), leafRow(problem, kind, seed), 2 * kicksOf(n), seed);
}

/** The path that tells distances and likeness together. */
function tellingRow(problem: Problem, { seed }: Wish): Uint32Array {
  const { n, rows, distances } = problem;
  const d = distances.full();
  const size = rows.values.reduce((sum, x) => sum + Math.abs(x), 0) / (rows.values.length || 1);
  const share = LIKENESS / (size || 1);
  const both = unlike(problem).map((x, e) => d[e]! + share * x);
  const from = leafOrder(linkage(d, n, 'average'), d);
  return shortestRow(both, from, kicksOf(n), seed);
}

const robinson = (problem: Problem, { seed, linkage: kind }: Wish): Uint32Array =>
  robinsonRow(problem.distances.full(), leafRow(problem, kind, seed));

/** Parts one after the other, the largest first: no order that mixes them is shorter. */
function compactRow({ ties, n }: Problem, { seed }: Wish): Uint32Array {
  const parts = partsOf(ties).sort((a, b) => b.length - a.length);
  return Uint32Array.from(
    parts.flatMap((points) =>
      points.length < 3
        ? points
        : Array.from(shortRow(part(ties, points), seed, points.length / n), (i) => points[i]!),
    ),
  );
}

/** Those with most ties first, of equals the heaviest. */
function degreeRow({ n, ties: { start, plus }, label }: Problem): Uint32Array {
  const weight = Float64Array.from({ length: n }, (_, a) =>
    plus.subarray(start[a], start[a + 1]).reduce((sum, x) => sum + x, 0),
  );
  const degree = (a: number) => start[a + 1]! - start[a]!;
  return range(n).sort(
    (a, b) => degree(b) - degree(a) || weight[b]! - weight[a]! || label[a]! - label[b]!,
  );
}

/** By what the matrix looks like: like rows while they are few, then a band where there is one, else blocs. */
function auto(problem: Problem, wish: Wish): Made {
  const { n, kind } = problem;
  if (kind !== 'adjacency') {
    if (n <= ROBINSON) return { row: robinson(problem, wish), by: 'robinson' };
    return inTree(problem, wish);
  }
  if (n <= SMALL) return { row: tellingRow(problem, wish), by: 'path' };
  const band = bandRow(problem.ties);
  const own = spans(problem, band);
  if (10 * own.bandwidth < n) return { row: narrowRow(problem.ties), by: 'rcm' };
  const blocs = inBlocs(problem, wish);
  const isShorter = own.linearArrangement < spans(problem, blocs.row).linearArrangement;
  return isShorter ? { row: band, by: 'rcm' } : blocs;
}

const made = (by: Method, { row, labels }: Grouped): Made => ({ row, by, labels });

const inBlocs = (problem: Problem, { seed }: Wish): Made =>
  made('blocs', grouped(problem, blocLabels(problem, seed), seed));

const inFactions = (problem: Problem, { seed }: Wish): Made =>
  made('factions', grouped(problem, factionLabels(problem, seed), seed));

const tooMany = ({ n, kind }: Problem): boolean => n > DENSE && kind === 'adjacency';

/** Rows that need all distances; of more than can be had, blocs. */
const byDistances =
  (by: Method, row: (problem: Problem, wish: Wish) => Uint32Array) =>
  (problem: Problem, wish: Wish): Made =>
    tooMany(problem) ? inBlocs(problem, wish) : { row: row(problem, wish), by };

export const METHODS: Readonly<
  Record<Exclude<Method, 'name' | 'manual'>, (problem: Problem, wish: Wish) => Made>
> = {
  auto,
  degree: (problem) => ({ row: degreeRow(problem), by: 'degree' }),
  group: (problem, wish) =>
    (problem.graph.minus.some(Boolean) ? inFactions : inBlocs)(problem, wish),
  leaf: (problem, wish) => (tooMany(problem) ? inBlocs : inTree)(problem, wish),
  spectral: ({ ties }, { seed }) => ({ row: smoothRow(ties, seed), by: 'spectral' }),
  rcm: ({ ties }) => ({ row: narrowRow(ties), by: 'rcm' }),
  blocs: inBlocs,
  factions: inFactions,
  compact: (problem, wish) => ({ row: compactRow(problem, wish), by: 'compact' }),
  path: byDistances('path', pathRow),
  moran: byDistances('moran', moranRow),
  robinson: byDistances('robinson', robinson),
};
