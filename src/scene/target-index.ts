import { boundsOf, nearby } from './fit';
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

/** From this many marks on, an index takes longer than a hand waits: plain marks are asked by their columns, each time. */
const MASS = 4000;
const known = new WeakMap<Layer, boolean>();

function isMass(layer: Layer): boolean {
  const is = known.get(layer) ?? layer.batches.reduce((sum, { count }) => sum + count, 0) >= MASS;
  known.set(layer, is);
  return is;
}

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
  const mass = isMass(layer);
  layer.batches.forEach((batch, b) => {
    if (mass && nearby(batch, 0, 0)) return;
    for (let i = 0; i < batch.count; i++)
      if (isTarget(batch, i)) enter(places.push([b, i]) - 1, boundsOf(batch, i));
  });
  return { places, squares, wide };
}

/** By an index, of very many what is not plain: a layer's is made when it is first asked, and kept for as long as the layer is. */
export const targetsNear: Near = (layer, x, y) => {
  const index = indexes.get(layer) ?? indexOf(layer);
  indexes.set(layer, index);
  const { places, squares, wide } = index;
  const here = squares.get(Math.floor(y / EDGE) * ROW + Math.floor(x / EDGE)) ?? [];
  const found = [...here, ...wide].map((place) => places[place]!);
  if (isMass(layer))
    layer.batches.forEach((batch, b) => {
      const isNear = batch.when === 'selected' ? null : nearby(batch, x, y);
      if (!isNear) return;
      for (let i = 0; i < batch.count; i++) if (isNear(i) && isTarget(batch, i)) found.push([b, i]);
    });
  return found.sort((p, q) => q[0] - p[0] || q[1] - p[1]);
};
