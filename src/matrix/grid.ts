import type { Actor } from '../model/records';
import type { Size } from '../scene/scene';
import type { MeasureText } from '../scene/text-width';
import { TYPE } from '../scene/theme';
import { fitLabel, formsOf } from './fit-label';

/** A bloc as it stands in the order: from position `from`, `count` actors. */
export interface Span {
  readonly from: number;
  readonly count: number;
  /** Lines of its name; none: a bare bracket. */
  readonly lines: readonly string[];
}

/** Cells and their headings, px of the plot. */
export interface Spread {
  /** Offset of row and column i from the first cell's edge. */
  readonly at: Float64Array;
  /** Edge of a cell. */
  readonly cell: number;
  /** Upper left corner of the first cell. */
  readonly left: number;
  readonly top: number;
  readonly spans: readonly Span[];
  /** Lines of each label; none where there is no room. */
  readonly rowLabels: readonly (readonly string[])[];
  readonly columnLabels: readonly (readonly string[])[];
  readonly rowSize: number;
  /** Degrees that column labels rise to the right. */
  readonly slant: 0 | 45;
}

/** Between cells and between blocs, px. */
const GAP = 1;
const BLOC_GAP = 8;
/** Cells under this size have no gap, px. */
const DENSE = 6;
/** A cell is never larger, px: five actors need no poster. */
const LARGEST = 96;
/** Room for the frame of a selected actor at the right and lower edge, px. */
const EDGE = 3;
/** Depth of a bracket, from it to the cells, and from row labels to the cells with and without one, px. */
export const BRACKET = { depth: 5, after: 7, side: 18, bare: 8 } as const;
/** Line height of column labels and of brackets' names, px. */
export const LINE = 15;
/** Column labels are level up to 8 actors, slanted up to 20; cells must be this wide, px. */
const LEVEL_UPTO = 8;
const SLANTED_UPTO = 20;
const SLANTED_FROM = 16;
/** Slanted labels are cut here, px along the text. */
const SLANTED_MOST = 120;
/** Rows under this height have no label, where they are tight a code; under these, one line, and a smaller one, px. */
const ROW_FROM = 12;
const TIGHT_FROM = 11;
const TWO_LINES_FROM = 34;
const LARGE_FROM = 18;

const { size: NAME, weight: BOLD } = TYPE.name;
const { size: SMALL } = TYPE.label;

/** Offset of the far edge of the last cell. */
export const extent = ({ at, cell }: Pick<Spread, 'at' | 'cell'>): number =>
  at.length ? at[at.length - 1]! + cell : 0;

const most = (numbers: readonly number[]) => numbers.reduce((a, b) => Math.max(a, b), 0);

/** Px of all brackets' names. */
export const namesHeight = (spans: readonly Span[]) =>
  LINE * most(spans.map(({ lines }) => lines.length));

function offsets(cell: number, spans: readonly Span[]): Float64Array {
  const step = cell + (cell < DENSE ? 0 : GAP);
  return Float64Array.from(
    spans.flatMap(({ from, count }, nth) =>
      Array.from({ length: count }, (_, i) => (from + i) * step + nth * BLOC_GAP),
    ),
  );
}

/** How rows are labelled: by names, by what fits beside the least cells, or not at all. */
type Labelled = 'names' | 'tight' | '';

const codeOf = ({ name, shortName = name, code = shortName }: Actor) => code;
/** Px of the shortest forms of all names; those without a code are cut here. */
const CODE_MOST = 48;
const widestCode = (actors: readonly Actor[], measure: MeasureText) =>
  Math.min(CODE_MOST, most(actors.map((actor) => measure(codeOf(actor), SMALL, BOLD))));

/** Px beside row labels, in cells of this size. */
const besides = (cell: number, spans: readonly Span[]) =>
  extent({ at: offsets(cell, spans), cell }) +
  (spans.length > 1 ? BRACKET.side : BRACKET.bare) +
  EDGE;

/** The narrowest plot in which every row has a label, px. */
export const leastWidth = (
  actors: readonly Actor[],
  spans: readonly Span[],
  measure: MeasureText,
): number => Math.ceil(besides(TIGHT_FROM, spans) + widestCode(actors, measure));

/** Row labels in two lines of at most 20 % of the width, more where a word needs it. */
function fitRows(
  actors: readonly Actor[],
  cell: number,
  width: number,
  labelled: Labelled,
  measure: MeasureText,
) {
  const size = cell < LARGE_FROM ? SMALL : NAME;
  if (!labelled) return { labels: [], size, width: 0 };
  if (labelled === 'tight') {
    const codes = widestCode(actors, measure);
    const style = { width: Math.max(codes, width), lines: 1, size: SMALL, weight: BOLD };
    const forms = (actor: Actor) => [...formsOf(actor), codeOf(actor)];
    const labels = actors.map((actor) => fitLabel(forms(actor), style, measure).lines);
    const widest = most(labels.flat().map((line) => measure(line, SMALL, BOLD)));
    return { labels, size: SMALL, width: Math.ceil(widest) };
  }
  const lines = cell < TWO_LINES_FROM ? 1 : 2;
  const parts = actors.flatMap(({ name }) => (lines > 1 ? name.split(/\s|(?<=-)/) : name));
  const need = most(parts.map((part) => measure(part, size, BOLD)));
  const room = Math.max(64, Math.min(150, width * 0.2), Math.min(170, need, width * 0.28));
  const style = { width: room, lines, size, weight: BOLD };
  const labels = actors.map((actor) => fitLabel(formsOf(actor), style, measure).lines);
  const widest = most(labels.flat().map((line) => measure(line, size, BOLD)));
  return { labels, size, width: Math.ceil(widest) };
}

/** Column labels, their height, and how far each reaches to the right of its column's middle. */
function fitColumns(
  actors: readonly Actor[],
  at: Float64Array,
  cell: number,
  slant: 0 | 45,
  measure: MeasureText,
) {
  const none = { labels: [], height: 4, reach: [] };
  if (actors.length > SLANTED_UPTO || (slant && cell < SLANTED_FROM)) return none;
  const width = slant ? SLANTED_MOST : cell + 2 * EDGE;
  const style = { width, lines: slant ? 1 : 2, size: SMALL, weight: BOLD };
  const fits = actors.map((actor) => fitLabel(formsOf(actor), style, measure));
  const labels = fits.map((fit) => fit.lines);
  if (!slant) {
    const widths = labels.map((label) => most(label.map((line) => measure(line, SMALL, BOLD))));
    const touch = widths.some(
      (wide, i) => i && (wide + widths[i - 1]!) / 2 + 1 > at[i]! - at[i - 1]!,
    );
    if (touch || fits.some((fit) => fit.cut)) return none;
    return { labels, height: LINE * most(labels.map((label) => label.length)) + 4, reach: [] };
  }
  const reach = labels.map((label) => measure(label[0] ?? '', SMALL, BOLD) * Math.SQRT1_2);
  return { labels, height: most(reach) + 12, reach };
}

/** The grid at one size of cell, and its right edge. */
function gridAt(
  cell: number,
  slant: 0 | 45,
  actors: readonly Actor[],
  named: readonly Span[],
  width: number,
  labelled: Labelled,
  measure: MeasureText,
): Spread & { readonly right: number } {
  const blocs = named.length > 1;
  const at = offsets(cell, named);
  const spans = named.map(({ from, count, lines }) => {
    const across = at[from + count - 1]! + cell - at[from]! + BLOC_GAP - 2;
    const fit = fitLabel(lines, { width: across, lines: 2, size: SMALL, weight: 400 }, measure);
    return { from, count, lines: fit.cut ? [] : fit.lines };
  });
  const room = labelled === 'tight' ? width - besides(TIGHT_FROM, named) : width;
  const rows = fitRows(actors, cell, room, labelled, measure);
  const columns = fitColumns(actors, at, cell, slant, measure);
  const left = rows.width + (blocs ? BRACKET.side : BRACKET.bare);
  const reach = columns.reach.map((far, i) => at[i]! + cell / 2 + far + 6);
  return {
    at,
    cell,
    left,
    top: Math.ceil(namesHeight(spans) + (blocs ? BRACKET.depth + 8 : 0) + columns.height),
    spans,
    rowLabels: rows.labels,
    columnLabels: columns.labels,
    rowSize: rows.size,
    slant,
    right: left + Math.max(extent({ at, cell }), most(reach)) + EDGE,
  };
}

/** The largest cells with which all fits; whole px while they are not under one. */
export function fitGrid(
  actors: readonly Actor[],
  spans: readonly Span[],
  size: Size,
  measure: MeasureText,
): Spread & { readonly height: number } {
  const n = Math.max(1, actors.length);
  const bottom = (made: Spread) => made.top + extent(made) + EDGE;
  const fit = (
    slant: 0 | 45,
    labelled: Labelled = 'names',
  ): Spread & { readonly right: number } => {
    const make = (cell: number) =>
      gridAt(cell, slant, actors, spans, size.width, labelled, measure);
    const least = labelled === 'names' ? ROW_FROM : labelled ? TIGHT_FROM : 1;
    // So many rows have no label at any size: none is measured.
    if (labelled && n * least > Math.min(size.width, size.height)) return fit(slant, '');
    let cell = Math.max(least, Math.min(LARGEST, Math.floor(size.width / n)));
    let made = make(cell);
    const tooLarge = () => made.right > size.width || bottom(made) > size.height;
    while (tooLarge() && cell > least) made = make(--cell);
    if (!tooLarge()) return made;
    if (labelled) return fit(slant, labelled === 'names' ? 'tight' : '');
    const over = Math.max(made.right - size.width, bottom(made) - size.height);
    return make(Math.max(0.01, Math.floor((cell - over / n) * 100) / 100));
  };
  const level = fit(0);
  const upright = n <= LEVEL_UPTO && level.columnLabels.length === actors.length;
  const { right, ...made } = upright ? level : fit(45);
  // What whole px leave over goes to the left, so that the last cell meets the edge.
  const spare = size.width - right;
  const left = made.left + (spare > 0 && spare < n ? spare : 0);
  return { ...made, left, height: bottom(made) };
}
