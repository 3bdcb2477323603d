import type { NetworkFacts } from '../chart/facts';
import type { Description, LegendEntry, Whole } from '../chart/kind';
import { certaintyEntries, keyGlyph, keyLine, signEntries, typeEntries } from '../chart/legend';
import type { Messages } from '../chart/messages';
import {
  actorLabel,
  certaintyWord,
  partyWords,
  relationTitle,
  sourceWords,
  typeLabel,
  within,
  wordsOf,
} from '../chart/words';
import { formatBounds } from '../model/format';
import { byCodeUnit } from '../model/key';
import type { Dataset, Relation } from '../model/records';
import type { SelectionState } from '../model/selection';
import { EMPTY_STATE } from '../model/store';
import { tallyOf } from '../model/tally';
import { sightOf } from './ghosts';
import type { NetworkOptions } from './options';
import { overlayOf } from './overlay-slot';
import { GHOST } from './scene-edges';

const three = (dataset: Dataset) => tallyOf(dataset).most < 4;

/** A name less the part of it that says itself how sure it is: "Joint drills, only hinted". */
function unsaid(name: string, words: Messages): string {
  const hint = certaintyWord('hinted', words);
  const parts = name.split(/(?=[,،，])/).filter((part) => !part.toLowerCase().includes(hint));
  return parts.join('') || name;
}

/** Up to here the actors with most relations are named. */
const NAMED = 3;

function factsOf(dataset: Dataset, words: Messages): NetworkFacts {
  const tally = tallyOf(dataset);
  const { degree } = tally;
  const most = degree.reduce((high, one) => Math.max(high, one), 0);
  const first = dataset.actors.filter((_, i) => degree[i] === most);
  const ranked = first.length > NAMED ? [] : first.sort((a, b) => byCodeUnit(a.name, b.name));
  const hinted = tally.levels.get('hinted') ?? 0;
  const one = hinted === 1 ? dataset.recordAt('relation', tally.hinted).label : undefined;
  return {
    top: ranked.map(({ name }) => within(name, words)),
    ties: first.length,
    most,
    relations: dataset.count('relation'),
    several: tally.several,
    three: three(dataset),
    opposed: tally.signs.get(-1) ?? 0,
    hinted,
    hintedName: one ? within(unsaid(one, words), words) : '',
  };
}

/** `dataset`: what is shown; `whole`: of which, and in what state. */
export function describeNetwork(
  dataset: Dataset,
  options: NetworkOptions,
  whole: Whole = { dataset, state: EMPTY_STATE },
): Description {
  const words = wordsOf(options);
  const told = overlayOf(options)?.tell(whole.dataset, options, whole.state);
  const { fields } = words;
  const rowOf = (relation: Relation) => {
    const said = relation.evidence.flatMap(({ saidBy }) =>
      saidBy ? [within(actorLabel(dataset, saidBy), words)] : [],
    );
    return [
      relationTitle(dataset, relation, words),
      typeLabel(dataset, relation.type),
      words.sign(relation.sign),
      words.certainty[relation.certainty],
      relation.parties
        .map((party) => partyWords(dataset, party, words, relation.when))
        .join(relation.directed ? ' → ' : words.comma),
      formatBounds(relation.when, words.dates),
      [...new Set(said)].join(words.comma),
      sourceWords(dataset, relation.evidence, words),
    ];
  };
  const columns = [
    fields.relation,
    fields.type,
    fields.sign,
    fields.certainty,
    fields.parties,
    fields.date,
    fields.saidBy,
    fields.source,
  ];
  const summary = dataset.actors.length
    ? words.network.summary(factsOf(dataset, words))
    : words.empty;
  return {
    summary: told ? summary + words.space + told.caption : summary,
    table: {
      caption: words.panels.network,
      columns,
      get rows() {
        return dataset.relations.map(rowOf);
      },
    },
  };
}

export function networkLegend(dataset: Dataset, options: NetworkOptions): readonly LegendEntry[] {
  const words = wordsOf(options);
  const multi = tallyOf(dataset).several > 0;
  const hub: LegendEntry = {
    id: 'hub',
    group: 'note',
    label: words.network.hub(three(dataset)),
    width: 22,
    marks: [
      {
        kind: 'line',
        part: 'legend',
        count: 3,
        id: ['hub-spoke-0', 'hub-spoke-1', 'hub-spoke-2'],
        key: null,
        x1: [11, 5.5, 16.5],
        y1: [5, 14, 14],
        x2: [11, 1, 21],
        y2: [0, 16.8, 16.8],
        stroke: 'secondary',
        strokeWidth: 2.25,
      },
      keyGlyph('hub-centre', 'circle', 'secondary', 11, 'fill', 8),
    ],
  };
  return [
    ...certaintyEntries('edge', words),
    ...(multi ? [hub] : []),
    ...typeEntries(dataset, tallyOf(dataset).types.keys()),
    ...signEntries(dataset, words),
    ...(isGhostly(dataset, options) ? [ghostEntry(words)] : []),
    ...(overlayOf(options)?.legend(dataset, options) ?? []),
  ];
}

/** Whether the picture has ghosts before a day is chosen. */
function isGhostly(dataset: Dataset, options: NetworkOptions): boolean {
  if (!dataset.asOf) return false;
  const { relation } = sightOf(dataset, EMPTY_STATE, options);
  return dataset.relations.some((one) => relation(one) === 'ghost');
}

const ghostEntry = (words: Messages): LegendEntry => ({
  id: 'ghost',
  group: 'note',
  label: words.matrix.ghost.replace(/^./u, (first) => first.toUpperCase()),
  width: 28,
  marks: [{ ...keyLine('edge-ghost', 1, 27, ''), opacity: GHOST }],
});

/** What of the data the picture cannot show. */
export function networkNotes(
  dataset: Dataset,
  options: NetworkOptions,
  state: SelectionState = EMPTY_STATE,
): readonly string[] {
  const { inside } = tallyOf(dataset);
  const told = overlayOf(options)?.tell(dataset, options, state);
  return [
    ...(told ? [told.caption] : []),
    ...(inside ? [wordsOf(options).network.within(inside)] : []),
  ];
}
