import { wordsOf } from '../chart/words';
import type { Key } from '../model/key';
import { GHOST_OPACITY } from '../scene/attributes';
import type { MatrixStage } from './arranged';
import { counted, type Ties, tiesAt } from './cells';
import { slotOf } from './scene-cells';
import { drawSides } from './scene-folds';
import { boxAt, lines, type Sheet } from './sheet';
import type { Sight } from './sight';

const MINUS_FROM = 6;
/** Signs of cells too small for marks: at least 3:1 in both themes. */
export const WITH = '#3f9b91';
export const AGAINST = '#c4405a';

/** Cells too small for marks: one ground for each pair of blocs, and the signs of each pair that has relations. */
export function drawSigns(sheet: Sheet, stage: MatrixStage, sight: Sight, ties: Ties): void {
  const { keys, at, cell, left, top, spans, rows, columnsIn, folds, woven } = sight;
  const words = wordsOf(stage.options);
  const far = ({ from, count }: { from: number; count: number }) =>
    at[from + count - 1]! + cell - at[from]!;
  for (const a of woven ? [] : spans)
    for (const b of spans) {
      const box = boxAt(left + at[b.from]!, top + at[a.from]!, far(b), far(a));
      sheet.add('rect', 'cell', { id: `${a.from} ${b.from}`, ...box, fill: 'band' });
    }
  const isGroup = (row: Key, column: Key) => folds.has(row) || folds.has(column);
  const draw = (pair: readonly [Key, Key], i: number, j: number) => {
    const here = tiesAt(ties, ...pair);
    if (!here.length) return;
    if (isGroup(...pair)) {
      drawSides(sheet, here, slotOf(sight, pair, i, j, ''), words, stage.measure);
      return;
    }
    const sure = counted(here);
    const signs = (sure.length ? sure : here).map(({ relation }) => relation.sign);
    const { id, box } = slotOf(sight, pair, i, j, '');
    const { x, y, width } = box;
    const stands = here.map((tie) => tie.relation.key);
    const common = { id, stands, pair, opacity: sure.length ? 1 : GHOST_OPACITY };
    const friends = signs.some((sign) => sign === 1 || sign === 0);
    const foes = signs.some((sign) => sign === -1 || sign === 0);
    if (!friends && !foes) {
      // Hollow: there is something, of which no sign is known.
      const inner = boxAt(x + 0.5, y + 0.5, width - 1, width - 1);
      sheet.add('rect', 'cell', { ...common, ...inner, fill: 'paper', stroke: 'control' });
      return;
    }
    sheet.add('rect', 'cell', { ...common, ...box, fill: friends ? WITH : AGAINST });
    if (friends && foes) {
      // Both are seen, whichever prevails.
      const d = `${lines([x + width, y], [x + width, y + width], [x, y + width])}Z`;
      sheet.add('path', 'sign', { ...common, d, fill: AGAINST });
    } else if (foes && cell >= MINUS_FROM) {
      // A minus in what is red: colour never says it alone while there is room.
      const high = cell < 8 ? 1.5 : 2;
      const minus = boxAt(x + cell / 4, y + (cell - high) / 2, cell / 2, high);
      sheet.add('rect', 'sign', { ...common, ...minus, fill: 'paper' });
    }
  };
  if (woven && !folds.size) return;
  for (let i = rows[0]; i < rows[1]; i++)
    for (let j = columnsIn[0]; j < columnsIn[1]; j++) {
      const [row, column] = [keys[i]!, keys[j]!];
      // Of very many the image tells all others.
      if (isGroup(row, column) || (!woven && i !== j)) draw([row, column], i, j);
    }
}
