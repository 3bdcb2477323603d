import { isOut, markElement } from '../scene/attributes';
import type { Drawn } from '../scene/drawn';
import type { Box, Channel, Layer, SymbolBatch } from '../scene/scene';
import { fixed } from '../scene/shapes';
import type { Ink } from './ink';
import { createPencil, type Pencil } from './pencil';
import { runOf } from './run';
import { marksWithin } from './sight';
import { stamp } from './stamp';

/** Drawing mark by mark pauses after so many marks; those of columns are drawn ten times as fast. */
const BATCH = 50;
const MANY = 500;

/** What is drawn of a layer. */
export interface Order {
  readonly layer: Layer;
  /** By mark of the layer; `null` = none. */
  readonly flags: Uint8Array | null;
  isDrawn(i: number): boolean;
  /** What is in sight, px of the layer. */
  readonly sight: Box;
  /** Where only a part of the layer is drawn: marks out of it are passed over. */
  readonly part: Box | null;
  /** Whether each batch is drawn from its columns, however few marks it has. */
  readonly mass?: boolean;
}

/** Symbols by how they look, wherever they stand: there are few looks, and each takes as long to say as to draw. */
const looks = new Map<string, Drawn>();
const MOST_LOOKS = 500;

const LOOK = [
  ...(['shape', 'size', 'texture', 'fill', 'stroke', 'strokeWidth', 'dash', 'cap'] as const),
  ...(['casing', 'casingPaint', 'opacity'] as const),
];

function symbolsOf(batch: SymbolBatch, pencil: Pencil) {
  const channels = LOOK.map((name) => batch[name]);
  const at = (channel: Channel<number>, i: number) =>
    Number(fixed(typeof channel === 'object' ? channel[i]! : channel));
  return (i: number, flag: number) => {
    let look = `${flag}`;
    for (const one of channels) look += `,${typeof one === 'object' ? one[i] : one}`;
    let drawn = looks.get(look);
    if (!drawn) {
      if (looks.size > MOST_LOOKS) looks.clear();
      drawn = markElement(batch, i, 'live', flag);
      looks.set(look, drawn);
    }
    pencil.stamp(drawn, at(batch.x, i), at(batch.y, i));
  };
}

/** Draws marks, a few at a time. */
export function* drawLayer(context: CanvasRenderingContext2D, ink: Ink, order: Order) {
  const { layer, flags, isDrawn, sight, part, mass } = order;
  const pencil = createPencil(context, ink);
  let drawn = 0;
  let first = 0;
  for (const batch of layer.batches) {
    const start = first;
    first += batch.count;
    // Rings of what is selected, where nothing is.
    if (batch.when && !flags) continue;
    const run = runOf(context, batch, ink, sight, mass ? 1 : undefined);
    const symbol = batch.kind === 'symbol' && symbolsOf(batch, pencil);
    const seen = !run && part ? marksWithin(batch, part) : () => true;
    for (let index = 0; index < batch.count; index++) {
      const i = start + index;
      if (!isDrawn(i) || !seen(index)) continue;
      const flag = flags ? flags[i]! : 0;
      if (isOut(batch, flag)) continue;
      const isRun = run?.(index, flag);
      if (!isRun) {
        run?.flush();
        if (batch.kind === 'raster') stamp(context, ink, batch, index);
        else if (symbol) symbol(index, flag);
        else pencil.draw(markElement(batch, index, 'live', flag));
      }
      if (++drawn % (isRun ? MANY : BATCH)) continue;
      run?.flush();
      yield;
    }
    run?.flush();
  }
}
