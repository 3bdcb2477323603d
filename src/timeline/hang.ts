import type { Messages } from '../chart/messages';
import type { Key } from '../model/key';
import type { Dataset } from '../model/records';
import type { MeasureText } from '../scene/text-width';
import type { Tray } from './columns';
import { flagOf } from './event-flag';
import { leastWidth } from './flag-forms';
import type { PlacedFlag } from './flag-tries';
import { placeFlags, rehangFlags } from './flags';
import type { Item } from './items';

/** Where flags hang: over the axis and over the tray. */
export interface Hooks {
  readonly dataset: Dataset;
  readonly items: readonly Item[];
  readonly left: number;
  readonly right: number;
  /** How far down the topmost mark of each item is, in whatever unit. */
  readonly tops: ArrayLike<number>;
  readonly tray: Tray | null;
  /** Of the plot, px. */
  readonly width: number;
  readonly measure: MeasureText;
  readonly words: Messages;
}

/** Least distance of a leader and the middle of another's mark, px. */
const CLEAR = 7.9;
/** Whether a line straight up from an item's topmost mark meets no mark of another. */
function isClear({ items, tops }: Hooks, places: ArrayLike<number>): (item: number) => boolean {
  const xOf = (i: number) => places[i] as number;
  const sorted = [...items.keys()].sort((a, b) => xOf(a) - xOf(b) || a - b);
  const at = new Uint32Array(items.length);
  sorted.forEach((i, place) => {
    at[i] = place;
  });
  const meets = (i: number, way: number) => {
    for (let place = (at[i] as number) + way; ; place += way) {
      const other = sorted[place];
      if (other === undefined || Math.abs(xOf(other) - xOf(i)) >= CLEAR) return false;
      if ((tops[other] as number) < (tops[i] as number)) return true;
    }
  };
  return (i) => !meets(i, 1) && !meets(i, -1);
}

/**
 * Flags of all items in view, at x of `places`, in at most `rows` rows. What is not `live` has none, but leaves those
 * of the others where they are; room that it frees goes to flags that had none. Those that hung in the view `before` stay as they can.
 */
export function hangFlags(
  hooks: Hooks,
  places: ArrayLike<number>,
  rows: number,
  live: (item: number) => boolean,
  before?: ReadonlyMap<Key, PlacedFlag>,
): PlacedFlag[] {
  const { dataset, items, left, right, tray, width, measure, words } = hooks;
  const clear = isClear(hooks, places);
  const hang = (
    some: readonly number[],
    bounds: readonly [number, number],
    over?: readonly PlacedFlag[],
  ) => {
    const flags = some.map((i) => flagOf(dataset, items[i] as Item, i, places[i] as number, words));
    const shelf = over && { x: right, top: Math.max(-1, ...over.map((flag) => flag.top)) };
    const wall = { bounds, rows, measure, ...(shelf && { shelf }) };
    if (before && over)
      return rehangFlags(
        flags.filter(({ item }) => live(item)),
        wall,
        ({ item }) => before.get((items[item] as Item).event.key),
      );
    const all = placeFlags(flags, wall, []);
    const kept = all.filter((flag) => live(flag.item));
    if (kept.length === all.length) return all;
    const had = new Set(kept.map((flag) => flag.item));
    return placeFlags(
      flags.filter(({ item }) => live(item) && !had.has(item)),
      wall,
      kept,
    );
  };
  const indices = [...items.keys()].filter(clear);
  const undated = indices.filter((i) => !items[i]?.best);
  const inTray = tray ? hang(undated, [tray.x, tray.x + tray.width - 4]) : [];
  const dated = indices.filter((i) => {
    const x = places[i] as number;
    return items[i]?.best && x >= left - 1 && x <= right + 1;
  });
  return [...hang(dated, [left, width], inTray), ...inTray];
}

/** What the axis must leave free at its right so that its last flags can write rightwards, px. */
export function flagMargin(
  dataset: Dataset,
  items: readonly Item[],
  places: ArrayLike<number>,
  width: number,
  measure: MeasureText,
  words: Messages,
): number {
  let margin = 0;
  items.forEach((item, i) => {
    const flag = flagOf(dataset, item, i, places[i] as number, words);
    const room = width - flag.x;
    if (room < 200) margin = Math.max(margin, leastWidth(flag, measure) - room);
  });
  return margin;
}
