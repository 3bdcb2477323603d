import type { MatrixFacts } from '../chart/facts';
import type { Description, Whole } from '../chart/kind';
import type { Messages } from '../chart/messages';
import { sourceWords, stopped, typeLabel, within, wordsOf } from '../chart/words';
import type { Key } from '../model/key';
import type { ActorPair, Dataset } from '../model/records';
import type { SelectionState } from '../model/selection';
import { EMPTY_STATE } from '../model/store';
import { CERTAINTIES, nameOf, netSign, tiesAt, tiesBetween } from './cells';
import type { MatrixOptions } from './options';
import { inColumns, insideOf, matrixActors, type PlainOrder, tiedGroups } from './order';
import { arrangementOf, orderCode } from './orders';
import { type Weave, weaveOf } from './pyramid/weave';

const pairNames = (dataset: Dataset, { a, b }: ActorPair) =>
  [a, b].map((key) => nameOf(dataset, key));

function factsOf(dataset: Dataset, words: Messages): MatrixFacts {
  const { most, top, opposed } = tallyIn(dataset);
  const n = matrixActors(dataset).length;
  const [[a, b] = []] = top;
  const names = top.length === 1 ? [a!, b!].map((place) => dataset.actors[place]!.name) : [];
  return {
    top: names.map((name) => within(name, words)),
    ties: top.length,
    most,
    opposed,
    pairs: (n * (n - 1)) / 2,
  };
}

type Pair = readonly [a: number, b: number];

/** How many relations the pairs with most have, which these are, and how many pairs are opposed. */
interface Tally {
  readonly most: number;
  readonly top: readonly Pair[];
  readonly opposed: number;
}

const tallyIn = (dataset: Dataset): Tally =>
  inColumns(dataset) ? tallyOf(weaveOf(dataset, EMPTY_STATE)) : talliedBy(dataset);

function talliedBy(dataset: Dataset): Tally {
  const pairs = dataset.pairs();
  const most = pairs.reduce((max, pair) => Math.max(max, pair.relations.length), 0);
  const top = pairs
    .filter((pair) => pair.relations.length === most)
    .map(({ a, b }): Pair => [dataset.indexOf(a), dataset.indexOf(b)]);
  return { most, top, opposed: pairs.filter((pair) => netSign(pair.relations) === -1).length };
}

const tallies = new WeakMap<Weave, Tally>();

/** The same without a record made. */
function tallyOf(weave: Weave): Tally {
  const { offset, other, counts, allies, rivals } = weave;
  const before = tallies.get(weave);
  if (before) return before;
  let [most, opposed] = [0, 0];
  let top: Pair[] = [];
  for (let a = 0; a + 1 < offset.length; a++)
    for (let pair = offset[a]!; pair < offset[a + 1]!; pair++) {
      if (rivals[pair]! > allies[pair]!) opposed++;
      if (counts[pair]! < most) continue;
      if (counts[pair]! > most) top = [];
      most = counts[pair]!;
      top.push([a, other[pair]!]);
    }
  const made = { most, top, opposed };
  tallies.set(weave, made);
  return made;
}

/** "Ordered by blocs: 3 groups; 92 % of ties inside." */
export function orderWords(
  dataset: Dataset,
  options: MatrixOptions,
  order: readonly Key[] | null = null,
): string {
  const words = wordsOf(options);
  const { by, groups } = arrangementOf(dataset, options, order);
  // Groups of another order say nothing of rows put by hand.
  const count = by === 'manual' ? 0 : tiedGroups(dataset, groups);
  const share = count > 1 ? insideOf(dataset, groups) : null;
  const percent = share === null ? null : Math.round(100 * share);
  if (by === 'group') return count > 1 ? words.matrix.ordered(count, percent) : '';
  const rows = words.rows ?? orderCode()?.words;
  return rows ? stopped(rows.ordered(by, count, percent), words) : '';
}

/** A row for each pair with a relation. */
export function describeMatrix(
  dataset: Dataset,
  options: MatrixOptions,
  whole?: Whole,
): Description {
  const words = wordsOf(options);
  const { fields } = words;
  const unique = (list: readonly string[], mark = words.comma) => [...new Set(list)].join(mark);
  return {
    summary: [
      words.matrix.summary(factsOf(dataset, words)),
      orderWords(whole?.dataset ?? dataset, options, whole?.state.order),
    ]
      .filter(Boolean)
      .join(words.space),
    table: {
      caption: words.matrix.caption,
      columns: [
        fields.pair,
        fields.relations,
        fields.type,
        fields.sign,
        fields.certainty,
        fields.source,
      ],
      get rows() {
        const table = tiesBetween(dataset, EMPTY_STATE);
        return dataset.pairs().map((pair) => {
          const { a, b, relations } = pair;
          const ties = tiesAt(table, a, b);
          return [
            unique(pairNames(dataset, pair).map((name) => within(name, words))),
            words.figure(relations.length),
            unique(relations.map((relation) => within(typeLabel(dataset, relation.type), words))),
            words.sign(netSign(relations)),
            unique(
              CERTAINTIES.filter((level) => ties.some((tie) => tie.certainty === level)).map(
                (level) => words.certainty[level],
              ),
            ),
            unique(
              relations.map((relation) => sourceWords(dataset, relation.evidence, words)),
              words.semicolon,
            ),
          ];
        });
      },
    },
  };
}

/** From here on cells may be too small for marks at some width. */
const MANY = 16;

export function matrixNotes(
  dataset: Dataset,
  options: MatrixOptions,
  state?: SelectionState,
): readonly string[] {
  const { matrix } = wordsOf(options);
  const own = state?.order ?? null;
  const { by } = arrangementOf(dataset, options, own);
  const { most, opposed } = tallyIn(dataset);
  if (!most) return [];
  return [
    (options.diagonal ?? 'total') === 'total' ? matrix.diagonal : '',
    matrix.order[by as PlainOrder] ?? orderWords(dataset, options, own),
    opposed ? matrix.tint : '',
    matrixActors(dataset).length > MANY ? matrix.small : '',
  ].filter(Boolean);
}
