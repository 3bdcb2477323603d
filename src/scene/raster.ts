import type { Key } from '../model/key';
import { at, type RasterBatch } from './scene';
import { fixed } from './shapes';

/** The last place that begins at or before a point; −1 = none. */
export function placeAt(starts: Float64Array, point: number): number {
  let [low, high] = [0, starts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (starts[middle]! <= point) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** The pair whose cell is at a point, px of the layer; those on the diagonal are none. */
export function pairAt(
  batch: RasterBatch,
  i: number,
  px: number,
  py: number,
): readonly [Key, Key] | undefined {
  const { width, height, grid, flipped } = batch.image[i]!;
  const [x, y] = [px - at(batch.x, i), py - at(batch.y, i)];
  if (!grid || x < 0 || y < 0 || x >= width || y >= height) return undefined;
  const place = (from: number, shift: number) => {
    const point = (from - shift) / grid.k;
    const found = placeAt(grid.at, point);
    // Under a pixel a hand takes what is next to it.
    return point - grid.at[found]! < Math.max(grid.cell, 1 / grid.k) ? found : -1;
  };
  const [row, column] = [place(y, grid.y), place(flipped ? width - x : x, grid.x)];
  const [a, b] = [grid.keys[row], grid.keys[column]];
  return a === undefined || b === undefined || row === column ? undefined : [a, b];
}

/** The outlines of all pixels of each paint, alike ones joined: `M0 0h2v1h-2z`. */
export function tonePaths({ image, x, y }: RasterBatch, i: number): string[] {
  const { width, height, pixels, paints, flipped } = image[i]!;
  const [left, top] = [at(x, i), at(y, i)];
  const paths = paints.map(() => '');
  if (!pixels.length) return paths;
  /** Runs that reach down to the row above: [start, end, tone, first row]. */
  let open = new Map<number, readonly [number, number, number, number]>();
  const close = ([from, to, tone, first]: readonly number[], row: number) => {
    const start = flipped ? width - to! : from!;
    const [w, h] = [to! - from!, row - first!];
    paths[tone! - 1] += `M${fixed(left + start)} ${fixed(top + first!)}h${w}v${h}h${-w}z`;
  };
  for (let row = 0; row <= height; row++) {
    const next: typeof open = new Map();
    for (let from = 0, to = 0; row < height && from < width; from = to) {
      const tone = pixels[row * width + from]!;
      to = from + 1;
      while (to < width && pixels[row * width + to] === tone) to++;
      if (!tone) continue;
      const above = open.get(from);
      const goesOn = above?.[1] === to && above[2] === tone;
      if (goesOn) open.delete(from);
      next.set(from, goesOn ? above : [from, to, tone, row]);
    }
    for (const run of open.values()) close(run, row);
    open = next;
  }
  return paths;
}
