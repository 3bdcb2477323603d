import type { Point } from '../plane';
import type { Raster } from './raster';

/**
 * The lines at which a raster passes 0 (marching squares), closed, with what is inside on one hand all along: outer ones
 * have a positive area, holes a negative one. The rim of the raster must be outside.
 */
export function contoursOf({ left, top, step, columns, rows, values }: Raster): Point[][] {
  /** Side 2i of the grid leads right from place i, side 2i + 1 down. */
  const next = new Map<number, number>();
  for (let row = 0; row + 1 < rows; row++)
    for (let column = 0; column + 1 < columns; column++) {
      const i = row * columns + column;
      const [p, q, r, s] = [i, i + 1, i + columns + 1, i + columns];
      const first = values[p]! < 0;
      // Most cells are whole.
      if (first === values[q]! < 0 && first === values[r]! < 0 && first === values[s]! < 0)
        continue;
      const inside = [p, q, r, s].map((place) => values[place]! < 0);
      const sides = [2 * p, 2 * q + 1, 2 * s, 2 * p + 1];
      const enters: number[] = [];
      const leaves: number[] = [];
      // Round the cell: where a side leads out of the inside a line begins, where it leads in one ends.
      for (let n = 0; n < 4; n++) {
        if (inside[n] === inside[(n + 1) % 4]) continue;
        (inside[n] ? enters : leaves).push(sides[n]!);
      }
      if (enters.length === 1) next.set(enters[0]!, leaves[0]!);
      else if (enters.length === 2) {
        // Two corners that face each other: joined where the middle is inside.
        const joined = values[p]! + values[q]! + values[r]! + values[s]! < 0;
        const order = inside[0] === joined ? [0, 1] : [1, 0];
        enters.forEach((side, n) => {
          next.set(side, leaves[order[n]!]!);
        });
      }
    }
  const pointOn = (side: number): Point => {
    const i = side >> 1;
    const other = side & 1 ? i + columns : i + 1;
    const t = values[i]! / (values[i]! - values[other]!);
    const [column, row] = [i % columns, Math.floor(i / columns)];
    return [left + step * (column + (side & 1 ? 0 : t)), top + step * (row + (side & 1 ? t : 0))];
  };
  const loops: Point[][] = [];
  for (const first of next.keys()) {
    const loop: Point[] = [];
    for (let side: number | undefined = first; side !== undefined && next.has(side); ) {
      loop.push(pointOn(side));
      const after: number = next.get(side)!;
      next.delete(side);
      side = after;
    }
    if (loop.length > 2) loops.push(loop);
  }
  return loops;
}

/** Signed area, px²: positive for outer lines. */
export function areaOf(loop: readonly Point[]): number {
  let sum = 0;
  loop.forEach(([ax, ay], i) => {
    const [bx, by] = loop[(i + 1) % loop.length]!;
    sum += ax * by - bx * ay;
  });
  return sum / 2;
}

/** Left, top, right and bottom. */
export function boxOf(loop: readonly Point[]): readonly [number, number, number, number] {
  let [l, t, r, b] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of loop) {
    l = Math.min(l, x);
    t = Math.min(t, y);
    r = Math.max(r, x);
    b = Math.max(b, y);
  }
  return [l, t, r, b];
}

export function isWithin(loop: readonly Point[], x: number, y: number): boolean {
  let inside = false;
  loop.forEach(([ax, ay], i) => {
    const [bx, by] = loop[(i + 1) % loop.length]!;
    if (ay > y !== by > y && x < ax + ((y - ay) * (bx - ax)) / (by - ay)) inside = !inside;
  });
  return inside;
}

const two = (value: number) => Math.round(value * 100) / 100;

/** Smooth closed lines: through the middles between every few points. */
export function smooth(loops: readonly (readonly Point[])[], every: number): string {
  const middle = (a: Point, b: Point) => `${two((a[0] + b[0]) / 2)} ${two((a[1] + b[1]) / 2)}`;
  return loops
    .map((loop) => {
      const few = loop.length < 4 * every ? loop : loop.filter((_, i) => i % every === 0);
      const bends = few.map(
        (here, i) => `Q${two(here[0])} ${two(here[1])} ${middle(here, few[(i + 1) % few.length]!)}`,
      );
      return `M${middle(few[few.length - 1]!, few[0]!)}${bends.join('')}Z`;
    })
    .join('');
}
