import { TYPE } from '../scene/theme';
import type { MatrixStage } from './arranged';
import { fitLabel, formsOf } from './fit-label';
import { rowActor } from './fold';
import { BRACKET } from './grid';
import { sheetKey } from './scene-labels';
import { boxAt, round, type Sheet } from './sheet';
import type { Sight } from './sight';

/** Rows and columns under this have no label, px. */
const ROW_FROM = 12;
const COLUMN_FROM = 16;
/** Columns of this width have level labels. */
const LEVEL_FROM = 56;
/** Where there is no gutter, labels lie over the first cells: at most so wide or high, px. */
const WIDE = 120;
const HIGH = 62;
const SLANTED = 76;

const { size: SMALL } = TYPE.label;
const { size: NAME, weight } = TYPE.name;

/** Headings of what is in sight: they stay at the edges, each at the middle of its row or column. */
export function drawHeadings(sheet: Sheet, { dataset, measure }: MatrixStage, sight: Sight): void {
  const { keys, at, cell, left, top, port, rows, columnsIn, spans } = sight;
  const side = spans.length > 1 ? BRACKET.side : BRACKET.bare;
  const size = cell < 18 ? SMALL : NAME;
  const gutter = port.x - side;
  const wide = gutter > 40 ? gutter : Math.min(WIDE, port.width / 3);
  const fit = (i: number, width: number) =>
    fitLabel(
      formsOf(rowActor(dataset, keys[i]!, sight.folds)),
      { width, lines: 1, size, weight },
      measure,
    ).lines[0] ?? '';
  const inside = (place: number, start: number, from: number, to: number) => {
    const middle = start + at[place]! + cell / 2;
    return middle >= from && middle <= to ? middle : null;
  };
  const level = cell >= LEVEL_FROM;
  const high = level ? 20 : HIGH;
  const over = port.y >= high;
  const base = over ? port.y - 6 : port.y + high - 5;
  // Over cells words stand on paper.
  const ground = { fill: 'paper', opacity: 0.88 } as const;
  const right = gutter > 40 ? gutter : port.x + wide;
  const isWithin = cell >= ROW_FROM && gutter <= 40;
  // In the corner neither lies on the other.
  const first = cell >= COLUMN_FROM && !over ? base + 5 + size / 2 : port.y;
  if (cell >= ROW_FROM) {
    if (isWithin)
      sheet.add('rect', 'ground', {
        id: 'rows',
        ...boxAt(0, port.y, right + 4, port.height),
        ...ground,
      });
    for (let i = rows[0]; i < rows[1]; i++) {
      const y = inside(i, top, first, port.y + port.height);
      if (y === null) continue;
      const place = { x: round(right), y: round(y + size * 0.36), text: fit(i, wide) };
      const style = { size, weight, anchor: 'end', fill: 'ink' } as const;
      sheet.add('text', 'row-label', {
        id: `${keys[i]} 0`,
        ...sheetKey(sight, keys[i]!),
        ...place,
        ...style,
      });
    }
  }
  if (cell < COLUMN_FROM) return;
  if (!over)
    sheet.add('rect', 'ground', {
      id: 'columns',
      ...boxAt(0, 0, port.x + port.width, base + 5),
      ...ground,
    });
  for (let j = columnsIn[0]; j < columnsIn[1]; j++) {
    const x = inside(j, left, isWithin ? right + 8 : port.x, port.x + port.width);
    if (x === null) continue;
    const text = fit(j, level ? cell + 2 : SLANTED);
    const place = { x: round(x + (level ? 0 : 3)), y: round(base), text, rotate: level ? 0 : -45 };
    const style = { size, weight, anchor: level ? 'middle' : 'start', fill: 'ink' } as const;
    sheet.add('text', 'column-label', {
      id: `${keys[j]} 0`,
      ...sheetKey(sight, keys[j]!),
      ...place,
      ...style,
    });
  }
}
