import { wordsOf } from '../chart/words';
import type { Key } from '../model/key';
import type { MatrixStage } from './arranged';
import {
  CERTAINTIES,
  counted,
  netSign,
  signOf,
  standsIn,
  type Tie,
  type Ties,
  tiesAt,
} from './cells';
import { hasSlots, SLOTTED } from './detail';
import { drawHistory, heightOf, spanOf } from './history';
import { createPen, drawDot, groundOf, NUMERAL, type Pen } from './marks';
import { levelsOf } from './pyramid/levels';
import { weaveOf } from './pyramid/weave';
import { drawSides } from './scene-folds';
import { boxAt, pairId, round, type Sheet } from './sheet';
import type { Range, Sight } from './sight';
import type { Slot } from './slot';

/** The cell of a pair, with its ground. */
export const slotOf = (
  { at, left, top, cell }: Sight,
  keys: readonly [Key, Key],
  i: number,
  j: number,
  ground: string,
): Slot => ({
  id: pairId(...keys),
  pair: keys,
  ground,
  box: boxAt(left + at[j]!, top + at[i]!, cell, cell),
});

function drawEmpty(sheet: Sheet, slot: Slot): void {
  const { id, pair, box } = slot;
  const inner = boxAt(box.x + 0.5, box.y + 0.5, box.width - 1, box.height - 1);
  sheet.add('rect', 'cell', { id, pair, ...inner, fill: 'paper', stroke: 'rule' });
  drawDot(sheet, slot);
}

/** Every type in its place. */
function drawSlots(pen: Pen, ties: readonly Tie[], slot: Slot, { types, columns }: Sight): void {
  const { x, y, width } = slot.box;
  const pad = width * 0.04;
  const w = (width - 2 * pad) / columns;
  const h = (width - 2 * pad) / Math.ceil(types.length / columns);
  types.forEach((type, t) => {
    const own = ties.filter((tie) => standsIn(tie, type, types));
    const box = boxAt(x + pad + (t % columns) * w, y + pad + Math.floor(t / columns) * h, w, h);
    if (own.length) pen.slot(own, { ...slot, id: `${slot.id} ${t}`, box });
  });
}

/** The type that most are of, of equals the first in a cell; the sign that prevails; and the least certainty. */
export function gistOf(ties: readonly Tie[], types: readonly string[]) {
  const sure = counted(ties);
  const all = sure.length ? sure : ties;
  const slots = types.map((type) => all.filter((tie) => standsIn(tie, type, types)).length);
  const slot = slots.indexOf(Math.max(...slots));
  const type = all.find((tie) => standsIn(tie, types[slot]!, types))!.relation.type;
  const level = Math.max(...all.map(({ certainty }) => CERTAINTIES.indexOf(certainty)));
  return {
    type,
    sign: netSign(all.map((tie) => tie.relation)),
    certainty: CERTAINTIES[level]!,
    ghost: !sure.length,
  };
}

/** One mark for all of a cell, and beside it, where there is room, how many relations there are. */
function drawOne(
  sheet: Sheet,
  pen: Pen,
  ties: readonly Tie[],
  slot: Slot,
  { measure, options }: MatrixStage,
  { types, columns }: Sight,
): void {
  const { x, y, width } = slot.box;
  if (width < SLOTTED) {
    pen.gist(ties, gistOf(ties, types), slot, { columns });
    return;
  }
  const text = wordsOf(options).figure(counted(ties).length);
  const edge = Math.min(24, width * 0.78);
  const wide = measure(text, NUMERAL.size, NUMERAL.weight);
  const beside = ties.length > 1 && edge + wide + 4 <= width;
  const left = beside ? x + (width - edge - wide) / 2 : x;
  const box = boxAt(left, y, beside ? edge : width, width);
  pen.gist(ties, gistOf(ties, types), { ...slot, box });
  if (!beside) return;
  const at = { x: round(left + edge + wide / 2), y: round(y + width / 2 + 4.3) };
  const { id, pair } = slot;
  sheet.add('text', 'count', { id, pair, ...at, text, ...NUMERAL, fill: 'ink' });
}

/** How many relations count, where a half of the matrix is for that. */
function drawCount(sheet: Sheet, ties: readonly Tie[], slot: Slot, { options }: MatrixStage): void {
  const { box, id, pair } = slot;
  const text = wordsOf(options).figure(counted(ties).length);
  const at = { x: round(box.x + box.width / 2), y: round(box.y + box.height / 2 + 4.3) };
  const stands = ties.map((tie) => tie.relation.key);
  sheet.add('text', 'count', { id, pair, stands, ...at, text, ...NUMERAL, fill: 'ink' });
}

/** Cells in sight; `empty`: those without a relation too. */
export function drawCells(
  sheet: Sheet,
  stage: MatrixStage,
  sight: Sight,
  ties: Ties,
  empty: boolean,
): void {
  const { keys, types, rows, columnsIn, folds } = sight;
  const { dataset, options } = stage;
  const slots = hasSlots(sight);
  const span = options.history ? spanOf(dataset) : null;
  const most = span ? heightOf(ties, keys, span) : 1;
  const words = wordsOf(options);
  const pen = createPen(dataset, sheet, words, types);
  const draw = (i: number, j: number) => {
    const pair = [keys[i]!, keys[j]!] as const;
    const here = tiesAt(ties, ...pair);
    if (!here.length && !empty) return;
    const slot = slotOf(sight, pair, i, j, groundOf(signOf(counted(here))));
    const { id, box, ground: fill } = slot;
    if (!here.length) return drawEmpty(sheet, slot);
    const isGroup = folds.has(pair[0]) || folds.has(pair[1]);
    sheet.add('rect', 'cell', { id, pair, ...box, fill: isGroup ? 'band' : fill });
    if (isGroup) return drawSides(sheet, here, slot, words, stage.measure);
    if (options.halves === 'count' && i > j) return drawCount(sheet, here, slot, stage);
    const spare = span && slots ? drawHistory(sheet, span, most, here, slot) : slot;
    if (slots) drawSlots(pen, here, spare, sight);
    else drawOne(sheet, pen, here, slot, stage, sight);
  };
  if (sight.woven && !folds.size) eachFilled(stage, sight, draw);
  else
    for (let i = rows[0]; i < rows[1]; i++)
      for (let j = columnsIn[0]; j < columnsIn[1]; j++)
        if (i !== j || folds.has(keys[i]!)) draw(i, j);
}

/** Calls with the cells in sight that hold anything: of thousands most are empty. */
function eachFilled(
  { dataset, state }: MatrixStage,
  { keys, folds, rows, columnsIn }: Sight,
  visit: (i: number, j: number) => void,
): void {
  const { offset, column } = levelsOf(dataset, weaveOf(dataset, state), keys, folds).rows();
  for (let i = rows[0]; i < rows[1]; i++) {
    const here = column.subarray(offset[i], offset[i + 1]).filter((j) => inRange(j, columnsIn));
    for (const j of here.sort()) visit(i, j);
  }
}

const inRange = (j: number, [from, to]: Range) => j >= from && j < to;
