type Vector = Float64Array;

export interface Top {
  readonly vector: Vector;
  readonly value: number;
  readonly converged: boolean;
}

const MOST_STEPS = 3000;

const dot = (a: Vector, b: Vector): number => {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
};

/** Adds a multiple of `b` to `a`. */
const add = (a: Vector, b: Vector, times: number): void => {
  for (let i = 0; i < a.length; i++) a[i]! += times * b[i]!;
};

const scale = (a: Vector, times: number): void => {
  for (let i = 0; i < a.length; i++) a[i]! *= times;
};

/** A direction and what the matrix makes of it. */
interface Pair {
  readonly x: Vector;
  readonly ax: Vector;
}

/** Makes a pair of length 1 and at right angles to others; `false` where nothing of it is left. */
function straighten({ x, ax }: Pair, others: readonly Pair[]): boolean {
  for (const _ of 'ab')
    for (const other of others) {
      const along = -dot(x, other.x);
      add(x, other.x, along);
      add(ax, other.ax, along);
    }
  const length = Math.sqrt(dot(x, x));
  if (!(length > 1e-150)) return false;
  scale(x, 1 / length);
  scale(ax, 1 / length);
  return true;
}

/** The eigenvector of the largest eigenvalue of a small symmetric matrix, by Jacobi's rotations. */
function topOfSmall(h: number[][]): number[] {
  const n = h.length;
  const v = h.map((_, i) => h.map((_, j) => +(i === j)));
  for (let sweep = 0; sweep < 12; sweep++)
    for (let p = 0; p < n; p++)
      for (let q = p + 1; q < n; q++) {
        const off = h[p]![q]!;
        if (off === 0) continue;
        const theta = (h[q]![q]! - h[p]![p]!) / (2 * off);
        const t = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
        const c = 1 / Math.sqrt(t * t + 1);
        const turn = (row: number[]) => {
          [row[p], row[q]] = [c * row[p]! - t * c * row[q]!, t * c * row[p]! + c * row[q]!];
        };
        for (const row of h) turn(row);
        for (let j = 0; j < n; j++) {
          const [a, b] = [h[p]![j]!, h[q]![j]!];
          h[p]![j] = c * a - t * c * b;
          h[q]![j] = t * c * a + c * b;
        }
        for (const row of v) turn(row);
      }
  let top = 0;
  for (let j = 1; j < n; j++) if (h[j]![j]! > h[top]![top]!) top = j;
  return v.map((row) => row[top]!);
}

/**
 * The largest eigenvalue of a symmetric matrix and its vector, from a start that is not at right angles to it, at
 * right angles to `away`: locally optimal conjugate gradients (Knyazev 2001) with + − × ÷ and square roots alone.
 */
export function topVector(
  apply: (x: Vector, out: Vector) => void,
  from: Vector,
  away: readonly Vector[] = [],
  tolerance = 1e-13,
  mostSteps = MOST_STEPS,
): Top {
  const made = (x: Vector): Pair => {
    const ax = new Float64Array(x.length);
    apply(x, ax);
    return { x, ax };
  };
  const apart = away.map((x) => ({ x, ax: new Float64Array(x.length) }));
  const clean = { x: from.slice(), ax: new Float64Array(from.length) };
  straighten(clean, apart);
  let here = made(clean.x);
  let before: Pair | null = null;
  let value = dot(here.x, here.ax);
  for (let step = 1; step <= mostSteps; step++) {
    const rest = here.ax.slice();
    add(rest, here.x, -value);
    const error = Math.sqrt(dot(rest, rest));
    if (!(error > tolerance * Math.abs(value))) {
      return { vector: here.x, value, converged: true };
    }
    const gap = { x: rest, ax: new Float64Array(rest.length) };
    if (!straighten(gap, [...apart, here])) break;
    const basis: Pair[] = [here, made(gap.x)];
    if (before && straighten(before, basis)) basis.push(before);
    const c = topOfSmall(basis.map((a) => basis.map((b) => dot(a.x, b.ax))));
    const move = { x: new Float64Array(rest.length), ax: new Float64Array(rest.length) };
    basis.slice(1).forEach((pair, i) => {
      add(move.x, pair.x, c[i + 1]!);
      add(move.ax, pair.ax, c[i + 1]!);
    });
    scale(here.x, c[0]!);
    scale(here.ax, c[0]!);
    add(here.x, move.x, 1);
    add(here.ax, move.ax, 1);
    straighten(here, []);
    // Sums drift; now and then they are made anew.
    if (step % 16 === 0) here = made(here.x);
    before = move;
    value = dot(here.x, here.ax);
  }
  return { vector: here.x, value, converged: false };
}
