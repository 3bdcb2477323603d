import { createGrid, type Grid } from '../../scene/grid';
import type { Measured } from './measured';

/** Gap between a mark and the name below it, px; half the height of a name. */
const GAP = 2;
const HALF = 8;

/** Pairs of marks that cover each other in part or whole. */
export function nodeOverlaps({ x, y, r }: Measured): number {
  const grid = gridOver(x, y, 2 * widest(r));
  let pairs = 0;
  for (let v = 0; v < x.length; v++) {
    const [vx, vy, reach] = [x[v] as number, y[v] as number, (r[v] as number) + widest(r)];
    grid.some(vx - reach, vy - reach, vx + reach, vy + reach, (u) => {
      const dx = (x[u] as number) - vx;
      const dy = (y[u] as number) - vy;
      const both = (r[u] as number) + (r[v] as number);
      if (dx * dx + dy * dy < both * both) pairs++;
      return false;
    });
    grid.add(v, vx, vy, vx, vy);
  }
  return pairs;
}

/** Pairs of a name and another name or another’s mark that cover each other, each name in its first place: below its mark. */
export function labelOverlaps({ x, y, r, half }: Measured): number {
  const reach = Math.max(1, widest(half) + widest(r));
  const grid = gridOver(x, y, reach);
  x.forEach((at, v) => {
    grid.add(v, at, y[v] as number, at, y[v] as number);
  });
  const tall = 2 * (widest(r) + GAP + 2 * HALF);
  let pairs = 0;
  x.forEach((vx, v) => {
    if (half[v] === 0) return;
    const vy = y[v] as number;
    grid.some(vx - 2 * reach, vy - tall, vx + 2 * reach, vy + tall, (u) => {
      if (u === v) return false;
      const dx = Math.abs((x[u] as number) - vx);
      const below = (of: number) => (y[of] as number) + (r[of] as number) + GAP + HALF;
      if (half[u] && u > v && dx < (half[u] as number) + (half[v] as number))
        if (Math.abs(below(u) - below(v)) < 2 * HALF) pairs++;
      const [wide, high] = [dx - (half[v] as number), Math.abs((y[u] as number) - below(v)) - HALF];
      const [outX, outY] = [Math.max(0, wide), Math.max(0, high)];
      if (outX * outX + outY * outY < (r[u] as number) * (r[u] as number)) pairs++;
      return false;
    });
  });
  return pairs;
}

const widest = (of: Float64Array): number => of.reduce((a, b) => Math.max(a, b), 0);

/** Cells no smaller than asked for, and a few for each mark at most. */
function gridOver(x: Float64Array, y: Float64Array, cell: number): Grid {
  const least = (of: Float64Array) => of.reduce((a, b) => Math.min(a, b), of[0] ?? 0);
  const most = (of: Float64Array) => of.reduce((a, b) => Math.max(a, b), of[0] ?? 0);
  const [left, top] = [least(x), least(y)];
  const [width, height] = [most(x) - left, most(y) - top];
  const sparse = Math.sqrt((width * height) / Math.max(1, x.length));
  const long = Math.max(width, height) / 4096;
  return createGrid({ x: left, y: top, width, height }, Math.max(1, cell, sparse, long));
}
