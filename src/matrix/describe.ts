import type { Description, LegendEntry } from '../chart/kind';
import { certaintyEntries, signEntries, typeEntries } from '../chart/legend';
import { en } from '../chart/messages';
import { sourceWords, typeLabel } from '../chart/words';
import type { ActorPair, Dataset } from '../model/records';
import { EMPTY_STATE } from '../model/store';
import { typeStyles } from '../scene/theme';
import { CERTAINTIES, groupTies, nameOf, netSign, slotTypes, tiesAt, tiesBetween } from './cells';
import { slotColumns } from './layout';
import { FILLED, NUMERAL, STROKED } from './marks';
import { words } from './messages';
import { MATRIX_DEFAULTS, type MatrixOptions } from './options';
import { matrixActors } from './order';
import { boxAt, createSheet, lines, type Sheet } from './sheet';

const unique = (list: readonly string[]) => [...new Set(list)].join(', ');

const pairNames = (dataset: Dataset, { a, b }: ActorPair) =>
  [a, b].map((key) => nameOf(dataset, key));

function summarise(dataset: Dataset): string {
  const pairs = dataset.pairs();
  if (!pairs.length) return words.nothing;
  const most = pairs.reduce((max, pair) => Math.max(max, pair.relations.length), 0);
  const top = pairs.filter((pair) => pair.relations.length === most);
  const n = matrixActors(dataset).length;
  const opposed = pairs.filter((pair) => netSign(pair.relations) === -1).length;
  return [
    top.length > 1
      ? words.mostOfSome(top.length, most)
      : words.mostOfAll(en.list(pairNames(dataset, top[0]!)), most),
    opposed ? words.opposed(opposed, (n * (n - 1)) / 2) : '',
  ]
    .filter(Boolean)
    .join(' ');
}

/** A row for each pair with a relation. */
export function describeMatrix(dataset: Dataset): Description {
  const table = tiesBetween(dataset, EMPTY_STATE);
  return {
    summary: summarise(dataset),
    table: {
      caption: words.caption,
      columns: words.columns,
      rows: dataset.pairs().map((pair) => {
        const { a, b, relations } = pair;
        const ties = tiesAt(table, a, b);
        return [
          pairNames(dataset, pair).join(', '),
          String(relations.length),
          unique(relations.map((relation) => typeLabel(dataset, relation.type))),
          en.sign(netSign(relations)),
          unique(
            CERTAINTIES.filter((level) => ties.some((tie) => tie.certainty === level)).map(
              (level) => en.certainty[level],
            ),
          ),
          unique(relations.map((relation) => sourceWords(dataset, relation.evidence))),
        ];
      }),
    },
  };
}

/** What a cell holds where, in small. */
function drawPlaces(sheet: Sheet, dataset: Dataset): void {
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
    sheet.add('symbol', 'legend', { id: type, x, y, size, shape, fill });
  });
}
const PLACES = 22;

type Draw = (sheet: Sheet) => void;
const note = (id: string, label: string, width: number, draw: Draw): LegendEntry => {
  const sheet = createSheet();
  draw(sheet);
  return { id: `matrix-${id}`, group: 'note', label, width, marks: sheet.batches() };
};

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
const drawNumeral: Draw = (sheet) => {
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
    text: '2',
    ...NUMERAL,
    fill: 'on-mark',
  });
};

export function matrixLegend(dataset: Dataset): readonly LegendEntry[] {
  const { relations } = dataset;
  const types = slotTypes(dataset);
  const cells = [...tiesBetween(dataset, EMPTY_STATE).values()].flatMap((row) => [...row.values()]);
  const several = cells.some((ties) =>
    types.some((type) =>
      groupTies(ties.filter((tie) => tie.relation.type === type)).some((group) => group.length > 1),
    ),
  );
  const widest = relations.reduce((most, { parties }) => Math.max(most, parties.length), 0);
  const notes = [
    types.length > 1 && note('places', words.slots, PLACES, (sheet) => drawPlaces(sheet, dataset)),
    widest > 2 && note('tick', words.tick(widest), 12, drawTick),
    several && note('numeral', words.numeral, 18, drawNumeral),
    relations.some(({ directed }) => directed) && note('arrow', words.arrow, 18, drawArrows),
  ];
  return [
    ...certaintyEntries('cell'),
    ...typeEntries(dataset, types),
    ...signEntries(dataset),
    ...notes.filter((entry) => entry !== false),
  ];
}

/** From here on cells may be too small for marks at some width. */
const MANY = 16;

export function matrixNotes(dataset: Dataset, { order }: MatrixOptions): readonly string[] {
  const pairs = dataset.pairs();
  if (!pairs.length) return [];
  const opposed = pairs.some((pair) => netSign(pair.relations) === -1);
  return [
    words.diagonal,
    words.order[order ?? MATRIX_DEFAULTS.order],
    ...(opposed ? [words.tint] : []),
    ...(matrixActors(dataset).length > MANY ? [words.small] : []),
  ];
}
