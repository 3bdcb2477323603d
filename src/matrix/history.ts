import type { Key } from '../model/key';
import type { Dataset } from '../model/records';
import type { Tie, Ties } from './cells';
import { boxAt, lines, type Sheet } from './sheet';
import type { Slot } from './slot';

/** Height of the line as a share of its cell's, and at least and at most, px; room above and below it, px. */
const SHARE = 0.16;
const [LEAST, MOST] = [6, 18];
const ROOM = 2;

const spans = new WeakMap<Dataset, readonly [number, number] | null>();

/** From the first start to the last end of any relation, UTC ms; open ends are left out. */
export function spanOf(dataset: Dataset): readonly [number, number] | null {
  const before = spans.get(dataset);
  if (before !== undefined) return before;
  const ends = dataset.relations.flatMap(({ when }) =>
    when ? [when.earliestStart, when.latestEnd].filter(Number.isFinite) : [],
  );
  const [from, to] = ends.reduce(
    ([low, high], end) => [Math.min(low, end), Math.max(high, end)],
    [Infinity, -Infinity],
  );
  const span = from! < to! ? ([from!, to!] as const) : null;
  spans.set(dataset, span);
  return span;
}

type Turn = readonly [time: number, step: number];

/** When relations may have come into force, and gone out of it, in order; what ends with the span, or after it, does not. */
function turnsOf(ties: readonly Tie[], [from, to]: readonly [number, number]): Turn[] {
  const turns: Turn[] = [];
  for (const { relation } of ties) {
    const { when } = relation;
    if (!when) continue;
    turns.push([Math.max(from, when.earliestStart), 1]);
    if (when.latestEnd < to) turns.push([Math.max(from, when.latestEnd), -1]);
  }
  return turns.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
}

const tops = new WeakMap<Ties, number>();

/** The most relations of a pair that may have been in force at once: one height for all cells. */
export function heightOf(
  ties: Ties,
  keys: readonly Key[],
  span: readonly [number, number],
): number {
  const known = tops.get(ties);
  if (known) return known;
  let most = 1;
  for (const key of keys)
    for (const here of ties.get(key)?.values() ?? []) {
      let now = 0;
      for (const [, step] of turnsOf(here, span)) {
        now += step;
        most = Math.max(most, now);
      }
    }
  tops.set(ties, most);
  return most;
}

/**
 * A step line along the lower edge of a cell, over a rule: how many of its relations may have been in force, over the
 * span of all. Gives the rest of the cell; all of it where no time is known.
 *
 * @param most What the full height of the line stands for.
 */
export function drawHistory(
  sheet: Sheet,
  span: readonly [number, number],
  most: number,
  ties: readonly Tie[],
  slot: Slot,
): Slot {
  const turns = turnsOf(ties, span);
  if (!turns.length) return slot;
  const { box, id, pair } = slot;
  const high = Math.max(LEAST, Math.min(MOST, box.height * SHARE));
  const base = box.y + box.height - ROOM - 1;
  const [left, right] = [box.x + 3, box.x + box.width - 3];
  const xAt = (time: number) => left + ((right - left) * (time - span[0])) / (span[1] - span[0]);
  let now = 0;
  const yAt = () => base - (high * now) / most;
  const points: (readonly [number, number])[] = [];
  for (const [time, step] of turns) {
    points.push([xAt(time), yAt()]);
    now += step;
    points.push([xAt(time), yAt()]);
  }
  points.push([right, yAt()]);
  const rule = { stroke: 'muted', strokeWidth: 0.5 } as const;
  sheet.add('path', 'history', {
    id: `${id} rule`,
    pair,
    d: lines([left, base], [right, base]),
    ...rule,
  });
  const line = { stroke: 'secondary', strokeWidth: 1.25 } as const;
  sheet.add('path', 'history', { id, pair, d: lines(...points), ...line });
  return { ...slot, box: boxAt(box.x, box.y, box.width, box.height - high - 2 * ROOM) };
}
