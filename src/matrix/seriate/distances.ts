import { type MatrixKind, type Rows, transposed } from './matrix';

/** How unlike rows are. */
export interface Distances {
  /** Of two rows alone. */
  between(a: number, b: number): number;
  /** All of them, n × n, symmetric, zeros on the diagonal. Made when first asked for. */
  full(): Float64Array;
}

/** From this share of entries on, rows are compared place by place. */
const FILLED = 0.25;
/** A square below this share of what it is the difference of is rounding. */
const NOISE = 1e-12;

/** A + I; where it is not symmetric beside its transpose. */
function profiles(rows: Rows, isSymmetric: boolean): Rows {
  const { n } = rows;
  const sides = isSymmetric ? [rows] : [rows, transposed(rows)];
  const room = sides.reduce((sum, { to }) => sum + to.length + n, 0);
  const start = new Uint32Array(n + 1);
  const to = new Uint32Array(room);
  const values = new Float64Array(room);
  let size = 0;
  const put = (column: number, value: number): void => {
    to[size] = column;
    values[size++] = value;
  };
  for (let i = 0; i < n; i++) {
    sides.forEach((side, k) => {
      let isOpen = true;
      for (let e = side.start[i]!; e < side.start[i + 1]!; e++) {
        const j = side.to[e]!;
        if (isOpen && j > i) put(k * n + i, 1);
        isOpen &&= j < i;
        put(k * n + j, side.values[e]! + +(j === i));
      }
      if (isOpen) put(k * n + i, 1);
    });
    start[i + 1] = size;
  }
  return { n, start, to: to.slice(0, size), values: values.slice(0, size) };
}

/** Euclidean, between two sparse rows. */
function euclidean({ start, to, values }: Rows, a: number, b: number): number {
  let [e, f, sum] = [start[a]!, start[b]!, 0];
  const [endA, endB] = [start[a + 1]!, start[b + 1]!];
  while (e < endA || f < endB) {
    const left = e < endA ? to[e]! : Infinity;
    const right = f < endB ? to[f]! : Infinity;
    const gap = (left <= right ? values[e++]! : 0) - (right <= left ? values[f++]! : 0);
    sum += gap * gap;
  }
  return Math.sqrt(sum);
}

/** Place by place, which is fastest where rows are full. */
function fromFull({ n, start, to, values }: Rows, width: number): Float64Array {
  const rows = new Float64Array(n * width);
  for (let i = 0; i < n; i++)
    for (let e = start[i]!; e < start[i + 1]!; e++) rows[i * width + to[e]!] = values[e]!;
  const all = new Float64Array(n * n);
  for (let i = 0; i < n; i++) {
    let j = i + 1;
    for (; j + 3 < n; j += 4) fourFrom(rows, width, i, j, all, n);
    for (; j < n; j++) {
      let sum = 0;
      for (let k = 0; k < width; k++) {
        const gap = rows[i * width + k]! - rows[j * width + k]!;
        sum += gap * gap;
      }
      all[i * n + j] = all[j * n + i] = Math.sqrt(sum);
    }
  }
  return all;
}

/** Distances of row i from four others at once: it is read once, and no sum waits for another. */
function fourFrom(
  rows: Float64Array,
  width: number,
  i: number,
  j: number,
  all: Float64Array,
  n: number,
): void {
  let [s0, s1, s2, s3] = [0, 0, 0, 0];
  const [a, b0] = [i * width, j * width];
  const [b1, b2, b3] = [b0 + width, b0 + 2 * width, b0 + 3 * width];
  for (let k = 0; k < width; k++) {
    const own = rows[a + k]!;
    const g0 = own - rows[b0 + k]!;
    const g1 = own - rows[b1 + k]!;
    const g2 = own - rows[b2 + k]!;
    const g3 = own - rows[b3 + k]!;
    s0 += g0 * g0;
    s1 += g1 * g1;
    s2 += g2 * g2;
    s3 += g3 * g3;
  }
  all[i * n + j] = all[j * n + i] = Math.sqrt(s0);
  all[i * n + j + 1] = all[(j + 1) * n + i] = Math.sqrt(s1);
  all[i * n + j + 2] = all[(j + 2) * n + i] = Math.sqrt(s2);
  all[i * n + j + 3] = all[(j + 3) * n + i] = Math.sqrt(s3);
}

/** By |a|² + |b|² − 2ab, over entries alone. */
function fromEntries(own: Rows, width: number): Float64Array {
  const { n, start, to, values } = own;
  const across = transposed({
    ...own,
    n: width,
    start: Uint32Array.from({ length: width + 1 }, (_, i) => start[Math.min(i, n)]!),
  });
  const all = new Float64Array(n * n);
  const squares = new Float64Array(n);
  for (let i = 0; i < n; i++)
    for (let e = start[i]!; e < start[i + 1]!; e++) squares[i]! += values[e]! * values[e]!;
  const products = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    products.fill(0);
    for (let e = start[i]!; e < start[i + 1]!; e++) {
      const value = values[e]!;
      for (let f = across.start[to[e]!]!; f < across.start[to[e]! + 1]!; f++)
        products[across.to[f]!]! += value * across.values[f]!;
    }
    for (let j = i + 1; j < n; j++) {
      const sum = squares[i]! + squares[j]!;
      const square = sum - 2 * products[j]!;
      all[i * n + j] = all[j * n + i] = square > NOISE * sum ? Math.sqrt(square) : 0;
    }
  }
  return all;
}

/** From entries that are distances themselves, or the largest less how alike rows are; both ways round halved. */
function fromGiven({ n, start, to, values }: Rows, isSimilar: boolean): Float64Array {
  const all = new Float64Array(n * n);
  for (let i = 0; i < n; i++)
    for (let e = start[i]!; e < start[i + 1]!; e++) {
      const j = to[e]!;
      if (i === j) continue;
      all[i * n + j]! += values[e]! / 2;
      all[j * n + i]! += values[e]! / 2;
    }
  if (!isSimilar) return all;
  let most = -Infinity;
  for (let i = 0; i < n; i++) for (let j = 0; j < i; j++) most = Math.max(most, all[i * n + j]!);
  for (let i = 0; i < n; i++)
    for (let j = 0; j < n; j++) if (i !== j) all[i * n + j] = most - all[i * n + j]!;
  return all;
}

export function createDistances(rows: Rows, kind: MatrixKind, isSymmetric: boolean): Distances {
  const { n } = rows;
  let all: Float64Array | null = null;
  if (kind !== 'adjacency') {
    const full = () => (all ??= fromGiven(rows, kind === 'similarity'));
    return { full, between: (a, b) => full()[a * n + b]! };
  }
  const own = profiles(rows, isSymmetric);
  const width = isSymmetric ? n : 2 * n;
  const isFull = own.to.length > FILLED * n * width;
  const full = () => (all ??= isFull ? fromFull(own, width) : fromEntries(own, width));
  return { full, between: (a, b) => (all ? all[a * n + b]! : euclidean(own, a, b)) };
}
