import type { LegendEntry } from '../chart/kind';
import { keyGlyph, signEntries } from '../chart/legend';
import type { Messages } from '../chart/messages';
import type { Dataset, Sign } from '../model/records';
import { tallyOf } from '../model/tally';
import { BOTH, COUNTS, TILE, WITHIN } from './detail';
import { type Draw, note } from './note';
import { AGAINST, WITH } from './scene-signs';
import { boxAt, lines, type Sheet } from './sheet';
import { STROKED } from './slot';

/** In a legend, px. */
const EDGE = 13;
const CELL = boxAt(2, 3.5, EDGE, EDGE);

/** A cell of one sign as it is drawn at this size. */
function drawSign(sheet: Sheet, sign: Sign, detail: number): void {
  const { x, y } = CELL;
  const add = (id: string, fill: string, box = CELL, stroke = 'none') =>
    sheet.add('rect', 'legend', { id, ...box, fill, stroke });
  if (sign === 1 || sign === -1) add('cell', sign === 1 ? WITH : AGAINST);
  else if (detail < BOTH) add('cell', sign === 0 ? 'node' : 'control');
  else if (sign === null)
    add('cell', 'paper', boxAt(x + 0.5, y + 0.5, EDGE - 1, EDGE - 1), 'control');
  else {
    add('cell', WITH);
    const d = `${lines([x + EDGE, y], [x + EDGE, y + EDGE], [x, y + EDGE])}Z`;
    sheet.add('path', 'legend', { id: 'half', d, fill: AGAINST });
  }
  if (sign === -1 && detail >= WITHIN) add('minus', 'paper', boxAt(x + 3, y + 5, EDGE - 6, 3));
}

/** All signs, as cells have them at this size; closer in as glyphs, and co-operation as a mark without one. */
export function farSigns(dataset: Dataset, words: Messages, detail: number): LegendEntry[] {
  const near = new Map(signEntries(dataset, words).map((entry) => [entry.id, entry.marks]));
  const plain = [keyGlyph('sign-1', 'square', 'secondary', 9)];
  return ([1, -1, 0, null] as const)
    .filter((sign) => tallyOf(dataset).signs.has(sign))
    .map((sign) => {
      const id = `sign-${sign}`;
      const { marks } = note('sign', '', 18, (sheet) => drawSign(sheet, sign, detail));
      return {
        id,
        group: 'sign',
        label: words.sign(sign),
        width: 18,
        marks: detail < TILE ? marks : (near.get(id) ?? plain),
        filter: { kind: 'sign', signs: [sign] },
      };
    });
}

const drawCloser: Draw = (sheet) => {
  sheet.add('symbol', 'legend', {
    id: 'lens',
    x: 8,
    y: 9,
    size: 13,
    shape: 'circle',
    texture: 'hollow',
    fill: 'secondary',
  });
  sheet.add('path', 'legend', { id: 'grip', d: lines([12.5, 13.5], [16.5, 17.5]), ...STROKED });
};
/** Three strengths of one sign. */
const drawPaler: Draw = (sheet) => {
  for (const [i, fill] of SHADES.entries())
    sheet.add('rect', 'legend', { id: `shade ${i}`, ...boxAt(2 + 5 * i, 4, 5, 12), fill });
};
const SHADES = [WITH, 'light-dark(#7fbab3,#2f726b)', 'light-dark(#b9dad6,#254743)'];

/** What is said of cells too small for marks; `first`: the detail of the whole. */
export function farNotes({ matrix }: Messages, first: number, detail: number): LegendEntry[] {
  const closer = { ...note('closer', matrix.closer, 18, drawCloser), live: true };
  const paler = { ...note('paler', matrix.paler, 18, drawPaler), absent: detail > COUNTS };
  return first > COUNTS ? [closer] : [closer, paler];
}
