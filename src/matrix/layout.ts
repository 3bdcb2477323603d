import { wordsOf } from '../chart/words';
import { type Key, keyOf } from '../model/key';
import type { Actor, Dataset, Relation } from '../model/records';
import type { Size } from '../scene/scene';
import type { MeasureText } from '../scene/text-width';
import { CARD, cardOf, roomOf } from './cards';
import { slotTypes } from './cells';
import { type Folds, foldRows, NO_FOLDS, rowActor } from './fold';
import { extent, fitGrid, leastWidth, type Span, type Spread } from './grid';
import { MATRIX_DEFAULTS, type MatrixOptions } from './options';
import type { MatrixGroup } from './order';
import { arrangementOf } from './orders';
import { type RowTree, treeBeside } from './tree/rows';

/** Narrower than this it is drawn as cards, px. */
const NARROW = 360;
/** Up to so many actors it is drawn as cards too where rows would have no name. */
const NAMED = 40;

/** Columns beside the cells: between these and those, from one to the next, px; no more than so many. */
export const STRIP = { gap: 20, step: 18, most: 24 } as const;

export interface Strip {
  /** Edge of the first column, px of the plot. */
  readonly left: number;
  readonly relations: readonly Relation[];
}

const NO_STRIP: Strip = { left: 0, relations: [] };

/** What a reader did to the rows of one matrix. */
export interface MatrixView {
  /** Any actors of groups that are folded. */
  readonly folded?: ReadonlySet<Key> | undefined;
  readonly strip?: boolean | undefined;
  /** Branches of the tree that are folded, each by its actors. */
  readonly branches?: readonly (readonly Key[])[] | undefined;
}

/** From so many rows or relations on cells are an image. */
const MANY_ROWS = 60;
const MANY_RELATIONS = 600;

/** Where everything stands, px of the plot. Rows and columns have the same order and offsets. */
export interface MatrixLayout extends Spread {
  readonly form: 'grid' | 'cards';
  readonly keys: readonly Key[];
  /** All actors in their order, those of folded groups too. */
  readonly actors: readonly Key[];
  /** Rows that stand for groups. */
  readonly folds: Folds;
  /** Relations of three parties and more, a column each at the right of the cells; none where there is no strip. */
  readonly strip: Strip;
  /** What was joined with what, beside the rows; `null` where no tree put them so. */
  readonly tree: RowTree | null;
  /** Types that have a slot, and the slots' columns in a cell. */
  readonly types: readonly string[];
  readonly columns: number;
  /** Whether there are so many that cells are an image, and only those in sight have marks. */
  readonly woven: boolean;
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

/** Groups that an option folds: those of an actor or a bloc that it names. */
function foldedIn(dataset: Dataset, { collapsed = [] }: MatrixOptions): Key[] {
  if (!collapsed.length) return [];
  const asked = new Set(collapsed.map((id) => dataset.resolve(keyOf('actor', id))));
  return dataset.actors
    .filter(({ key }) => asked.has(key) || dataset.ancestorsOf(key).some((up) => asked.has(up)))
    .map(({ key }) => key);
}

/** Relations of three parties and more, in the dataset's order. */
const severalIn = (dataset: Dataset): readonly Relation[] =>
  dataset.relations.filter(({ parties }) => parties.length > 2).slice(0, STRIP.most);

/** Rows and columns in this order, in the form that the width allows. `order` = that of the selection. */
export function layoutMatrix(
  dataset: Dataset,
  options: MatrixOptions,
  size: Size,
  measure: MeasureText,
  order: readonly Key[] | null = null,
  own: MatrixView = {},
): MatrixLayout {
  const { openCards } = { ...MATRIX_DEFAULTS, ...options };
  const words = wordsOf(options);
  const rows = arrangementOf(dataset, options, order);
  const types = slotTypes(dataset);
  const woven = rows.keys.length > MANY_ROWS || dataset.count('relation') > MANY_RELATIONS;
  const common = { woven, types, columns: slotColumns(types.length), actors: rows.keys };
  const folded = own.folded ?? new Set(foldedIn(dataset, options));
  const { keys, groups, folds } = foldRows(dataset, rows, folded, words, own.branches);
  const actors = keys.map((key) => rowActor(dataset, key, folds));
  const spans = spansIn(keys, groups);
  if (size.width >= leastOf(actors, spans, measure) || !keys.length) {
    const several = (own.strip ?? options.strip) ? severalIn(dataset) : NO_STRIP.relations;
    const tree = treeBeside(options, rows, keys, folds, size.width);
    const width =
      (several.length ? STRIP.gap + several.length * STRIP.step : 0) + (tree?.room ?? 0);
    const grid = fitGrid(actors, spans, { ...size, width: size.width - width }, measure);
    const left = grid.left + extent(grid) + (tree?.room ?? 0) + STRIP.gap;
    return {
      ...common,
      keys,
      folds,
      strip: { left, relations: several },
      tree,
      form: 'grid',
      ...grid,
    };
  }
  const cards = { keys: rows.keys, folds: NO_FOLDS, strip: NO_STRIP, tree: null };
  const opens = rows.keys.map(
    (key) => cardOf(dataset, rows.keys, key, size.width, words, measure).opens,
  );
  const height = rows.keys.length * CARD.closed + roomOf(opens, openCards);
  return { ...common, ...cards, ...fitGrid([], [], size, measure), form: 'cards', height };
}

const natural = new WeakMap<
  Dataset,
  { readonly of: readonly unknown[]; readonly made: MatrixLayout }
>();

/** A layout as high as its content; what legend and plan ask for is made once. */
export function naturalLayout(
  dataset: Dataset,
  options: MatrixOptions,
  width: number,
  measure: MeasureText,
): MatrixLayout {
  const of = [options, width, measure, arrangementOf(dataset, options)];
  const before = natural.get(dataset);
  if (before?.of.every((one, i) => one === of[i])) return before.made;
  const made = layoutMatrix(dataset, options, { width, height: Infinity }, measure);
  natural.set(dataset, { of, made });
  return made;
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
