import { show } from '../../model/show';
import { insideOf, runsOf } from './blocs';
import { type Branches, branchesOf } from './branches';
import type { Linkage } from './linkage';
import type { Matrix, MatrixKind } from './matrix';
import { type Made, METHODS, type Method } from './methods';
import { createProblem, type Problem } from './problem';
import { type Scores, scoresOf } from './scores';
import { steadyRow } from './steady';

export interface SeriateOptions {
  /**
   * `auto` looks at size and shape. `leaf`: hierarchical clustering, leaves in the best order that the tree allows.
   * `path`: the shortest row by distance; `moran`: like values beside each other; `robinson`: distances rise away from
   * the diagonal. `rcm`: a narrow band; `spectral`: by the Fiedler vector; `compact`: related rows near each other, in
   * sum. `blocs`: communities; `factions`: by sign, friends within and foes across; `group`: the one of these two that
   * the signs call for. `degree`, `name` (as they are), `manual`. @defaultValue "auto"
   */
  readonly method?: Method;
  /**
   * `adjacency`: distance is Euclidean between rows of A + I, where A is not symmetric of those of its transpose too.
   * `similarity`: the largest less the value; `dissimilarity`: the value itself, both ways round halved.
   * @defaultValue "adjacency"
   */
  readonly kind?: MatrixKind;
  /** Start of the random source, an integer: the same seed gives the same order. @defaultValue 1 */
  readonly seed?: number;
  /** How clusters are compared, where a method clusters. @defaultValue "average" */
  readonly linkage?: Linkage;
  /** An order before, numbers of rows: those keep their order, others are put in where they fit. @defaultValue none */
  readonly previous?: ArrayLike<number>;
  /** Numbers of the rows that stand first, with `method: 'manual'`. @defaultValue none */
  readonly manual?: ArrayLike<number>;
}

export interface Order {
  /** Position i holds row `order[i]`: each row once. */
  readonly order: Uint32Array;
  /** What was asked for. */
  readonly method: Method;
  /** What made it: that which `auto` and `group` took, or `blocs` where rows were too many for all distances. */
  readonly by: Method;
  readonly scores: Scores;
  /** Those of the order given. */
  readonly baseline: Scores;
  /** Rows of each group, side by side, of `blocs` and `factions`. */
  readonly groups?: readonly Uint32Array[];
  /** Share of co-operative ties that lie inside groups, 0 to 1; `null` where there are no ties. */
  readonly inside?: number | null;
  /** Of `leaf`: the merges that put rows side by side, from the first. */
  readonly tree?: Branches;
}

const KINDS: readonly unknown[] = ['adjacency', 'similarity', 'dissimilarity'];
export const METHOD_NAMES: readonly unknown[] = [...Object.keys(METHODS), 'name', 'manual'];

const isRows = (value: unknown): boolean => Array.isArray(value) || ArrayBuffer.isView(value);

/** What each option may be. */
const RULES: Readonly<Record<string, readonly [(value: unknown) => boolean, string]>> = {
  method: [(value) => METHOD_NAMES.includes(value), METHOD_NAMES.join(', ')],
  kind: [(value) => KINDS.includes(value), KINDS.join(', ')],
  seed: [Number.isSafeInteger, 'an integer'],
  linkage: [(value) => value === 'average' || value === 'ward', 'average, ward'],
  previous: [isRows, 'a list of numbers of rows'],
  manual: [isRows, 'a list of numbers of rows'],
};

/** @throws TypeError, RangeError where an option cannot be meant. */
function checkOptions(options: SeriateOptions): void {
  for (const [name, [fits, wanted]] of Object.entries(RULES)) {
    const value = options[name as keyof SeriateOptions];
    if (value === undefined || fits(value)) continue;
    const message = `seriate: ${name} must be ${wanted}, got ${show(value)}`;
    throw typeof value === 'number' ? new RangeError(message) : new TypeError(message);
  }
}

/** Rows of a list, each once; what is no row is passed over. */
const known = (list: ArrayLike<number>, n: number): number[] => [
  ...new Set(Array.from(list).filter((i) => Number.isInteger(i) && i >= 0 && i < n)),
];

/** Methods whose orders are paths through distances: new rows go where the path gets least longer. */
const PATHS: readonly Method[] = ['leaf', 'path', 'moran', 'robinson'];

/** The point of each row. */
export function placesOf(label: Uint32Array): Uint32Array {
  const place = new Uint32Array(label.length);
  label.forEach((row, i) => {
    place[row] = i;
  });
  return place;
}

function followed(problem: Problem, made: Made, previous: ArrayLike<number>): Made {
  const place = placesOf(problem.label);
  const before = known(previous, problem.n).map((row) => place[row]!);
  if (!before.length || made.by === 'degree') return made;
  return { ...made, row: steadyRow(problem, before, PATHS.includes(made.by), made.labels) };
}

/** Of an order and its mirror image the one with the heavier end first. */
function facing({ n, ties: { start, plus } }: Problem, made: Made): Made {
  if (made.by === 'degree') return made;
  let lean = 0;
  made.row.forEach((a, i) => {
    for (let e = start[a]!; e < start[a + 1]!; e++) lean += plus[e]! * (2 * i - n + 1);
  });
  const isBack = lean ? lean > 0 : made.row[0]! > made.row[n - 1]!;
  // Rows that are in no group stay at the end.
  const hasRest = made.labels?.includes(-1);
  return isBack && !hasRest ? { ...made, row: made.row.slice().reverse() } : made;
}

export function madeBy(problem: Problem, options: SeriateOptions): Made {
  const { method = 'auto', seed = 1, linkage = 'average', previous, manual } = options;
  const { n, label } = problem;
  if (method === 'name' || method === 'manual') {
    const first = method === 'manual' ? known(manual ?? previous ?? [], n) : [];
    const rows = new Set([...first, ...Array.from({ length: n }, (_, i) => i)]);
    const place = placesOf(label);
    return { row: Uint32Array.from(rows, (row) => place[row]!), by: method };
  }
  const made = METHODS[method](problem, { seed, linkage });
  return previous?.length ? followed(problem, made, previous) : facing(problem, made);
}

/** What is handed back: rows by the caller's numbers. `plain` = the order to compare with, of the problem's points. */
export function orderOf(problem: Problem, made: Made, method: Method, plain: Uint32Array): Order {
  const outside = (row: Uint32Array) => row.map((a) => problem.label[a]!);
  const { labels, row, by } = made;
  const tree = made.tree && branchesOf(made.tree, row);
  return {
    order: outside(row),
    method,
    by,
    scores: scoresOf(problem, row),
    baseline: scoresOf(problem, plain),
    ...(labels && {
      groups: runsOf(row, labels).map(outside),
      inside: insideOf(problem, labels),
    }),
    ...(tree && { tree }),
  };
}

/**
 * An order of the rows and columns of a square matrix that shows what is in it. Numbers that are none count as nothing;
 * every row is in the order once, whatever the values. Where no two rows are alike, it does not depend on the order that
 * they came in.
 *
 * @param matrix `{ n, values }`, row by row, or `{ n, rows, columns, values }`; of the latter one triangle alone is read
 * as both.
 * @throws TypeError, RangeError where the matrix or an option cannot be meant.
 */
export function seriate(matrix: Matrix, options: SeriateOptions = {}): Order {
  checkOptions(options);
  const { kind = 'adjacency', method = 'auto' } = options;
  const problem = createProblem(matrix, kind);
  return Object.freeze(orderOf(problem, madeBy(problem, options), method, placesOf(problem.label)));
}
