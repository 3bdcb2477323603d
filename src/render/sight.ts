import { boundsOf } from '../scene/fit';
import type { Box, Layer } from '../scene/scene';

/** What is larger than this is drawn only where it can be seen and this far around, px: a highlight paints all of it. */
const WHOLE = 1e6;
const AROUND = 400;
/** Casings and halos reach further than a hand. */
const PAINT = 8;

export const grown = ({ x, y, width, height }: Box, by: number): Box => ({
  x: x - by,
  y: y - by,
  width: width + 2 * by,
  height: height + 2 * by,
});

export function both(a: Box, b: Box): Box {
  const [x, y] = [Math.max(a.x, b.x), Math.max(a.y, b.y)];
  const width = Math.min(a.x + a.width, b.x + b.width) - x;
  const height = Math.min(a.y + a.height, b.y + b.height) - y;
  return { x, y, width: Math.max(0, width), height: Math.max(0, height) };
}

/** What of a scene lies in the window, px of the scene. */
export function inWindow(root: Element, window: Window): Box {
  const { left, top } = root.getBoundingClientRect();
  return { x: -left, y: -top, width: window.innerWidth, height: window.innerHeight };
}

export const isLarge = ({ width, height }: Box, ratio = 1): boolean =>
  width * height * ratio * ratio > WHOLE;

/** What must be drawn of a box: all of it, or what is in sight and around. */
export const inSight = (box: Box, seen: () => Box, ratio: number, around = AROUND): Box =>
  isLarge(box, ratio) ? both(box, grown(seen(), around)) : box;

/** A mark's place in its layer. */
export type Mark = readonly [batch: number, index: number];

const known = new WeakMap<Layer, Float64Array>();

/** Bounds of each mark of a layer, four numbers a mark. */
function boundsIn(layer: Layer, marks: readonly Mark[]): Float64Array {
  let bounds = known.get(layer);
  if (!bounds) {
    bounds = new Float64Array(4 * marks.length);
    for (const [i, [batch, index]] of marks.entries())
      bounds.set(boundsOf(layer.batches[batch]!, index), 4 * i);
    known.set(layer, bounds);
  }
  return bounds;
}

/** Which marks may show in a box of their layer; what has no finite bounds may. */
export function marksWithin(
  layer: Layer,
  marks: readonly Mark[],
  box: Box,
): (i: number) => boolean {
  const bounds = boundsIn(layer, marks);
  const { x, y, width, height } = grown(box, PAINT);
  return (i) =>
    !(
      bounds[4 * i]! > x + width ||
      bounds[4 * i + 1]! > y + height ||
      bounds[4 * i + 2]! < x ||
      bounds[4 * i + 3]! < y
    );
}
