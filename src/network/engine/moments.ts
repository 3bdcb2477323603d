import type { Tree } from './tree';

/** What each cell of a tree holds: charge, its middle, how far it reaches, and its quadrupole. Charges in the tree's order. */
export interface Moments {
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly charge: Float64Array;
  readonly mass: Float64Array;
  readonly midX: Float64Array;
  readonly midY: Float64Array;
  readonly reach: Float64Array;
  readonly quadX: Float64Array;
  readonly quadY: Float64Array;
}

export function momentsOf(n: number, cells: number): Moments {
  const of = (size: number) => new Float64Array(size);
  return {
    x: of(n),
    y: of(n),
    charge: of(n),
    mass: of(cells),
    midX: of(cells),
    midY: of(cells),
    reach: of(cells),
    quadX: of(cells),
    quadY: of(cells),
  };
}

/** Sums up the leaves from `start` to before `end`. */
export function sumLeaves(tree: Tree, sum: Moments, start: number, end: number): void {
  const { x, y, charge, mass, midX, midY, reach, quadX, quadY } = sum;
  for (let c = start; c < end; c++) {
    const [first, last] = [tree.from[c]!, tree.to[c]!];
    let [m, mx, my] = [0, 0, 0];
    for (let i = first; i < last; i++) {
      const q = charge[i]!;
      m += q;
      mx += q * x[i]!;
      my += q * y[i]!;
    }
    mx /= m;
    my /= m;
    let [far, qx, qy] = [0, 0, 0];
    for (let i = first; i < last; i++) {
      const q = charge[i]!;
      const dx = x[i]! - mx;
      const dy = y[i]! - my;
      qx += q * (dx * dx - dy * dy);
      qy += 2 * q * dx * dy;
      const d = dx * dx + dy * dy;
      if (d > far) far = d;
    }
    mass[c] = m;
    midX[c] = mx;
    midY[c] = my;
    reach[c] = Math.sqrt(far);
    quadX[c] = qx;
    quadY[c] = qy;
  }
}

/** Sums up the inner cells from before `end` down to `start`: halves first. */
export function sumCells(sum: Moments, start: number, end: number): void {
  const { mass, midX, midY, reach, quadX, quadY } = sum;
  for (let c = end - 1; c >= start; c--) {
    const a = 2 * c;
    const b = a + 1;
    const m = mass[a]! + mass[b]!;
    const mx = (mass[a]! * midX[a]! + mass[b]! * midX[b]!) / m;
    const my = (mass[a]! * midY[a]! + mass[b]! * midY[b]!) / m;
    let [far, qx, qy] = [0, 0, 0];
    for (let k = a; k <= b; k++) {
      const dx = midX[k]! - mx;
      const dy = midY[k]! - my;
      qx += quadX[k]! + mass[k]! * (dx * dx - dy * dy);
      qy += quadY[k]! + 2 * mass[k]! * dx * dy;
      const d = Math.sqrt(dx * dx + dy * dy) + reach[k]!;
      if (d > far) far = d;
    }
    mass[c] = m;
    midX[c] = mx;
    midY[c] = my;
    reach[c] = far;
    quadX[c] = qx;
    quadY[c] = qy;
  }
}
