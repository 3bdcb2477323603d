import { show } from '../../model/show';

/** A square matrix, row by row. */
export interface DenseMatrix {
  readonly n: number;
  /** n × n numbers: row i from `i * n`. */
  readonly values: ArrayLike<number>;
}

/** A square matrix by what it holds beside zeros; entries of one place add up. */
export interface SparseMatrix {
  readonly n: number;
  readonly rows: ArrayLike<number>;
  readonly columns: ArrayLike<number>;
  readonly values: ArrayLike<number>;
}

export type Matrix = DenseMatrix | SparseMatrix;

/** What the numbers say: ties, how alike two rows are, or how unlike. */
export type MatrixKind = 'adjacency' | 'similarity' | 'dissimilarity';

/** Entries in rows, in rising order of the column: those of row i lie from `start[i]`. */
export interface Rows {
  readonly n: number;
  readonly start: Uint32Array;
  readonly to: Uint32Array;
  readonly values: Float64Array;
}

const wrong = (what: string, wanted: string, came: unknown): RangeError | TypeError => {
  const message = `seriate: ${what} must be ${wanted}, got ${show(came)}`;
  return typeof came === 'number' ? new RangeError(message) : new TypeError(message);
};

const isList = (value: unknown): value is ArrayLike<number> =>
  Array.isArray(value) || ArrayBuffer.isView(value);

/** @throws TypeError, RangeError where it is no matrix; numbers that are none are not its fault. */
function check(matrix: Matrix): void {
  const { n, values } = (matrix ?? {}) as Partial<SparseMatrix>;
  if (!Number.isInteger(n) || n! < 0) throw wrong('n', 'a whole number from 0', n);
  if (!isList(values)) throw wrong('values', 'a list of numbers', values);
  if (!('rows' in matrix || 'columns' in matrix)) {
    if (values.length !== n! * n!) throw wrong('values', `${n! * n!} numbers`, values.length);
    return;
  }
  for (const side of ['rows', 'columns'] as const) {
    const list: unknown = (matrix as SparseMatrix)[side];
    if (!isList(list)) throw wrong(side, 'a list of numbers', list);
    if (list.length !== values.length) throw wrong(side, `${values.length} numbers`, list.length);
    for (let e = 0; e < list.length; e++)
      if (!(Number.isInteger(list[e]) && list[e]! >= 0 && list[e]! < n!))
        throw wrong(`${side}[${e}]`, `a whole number from 0 to ${n! - 1}`, list[e]);
  }
}

/** Beyond this squares and their sums would be no numbers. */
const MOST = 1e100;
const bounded = (value: number): number =>
  Number.isFinite(value) ? Math.max(-MOST, Math.min(MOST, value)) : value;

/** Entries sorted by row, then column; those of one place summed, zeros and what is no number left out. */
function sorted(
  n: number,
  from: ArrayLike<number>,
  to: ArrayLike<number>,
  values: ArrayLike<number>,
): Rows {
  const byColumn = bucket(n, to, null);
  const order = bucket(n, from, byColumn);
  const start = new Uint32Array(n + 1);
  const columns = new Uint32Array(order.length);
  const sums = new Float64Array(order.length);
  let last = -1;
  let row = -1;
  for (let k = 0; k < order.length; k++) {
    const e = order[k]!;
    const value = bounded(values[e]!);
    if (!Number.isFinite(value) || value === 0) continue;
    if (from[e] !== row || columns[last] !== to[e]) {
      row = from[e]!;
      columns[++last] = to[e]!;
      start[row + 1]!++;
    }
    sums[last]! += value;
  }
  for (let i = 0; i < n; i++) start[i + 1]! += start[i]!;
  return { n, start, to: columns.slice(0, last + 1), values: sums.slice(0, last + 1) };
}

/** Places of a list by the value there, of equals in the order given. */
function bucket(n: number, list: ArrayLike<number>, order: Uint32Array | null): Uint32Array {
  const ends = new Uint32Array(n + 1);
  for (let e = 0; e < list.length; e++) ends[list[e]! + 1]!++;
  for (let i = 0; i < n; i++) ends[i + 1]! += ends[i]!;
  const made = new Uint32Array(list.length);
  for (let k = 0; k < list.length; k++) {
    const e = order ? order[k]! : k;
    made[ends[list[e]!]!++] = e;
  }
  return made;
}

export const transposed = ({ n, start, to, values }: Rows): Rows => {
  const from = new Uint32Array(to.length);
  for (let i = 0; i < n; i++) from.fill(i, start[i], start[i + 1]);
  return sorted(n, to, from, values);
};

/** Rows and columns by other numbers: `label[i]` is now i. */
export function relabelled({ n, start, to, values }: Rows, label: Uint32Array): Rows {
  const place = new Uint32Array(n);
  label.forEach((old, i) => {
    place[old] = i;
  });
  const from = new Uint32Array(to.length);
  const columns = new Uint32Array(to.length);
  for (let i = 0; i < n; i++) from.fill(place[i]!, start[i], start[i + 1]);
  for (let e = 0; e < to.length; e++) columns[e] = place[to[e]!]!;
  return sorted(n, from, columns, values);
}

const isEqual = (a: Rows, b: Rows): boolean =>
  isSame(a.start, b.start) && isSame(a.to, b.to) && isSame(a.values, b.values);

function isSame(a: ArrayLike<number>, b: ArrayLike<number>): boolean {
  if (a.length !== b.length) return false;
  for (let e = 0; e < a.length; e++) if (a[e] !== b[e]) return false;
  return true;
}

export const isSymmetric = (rows: Rows): boolean => isEqual(rows, transposed(rows));

/** The largest number among those that are one, 0 where there is none. */
function largest(values: ArrayLike<number>): number {
  let most = -Infinity;
  for (let e = 0; e < values.length; e++)
    if (Number.isFinite(values[e]) && values[e]! > most) most = values[e]!;
  return Number.isFinite(most) ? bounded(most) : 0;
}

function dense({ n, values }: DenseMatrix, missing: number): Rows {
  const from = new Uint32Array(n * n);
  const to = new Uint32Array(n * n);
  const made = new Float64Array(n * n);
  let size = 0;
  for (let i = 0; i < n; i++)
    for (let j = 0; j < n; j++) {
      const value = bounded(values[i * n + j]!);
      const own = Number.isFinite(value) ? value : i === j ? 0 : missing;
      if (own === 0) continue;
      from[size] = i;
      to[size] = j;
      made[size++] = own;
    }
  return rowsOf(n, from.subarray(0, size), to.subarray(0, size), made.subarray(0, size));
}

/** Entries that are in order already. */
function rowsOf(n: number, from: Uint32Array, to: Uint32Array, values: Float64Array): Rows {
  const start = new Uint32Array(n + 1);
  for (const i of from) start[i + 1]!++;
  for (let i = 0; i < n; i++) start[i + 1]! += start[i]!;
  return { n, start, to, values };
}

/** One triangle alone says each tie once: the other one is its mirror image. */
function sparse({ n, rows, columns, values }: SparseMatrix): Rows {
  let [above, below] = [false, false];
  for (let e = 0; e < rows.length; e++) {
    above ||= rows[e]! < columns[e]!;
    below ||= rows[e]! > columns[e]!;
  }
  if (above === below) return sorted(n, rows, columns, values);
  const all = Array.from(values);
  const off = Array.from(rows, (row, e) => (row === columns[e] ? 0 : all[e]!));
  const twice = (a: ArrayLike<number>, b: ArrayLike<number>) => [
    ...Array.from(a),
    ...Array.from(b),
  ];
  return sorted(n, twice(rows, columns), twice(columns, rows), [...all, ...off]);
}

/**
 * The entries of a matrix. What is no number counts as nothing: as 0, of dissimilarities as the largest there is.
 * @throws TypeError, RangeError where it is no matrix.
 */
export function readMatrix(matrix: Matrix, kind: MatrixKind): Rows {
  check(matrix);
  if ('rows' in matrix) return sparse(matrix);
  return dense(matrix, kind === 'dissimilarity' ? largest(matrix.values) : 0);
}
