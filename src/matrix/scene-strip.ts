import { partyVisibilityOf, visibilityOf } from '../model/visibility';
import { GHOST_OPACITY } from '../scene/attributes';
import { fixed } from '../scene/shapes';
import { typeStyles } from '../scene/theme';
import type { MatrixStage } from './arranged';
import { CERTAINTIES } from './cells';
import { type MatrixLayout, STRIP } from './layout';
import { ownOf } from './own';
import { round, type Sheet } from './sheet';

const TEXTURES = ['fill', 'hatch', 'dots'] as const;
const [MARK, LINE] = [11, 1.5] as const;

/** A relation of three parties and more as a column: a mark in the row of each party, joined by a line. */
export function drawStrip(
  sheet: Sheet,
  { dataset, state }: MatrixStage,
  layout: MatrixLayout,
): void {
  const { strip, keys, folds, at, cell, top } = layout;
  if (!strip.relations.length) return;
  const rows = new Map(
    keys.flatMap((key, i) => (folds.get(key)?.keys ?? [key]).map((one) => [one, i])),
  );
  const styleOf = typeStyles(dataset.types);
  const visible = visibilityOf(dataset, state);
  const party = partyVisibilityOf(dataset, state);
  strip.relations.forEach((relation, column) => {
    const seen = visible(relation);
    if (seen === 'hidden') return;
    const there = relation.parties.filter((one) => party(one) !== 'hidden' && rows.has(one.key));
    const places = [...new Set(there.map((one) => rows.get(one.key)!))].sort((a, b) => a - b);
    if (!places.length) return;
    const { shape, paint: fill } = styleOf(relation.type);
    const x = round(strip.left + (column + 0.5) * STRIP.step);
    const y = (row: number) => round(top + at[row]! + cell / 2);
    const { key, id } = relation;
    const opacity = seen === 'ghost' ? GHOST_OPACITY : 1;
    const stroke = relation.sign === -1 ? 'opposed' : 'control';
    sheet.add('line', 'strip-line', {
      id,
      key,
      x1: x,
      y1: y(places[0]!),
      x2: x,
      y2: y(places.at(-1)!),
      stroke,
      strokeWidth: LINE,
      opacity,
    });
    const texture = TEXTURES[CERTAINTIES.indexOf(relation.certainty)]!;
    for (const row of places)
      sheet.add('symbol', 'strip', {
        id: `${id} ${row}`,
        key,
        x,
        y: y(row),
        size: Math.min(MARK, cell),
        shape,
        fill,
        texture,
        opacity,
      });
  });
}

/** A way through the matrix: from actor to actor on the diagonal, over the cell of each step. */
export function drawPath(sheet: Sheet, stage: MatrixStage, layout: MatrixLayout): void {
  const { path } = ownOf(stage);
  const { keys, folds, at, cell, left, top } = layout;
  if (!path) return;
  const rows = new Map(
    keys.flatMap((key, i) => (folds.get(key)?.keys ?? [key]).map((one) => [one, i])),
  );
  path.slice(1).forEach((key, step) => {
    const [a, b] = [rows.get(path[step]!), rows.get(key)];
    if (a === undefined || b === undefined || a === b) return;
    const middle = (row: number) => at[row]! + cell / 2;
    const [low, high] = [Math.min(a, b), Math.max(a, b)];
    const point = (row: number) => `${fixed(left + middle(row))} ${fixed(top + middle(row))}`;
    const corner = `${fixed(left + middle(high))} ${fixed(top + middle(low))}`;
    const d = `M${point(low)}Q${corner} ${point(high)}`;
    sheet.add('path', 'way', {
      id: `${step} casing`,
      d,
      fill: 'none',
      stroke: 'paper',
      strokeWidth: 6,
    });
    sheet.add('path', 'way', { id: `${step}`, d, fill: 'none', stroke: 'focus', strokeWidth: 2.5 });
  });
}
