/** Of a plane, px. */
export type Corners = readonly [left: number, top: number, right: number, low: number];

/** Items by squares of the plane between corners. */
export function createIndex([left, top, right, low]: Corners, edge: number) {
  const [columns, rows] = [right - left, low - top].map((far) => Math.floor(far / edge)) as [
    number,
    number,
  ];
  const squares: number[][] = [];
  const square = (value: number, most: number) =>
    Math.max(0, Math.min(most, Math.floor(value / edge)));
  return {
    add(item: number, x: number, y: number) {
      const at = square(y - top, rows) * (columns + 1) + square(x - left, columns);
      squares[at] ??= [];
      squares[at].push(item);
    },
    /** Each item within a stretch about a place, and some beyond. */
    each(x: number, y: number, wide: number, high: number, visit: (item: number) => void) {
      const first = square(x - wide - left, columns);
      const last = square(x + wide - left, columns);
      const end = square(y + high - top, rows);
      for (let row = square(y - high - top, rows); row <= end; row++)
        for (let column = first; column <= last; column++) {
          const list = squares[row * (columns + 1) + column];
          if (list) for (const item of list) visit(item);
        }
    },
  };
}

/** Cells of a plane, about; each holds how many marks are above and left of it. */
const CELLS = 300_000;

/** Tells of most boxes at once that there is a mark in them: a summed-area table (Crow 1984). */
export function createDensity(
  x: ArrayLike<number>,
  y: ArrayLike<number>,
  [left, top, right, low]: Corners,
) {
  const edge = Math.max(1, Math.sqrt(((right - left + 1) * (low - top + 1)) / CELLS));
  const columns = Math.ceil((right - left) / edge) + 2;
  const rows = Math.ceil((low - top) / edge) + 2;
  const sums = new Uint32Array(columns * rows);
  for (let i = 0; i < x.length; i++) {
    const [u, v] = [Math.floor((x[i]! - left) / edge), Math.floor((y[i]! - top) / edge)];
    sums[(v + 1) * columns + u + 1]!++;
  }
  for (let row = 1; row < rows; row++)
    for (let at = row * columns + 1, sum = 0, end = (row + 1) * columns; at < end; at++) {
      sum += sums[at]!;
      sums[at] = sum + sums[at - columns]!;
    }
  const clamp = (value: number, most: number) => Math.max(0, Math.min(most, value));
  /** Whether a mark is in the cells that lie wholly within a box. */
  return (x0: number, y0: number, x1: number, y1: number): boolean => {
    const l = clamp(Math.ceil((x0 - left) / edge), columns - 1);
    const t = clamp(Math.ceil((y0 - top) / edge), rows - 1) * columns;
    const r = clamp(Math.floor((x1 - left) / edge), columns - 1);
    const b = clamp(Math.floor((y1 - top) / edge), rows - 1) * columns;
    return r > l && b > t && sums[b + r]! - sums[t + r]! - sums[b + l]! + sums[t + l]! > 0;
  };
}
