import { transposed } from './matrix';
import type { Problem } from './problem';

/** How well an order shows what a matrix holds; each is lower in a better order, but for Moran's I. */
export interface Scores {
  /** Sum of distances between neighbouring rows. */
  readonly pathLength: number;
  /** Sum over pairs of their weight × how far apart they stand, each pair once. */
  readonly linearArrangement: number;
  /** The farthest that two of a pair stand apart. */
  readonly bandwidth: number;
  /** Sum over rows of how far back their first entry lies. */
  readonly profile: number;
  /** Whether like values lie beside each other (Moran 1950; neighbours as a rook moves): −1 to 1, higher is better. */
  readonly moransI: number;
  /**
   * By how much distances fall where they should rise, going away from the diagonal (Chen 2002); `null` above 1,500
   * rows, whose distances are not all computed.
   */
  readonly antiRobinson: number | null;
}

/** Up to so many rows all distances are looked at. */
const MOST = 1500;

/** Sum over pairs i < j of how much larger the first value is: merges count inversions with what they weigh. */
function drops(values: Float64Array, spare: Float64Array, from: number, to: number): number {
  if (to - from < 2) return 0;
  const middle = (from + to) >> 1;
  let sum = drops(values, spare, from, middle) + drops(values, spare, middle, to);
  let rest = 0;
  for (let i = from; i < middle; i++) rest += values[i]!;
  let [i, j, k] = [from, middle, from];
  while (i < middle && j < to) {
    if (values[i]! <= values[j]!) {
      rest -= values[i]!;
      spare[k++] = values[i++]!;
    } else {
      sum += rest - (middle - i) * values[j]!;
      spare[k++] = values[j++]!;
    }
  }
  while (i < middle) spare[k++] = values[i++]!;
  while (j < to) spare[k++] = values[j++]!;
  values.set(spare.subarray(from, to), from);
  return sum;
}

function antiRobinson({ n, distances }: Problem, row: Uint32Array): number | null {
  if (n > MOST) return null;
  const d = distances.full();
  const values = new Float64Array(n);
  const spare = new Float64Array(n);
  let sum = 0;
  for (let i = 0; i < n; i++) {
    const own = row[i]! * n;
    for (let j = i + 1; j < n; j++) values[j - i - 1] = d[own + row[j]!]!;
    sum += drops(values, spare, 0, n - i - 1);
    for (let j = 0; j < i; j++) values[j] = d[own + row[i - 1 - j]!]!;
    sum += drops(values, spare, 0, i);
  }
  return sum > 0 ? sum : 0;
}

function moransI(problem: Problem, row: Uint32Array): number {
  const { n, rows, isSymmetric } = problem;
  if (n < 2) return 0;
  const total = rows.values.reduce((sum, x) => sum + x, 0);
  const squares = rows.values.reduce((sum, x) => sum + x * x, 0);
  const spread = squares - (total * total) / (n * n);
  if (!(spread > 1e-12 * squares)) return 0;
  const across = isSymmetric ? rows : transposed(rows);
  const value = beside(rows, row) + (isSymmetric ? beside(rows, row) : beside(across, row));
  return (n / (2 * (n - 1))) * (value / spread);
}

/** Sum over neighbouring rows of products of values less the mean. */
function beside({ n, start, to, values }: Problem['rows'], row: Uint32Array): number {
  const sums = new Float64Array(n);
  for (let i = 0; i < n; i++)
    for (let e = start[i]!; e < start[i + 1]!; e++) sums[i]! += values[e]!;
  const mean = sums.reduce((sum, x) => sum + x, 0) / (n * n);
  let sum = 0;
  for (let k = 1; k < n; k++) {
    const [a, b] = [row[k - 1]!, row[k]!];
    let [e, f] = [start[a]!, start[b]!];
    while (e < start[a + 1]! && f < start[b + 1]!) {
      if (to[e] === to[f]) sum += values[e++]! * values[f++]!;
      else if (to[e]! < to[f]!) e++;
      else f++;
    }
    sum += n * mean * mean - mean * (sums[a]! + sums[b]!);
  }
  return sum;
}

function pathLength({ n, distances }: Problem, row: Uint32Array): number {
  let sum = 0;
  for (let i = 1; i < n; i++) sum += distances.between(row[i - 1]!, row[i]!);
  return sum;
}

/** What the pairs alone say. */
export function spans(
  { n, ties: { start, to, plus } }: Pick<Problem, 'n' | 'ties'>,
  row: Uint32Array,
) {
  const at = new Uint32Array(n);
  row.forEach((a, i) => {
    at[a] = i;
  });
  let [linearArrangement, bandwidth, profile] = [0, 0, 0];
  for (let a = 0; a < n; a++) {
    let back = 0;
    for (let e = start[a]!; e < start[a + 1]!; e++) {
      const far = at[a]! - at[to[e]!]!;
      if (far <= 0) continue;
      linearArrangement += plus[e]! * far;
      if (far > back) back = far;
    }
    profile += back;
    if (back > bandwidth) bandwidth = back;
  }
  return { linearArrangement, bandwidth, profile };
}

/** Scores of a row of points, those that take time when first asked for. */
export function scoresOf(problem: Problem, row: Uint32Array): Scores {
  const late = <T>(make: (problem: Problem, row: Uint32Array) => T) => {
    let made: { readonly value: T } | null = null;
    return () => {
      made ??= { value: make(problem, row) };
      return made.value;
    };
  };
  const [path, ties, moran, robinson] = [
    late(pathLength),
    late(spans),
    late(moransI),
    late(antiRobinson),
  ];
  return Object.freeze({
    get pathLength() {
      return path();
    },
    get linearArrangement() {
      return ties().linearArrangement;
    },
    get bandwidth() {
      return ties().bandwidth;
    },
    get profile() {
      return ties().profile;
    },
    get moransI() {
      return moran();
    },
    get antiRobinson() {
      return robinson();
    },
  });
}
