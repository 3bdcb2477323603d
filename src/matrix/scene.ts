import { wordsOf } from '../chart/words';
import type { Key } from '../model/key';
import { GHOST_OPACITY } from '../scene/attributes';
import type { Scene } from '../scene/scene';
import { arranged, type MatrixStage } from './arranged';
import { counted, groupTies, signOf, type Tie, type Ties, tiesAt, tiesBetween } from './cells';
import { foldTies } from './fold';
import { BRACKET, extent, namesHeight } from './grid';
import type { MatrixLayout } from './layout';
import { createPen, drawDot, groundOf, NUMERAL, type Pen, type Slot } from './marks';
import { drawCards } from './scene-cards';
import { drawSides } from './scene-folds';
import { drawBrackets, drawLabels, drawTotals } from './scene-labels';
import { drawPath, drawStrip } from './scene-strip';
import { boxAt, createSheet, pairId, round, type Sheet } from './sheet';

/** Slots smaller than this hold no textured mark: one mark stands for the cell. Then its sign alone, px. */
const SLOT = 21;
const ONE_MARK = 20;
const MINUS_FROM = 8;
const OPPOSED = '#c4405a';
/** Fill of a cell too small for marks, by sign: at least 3:1 in both themes. */
const FILLS = new Map<number | null, string>([
  [1, '#3f9b91'],
  [0, 'control'],
  [-1, OPPOSED],
  [null, 'rule'],
]);

/** The cell of a pair, with its ground. */
function slotOf(
  { at, left, top, cell }: MatrixLayout,
  keys: readonly [Key, Key],
  i: number,
  j: number,
  ground: string,
): Slot {
  return {
    id: pairId(...keys),
    pair: keys,
    ground,
    box: boxAt(left + at[j]!, top + at[i]!, cell, cell),
  };
}

function drawEmpty(sheet: Sheet, slot: Slot): void {
  const { id, pair, box } = slot;
  const inner = boxAt(box.x + 0.5, box.y + 0.5, box.width - 1, box.height - 1);
  sheet.add('rect', 'cell', { id, pair, ...inner, fill: 'paper', stroke: 'rule' });
  drawDot(sheet, slot);
}

/** Every type in its place. */
function drawSlots(
  pen: Pen,
  ties: readonly Tie[],
  slot: Slot,
  types: readonly string[],
  columns: number,
): void {
  const { x, y, width } = slot.box;
  const pad = width * 0.04;
  const w = (width - 2 * pad) / columns;
  const h = (width - 2 * pad) / Math.ceil(types.length / columns);
  types.forEach((type, t) => {
    const own = ties.filter((tie) => tie.relation.type === type);
    const box = boxAt(x + pad + (t % columns) * w, y + pad + Math.floor(t / columns) * h, w, h);
    if (own.length) pen(own, { ...slot, id: `${slot.id} ${t}`, box });
  });
}

/** The surest mark, and beside it how many relations there are. */
function drawOne(
  sheet: Sheet,
  pen: Pen,
  ties: readonly Tie[],
  slot: Slot,
  { measure, options }: MatrixStage,
): void {
  const { x, y, width } = slot.box;
  const text = wordsOf(options).figure(counted(ties).length);
  const edge = Math.min(24, width * 0.78);
  const wide = measure(text, NUMERAL.size, NUMERAL.weight);
  const beside = ties.length > 1 && edge + wide + 4 <= width;
  const left = x + (width - edge - (beside ? wide : 0)) / 2;
  pen(groupTies(ties)[0]!.slice(0, 1), { ...slot, box: boxAt(left, y, edge, width) });
  if (!beside) return;
  const at = { x: round(left + edge + wide / 2), y: round(y + width / 2 + 4.3) };
  sheet.add('text', 'count', {
    id: slot.id,
    pair: slot.pair,
    ...at,
    text,
    ...NUMERAL,
    fill: 'ink',
  });
}

function drawCells(sheet: Sheet, stage: MatrixStage, layout: MatrixLayout, ties: Ties): void {
  const { keys, cell, types, columns } = layout;
  const rows = Math.ceil(types.length / columns);
  const slots = cell / Math.max(columns, rows) >= SLOT;
  const pen = createPen(stage.dataset, sheet, wordsOf(stage.options));
  const draw = (row: Key, column: Key, i: number, j: number) => {
    const here = tiesAt(ties, row, column);
    const slot = slotOf(layout, [row, column], i, j, groundOf(signOf(counted(here))));
    const { id, pair, box, ground: fill } = slot;
    const isGroup = layout.folds.has(row) || layout.folds.has(column);
    if (here.length) sheet.add('rect', 'cell', { id, pair, ...box, fill: isGroup ? 'band' : fill });
    if (!here.length) drawEmpty(sheet, slot);
    else if (isGroup) drawSides(sheet, here, slot, wordsOf(stage.options), stage.measure);
    else if (slots) drawSlots(pen, here, slot, types, columns);
    else drawOne(sheet, pen, here, slot, stage);
  };
  for (const [i, row] of keys.entries())
    for (const [j, column] of keys.entries())
      if (i !== j || layout.folds.has(row)) draw(row, column, i, j);
}

/** Cells too small for marks: one ground for each pair of blocs, and the sign of each pair that has relations. */
function drawSigns(sheet: Sheet, stage: MatrixStage, layout: MatrixLayout, ties: Ties): void {
  const { keys, at, cell, left, top, spans } = layout;
  const far = ({ from, count }: { from: number; count: number }) =>
    at[from + count - 1]! + cell - at[from]!;
  for (const a of spans)
    for (const b of spans) {
      const box = boxAt(left + at[b.from]!, top + at[a.from]!, far(b), far(a));
      sheet.add('rect', 'cell', { id: `${a.from} ${b.from}`, ...box, fill: 'band' });
    }
  const place = new Map(keys.map((key, i) => [key, i]));
  for (const [row, cells] of ties)
    for (const [column, here] of cells) {
      const [i, j] = [place.get(row), place.get(column)];
      if (i === undefined || j === undefined) continue;
      const sure = counted(here);
      const fill = FILLS.get(signOf(sure.length ? sure : here))!;
      const slot = slotOf(layout, [row, column], i, j, fill);
      if (layout.folds.has(row) || layout.folds.has(column)) {
        drawSides(sheet, here, slot, wordsOf(stage.options), stage.measure);
        continue;
      }
      const { id, pair, box } = slot;
      const stands = here.map((tie) => tie.relation.key);
      const opacity = sure.length ? 1 : GHOST_OPACITY;
      sheet.add('rect', 'cell', { id, stands, pair, ...box, fill, opacity });
      // A minus in what is red: colour never says it alone while there is room.
      const minus = boxAt(box.x + cell / 4, box.y + cell / 2 - 1, cell / 2, 2);
      if (fill === OPPOSED && cell >= MINUS_FROM)
        sheet.add('rect', 'sign', {
          id,
          stands,
          pair,
          ...minus,
          fill: 'paper',
          opacity,
        });
    }
}

const FRAME = {
  when: 'selected',
  fill: 'none',
  stroke: 'focus',
  strokeWidth: 2,
  radius: 3,
} as const;

/** Drawn while selected: row and column of an actor with their headings, and the cells of a relation. */
function drawFrames(sheet: Sheet, layout: MatrixLayout, ties: Ties): void {
  const { keys, at, cell, left, top, spans, slant } = layout;
  const all = extent(layout);
  // Slanted headings lean out of their column: the frame leaves them out.
  const under = spans.length > 1 ? namesHeight(spans) + BRACKET.depth + 5.5 : 1;
  const head = slant ? top - 1.5 : under;
  keys.forEach((key, i) => {
    const start = at[i]! - 1.5;
    const boxes = [
      boxAt(1, top + start, left + all + 0.5, cell + 3),
      boxAt(left + start, head, cell + 3, top + all + 1.5 - head),
    ];
    for (const own of layout.folds.get(key)?.keys ?? [key])
      boxes.forEach((box, way) => {
        sheet.add('rect', 'frame', { id: `${way} ${own}`, key: own, ...box, ...FRAME });
      });
    if (cell >= ONE_MARK)
      keys.forEach((column, j) => {
        for (const { relation } of tiesAt(ties, key, column)) {
          const { id, pair, box } = slotOf(layout, [key, column], i, j, '');
          sheet.add('rect', 'ring', {
            id: `${id} ${relation.key}`,
            key: relation.key,
            pair,
            ...box,
            ...FRAME,
          });
        }
      });
  });
}

export function matrixScene(stage: MatrixStage): Scene {
  const { size, view, dataset, options, state } = stage;
  const layout = arranged(stage);
  const ties = foldTies(tiesBetween(dataset, state), layout.folds);
  const sheet = createSheet();
  if (layout.form === 'cards') drawCards(sheet, stage, layout, ties);
  else {
    if (layout.cell < ONE_MARK) drawSigns(sheet, stage, layout, ties);
    else {
      drawCells(sheet, stage, layout, ties);
      drawTotals(sheet, stage, layout, ties);
    }
    drawLabels(sheet, layout);
    drawBrackets(sheet, stage, layout);
    drawFrames(sheet, layout, ties);
    drawStrip(sheet, stage, layout);
    drawPath(sheet, stage, layout);
  }
  // Fewer rows need less room; more never get more than there is.
  const height = layout === stage.layout ? size.height : Math.min(size.height, layout.height);
  return {
    ...size,
    height,
    title: options.title ?? dataset.title,
    description: dataset.description,
    view,
    layers: [{ name: 'matrix', zooms: false, batches: sheet.batches() }],
  };
}
