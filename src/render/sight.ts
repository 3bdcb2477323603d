import { boundsOf } from '../scene/fit';
import { shiftOf } from '../scene/pick';
import type { Box, Layer, MarkBatch, View } from '../scene/scene';
import type { Leaf } from './leaf';

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

const known = new WeakMap<MarkBatch, Float64Array>();

/** Bounds of each mark of a batch, four numbers a mark. */
function boundsIn(batch: MarkBatch): Float64Array {
  let bounds = known.get(batch);
  if (!bounds) {
    bounds = new Float64Array(4 * batch.count);
    for (let i = 0; i < batch.count; i++) bounds.set(boundsOf(batch, i), 4 * i);
    known.set(batch, bounds);
  }
  return bounds;
}

/** Which marks of a batch may show in a box of their layer; what has no finite bounds may. */
export function marksWithin(batch: MarkBatch, box: Box): (i: number) => boolean {
  const bounds = boundsIn(batch);
  const { x, y, width, height } = grown(box, PAINT);
  return (i) =>
    !(
      bounds[4 * i]! > x + width ||
      bounds[4 * i + 1]! > y + height ||
      bounds[4 * i + 2]! < x ||
      bounds[4 * i + 3]! < y
    );
}

/** What of a layer that was made for one view a leaf shows, px of the layer. */
export function sightOf({ box, view }: Leaf, { zooms, offset }: Layer, from: View): Box {
  const { sx, sy, x, y } = shiftOf(zooms, from, view);
  const [left, top] = [box.x - (offset?.x ?? 0) - x, box.y - (offset?.y ?? 0) - y];
  return { x: left / sx, y: top / sy, width: box.width / sx, height: box.height / sy };
}
