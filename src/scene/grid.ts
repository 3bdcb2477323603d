import type { Box } from './scene';

/** Items by the square cells that their boxes touch. What lies outside the bounds counts to the nearest cell. */
export interface Grid {
  add(item: number, x0: number, y0: number, x1: number, y1: number): void;
  remove(item: number, x0: number, y0: number, x1: number, y1: number): void;
  /** Calls for each item near a box, at times more than once, until a call gives `true`. */
  some(x0: number, y0: number, x1: number, y1: number, hit: (item: number) => boolean): boolean;
}

export function createGrid(bounds: Box, cell: number): Grid {
  const columns = Math.max(1, Math.ceil(bounds.width / cell));
  const rows = Math.max(1, Math.ceil(bounds.height / cell));
  const cells: (number[] | undefined)[] = Array.from({ length: columns * rows });
  const clamp = (n: number, count: number) =>
    Math.max(0, Math.min(count - 1, Math.floor(n / cell)));
  const some = (
    x0: number,
    y0: number,
    x1: number,
    y1: number,
    visit: (items: number[]) => unknown,
    make = false,
  ): boolean => {
    const left = clamp(x0 - bounds.x, columns);
    const right = clamp(x1 - bounds.x, columns);
    const bottom = clamp(y1 - bounds.y, rows);
    for (let row = clamp(y0 - bounds.y, rows); row <= bottom; row++)
      for (let at = row * columns + left; at <= row * columns + right; at++) {
        if (make) cells[at] ??= [];
        const items = cells[at];
        if (items && visit(items) === true) return true;
      }
    return false;
  };
  return {
    add: (item, x0, y0, x1, y1) => {
      some(x0, y0, x1, y1, (items) => items.push(item), true);
    },
    remove: (item, x0, y0, x1, y1) => {
      some(x0, y0, x1, y1, (items) => items.splice(items.indexOf(item), 1));
    },
    some: (x0, y0, x1, y1, hit) => some(x0, y0, x1, y1, (items) => items.some(hit)),
  };
}

/** Whether a segment enters a box. */
export function crossesBox(
  ax: number,
  ay: number,
  bx: number,
  by: number,
  x0: number,
  y0: number,
  x1: number,
  y1: number,
): boolean {
  let from = 0;
  let to = 1;
  const clip = (start: number, delta: number, low: number, high: number): boolean => {
    if (delta === 0) return start > low && start < high;
    const a = (low - start) / delta;
    const b = (high - start) / delta;
    from = Math.max(from, Math.min(a, b));
    to = Math.min(to, Math.max(a, b));
    return from < to;
  };
  return clip(ax, bx - ax, x0, x1) && clip(ay, by - ay, y0, y1);
}
