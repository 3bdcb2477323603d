import type { Messages } from '../chart/messages';
import { within } from '../chart/words';
import type { Key } from '../model/key';
import type { Dataset } from '../model/records';
import { type MeasureText, wrapText } from '../scene/text-width';
import { TYPE } from '../scene/theme';
import { nameOf } from './cells';

/** Heights in px: a closed card, the heading of an open one, a row, a line of words, and what is below either. */
export const CARD = { closed: 44, head: 39, row: 30, line: 17, below: 12, inset: 10 } as const;

/** What an open card lists. */
export interface Card {
  /** The other actors that this one has relations with, in the matrix's order. */
  readonly others: readonly Key[];
  /** "No relation reported: Iran", in lines; by number where the names are many. */
  readonly missing: readonly string[];
  /** What opening it adds to the height, px. */
  readonly opens: number;
}

const MOST_LINES = 2;

export function cardOf(
  dataset: Dataset,
  keys: readonly Key[],
  key: Key,
  width: number,
  words: Messages,
  measure: MeasureText,
): Card {
  const near = dataset.neighbors(key);
  const others = keys.filter((other) => other !== key && near.has(other));
  const far = keys.filter((other) => other !== key && !near.has(other));
  const { size, weight } = TYPE.note;
  const lines = (text: string) =>
    wrapText(words.matrix.missing(text), width - 2 * CARD.inset, size, weight, measure);
  const named = lines(far.map((other) => within(nameOf(dataset, other), words)).join(words.comma));
  const missing = !far.length
    ? []
    : named.length > MOST_LINES
      ? lines(words.matrix.others(far.length))
      : named;
  const tail = missing.length ? missing.length * CARD.line + 4 : 0;
  return {
    others,
    missing,
    opens: CARD.head + others.length * CARD.row + tail + CARD.below - CARD.closed,
  };
}

/**
 * Which cards stand open: those of selected actors, then the first of the order; so many and so high that nothing
 * grows. `room` = what all open cards may add, px.
 */
export function openCards(
  keys: readonly Key[],
  opensOf: (key: Key) => number,
  selected: ReadonlySet<Key>,
  most: number,
  room: number,
): ReadonlySet<Key> {
  const open = new Set<Key>();
  let left = room;
  for (const key of new Set([...keys.filter((one) => selected.has(one)), ...keys])) {
    if (open.size >= most || opensOf(key) > left) continue;
    open.add(key);
    left -= opensOf(key);
  }
  return open;
}

/** What open cards may add to the height: the first of the order, or any one alone, px. */
export function roomOf(opens: readonly number[], most: number): number {
  const first = opens.slice(0, most).reduce((sum, more) => sum + more, 0);
  return most > 0 ? Math.max(first, ...opens) : 0;
}
