import type { Key } from '../model/key';
import { AREA, fromBox, misfit } from './fit';
import { pairAt } from './raster';
import type { Layer, Scene, View } from './scene';
import { keyAt } from './scene';
import { type Near, targetsNear } from './target-index';

export interface Picked {
  readonly key: Key | null;
  readonly pair?: readonly [Key, Key];
  readonly part: string;
  /** Of the mark in its batch. */
  readonly index: number;
}

/** How a layer drawn for one view moves to show another: p → scale × p + offset. */
export interface Shift {
  readonly sx: number;
  readonly sy: number;
  readonly x: number;
  readonly y: number;
}

export function shiftOf(zooms: Layer['zooms'], from: View, to: View): Shift {
  const k = to.k / from.k;
  const byX = zooms && zooms !== 'y';
  const byY = zooms && zooms !== 'x';
  return {
    sx: byX ? k : 1,
    sy: byY ? k : 1,
    x: byX ? to.x - k * from.x : 0,
    y: byY ? to.y - k * from.y : 0,
  };
}

const cuts = ({ clip }: Layer, x: number, y: number): boolean => {
  if (!clip) return false;
  const [w, h] = [clip.width / 2, clip.height / 2];
  return fromBox(x - clip.x - w, y - clip.y - h, w, h) > 0;
};

/**
 * The mark at a point in px of the scene, as shown for a view: the topmost that the point lies on, else a line within
 * 5 px or a small mark within 12 px of its centre. Furniture and what is drawn only when selected are no targets.
 * `near` says which marks are asked.
 */
export function pickScene(
  scene: Scene,
  view: View,
  x: number,
  y: number,
  isHidden: (key: Key) => boolean = () => false,
  near: Near = targetsNear,
): Picked | null {
  let best: Picked | null = null;
  let least = Infinity;
  for (const layer of scene.layers.toReversed()) {
    if (cuts(layer, x, y)) continue;
    const shift = shiftOf(layer.zooms, scene.view, view);
    const [px, py] = [(x - shift.x) / shift.sx, (y - shift.y) / shift.sy];
    for (const [place, index] of near(layer, px, py)) {
      const batch = layer.batches[place]!;
      const key = keyAt(batch, index);
      if (key && isHidden(key)) continue;
      const fit = misfit(batch, index, px, py);
      if (fit < least) {
        const pair = batch.kind === 'raster' ? pairAt(batch, index, px, py) : batch.pair?.[index];
        best = { key, ...(pair && { pair }), part: batch.part, index };
        least = fit;
      }
      // An area hides what lies under it.
      if (fit === 0 || fit === AREA) return best;
    }
  }
  return best;
}
