import type { Box } from '../../scene/scene';

/** Numbers on a grid: below 0 is inside, else how far outside, up to `far`. px. */
export interface Raster {
  /** Multiples of `step`: all rasters of one step lie on one grid. */
  readonly left: number;
  readonly top: number;
  readonly step: number;
  readonly far: number;
  readonly columns: number;
  readonly rows: number;
  readonly values: Float64Array;
}

type Edges = readonly [left: number, top: number, right: number, bottom: number];

/** A raster that is outside everywhere, over a stretch of the plane and some room about it. */
export function rasterOf([l, t, r, b]: Edges, step: number, far: number): Raster {
  const low = (value: number) => step * (Math.floor(value / step) - 2);
  const [left, top] = [low(l), low(t)];
  const count = (end: number, from: number) => Math.max(3, Math.ceil((end - from) / step) + 3);
  const [columns, rows] = [count(r, left), count(b, top)];
  const values = new Float64Array(columns * rows).fill(far);
  return { left, top, step, far, columns, rows, values };
}

/** Changes the values within a stretch; `span` narrows a row at y to what matters of it. */
export function change(
  { left, top, step, columns, rows, values }: Raster,
  [l, t, r, b]: Edges,
  to: (value: number, x: number, y: number) => number,
  span: (y: number) => readonly [number, number] = () => [l, r],
): void {
  const first = (value: number, origin: number) => Math.max(0, Math.ceil((value - origin) / step));
  const last = (value: number, origin: number, count: number) =>
    Math.min(count - 1, Math.floor((value - origin) / step));
  for (let row = first(t, top); row <= last(b, top, rows); row++) {
    const y = top + row * step;
    const [from, end] = span(y);
    const until = last(Math.min(r, end), left, columns);
    for (let column = first(Math.max(l, from), left); column <= until; column++) {
      const i = row * columns + column;
      values[i] = to(values[i]!, left + column * step, y);
    }
  }
}

/** Each value becomes the mean of those about it (1 2 1 both ways): corners grow round. */
export function soften({ columns, rows, values }: Raster): void {
  const line = (from: number, by: number, count: number) => {
    let before = values[from]!;
    for (let n = 0, i = from; n < count; n++, i += by) {
      const here = values[i]!;
      values[i] = (before + 2 * here + (n + 1 < count ? values[i + by]! : here)) / 4;
      before = here;
    }
  };
  for (let row = 0; row < rows; row++) line(row * columns, 1, columns);
  for (let column = 0; column < columns; column++) line(column, columns, rows);
}

const DIAGONAL = Math.sqrt(2);

/** Fills bays and gaps narrower than twice `reach`, px, which is less than `far`: grown by it and shrunk again. */
export function close({ columns, rows, step, values }: Raster, reach: number): void {
  // How deep each place lies in what has grown: two sweeps over its neighbours (Borgefors 1986).
  const deep = values.map((value) => (value < reach ? Infinity : 0));
  const sweep = (from: number, by: number) => {
    for (let n = 0, i = from; n < deep.length; n++, i += by) {
      let least = deep[i]!;
      if (least === 0) continue;
      const column = i % columns;
      const look = (other: number, far: number) => {
        const depth = deep[other];
        // Next to the rim the value itself tells how near that is.
        if (depth === undefined || depth + far >= least) return;
        least = depth > 0 ? depth + far : Math.min(least, Math.max(reach - values[i]!, 0));
      };
      const back = -by;
      if (by > 0 ? column > 0 : column < columns - 1) {
        look(i + back, step);
        look(i + back * (columns + 1), step * DIAGONAL);
      }
      look(i + back * columns, step);
      if (by > 0 ? column < columns - 1 : column > 0)
        look(i + back * (columns - 1), step * DIAGONAL);
      deep[i] = least;
    }
  };
  sweep(0, 1);
  sweep(columns * rows - 1, -1);
  // The sweeps overstate by up to 8 %: less that, straight sides stay as they are.
  for (let i = 0; i < values.length; i++)
    values[i] = Math.min(values[i]!, reach - deep[i]! / 1.083);
}

/** Where two overlap, each place is left to the one that is nearer to it, with a gap of `gap` px between them. */
export function part(one: Raster, two: Raster, gap: number): void {
  const { step } = one;
  const [u, v] = [(two.left - one.left) / step, (two.top - one.top) / step];
  const [fromRow, fromColumn] = [Math.max(0, v), Math.max(0, u)];
  const [toRow, toColumn] = [
    Math.min(one.rows, v + two.rows),
    Math.min(one.columns, u + two.columns),
  ];
  for (let row = fromRow; row < toRow; row++)
    for (let column = fromColumn; column < toColumn; column++) {
      const i = row * one.columns + column;
      const j = (row - v) * two.columns + column - u;
      const [a, b] = [one.values[i]!, two.values[j]!];
      if (Math.min(a, b) > gap) continue;
      one.values[i] = Math.max(a, (a - b + gap) / 2);
      two.values[j] = Math.max(b, (b - a + gap) / 2);
    }
}

/** Keeps it within a box, where there is one, and its own rim outside. */
export function fence(raster: Raster, box: Box | null): void {
  const { left, top, step, columns, rows, values } = raster;
  if (box) {
    const [right, bottom] = [box.x + box.width, box.y + box.height];
    change(raster, [left, top, left + step * columns, top + step * rows], (value, x, y) =>
      Math.max(value, box.x - x, x - right, box.y - y, y - bottom),
    );
  }
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) {
      const isRim = row === 0 || column === 0 || row === rows - 1 || column === columns - 1;
      const i = row * columns + column;
      if (isRim) values[i] = Math.max(values[i]!, 0.5);
    }
}
