import type { Key } from '../model/key';
import type { Actor, Dataset } from '../model/records';
import type { Size } from '../scene/scene';
import { type MeasureText, wrapText } from '../scene/text-width';
import { TYPE } from '../scene/theme';
import { CARD, cardOf } from './cards';
import { slotTypes } from './cells';
import { MATRIX_DEFAULTS, type MatrixOptions } from './options';
import { orderMatrix } from './order';

/** Between cells and between blocs, px. */
export const GAP = 1;
export const BLOC_GAP = 8;
/** A cell is never larger, px: five actors need no poster. */
const LARGEST = 88;
/** Room for the frame of a selected actor at the right and lower edge, px. */
const EDGE = 3;
/** Widest form that is drawn as cards, px. */
const NARROW = 360;
/** From the end of a row label to the bracket, its depth, and from there to the cells, px. */
export const BRACKET = { before: 6, depth: 5, after: 7 } as const;
/** Line heights of column labels and of brackets' names, px. */
export const LINE = 15;
/** Column labels are horizontal up to 8 actors, slanted up to 20. */
const LEVEL_UPTO = 8;
const SLANTED_UPTO = 20;
/** Slanted labels are cut here, px along the text. */
const SLANTED_MOST = 120;
/** cos = sin of 45°, and both of 60°. */
export const SLANTS = { 0: [1, 0], 45: [Math.SQRT1_2, Math.SQRT1_2], 60: [0.5, 0.866] } as const;

/** A bloc as it stands in the order: from position `from`, `count` actors. */
export interface Span {
  readonly from: number;
  readonly count: number;
  /** Lines of its name; empty: a bare bracket. */
  readonly lines: readonly string[];
}

/** Where everything stands, px of the plot. Rows and columns have the same order and offsets. */
export interface MatrixLayout {
  readonly form: 'grid' | 'cards';
  readonly keys: readonly Key[];
  /** Offset of row and column i from the first cell's edge. */
  readonly at: Float64Array;
  /** Edge of a cell. */
  readonly cell: number;
  /** Upper left corner of the first cell. */
  readonly left: number;
  readonly top: number;
  readonly spans: readonly Span[];
  /** Types that have a slot, and the slots' columns in a cell. */
  readonly types: readonly string[];
  readonly columns: number;
  /** Lines of each label; none where there is no room. */
  readonly rowLabels: readonly (readonly string[])[];
  readonly columnLabels: readonly (readonly string[])[];
  readonly rowSize: number;
  /** Degrees that column labels rise to the right. */
  readonly slant: 0 | 45 | 60;
  /** What the content needs. */
  readonly height: number;
}

/** Offset of the far edge of the last cell. */
export const extent = ({ at, cell }: Pick<MatrixLayout, 'at' | 'cell'>): number =>
  at.length ? at[at.length - 1]! + cell : 0;

/** The forms of an actor's name, longest first. */
export const formsOf = (actor: Actor): string[] => [actor.name, actor.shortName ?? actor.name];

interface Fit {
  readonly lines: readonly string[];
  /** Whether words had to be cut. */
  readonly cut: boolean;
}

function cutTo(text: string, fits: (line: string) => boolean): string {
  const letters = [...text];
  while (letters.length > 1 && !fits(`${letters.join('')}…`)) letters.pop();
  return letters.length ? `${letters.join('').trimEnd()}…` : '';
}

/** The longest form that fits in so many lines of so many px, breaking at hyphens too; else the last one cut. */
export function fitLabel(
  forms: readonly string[],
  width: number,
  most: number,
  size: number,
  weight: number,
  measure: MeasureText,
): Fit {
  const fits = (line: string) => measure(line, size, weight) <= width;
  for (const form of forms)
    for (const loose of [form, form.replace(/(\p{L})-(\p{L})/gu, '$1- $2')]) {
      const lines = wrapText(loose, width, size, weight, measure);
      const whole = loose === form ? lines : lines.map((line) => line.replaceAll('- ', '-'));
      if (whole.length <= most && whole.every(fits)) return { lines: whole, cut: false };
    }
  return { lines: [cutTo(forms.at(-1)!, fits)], cut: true };
}

/** Blocs in this order; none where an order of one's own tears them apart. */
function spansIn(
  keys: readonly Key[],
  groups: readonly { readonly keys: readonly Key[]; readonly name: string }[],
): { from: number; count: number; name: string }[] {
  const groupOf = new Map(groups.flatMap((group) => group.keys.map((key) => [key, group])));
  const spans: { from: number; count: number; name: string }[] = [];
  keys.forEach((key, i) => {
    const group = groupOf.get(key);
    if (i && group === groupOf.get(keys[i - 1]!)) spans.at(-1)!.count++;
    else spans.push({ from: i, count: 1, name: group?.name ?? '' });
  });
  return spans.length === groups.length && spans.length > 1
    ? spans
    : [{ from: 0, count: keys.length, name: '' }];
}

function offsets(cell: number, spans: readonly { from: number; count: number }[]): Float64Array {
  return Float64Array.from(
    spans.flatMap(({ from, count }, nth) =>
      Array.from(
        { length: count },
        (_, i) => (from + i) * (cell + (cell < 6 ? 0 : GAP)) + nth * BLOC_GAP,
      ),
    ),
  );
}

/** Columns and rows of slots: 1, 2 × 1, 2 × 2, 3 × 2, 3 × 3 … */
export const slotColumns = (types: number) =>
  types > 4 ? Math.max(3, Math.ceil(Math.sqrt(types))) : Math.min(types, 2) || 1;

const { size: NAME, weight: BOLD } = TYPE.name;
const { size: SMALL } = TYPE.label;

/** Row labels and the width they take: words stay whole up to 28 % of the width. */
function fitRows(
  actors: readonly Actor[],
  width: number,
  lines: number,
  measure: MeasureText,
  size: number,
) {
  const word = Math.max(
    0,
    ...actors.flatMap((actor) =>
      actor.name.split(/\s|(?<=-)/).map((part) => measure(part, size, BOLD)),
    ),
  );
  const room = Math.max(Math.min(150, Math.max(64, width * 0.2)), Math.min(word, width * 0.28));
  const labels = actors.map(
    (actor) => fitLabel(formsOf(actor), room, lines, size, BOLD, measure).lines,
  );
  const widest = Math.max(0, ...labels.flat().map((line) => measure(line, size, BOLD)));
  return { labels, width: Math.ceil(widest) };
}

type Draft = Omit<MatrixLayout, 'height'>;

function grid(
  actors: readonly Actor[],
  spans: readonly { from: number; count: number; name: string }[],
  types: readonly string[],
  size: Size,
  measure: MeasureText,
): MatrixLayout {
  const n = actors.length;
  const side = spans.length > 1 ? BRACKET.before + BRACKET.depth + BRACKET.after : 8;
  const draft = (cell: number, slant: 0 | 45 | 60): Draft & { right: number } => {
    const lines = cell >= 34 ? 2 : 1;
    const rowSize = cell >= 18 ? NAME : SMALL;
    const rows =
      cell >= 13 ? fitRows(actors, size.width, lines, measure, rowSize) : { labels: [], width: 0 };
    const bracket = spans.length > 1 ? BRACKET.depth + 8 : 0;
    const at = offsets(cell, spans);
    const named = spans.map(({ from, count, name }) => {
      const across = at[from + count - 1]! + cell - at[from]!;
      const fit = fitLabel([name], across + (count > 1 ? 0 : BLOC_GAP - 2), 2, SMALL, 400, measure);
      return { from, count, lines: !name || fit.cut ? [] : fit.lines };
    });
    const over = Math.max(0, ...named.map((span) => span.lines.length));
    const [cos, sin] = SLANTS[slant];
    const fits = actors.map((actor) =>
      slant
        ? fitLabel(formsOf(actor), SLANTED_MOST, 1, SMALL, BOLD, measure)
        : fitLabel(formsOf(actor), cell - 1, 2, SMALL, BOLD, measure),
    );
    const shown = slant || !fits.some((fit) => fit.cut) ? fits.map((fit) => fit.lines) : [];
    const none = n > SLANTED_UPTO || cell < 14;
    const columnLabels = none ? [] : shown;
    const widths = columnLabels.map((label) =>
      Math.max(0, ...label.map((line) => measure(line, SMALL, BOLD))),
    );
    const tall = none
      ? 0
      : slant
        ? Math.max(0, ...widths) * sin + 12
        : LINE * Math.max(0, ...columnLabels.map((l) => l.length)) + 4;
    const reach =
      slant && !none ? widths.map((width, i) => at[i]! + cell / 2 + width * cos + 6) : [];
    const left = rows.width + side;
    return {
      form: 'grid',
      keys: actors.map((actor) => actor.key),
      at,
      cell,
      left,
      top: Math.ceil(over * LINE + bracket + tall + (none ? 4 : 0)),
      spans: named,
      types,
      columns: slotColumns(types.length),
      rowLabels: rows.labels,
      columnLabels,
      rowSize,
      slant,
      right: left + Math.max(at.length ? at[n - 1]! + cell : 0, ...reach) + EDGE,
    };
  };
  const fit = (slant: 0 | 45 | 60) => {
    const whole = (width: number) => Math.floor(width / Math.max(1, n));
    let cell = Math.min(LARGEST, whole(size.width));
    let made = draft(cell, slant);
    // Labels widen as cells shrink only at fixed steps: a few rounds settle, then the edge decides.
    while (cell > 1 && (made.right > size.width || made.top + extent(made) + EDGE > size.height)) {
      const over = Math.max(made.right - size.width, made.top + extent(made) + EDGE - size.height);
      cell = Math.max(1, Math.min(cell - 1, Math.ceil(cell - over / n)));
      made = draft(cell, slant);
    }
    if (made.right > size.width)
      made = draft(
        Math.max(
          0.01,
          Math.floor(((size.width - made.left - EDGE - (spans.length - 1) * BLOC_GAP) / n) * 100) /
            100,
        ),
        slant,
      );
    return made;
  };
  const level = fit(0);
  const upright = n <= LEVEL_UPTO && level.columnLabels.length === n;
  const slanted = upright ? level : fit(45);
  const { right, ...made } = !upright && slanted.cell < 20 ? fit(60) : slanted;
  // What rounding to whole px leaves goes to the left, so that the last cell meets the edge.
  const spare = size.width - right;
  const left = spare < n ? made.left + Math.max(0, spare) : made.left;
  return { ...made, left, height: made.top + extent(made) + EDGE };
}

/** Rows and columns in this order, in the form that the width allows. `order` = that of the selection. */
export function layoutMatrix(
  dataset: Dataset,
  options: MatrixOptions,
  size: Size,
  measure: MeasureText,
  order?: readonly Key[] | null,
): MatrixLayout {
  const own = orderMatrix(dataset, { order: options.order ?? MATRIX_DEFAULTS.order });
  const known = new Set(own.keys);
  const first = (order ?? []).map((key) => dataset.resolve(key)).filter((key) => known.delete(key));
  const keys = [...first, ...own.keys.filter((key) => known.has(key))];
  const types = slotTypes(dataset);
  const actors = keys.map((key) => dataset.get(key) as Actor);
  const spans = spansIn(keys, own.groups);
  if (size.width >= NARROW || !keys.length) return grid(actors, spans, types, size, measure);
  const heights = keys.map((key) => cardOf(dataset, keys, key, size.width, measure).opens);
  const open = [...heights]
    .sort((a, b) => b - a)
    .slice(0, options.openCards ?? MATRIX_DEFAULTS.openCards);
  return {
    ...grid(
      actors,
      [{ from: 0, count: keys.length, name: '' }],
      types,
      { width: 1e4, height: 1e6 },
      measure,
    ),
    form: 'cards',
    spans: [],
    left: 0,
    top: 0,
    height: keys.length * CARD.closed + open.reduce((sum, height) => sum + height, 0),
  };
}

/** The layout between two orders of the same actors: each row and column on its way. */
export function tweenMatrix(from: MatrixLayout, to: MatrixLayout, t: number): MatrixLayout {
  if (t >= 1 || from.form !== to.form || to.form === 'cards') return to;
  const old = new Map(from.keys.map((key, i) => [key, from.at[i]!]));
  const mix = (a: number, b: number) => a + (b - a) * t;
  return {
    ...to,
    at: to.at.map((at, i) => mix(old.get(to.keys[i]!) ?? at, at)),
    cell: mix(from.cell, to.cell),
    left: mix(from.left, to.left),
    top: mix(from.top, to.top),
    spans: [],
  };
}
