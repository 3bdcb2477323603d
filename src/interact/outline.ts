import type { Key } from '../model/key';
import type { Box, View } from '../scene/scene';

/** A thing a reader can reach by key, with a name; `box` in px of the plot. */
export interface OutlineItem {
  /** Unique in the outline and stable. */
  readonly id: string;
  readonly key: Key | null;
  readonly pair?: readonly [Key, Key];
  readonly part: string;
  /** What a screen reader says: what · type · certainty · parties · date · source. */
  readonly name: string;
  /** The name in short, for a heading. @defaultValue the name */
  readonly title?: string;
  readonly box: Box;
  /** What Space selects. */
  readonly selects: readonly Key[];
  /** Tree: 1-based depth, the parent's id, and whether it can be opened. List: the group's id. */
  readonly level?: number;
  readonly parent?: string;
  readonly expandable?: boolean;
  /** Where Enter jumps instead of opening the card (a party inside a relation). */
  readonly jump?: string;
  /** Where Enter takes the view instead: to what stands here for many. */
  readonly look?: View;
  /** Records that it stands for, those that matter most first; told where Enter can take the view no closer. */
  readonly holds?: () => readonly Key[];
  /** Grid: 0-based; row 0 and column 0 are headers. */
  readonly row?: number;
  readonly column?: number;
}

/** What stands between the headers of a grid. Made when a reader gets there: 2,000 actors have four million cells. */
export interface Cells {
  /** Rows, and as many columns, without the headers. */
  readonly size: number;
  /** Row 0 and column 0 are headers; in their corner is nothing. */
  at(row: number, column: number): OutlineItem | undefined;
  byId(id: string): OutlineItem | undefined;
  of(pair: readonly [Key, Key]): OutlineItem | undefined;
}

/** What stands below the items of a large tree: made when a reader gets there. */
export interface Below {
  /** What an item is the parent of. */
  of(item: OutlineItem): readonly OutlineItem[];
  byId(id: string): OutlineItem | undefined;
  /** The first item of a record. */
  byKey(key: Key): OutlineItem | undefined;
}

/** Tree items come in depth-first order, all levels, opened or not; those of a grid are its headers and diagonal. */
export interface Outline {
  readonly role: 'tree' | 'listbox' | 'grid';
  readonly label: string;
  /** Lists: groups in order, named. */
  readonly groups?: readonly { readonly id: string; readonly name: string }[];
  readonly items: readonly OutlineItem[];
  /** Grid. */
  readonly cells?: Cells;
  /** Large tree: `items` are those of the first level. */
  readonly below?: Below;
}

/** Where a reader is: item, opened items, and the way back from jumps. */
export interface Cursor {
  readonly at: string | null;
  readonly open: ReadonlySet<string>;
  readonly trail: readonly string[];
}

export type Move =
  | 'up'
  | 'down'
  | 'left'
  | 'right'
  | 'home'
  | 'end'
  | 'first'
  | 'last'
  | 'pageUp'
  | 'pageDown'
  | 'jump'
  | 'back';

/** The item that a cursor is on. */
export function itemAt(
  { items, cells, below }: Outline,
  id: string | null,
): OutlineItem | undefined {
  if (id === null) return undefined;
  return below ? below.byId(id) : (items.find((item) => item.id === id) ?? cells?.byId(id));
}

/** The first item of an actor, a relation, an event, or of a pair. */
export function itemOf(
  { items, cells, below }: Outline,
  target: Key | readonly [Key, Key],
): OutlineItem | undefined {
  if (typeof target === 'string' && below) return below.byKey(target);
  if (typeof target === 'string') return items.find((item) => item.key === target);
  return cells?.of(target) ?? items.find((item) => item.pair?.join() === target.join());
}

/** All items, those of a grid row by row. */
export function* everyItem({ items, cells }: Outline): Generator<OutlineItem> {
  if (!cells) yield* items;
  for (let row = 0; cells && row <= cells.size; row++)
    for (let column = row ? 0 : 1; column <= cells.size; column++) {
      const item = cells.at(row, column);
      if (item) yield item;
    }
}

/** Items that are there to be walked: in a tree those whose parents are all open. */
export function visibleItems(outline: Outline, open: ReadonlySet<string>): readonly OutlineItem[] {
  if (outline.role !== 'tree') return outline.items;
  const { below } = outline;
  if (below) {
    const walk = (item: OutlineItem): readonly OutlineItem[] =>
      open.has(item.id) ? [item, ...below.of(item).flatMap(walk)] : [item];
    return open.size ? outline.items.flatMap(walk) : outline.items;
  }
  const shown = new Set<string>();
  return outline.items.filter((item) => {
    const there = item.parent === undefined || (shown.has(item.parent) && open.has(item.parent));
    if (there) shown.add(item.id);
    return there;
  });
}

/** What stands for many records at a place, px of the plot. */
export const manyAt = ({ items }: Outline, x: number, y: number): OutlineItem | undefined =>
  items.find(
    ({ holds, box }) =>
      holds && x >= box.x && x < box.x + box.width && y >= box.y && y < box.y + box.height,
  );
