import type { Graph } from '../../analysis/graph';
import { canonicalLabels } from './canonical';
import { createDistances, type Distances } from './distances';
import {
  isSymmetric,
  type Matrix,
  type MatrixKind,
  type Rows,
  readMatrix,
  relabelled,
  transposed,
} from './matrix';

/** A matrix as the methods see it: rows numbered canonically. */
export interface Problem {
  readonly n: number;
  readonly kind: MatrixKind;
  /** The caller's number of each row. */
  readonly label: Uint32Array;
  readonly rows: Rows;
  readonly isSymmetric: boolean;
  /** Pairs, each at the stronger of its two entries, apart by sign; of dissimilarities by how far they are from the largest. */
  readonly graph: Graph;
  /** The same, signs aside. */
  readonly ties: Graph;
  readonly distances: Distances;
}

/** Computed when first asked for. */
const lazy = <T>(make: () => T): (() => T) => {
  let made: { readonly value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
};

/** Both ways round, the stronger entry of each pair, the diagonal left out. */
function pairsOf(rows: Rows, other: Rows): Graph {
  const { n } = rows;
  const start = new Uint32Array(n + 1);
  const room = rows.to.length + other.to.length;
  const to = new Uint32Array(room);
  const plus = new Float64Array(room);
  const minus = new Float64Array(room);
  let size = 0;
  for (let i = 0; i < n; i++) {
    let e = rows.start[i]!;
    let f = other.start[i]!;
    while (e < rows.start[i + 1]! || f < other.start[i + 1]!) {
      const a = e < rows.start[i + 1]! ? rows.to[e]! : n;
      const b = f < other.start[i + 1]! ? other.to[f]! : n;
      const there = Math.min(a, b);
      const own = a === there ? rows.values[e++]! : 0;
      const back = b === there ? other.values[f++]! : 0;
      const value = Math.abs(back) > Math.abs(own) ? back : own;
      if (there === i || value === 0) continue;
      to[size] = there;
      if (value > 0) plus[size] = value;
      else minus[size] = -value;
      size++;
    }
    start[i + 1] = size;
  }
  return {
    n,
    start,
    to: to.slice(0, size),
    plus: plus.slice(0, size),
    minus: minus.slice(0, size),
  };
}

/** How alike rows are: the largest distance less their own. */
function nearness(rows: Rows): Rows {
  const { n, start, to, values } = rows;
  let most = 0;
  for (let i = 0; i < n; i++)
    for (let e = start[i]!; e < start[i + 1]!; e++)
      if (to[e] !== i) most = Math.max(most, values[e]!);
  const full = new Float64Array(n * n).fill(most);
  for (let i = 0; i < n; i++)
    for (let e = start[i]!; e < start[i + 1]!; e++) full[i * n + to[e]!] = most - values[e]!;
  return readMatrix({ n, values: full }, 'similarity');
}

const unsigned = (graph: Graph): Graph => ({
  ...graph,
  plus: graph.plus.map((weight, e) => weight + graph.minus[e]!),
  minus: new Float64Array(graph.plus.length),
});

/** @throws TypeError, RangeError where it is no matrix. */
export function createProblem(matrix: Matrix, kind: MatrixKind): Problem {
  const read = readMatrix(matrix, kind);
  const symmetric = isSymmetric(read);
  const label = canonicalLabels(read, symmetric);
  const rows = relabelled(read, label);
  const graph = lazy(() => {
    const near = kind === 'dissimilarity' ? nearness(rows) : rows;
    return pairsOf(near, symmetric ? near : transposed(near));
  });
  const ties = lazy(() => (graph().minus.some(Boolean) ? unsigned(graph()) : graph()));
  const distances = lazy(() => createDistances(rows, kind, symmetric));
  return {
    n: rows.n,
    kind,
    label,
    rows,
    isSymmetric: symmetric,
    get graph() {
      return graph();
    },
    get ties() {
      return ties();
    },
    get distances() {
      return distances();
    },
  };
}
