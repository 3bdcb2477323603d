import { boundsOf } from './fit';
import type { Layer, MarkBatch } from './scene';
import { keyAt } from './scene';

/** A mark that a hand can reach, by place: batch of its layer, and index in it. */
export type Place = readonly [batch: number, index: number];

/** The marks of a layer that a point may lie on or near, from the top down. */
export type Near = (layer: Layer, x: number, y: number) => Iterable<Place>;

/** Whether a mark can be a target at all. */
export const isTarget = (batch: MarkBatch, index: number): boolean =>
  batch.when !== 'selected' &&
  (batch.kind === 'raster' || keyAt(batch, index) !== null || !!batch.pair?.[index]);

/** Targets of a layer by square of a grid; ordered from the bottom up. */
interface Index {
  readonly places: readonly Place[];
  readonly squares: ReadonlyMap<number, readonly number[]>;
  /** What spans many squares, or has no finite bounds. */
  readonly wide: readonly number[];
}

/** Edge of a square, px. */
const EDGE = 24;
/** A mark over more squares than this is asked each time. */
const MANY = 64;
/** Squares of a row: an index of column and row as one number. */
const ROW = 1 << 20;

const indexes = new WeakMap<Layer, Index>();

function indexOf(layer: Layer): Index {
  const places: Place[] = [];
  const squares = new Map<number, number[]>();
  const wide: number[] = [];
  const enter = (place: number, [x0, y0, x1, y1]: readonly number[]) => {
    const [left, top, right, low] = [x0!, y0!, x1!, y1!].map((v) => Math.floor(v / EDGE));
    const few = (right! - left! + 1) * (low! - top! + 1) <= MANY;
    if (!few || Math.max(...[left!, top!, right!, low!].map(Math.abs)) > ROW / 4) {
      wide.push(place);
      return;
    }
    for (let row = top!; row <= low!; row++)
      for (let column = left!; column <= right!; column++) {
        const list = squares.get(row * ROW + column);
        if (list) list.push(place);
        else squares.set(row * ROW + column, [place]);
      }
  };
  layer.batches.forEach((batch, b) => {
    for (let i = 0; i < batch.count; i++)
      if (isTarget(batch, i)) enter(places.push([b, i]) - 1, boundsOf(batch, i));
  });
  return { places, squares, wide };
}

/** By an index: a layer's is made when it is first asked, and kept for as long as the layer is. */
export const targetsNear: Near = (layer, x, y) => {
  const index = indexes.get(layer) ?? indexOf(layer);
  indexes.set(layer, index);
  const { places, squares, wide } = index;
  const here = squares.get(Math.floor(y / EDGE) * ROW + Math.floor(x / EDGE)) ?? [];
  return [...here, ...wide].sort((a, b) => b - a).map((place) => places[place]!);
};
