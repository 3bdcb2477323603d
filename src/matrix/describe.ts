import type { Description, LegendEntry } from '../chart/kind';
import { certaintyEntries, signEntries, typeEntries } from '../chart/legend';
import { en } from '../chart/messages';
import { sourceWords, typeLabel } from '../chart/words';
import type { Actor, ActorPair, Dataset } from '../model/records';
import { EMPTY_STATE } from '../model/store';
import type { MarkBatch, PathBatch, RectBatch, SymbolBatch, TextBatch } from '../scene/scene';
import { typeStyles } from '../scene/theme';
import { CERTAINTIES, groupTies, signOf, slotTypes, tiesBetween } from './cells';
import { slotColumns } from './layout';
import { batchOf, lines } from './marks';
import { words } from './messages';
import { MATRIX_DEFAULTS, type MatrixOptions } from './options';
import { matrixActors, netSign } from './order';

const unique = (list: readonly string[]) => [...new Set(list)].join(', ');

function pairNames(dataset: Dataset, { a, b }: ActorPair): string[] {
  return [a, b].map((key) => (dataset.get(key) as Actor).name);
}

function summarise(dataset: Dataset): string {
  const pairs = dataset.pairs();
  if (!pairs.length) return words.nothing;
  const most = pairs.reduce((max, pair) => Math.max(max, pair.relations.length), 0);
  const top = pairs.filter((pair) => pair.relations.length === most);
  const n = matrixActors(dataset).length;
  const opposed = pairs.filter((pair) => netSign(pair) < 0).length;
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
  const tiesOf = tiesBetween(dataset, EMPTY_STATE);
  return {
    summary: summarise(dataset),
    table: {
      caption: words.caption,
      columns: words.columns,
      rows: dataset.pairs().map((pair) => {
        const { a, b, relations } = pair;
        const ties = tiesOf(a, b);
        return [
          pairNames(dataset, pair).join(', '),
          String(relations.length),
          unique(relations.map((relation) => typeLabel(dataset, relation.type))),
          en.sign(signOf(ties)),
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
function slotsKey(dataset: Dataset): MarkBatch[] {
  const types = slotTypes(dataset);
  const styleOf = typeStyles(dataset.types);
  const columns = slotColumns(types.length);
  const rows = Math.ceil(types.length / columns);
  const edge = 28;
  const marks = types.map((type, i) => ({
    id: `slot ${i}`,
    key: null,
    x: 1 + ((i % columns) + 0.5) * (edge / columns),
    y: 10 + (Math.floor(i / columns) + 0.5 - rows / 2) * (edge / Math.max(rows, 1)) * 0.86,
    size: 14 / columns + 2,
    shape: styleOf(type).shape,
    fill: styleOf(type).paint,
  }));
  return [
    batchOf<RectBatch>(
      'rect',
      'legend',
      [{ id: 'slots', key: null, x: 0, y: -3, width: edge + 2, height: 26 }],
      { fill: 'band' },
    ),
    batchOf<SymbolBatch>('symbol', 'legend', marks),
  ];
}

const note = (
  id: string,
  label: string,
  width: number,
  marks: readonly MarkBatch[],
): LegendEntry => ({
  id,
  group: 'note',
  label,
  width,
  marks,
});

export function matrixLegend(dataset: Dataset): readonly LegendEntry[] {
  const { relations } = dataset;
  const tiesOf = tiesBetween(dataset, EMPTY_STATE);
  const types = slotTypes(dataset);
  const several = dataset
    .pairs()
    .some(({ a, b }) =>
      types.some((type) =>
        groupTies(tiesOf(a, b).filter((tie) => tie.relation.type === type)).some(
          (group) => group.ties.length > 1,
        ),
      ),
    );
  const path = (id: string, d: string, shared: Partial<PathBatch>) => [
    batchOf<PathBatch>('path', 'legend', [{ id, key: null, d }], shared),
  ];
  return [
    ...certaintyEntries('cell'),
    ...typeEntries(dataset, types),
    ...signEntries(dataset),
    ...(types.length > 1 ? [note('matrix-slots', words.slots, 32, slotsKey(dataset))] : []),
    ...(relations.some((relation) => relation.parties.length > 2)
      ? [
          note(
            'matrix-tick',
            words.tick,
            12,
            path('tick', lines([3, 6], [10, 6], [10, 13]), { stroke: 'ink', strokeWidth: 1.6 }),
          ),
        ]
      : []),
    ...(several
      ? [
          note('matrix-numeral', words.numeral, 18, [
            batchOf<SymbolBatch>('symbol', 'legend', [
              {
                id: 'numeral',
                key: null,
                x: 9,
                y: 10,
                size: 15,
                shape: 'circle',
                fill: 'secondary',
              },
            ]),
            batchOf<TextBatch>(
              'text',
              'legend',
              [{ id: 'numeral 2', key: null, x: 9, y: 14.3, text: '2', fill: 'on-mark' }],
              { size: 12, weight: 700, anchor: 'middle' },
            ),
          ]),
        ]
      : []),
    ...(relations.some((relation) => relation.directed)
      ? [
          note(
            'matrix-arrow',
            words.arrow,
            10,
            path('arrow', `${lines([3, 7], [7, 10], [3, 13])}Z`, { fill: 'ink' }),
          ),
        ]
      : []),
  ];
}

export function matrixNotes(dataset: Dataset, options: MatrixOptions): readonly string[] {
  if (!dataset.pairs().length) return [];
  const opposed = dataset.pairs().some((pair) => netSign(pair) < 0);
  return [
    words.diagonal,
    words.order[options.order ?? MATRIX_DEFAULTS.order],
    ...(opposed ? [words.tint] : []),
  ];
}
