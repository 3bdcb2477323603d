import { shiftOf } from '../scene/pick';
import type { Box, Layer, View } from '../scene/scene';

/** A canvas, and what lies on it: a box of the scene as shown for a view. */
export interface Leaf {
  readonly canvas: HTMLCanvasElement;
  /** Px of the scene. */
  box: Box;
  view: View;
}

/** Some phones refuse larger bitmaps, px. */
const LARGEST = 16e6;
const EMPTY: Box = { x: 0, y: 0, width: 0, height: 0 };

export const createLeaf = (document: Document, view: View): Leaf => ({
  canvas: document.createElement('canvas'),
  box: EMPTY,
  view,
});

/** Makes a leaf ready for a box of a layer that was made for one view and is shown for another. */
export function clear(
  leaf: Leaf,
  box: Box,
  { zooms, offset }: Layer,
  from: View,
  to: View,
): CanvasRenderingContext2D {
  const { canvas } = leaf;
  const most = Math.sqrt(LARGEST / Math.max(1, box.width * box.height));
  const ratio = Math.min(canvas.ownerDocument.defaultView?.devicePixelRatio || 1, most);
  // Whole pixels of the screen, or the browser would draw each between two.
  const [left, top] = [Math.floor(box.x * ratio), Math.floor(box.y * ratio)];
  const width = Math.ceil((box.x + box.width) * ratio) - left;
  const height = Math.ceil((box.y + box.height) * ratio) - top;
  if (canvas.width !== width || canvas.height !== height) Object.assign(canvas, { width, height });
  const context = canvas.getContext('2d')!;
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.globalAlpha = 1;
  context.clearRect(0, 0, width, height);
  leaf.box = { x: left / ratio, y: top / ratio, width: width / ratio, height: height / ratio };
  leaf.view = to;
  const { x, y } = offset ?? EMPTY;
  const shift = shiftOf(zooms, from, to);
  const across = ratio * (x + shift.x) - left;
  const down = ratio * (y + shift.y) - top;
  context.setTransform(ratio * shift.sx, 0, 0, ratio * shift.sy, across, down);
  return context;
}

/** Where a leaf lies at a view, px of the scene, and how much larger than it was drawn. */
export function lieOf({ box, view }: Leaf, zooms: Layer['zooms'], to: View) {
  const { sx, sy, x, y } = shiftOf(zooms, view, to);
  return { x: sx * box.x + x, y: sy * box.y + y, sx, sy };
}

/** Whether a leaf fills all of a port at a view. */
export function covers(leaf: Leaf, zooms: Layer['zooms'], to: View, port: Box): boolean {
  const { x, y, sx, sy } = lieOf(leaf, zooms, to);
  return (
    x <= port.x &&
    y <= port.y &&
    x + sx * leaf.box.width >= port.x + port.width &&
    y + sy * leaf.box.height >= port.y + port.height
  );
}

/** Puts a leaf in its place in a port, by a transform where it was drawn for another view. */
export function place(leaf: Leaf, zooms: Layer['zooms'], to: View, port: Box): void {
  const { x, y, sx, sy } = lieOf(leaf, zooms, to);
  const { style } = leaf.canvas;
  const [left, top] = [`${x - port.x}px`, `${y - port.y}px`];
  const rests = leaf.view === to || (sx === 1 && sy === 1);
  style.width = `${leaf.box.width}px`;
  style.height = `${leaf.box.height}px`;
  style.left = rests ? left : '0';
  style.top = rests ? top : '0';
  style.transform = rests ? '' : `translate(${left},${top}) scale(${sx},${sy})`;
}
