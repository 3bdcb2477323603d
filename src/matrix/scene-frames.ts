import type { Key } from '../model/key';
import { type Ties, tiesAt } from './cells';
import { MARKED } from './detail';
import { BRACKET, namesHeight } from './grid';
import { slotOf } from './scene-cells';
import { boxAt, type Sheet } from './sheet';
import type { Sight } from './sight';

const FRAME = {
  when: 'selected',
  fill: 'none',
  stroke: 'focus',
  strokeWidth: 2,
  radius: 3,
} as const;

/** Drawn while selected: row and column of an actor with their headings, and the cells of a relation; `chosen`: of these alone. */
export function drawFrames(
  sheet: Sheet,
  sight: Sight,
  ties: Ties,
  chosen: ReadonlySet<Key> | null,
): void {
  if (chosen && !chosen.size) return;
  const isFramed = (key: Key) => !chosen || chosen.has(key);
  const { keys, at, cell, left, top, spans, slant, port, rows, columnsIn, folds } = sight;
  // Slanted headings lean out of their column: the frame leaves them out.
  const under = spans.length > 1 ? namesHeight(spans) + BRACKET.depth + 5.5 : 1;
  const head = slant ? port.y - 1.5 : under;
  const within = (place: number, [from, to]: readonly [number, number]) =>
    place >= from && place < to;
  const frame = (key: Key, i: number) => {
    const start = at[i]! - 1.5;
    if (within(i, rows)) {
      const box = boxAt(1, top + start, port.x + port.width + 0.5, cell + 3);
      sheet.add('rect', 'frame', { id: `0 ${key}`, key, ...box, ...FRAME });
    }
    if (within(i, columnsIn)) {
      const box = boxAt(left + start, head, cell + 3, port.y + port.height + 1.5 - head);
      sheet.add('rect', 'frame', { id: `1 ${key}`, key, ...box, ...FRAME });
    }
  };
  keys.forEach((key, i) => {
    for (const own of folds.get(key)?.keys ?? [key]) if (isFramed(own)) frame(own, i);
  });
  if (cell < MARKED) return;
  for (let i = rows[0]; i < rows[1]; i++)
    for (let j = columnsIn[0]; j < columnsIn[1]; j++)
      for (const { relation } of i === j ? [] : tiesAt(ties, keys[i]!, keys[j]!)) {
        const { id, pair, box } = slotOf(sight, [keys[i]!, keys[j]!], i, j, '');
        const { key } = relation;
        sheet.add('rect', 'ring', { id: `${id} ${key}`, key, pair, ...box, ...FRAME });
      }
}
