import { wordsOf } from '../chart/words';
import type { Key } from '../model/key';
import type { Actor, Dataset } from '../model/records';
import type { Size } from '../scene/scene';
import type { MeasureText } from '../scene/text-width';
import { CARD, cardOf, roomOf } from './cards';
import { slotTypes } from './cells';
import { fitGrid, leastWidth, type Span, type Spread } from './grid';
import { MATRIX_DEFAULTS, type MatrixOptions } from './options';
import type { MatrixGroup } from './order';
import { arrangementOf } from './orders';

/** Narrower than this it is drawn as cards, px. */
const NARROW = 360;
/** Up to so many actors it is drawn as cards too where rows would have no name. */
const NAMED = 40;

/** Where everything stands, px of the plot. Rows and columns have the same order and offsets. */
export interface MatrixLayout extends Spread {
  readonly form: 'grid' | 'cards';
  readonly keys: readonly Key[];
  /** Types that have a slot, and the slots' columns in a cell. */
  readonly types: readonly string[];
  readonly columns: number;
  /** What the content needs. */
  readonly height: number;
}

/** Blocs in this order; one bare span where an order of one's own tears them apart. */
function spansIn(keys: readonly Key[], groups: readonly MatrixGroup[]): Span[] {
  const groupOf = new Map(groups.flatMap((group) => group.keys.map((key) => [key, group])));
  const starts = keys.flatMap((key, i) =>
    i && groupOf.get(key) === groupOf.get(keys[i - 1]!) ? [] : [i],
  );
  if (starts.length !== groups.length || starts.length < 2)
    return [{ from: 0, count: keys.length, lines: [] }];
  return starts.map((from, i) => {
    const { name } = groupOf.get(keys[from]!)!;
    return { from, count: (starts[i + 1] ?? keys.length) - from, lines: name ? [name] : [] };
  });
}

/** Columns of slots in a cell: 1, 2 × 1, 2 × 2, 3 × 2, 3 × 3 … */
export const slotColumns = (types: number) =>
  types > 4 ? Math.max(3, Math.ceil(Math.sqrt(types))) : types > 1 ? 2 : 1;

/** The narrowest plot of a grid, px; of many actors it is one without their names. */
const leastOf = (actors: readonly Actor[], spans: readonly Span[], measure: MeasureText) =>
  actors.length > NAMED ? NARROW : Math.max(NARROW, leastWidth(actors, spans, measure));

/** The narrowest plot in which the matrix is a grid, px. */
export function leastGrid(dataset: Dataset, options: MatrixOptions, measure: MeasureText): number {
  const { keys, groups } = arrangementOf(dataset, options);
  const actors = keys.map((key) => dataset.get(key) as Actor);
  return leastOf(actors, spansIn(keys, groups), measure);
}

/** Rows and columns in this order, in the form that the width allows. `order` = that of the selection. */
export function layoutMatrix(
  dataset: Dataset,
  options: MatrixOptions,
  size: Size,
  measure: MeasureText,
  order: readonly Key[] | null = null,
): MatrixLayout {
  const { openCards } = { ...MATRIX_DEFAULTS, ...options };
  const words = wordsOf(options);
  const { keys, groups } = arrangementOf(dataset, options, order);
  const types = slotTypes(dataset);
  const common = { keys, types, columns: slotColumns(types.length) };
  const actors = keys.map((key) => dataset.get(key) as Actor);
  const spans = spansIn(keys, groups);
  if (size.width >= leastOf(actors, spans, measure) || !keys.length)
    return { ...common, form: 'grid', ...fitGrid(actors, spans, size, measure) };
  const opens = keys.map((key) => cardOf(dataset, keys, key, size.width, words, measure).opens);
  const height = keys.length * CARD.closed + roomOf(opens, openCards);
  return { ...common, ...fitGrid([], [], size, measure), form: 'cards', height };
}

/** The layout between two orders of the same actors: each row and column on its way. */
export function tweenMatrix(from: MatrixLayout, to: MatrixLayout, t: number): MatrixLayout {
  if (t >= 1 || from.form !== to.form || to.form === 'cards') return to;
  const old = new Map(from.keys.map((key, i) => [key, from.at[i]!]));
  const mix = (a: number, b: number) => a + (b - a) * t;
  const at = to.at.map((end, i) => mix(old.get(to.keys[i]!) ?? end, end));
  return {
    ...to,
    at,
    cell: mix(from.cell, to.cell),
    left: mix(from.left, to.left),
    top: mix(from.top, to.top),
    spans: [],
  };
}
