import type { Box } from '../../scene/scene';
import { length, type Point } from '../plane';
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

/** Between a word and the line that stops for it, px. */
const OFF = 2;

/** Smooth closed lines: through the middles between every few points. They stop for words in `boxes`, and go on behind. */
export function smooth(
  loops: readonly (readonly Point[])[],
  every: number,
  boxes: readonly Box[] = [],
): string {
  const middle = (a: Point, b: Point): Point => [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2];
  const put = ([x, y]: Point) => `${two(x)} ${two(y)}`;
  const isFree = ([x, y]: Point) =>
    boxes.every(
      (box) =>
        x < box.x - OFF ||
        y < box.y - OFF ||
        x > box.x + box.width + OFF ||
        y > box.y + box.height + OFF,
    );
  /** Points of a bend, a few px from each other. */
  const along = (a: Point, b: Point, c: Point): Point[] => {
    const steps = boxes.length ? Math.ceil((length(b[0] - a[0], b[1] - a[1]) + 1) / 2) : 1;
    return Array.from({ length: steps }, (_, i): Point => {
      const [t, s] = [(i + 1) / steps, 1 - (i + 1) / steps];
      const at = (axis: 0 | 1) => s * s * a[axis] + 2 * s * t * b[axis] + t * t * c[axis];
      return [at(0), at(1)];
    });
  };
  return loops
    .map((loop) => {
      const few = loop.length < 4 * every ? loop : loop.filter((_, i) => i % every === 0);
      let last = middle(few[few.length - 1]!, few[0]!);
      let path = `M${put(last)}`;
      let [open, under] = [false, !isFree(last)];
      few.forEach((here, i) => {
        const end = middle(here, few[(i + 1) % few.length]!);
        const points = along(last, here, end);
        if (!under && points.every(isFree)) path += `Q${put(here)} ${put(end)}`;
        else
          for (const point of points) {
            const was = under;
            open = true;
            under = !isFree(point);
            if (!under) path += `${was ? 'M' : 'L'}${put(point)}`;
          }
        last = end;
      });
      return open ? path : `${path}Z`;
    })
    .join('');
}
