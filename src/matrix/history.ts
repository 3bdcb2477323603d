import type { Dataset } from '../model/records';
import type { Tie } from './cells';
import type { Slot } from './marks';
import { boxAt, lines, type Sheet } from './sheet';

/** Height of the line, and of its room, px. */
const HIGH = 6;
const ROOM = 8;

const spans = new WeakMap<Dataset, readonly [number, number] | null>();

/** From the first start to the last end of any relation, UTC ms; open ends are left out. */
function spanOf(dataset: Dataset): readonly [number, number] | null {
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

/**
 * A step line along the lower edge of a cell: how many of its relations may have been in force, over the span of all.
 * Gives the rest of the cell; all of it where no time is known.
 */
export function drawHistory(
  sheet: Sheet,
  dataset: Dataset,
  ties: readonly Tie[],
  slot: Slot,
): Slot {
  const span = spanOf(dataset);
  const dated = ties.flatMap(({ relation }) => relation.when ?? []);
  if (!span || !dated.length) return slot;
  const { box, id, pair } = slot;
  const within = (time: number) => Math.max(span[0], Math.min(span[1], time));
  const turns = dated
    .flatMap((when): (readonly [number, number])[] => [
      [within(when.earliestStart), 1],
      [within(when.latestEnd), -1],
    ])
    .sort((a, b) => a[0] - b[0]);
  const base = box.y + box.height - 2;
  const width = box.width - 6;
  const xAt = (time: number) => box.x + 3 + (width * (time - span[0])) / (span[1] - span[0]);
  let now = 0;
  const points: (readonly [number, number])[] = [[box.x + 3, base]];
  const yAt = () => base - (HIGH * Math.min(now, 3)) / 3;
  for (const [time, step] of turns) {
    points.push([xAt(time), yAt()]);
    now += step;
    points.push([xAt(time), yAt()]);
  }
  points.push([box.x + 3 + width, yAt()]);
  const line = { stroke: 'secondary', strokeWidth: 1 } as const;
  sheet.add('path', 'history', { id, pair, d: lines(...points), ...line });
  return { ...slot, box: boxAt(box.x, box.y, box.width, box.height - ROOM) };
}
