import type { Key } from '../model/key';
import type { Raster } from './image';
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

/** Pixels of one paint side by side, and the first row that has them. */
interface Run {
  readonly from: number;
  readonly to: number;
  readonly tone: number;
  readonly first: number;
}

/** Where the pixels of a row stop being those of the row above. */
function alikeTo({ width, pixels }: Raster, row: number): number {
  const start = row * width;
  let x = 0;
  while (x < width && pixels[start + x] === pixels[start + x - width]) x++;
  return x;
}

/**
 * The outlines of all pixels of each paint, alike ones joined: `M0 0h2v1h-2z`. Where no pixel is bare the first paint is
 * the ground: one outline of all, and the others lie on it.
 */
export function tonePaths({ image, x, y }: RasterBatch, i: number): string[] {
  const raster = image[i]!;
  const { width, height, pixels, paints, flipped } = raster;
  const [left, top] = [at(x, i), at(y, i)];
  const paths = paints.map(() => '');
  if (!pixels.length) return paths;
  const ground = pixels.includes(0) ? 0 : 1;
  /** Runs that reach down to the row above, from the left. */
  let open: readonly Run[] = [];
  // Many begin at few places.
  const [across, down]: [string[], string[]] = [[], []];
  const close = ({ from, to, tone, first }: Run, row: number) => {
    const start = flipped ? width - to : from;
    across[start] ??= `M${fixed(left + start)} `;
    down[first] ??= fixed(top + first);
    const size = `h${to - from}v${row - first}h${from - to}z`;
    paths[tone - 1] += across[start]! + down[first]! + size;
  };
  if (ground) close({ from: 0, to: width, tone: 1, first: 0 }, height);
  for (let row = 0; row <= height; row++) {
    if (row && row < height && alikeTo(raster, row) === width) continue;
    const next: Run[] = [];
    let k = 0;
    const start = row * width;
    for (let from = 0, to = 0; row < height && from < width; from = to) {
      const tone = pixels[start + from]!;
      to = from + 1;
      while (to < width && pixels[start + to] === tone) to++;
      if (!tone || tone === ground) continue;
      while (k < open.length && open[k]!.from < from) close(open[k++]!, row);
      const above = open[k];
      const goesOn = above?.from === from && above.to === to && above.tone === tone;
      if (goesOn) k++;
      next.push(goesOn ? above : { from, to, tone, first: row });
    }
    while (k < open.length) close(open[k++]!, row);
    open = next;
  }
  return paths;
}
