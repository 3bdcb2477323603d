import type { Places } from '../field';

/** Turns places so that they reach farthest from side to side, round their middle, which comes to 0, 0. */
export function level({ x, y }: Places): void {
  const n = x.length;
  const [midX, midY] = [mean(x), mean(y)];
  let [xx, xy, yy] = [0, 0, 0];
  for (let v = 0; v < n; v++) {
    x[v]! -= midX;
    y[v]! -= midY;
    xx += x[v]! * x[v]!;
    xy += x[v]! * y[v]!;
    yy += y[v]! * y[v]!;
  }
  const half = (xx - yy) / 2;
  const root = Math.sqrt(half * half + xy * xy);
  // The eigenvector of the larger eigenvalue, from whichever row keeps more digits.
  const [ax, ay] = half >= 0 ? [half + root, xy] : [xy, root - half];
  const size = Math.sqrt(ax * ax + ay * ay);
  if (size > 0) rotate({ x, y }, ax / size, -ay / size);
}

/** Turns places round 0, 0. */
function rotate({ x, y }: Places, cos: number, sin: number): void {
  for (let v = 0; v < x.length; v++) {
    const [px, py] = [x[v]!, y[v]!];
    x[v] = cos * px - sin * py;
    y[v] = sin * px + cos * py;
  }
}

export function mean(of: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < of.length; i++) sum += of[i]!;
  return of.length ? sum / of.length : 0;
}

/** Turns and shifts places so that some nodes come as near as can be to where they should be (Procrustes, 1:1). */
export function align(places: Places, at: readonly number[], want: Places): void {
  const { x, y } = places;
  const middle = (of: Float64Array) => mean(at.map((v) => of[v]!));
  const [fromX, fromY, toX, toY] = [middle(x), middle(y), middle(want.x), middle(want.y)];
  let [along, round] = [0, 0];
  for (const v of at) {
    const [px, py] = [x[v]! - fromX, y[v]! - fromY];
    const [wx, wy] = [want.x[v]! - toX, want.y[v]! - toY];
    along += px * wx + py * wy;
    round += px * wy - py * wx;
  }
  const size = Math.sqrt(along * along + round * round);
  const shift = (dx: number, dy: number) => {
    for (let v = 0; v < x.length; v++) {
      x[v]! += dx;
      y[v]! += dy;
    }
  };
  shift(-fromX, -fromY);
  if (size > 0) rotate(places, along / size, round / size);
  shift(toX, toY);
}
