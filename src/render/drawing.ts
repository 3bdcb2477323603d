import { isOut, markElement } from '../scene/attributes';
import type { Box, Layer } from '../scene/scene';
import type { Ink } from './ink';
import { createPencil } from './pencil';
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
        else pencil(markElement(batch, index, 'live', flag));
      }
      if (++drawn % (isRun ? MANY : BATCH)) continue;
      run?.flush();
      yield;
    }
    run?.flush();
  }
}
