import type { Stage } from '../chart/kind';
import type { Key } from '../model/key';
import { TYPE } from '../scene/theme';
import { BRACKET, LINE, namesHeight } from './grid';
import type { MatrixLayout } from './layout';
import type { MatrixOptions } from './options';
import { lines, round, type Sheet } from './sheet';

/** A group's row stands for its actors; it is none of them. */
export const sheetKey = ({ folds }: MatrixLayout, key: Key) => {
  const fold = folds.get(key);
  return fold ? { key: null, stands: fold.keys } : { key };
};

/** Headings of rows and columns. */
export function drawLabels(sheet: Sheet, layout: MatrixLayout): void {
  const {
    keys,
    at,
    cell,
    left,
    top,
    rowLabels,
    columnLabels,
    rowSize: size,
    slant,
    spans,
  } = layout;
  const side = spans.length > 1 ? BRACKET.side : BRACKET.bare;
  const { weight } = TYPE.name;
  const block = LINE * columnLabels.reduce((most, label) => Math.max(most, label.length), 0);
  keys.forEach((key, i) => {
    const middle = at[i]! + cell / 2;
    const row = rowLabels[i] ?? [];
    row.forEach((text, line) => {
      const y = top + middle + size * 0.36 + (line - (row.length - 1) / 2) * (size + 3);
      const place = { x: round(left - side), y: round(y), text };
      sheet.add('text', 'row-label', {
        id: `${key} ${line}`,
        ...sheetKey(layout, key),
        ...place,
        size,
        weight,
        anchor: 'end',
        fill: 'ink',
      });
    });
    const column = columnLabels[i] ?? [];
    column.forEach((text, line) => {
      const level = top + 0.3 - block / 2 + (line - (column.length - 1) / 2) * LINE;
      const place = {
        x: round(left + middle + slant / 15),
        y: round(slant ? top - 7 : level),
        text,
      };
      sheet.add('text', 'column-label', {
        id: `${key} ${line}`,
        ...sheetKey(layout, key),
        ...place,
        size: 12,
        weight,
        anchor: slant ? 'start' : 'middle',
        rotate: -slant,
        fill: 'ink',
      });
    });
  });
}

/** Over and beside each bloc, its name above; nothing where there is but one. */
export function drawBrackets(
  sheet: Sheet,
  { measure }: Stage<MatrixOptions, MatrixLayout>,
  { keys, at, cell, left, top, spans }: MatrixLayout,
): void {
  if (spans.length < 2) return;
  const over = namesHeight(spans);
  const y = over + 3.5;
  const x = left - BRACKET.after - BRACKET.depth + 0.5;
  for (const { from, count, lines: words } of spans) {
    const [start, end] = [at[from]! + 0.5, at[from + count - 1]! + cell - 0.5];
    const bracket = (
      way: string,
      turn: (along: number, deep: number) => readonly [number, number],
    ) => {
      const deep = BRACKET.depth;
      const d = lines(turn(start, deep), turn(start, 0), turn(end, 0), turn(end, deep));
      sheet.add('path', 'bracket', {
        id: `${way} ${keys[from]}`,
        d,
        stroke: 'control',
        strokeWidth: 1,
      });
    };
    bracket('over', (along, deep) => [left + along, y + deep]);
    bracket('beside', (along, deep) => [x + deep, top + along]);
    words.forEach((text, line) => {
      // A name wider than its bracket ends where the bracket does.
      const middle = left + Math.min((start + end) / 2, end - measure(text, 12, 400) / 2);
      sheet.add('text', 'bracket', {
        id: `${keys[from]} ${line}`,
        x: round(middle),
        y: over - 4 - (words.length - 1 - line) * LINE,
        text,
        size: 12,
        weight: 400,
        anchor: 'middle',
        fill: 'secondary',
      });
    });
  }
}
