import type { Key } from '../model/key';
import type { Item } from './items';
import { PITCH } from './lane-heights';
import { type Entries, laneEntries } from './lane-rows';
import { packRows } from './pack';

/** How much closer or farther a view is before rows may move so that they are as few as they can be. */
const TIER = 2;
/** How far a mark that has a row may reach into the room of another, px. */
const SLACK = 2;
/** Least and most distance of rows that are clear of each other, px, and height of a mark. */
const CLEAR = [6, 18] as const;
const MARK = 14;

/** Rows that events had in the views before, by lane. */
export interface RowMemory {
  /** How close the view was when rows were last made few. */
  k: number;
  readonly lanes: readonly Map<Key, number>[];
}

export const rowMemory = (lanes: number): RowMemory => ({
  k: NaN,
  lanes: Array.from({ length: lanes }, () => new Map()),
});

/** Where rows of a lane lie, in rows off its middle: the first in the middle, then beside it, then between. */
export function rowOffsets(height: number): number[] {
  const half = (height - MARK) / 2;
  const apart = Math.min(CLEAR[1], half);
  if (apart < CLEAR[0]) return [0];
  const pitch = Math.min(PITCH, height);
  const offsets = [0];
  for (const from of [1, 0.5])
    for (let nth = from; nth * apart <= half; nth++)
      offsets.push((nth * apart) / pitch, (-nth * apart) / pitch);
  return offsets;
}

/**
 * Rows of items in each of their lanes: one that is known stays while it is free; what comes into view takes the first
 * free one. As many as overlap at most, whenever the view is a tier closer or farther.
 */
export function steadyRows(
  items: readonly Item[],
  order: readonly number[],
  places: Float64Array,
  reach: readonly (readonly [number, number])[],
  { rows: memory, k }: { readonly rows: RowMemory; readonly k: number },
): number[][] {
  const rows = items.map((item) => item.lanes.map(() => 0));
  const anew = !(k < memory.k * TIER && k > memory.k / TIER);
  if (anew) memory.k = k;
  laneEntries(items, order, places, reach, () => true).forEach((entries, lane) => {
    const known = memory.lanes[lane] as Map<Key, number>;
    const keys = entries.places.map(([i]) => (items[i] as Item).event.key);
    const found = rowsIn(
      entries,
      keys.map((key) => known.get(key)),
      anew,
    );
    if (anew) known.clear();
    entries.places.forEach(([i, nth], e) => {
      const row = found[e] as number;
      known.set(keys[e] as Key, row);
      (rows[i] as number[])[nth] = row;
    });
  });
  return rows;
}

function rowsIn(
  { starts, ends }: Entries,
  known: readonly (number | undefined)[],
  anew: boolean,
): ArrayLike<number> {
  const packed = packRows(starts, ends);
  if (known.every((row) => row === undefined)) return packed.rowOf;
  const most = anew ? packed.rows : Infinity;
  const turns = [...starts.keys()].sort(
    (a, b) =>
      Number(known[a] === undefined) - Number(known[b] === undefined) ||
      (starts[a] as number) - (starts[b] as number) ||
      a - b,
  );
  const found = new Uint32Array(starts.length);
  const taken: number[][] = [];
  const isFree = (e: number, row: number, slack: number) =>
    !taken[row]?.some(
      (other) =>
        (starts[other] as number) < (ends[e] as number) - slack &&
        (starts[e] as number) < (ends[other] as number) - slack,
    );
  for (const e of turns) {
    let row = known[e] ?? Infinity;
    if (row >= most || !isFree(e, row, SLACK)) for (row = 0; !isFree(e, row, 0); row++);
    // Rows that stayed leave no room in so few: all are packed anew.
    if (row >= most) return packed.rowOf;
    found[e] = row;
    const own = taken[row] ?? [];
    own.push(e);
    taken[row] = own;
  }
  return found;
}
