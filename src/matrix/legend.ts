import type { LegendEntry } from '../chart/kind';
import { certaintyEntries, signEntries, typeEntries } from '../chart/legend';
import type { Messages } from '../chart/messages';
import { wordsOf } from '../chart/words';
import { formatBounds, formatInstant } from '../model/format';
import type { Dataset } from '../model/records';
import { EMPTY_STATE } from '../model/store';
import { tallyOf } from '../model/tally';
import { parseWhen } from '../model/time';
import { typeStyles } from '../scene/theme';
import { groupTies, LARGE, slotTypes, standsIn, type Tie, tiesAt, tiesBetween } from './cells';
import { firstDetail, GLYPHS, TILE, TILES } from './detail';
import { spanOf } from './history';
import { slotColumns } from './layout';
import { farNotes, farSigns } from './legend-far';
import { FILLED, NUMERAL } from './marks';
import { type Draw, note } from './note';
import type { MatrixOptions } from './options';
import { inColumns } from './order';
import { weaveOf } from './pyramid/weave';
import { boxAt, lines, type Sheet } from './sheet';
import { STROKED } from './slot';

/** What a cell holds where, in small. */
function drawPlaces(sheet: Sheet, dataset: Dataset, tiled: boolean): void {
  const types = slotTypes(dataset);
  const styleOf = typeStyles(dataset.types);
  const columns = slotColumns(types.length);
  const step = PLACES / columns;
  const lift = 10 - (Math.ceil(types.length / columns) * step) / 2;
  const ground = boxAt(0, -1, PLACES, PLACES);
  sheet.add('rect', 'legend', { id: 'places', ...ground, fill: 'band' });
  types.forEach((type, i) => {
    const { shape, paint: fill } = styleOf(type);
    const x = ((i % columns) + 0.5) * step;
    const y = lift + (Math.floor(i / columns) + 0.5) * step;
    const size = Math.min(10, step * 0.62);
    sheet.add('symbol', 'legend', { id: type, x, y, size, shape: tiled ? 'square' : shape, fill });
  });
}
const PLACES = 22;

const drawTick: Draw = (sheet) =>
  sheet.add('path', 'legend', {
    id: 'tick',
    d: lines([3, 6], [10, 6], [10, 13]),
    ...STROKED,
  });
const drawArrows: Draw = (sheet) => {
  for (const [x, tip] of [
    [2, 7],
    [16, 11],
  ] as const) {
    const d = `${lines([x, 6.5], [tip, 10], [x, 13.5])}Z`;
    sheet.add('path', 'legend', { id: `arrow ${x}`, d, ...FILLED });
  }
};
const drawNumeral =
  (text: string): Draw =>
  (sheet) => {
    const at = { x: 9 };
    sheet.add('symbol', 'legend', {
      id: 'disc',
      ...at,
      y: 10,
      size: 15,
      shape: 'circle',
      fill: 'secondary',
    });
    sheet.add('text', 'legend', {
      id: 'two',
      ...at,
      y: 14.3,
      text,
      ...NUMERAL,
      fill: 'on-mark',
    });
  };

/** Two halves of a cell's square, the upper and the lower. */
const drawHalves: Draw = (sheet) => {
  const half = (id: string, corner: readonly [number, number]) => {
    const d = `${lines([2, 3], [16, 17], corner)}Z`;
    return { id, d };
  };
  sheet.add('path', 'legend', { ...half('upper', [16, 3]), ...FILLED });
  sheet.add('path', 'legend', { ...half('lower', [2, 17]), ...FILLED, fill: 'band' });
};
const drawSteps: Draw = (sheet) =>
  sheet.add('path', 'legend', {
    id: 'steps',
    d: lines([0, 15], [4, 15], [4, 10], [9, 10], [9, 5], [14, 5], [14, 10], [20, 10]),
    ...STROKED,
  });

/** What is said of the halves, where they differ. */
function halvesWords({ matrix, dates }: Messages, { halves = 'same' }: MatrixOptions): string {
  if (halves === 'same') return '';
  if (typeof halves === 'string') return matrix.halves[halves];
  const [above, below] = halves.map((day) => formatBounds(parseWhen(day)!, dates));
  return matrix.halves.dates(above!, below!);
}

/** Notes of cells too small for marks in the place of those closer in, and the other way round: each has room for both. */
function inPlace(
  shown: readonly LegendEntry[],
  other: readonly LegendEntry[],
): readonly LegendEntry[] {
  return Array.from({ length: Math.max(shown.length, other.length) }, (_, i) => {
    const [here, there] = [shown[i], other[i]];
    if (!here) return { ...there!, absent: true };
    const width = Math.max(here.width, there?.width ?? 0);
    return { ...here, width, ...(there && { spare: there.label }) };
  });
}

/** `seen`: the detail of the picture as it is seen. */
export function matrixLegend(
  dataset: Dataset,
  options: MatrixOptions,
  width = Infinity,
  seen?: number,
): readonly LegendEntry[] {
  const words = wordsOf(options);
  const { matrix } = words;
  const types = slotTypes(dataset);
  const { most: widest, ways } = tallyOf(dataset);
  const first = firstDetail(dataset, options, width);
  const detail = seen ?? first;
  const isSmall = first < TILE;
  const halves = halvesWords(words, options);
  const years = options.history ? spanOf(dataset) : null;
  // The end is the first moment after it.
  const span = years?.map((time, i) => formatInstant(time - i, 'year', words.dates)) as
    | [string, string]
    | undefined;
  const only = (from: number, entry: LegendEntry) => ({ ...entry, absent: detail < from });
  const tiled = detail < GLYPHS;
  // What is dear to know is asked where it is seen.
  const numerals = isSmall && tiled ? false : hasNumerals(dataset, types);
  const notes = [
    types.length > 1 &&
      note('places', matrix.slots, PLACES, (sheet) => drawPlaces(sheet, dataset, tiled)),
    widest > 2 && note('tick', matrix.tick(widest < 4), 12, drawTick),
    (isSmall ? hasSeveral(dataset) : numerals) && {
      ...note('numeral', matrix.numeral, 18, drawNumeral(words.figure(2))),
      absent: tiled || !numerals,
    },
    ways.has(true) && only(GLYPHS, note('arrow', matrix.arrow, 18, drawArrows)),
    halves && note('halves', halves, 18, drawHalves),
    span && only(TILES, note('history', matrix.history(...span), 20, drawSteps)),
  ].filter((entry) => typeof entry === 'object');
  const far = isSmall ? farNotes(words, first, detail) : [];
  const isFar = detail < TILE;
  const unseen = (entry: LegendEntry) => ({ ...entry, absent: isFar });
  return [
    ...certaintyEntries('cell', words).map(unseen),
    ...typeEntries(dataset, types).map(unseen),
    ...(isSmall ? farSigns(dataset, words, detail) : signEntries(dataset, words)),
    ...(isFar ? inPlace(far, notes) : inPlace(notes, far)),
  ];
}

/** Whether any two actors have more than one relation. */
const hasSeveral = (dataset: Dataset): boolean =>
  dataset.count('relation') > LARGE || weaveOf(dataset, EMPTY_STATE).counts.some((n) => n > 1);

/** Whether a mark may stand for several relations: two of a type, alike in sign and certainty, between the same two. */
function hasNumerals(dataset: Dataset, types: readonly string[]): boolean {
  if (dataset.count('relation') > LARGE) return true;
  const ties = tiesBetween(dataset, EMPTY_STATE);
  const several = (here: readonly Tie[]) =>
    types.some((type) =>
      groupTies(here.filter((tie) => standsIn(tie, type, types))).some((group) => group.length > 1),
    );
  const { actors } = dataset;
  if (!inColumns(dataset))
    return actors.some(({ key }) => [...ties.get(key).values()].some(several));
  const { offset, other, counts } = weaveOf(dataset, EMPTY_STATE);
  return actors.some(({ key }, a) => {
    for (let pair = offset[a]!; pair < offset[a + 1]!; pair++)
      if (counts[pair]! > 1 && several(tiesAt(ties, key, actors[other[pair]!]!.key))) return true;
    return false;
  });
}
