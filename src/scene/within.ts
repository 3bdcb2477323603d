import type { Key } from '../model/key';
import { shiftOf } from './pick';
import { at, keyAt, type MarkBatch, type Scene, type View } from './scene';

/** Corners in px of the scene as shown; the last one joins the first. */
export type Polygon = readonly (readonly [x: number, y: number])[];

/** Even-odd: where a line crosses itself, what it goes round twice is outside. */
export function isInside(polygon: Polygon, x: number, y: number): boolean {
  let odd = false;
  let [ax, ay] = polygon.at(-1) ?? [0, 0];
  for (const [bx, by] of polygon) {
    if (ay > y !== by > y && x < ax + ((bx - ax) * (y - ay)) / (by - ay)) odd = !odd;
    [ax, ay] = [bx, by];
  }
  return odd;
}

const PARTS = ['node', 'hub', 'mark', 'cell'];

/** The middle of mark i, px of its layer. */
function centre(batch: Extract<MarkBatch, { kind: 'circle' | 'symbol' | 'rect' }>, i: number) {
  const [x, y] = [at(batch.x, i), at(batch.y, i)];
  if (batch.kind !== 'rect') return [x, y] as const;
  return [x + at(batch.width, i) / 2, y + at(batch.height, i) / 2] as const;
}

/**
 * What lies in an area drawn by hand: actors, hubs and events by the middle of their marks, relations by the middle of
 * the matrix' cell that they are in. What is cut off is not in it. In order of keys, by code units.
 */
export function within(scene: Scene, view: View, polygon: Polygon): Key[] {
  const found = new Set<Key>();
  const cells = new Map<string, boolean>();
  for (const { clip, zooms, batches } of scene.layers) {
    const shift = shiftOf(zooms, scene.view, view);
    for (const batch of batches) {
      const { part, pair, stands, kind } = batch;
      if (!PARTS.includes(part) || batch.when === 'selected') continue;
      const isPath = kind === 'path';
      // A path lies in the cell of its pair.
      if (kind !== 'circle' && kind !== 'symbol' && kind !== 'rect' && !(isPath && pair)) continue;
      for (let i = 0; i < batch.count; i++) {
        const [wx, wy] = isPath ? [Number.NaN, Number.NaN] : centre(batch, i);
        const [x, y] = [shift.sx * wx + shift.x, shift.sy * wy + shift.y];
        const cut =
          clip && (x < clip.x || x > clip.x + clip.width || y < clip.y || y > clip.y + clip.height);
        const cell = pair?.[i]?.join(' ');
        const known = part === 'cell' || cell === undefined ? undefined : cells.get(cell);
        const isIn = known ?? (!cut && isInside(polygon, x, y));
        if (part === 'cell' && cell !== undefined) cells.set(cell, isIn);
        if (!isIn) continue;
        const key = keyAt(batch, i);
        for (const one of key ? [key] : (stands?.[i] ?? [])) found.add(one);
      }
    }
  }
  return [...found].sort();
}
