import type { RasterBatch } from '../scene/scene';
import { at } from '../scene/scene';
import { resolvePaint } from '../scene/theme';
import type { Ink } from './ink';

/** Of each document one canvas to prepare images on. */
const boards = new WeakMap<Document, CanvasRenderingContext2D>();

function boardOf(document: Document): CanvasRenderingContext2D {
  const board =
    boards.get(document) ??
    document.createElement('canvas').getContext('2d', { willReadFrequently: true })!;
  boards.set(document, board);
  return board;
}

/** A list of colours as the page paints them: red, green, blue, alpha of each as one number. */
const known = new Map<string, Uint32Array>();

function inksOf(board: CanvasRenderingContext2D, colours: readonly string[]): Uint32Array {
  const name = colours.join(' | ');
  let inks = known.get(name);
  if (!inks) {
    board.canvas.width = Math.max(1, colours.length);
    board.canvas.height = 1;
    colours.forEach((colour, i) => {
      if (colour === 'none') return;
      board.fillStyle = colour;
      board.fillRect(i, 0, 1, 1);
    });
    const { data } = board.getImageData(0, 0, board.canvas.width, 1);
    inks = new Uint32Array(1 + colours.length);
    inks.set(new Uint32Array(data.buffer, 0, colours.length), 1);
    if (known.size > 50) known.clear();
    known.set(name, inks);
  }
  return inks;
}

/** Draws image i of a batch, a pixel of it for each px of the layer. */
export function stamp(
  context: CanvasRenderingContext2D,
  ink: Ink,
  batch: RasterBatch,
  i: number,
): void {
  const { width, height, pixels, paints, flipped } = batch.image[i]!;
  if (!width || !height || !pixels.length) return;
  const board = boardOf(context.canvas.ownerDocument);
  const inks = inksOf(
    board,
    // Those that are there: the page is asked for each.
    paints.map((paint, tone) =>
      pixels.includes(tone + 1) ? ink.colour(resolvePaint(paint, 'live')) : 'none',
    ),
  );
  const { canvas } = board;
  if (canvas.width !== width || canvas.height !== height) Object.assign(canvas, { width, height });
  const image = board.createImageData(width, height);
  const dots = new Uint32Array(image.data.buffer);
  for (let at = 0; at < pixels.length; at++) dots[at] = inks[pixels[at]!]!;
  board.putImageData(image, 0, 0);
  context.save();
  context.globalAlpha = 1;
  context.imageSmoothingEnabled = false;
  context.translate(at(batch.x, i) + (flipped ? width : 0), at(batch.y, i));
  if (flipped) context.scale(-1, 1);
  context.drawImage(canvas, 0, 0);
  context.restore();
}
