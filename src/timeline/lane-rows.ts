import type { Item } from './items';
import { packRows } from './pack';

/** Half of what a mark takes up in its row, px. */
const HALF = 8;

/** What an item takes up in its top lane: mark, bar and whiskers, px. */
export function reachOf(
  item: Item,
  x: number,
  toX: (time: number) => number,
  bounds: readonly [number, number],
): readonly [number, number] {
  if (!item.best) return [x - HALF, x + HALF];
  if (!item.wide && !item.span) return [x - HALF, x + HALF];
  const low = Math.max(bounds[0], toX(item.outer[0]));
  const high = Math.min(bounds[1], toX(item.outer[1]));
  return [Math.min(x - HALF, low - 3), Math.max(x + HALF, high + 3)];
}

export interface Packed {
  /** Row of each item in each of its lanes. */
  readonly rows: number[][];
  /** Rows of each lane. */
  readonly counts: number[];
}

/** What stands in a lane: items, each with the place of the lane among its own, and the room that each takes up, px. */
export interface Entries {
  readonly places: readonly (readonly [item: number, nth: number])[];
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** What stands in each lane of the items that `takes` in. */
export function laneEntries(
  items: readonly Item[],
  order: readonly number[],
  places: Float64Array,
  reach: readonly (readonly [number, number])[],
  takes: (item: Item) => boolean,
): Entries[] {
  const rank = rankOf(order);
  const inLane: [item: number, nth: number][][] = order.map(() => []);
  items.forEach((item, i) => {
    if (!takes(item)) return;
    item.lanes.forEach((lane, nth) => {
      (inLane[lane] as [number, number][]).push([i, nth]);
    });
  });
  return inLane.map((entries) => {
    const ranges = entries.map(([i, nth]) => {
      const item = items[i] as Item;
      const x = places[i] as number;
      const isTop = item.lanes.every(
        (lane) => (rank[lane] as number) >= (rank[item.lanes[nth] as number] as number),
      );
      return isTop ? (reach[i] as readonly [number, number]) : ([x - HALF, x + HALF] as const);
    });
    return {
      places: entries,
      starts: ranges.map(([start]) => start),
      ends: ranges.map(([, end]) => end),
    };
  });
}

/** Rows within each lane of the items that `takes` in. */
export function packLanes(
  items: readonly Item[],
  order: readonly number[],
  places: Float64Array,
  reach: readonly (readonly [number, number])[],
  takes: (item: Item) => boolean,
): Packed {
  const rank = rankOf(order);
  const rows = items.map((item) => item.lanes.map(() => 0));
  const lanes = laneEntries(items, order, places, reach, takes);
  const counts = lanes.map(({ places, starts, ends }) => {
    const packed = packRows(starts, ends);
    const flip = hangs(places, items, rank, packed.rowOf);
    places.forEach(([i, nth], e) => {
      const row = packed.rowOf[e] as number;
      (rows[i] as number[])[nth] = flip ? packed.rows - 1 - row : row;
    });
    return Math.max(1, packed.rows);
  });
  return { rows, counts };
}

/** Whether the rows of a lane are better turned upside down: spines that come from above then reach less far in. */
function hangs(
  entries: readonly (readonly [number, number])[],
  items: readonly Item[],
  rank: readonly number[],
  rowOf: Uint32Array,
): boolean {
  let pull = 0;
  const mean = rowOf.reduce((sum, row) => sum + row, 0) / Math.max(1, rowOf.length);
  entries.forEach(([i, nth], e) => {
    const item = items[i] as Item;
    const own = rank[item.lanes[nth] as number] as number;
    for (const lane of item.lanes)
      pull += Math.sign(own - (rank[lane] as number)) * ((rowOf[e] as number) - mean);
  });
  return pull > 1e-9;
}

export function rankOf(order: readonly number[]): number[] {
  const rank: number[] = [];
  order.forEach((lane, i) => {
    rank[lane] = i;
  });
  return rank;
}

/** More than rows of a lane. */
const LANE = 1e6;

/** Lane and row of each item's topmost mark, as one number that grows downwards. */
export function topsOf(
  items: readonly Item[],
  order: readonly number[],
  rows: readonly (readonly number[])[],
): number[] {
  const rank = rankOf(order);
  return items.map(({ lanes }, i) =>
    Math.min(...lanes.map((lane, nth) => (rank[lane] as number) * LANE + (rows[i]?.[nth] ?? 0))),
  );
}
