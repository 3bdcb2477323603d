import type { Description, LegendEntry } from '../chart/kind';
import { certaintyEntries, keyGlyph, signEntries, typeEntries } from '../chart/legend';
import { en } from '../chart/messages';
import { actorLabel, partyWords, relationTitle, sourceWords, typeLabel } from '../chart/words';
import { formatBounds } from '../model/format';
import type { Dataset, Relation } from '../model/records';
import { rankedActors } from './navigate';
import type { NetworkOptions } from './options';

const COLUMNS = [
  'Relation',
  'Type',
  'Sign',
  'Certainty',
  'Parties',
  'Date',
  'Who says so',
  'Source',
];

const capital = (text: string) => text.replace(/^\p{L}/u, (first) => first.toUpperCase());
const several = ({ parties }: Relation) => parties.length > 2;

/** "China has the most relations (8)." */
function most(dataset: Dataset): string {
  const ranked = rankedActors(dataset);
  const n = ranked[0] ? dataset.relationsOf(ranked[0].key).length : 0;
  const top = ranked.filter((actor) => dataset.relationsOf(actor.key).length === n);
  if (n === 0) return en.empty;
  if (top.length > 3)
    return `${capital(en.number(top.length))} actors have the most relations (${n} each).`;
  const names = en.list(top.map(({ name }) => name));
  return top.length > 1
    ? `${names} have the most relations (${n} each).`
    : `${names} has the most relations (${n}).`;
}

/** "Two relations have three parties; five are opposed; “Joint drills” is only hinted at." */
function remarks({ relations }: Dataset): string {
  const multi = relations.filter(several);
  const opposed = relations.filter(({ sign }) => sign === -1).length;
  const hinted = relations.filter(({ certainty }) => certainty === 'hinted');
  const one = hinted.length === 1 ? hinted[0]?.label : undefined;
  const least = multi.every(({ parties }) => parties.length === 3)
    ? 'three parties'
    : 'three parties or more';
  const parts = [
    multi.length
      ? `${en.number(multi.length)} ${multi.length === 1 ? 'relation has' : 'relations have'} ${least}`
      : '',
    opposed
      ? `${en.number(opposed)} of ${relations.length} relations ${opposed === 1 ? 'is' : 'are'} opposed`
      : '',
    hinted.length
      ? `${one ? `“${one}”` : en.number(hinted.length)} ${hinted.length === 1 ? 'is' : 'are'} only hinted at`
      : '',
  ].filter(Boolean);
  return parts.length ? ` ${capital(parts.join('; '))}.` : '';
}

export function describeNetwork(dataset: Dataset, { locale = 'en' }: NetworkOptions): Description {
  const rows = dataset.relations.map((relation) => [
    relationTitle(dataset, relation),
    typeLabel(dataset, relation.type),
    en.sign(relation.sign),
    en.certainty[relation.certainty],
    relation.parties
      .map((party) => partyWords(dataset, party))
      .join(relation.directed ? ' → ' : ', '),
    formatBounds(relation.when, locale),
    [
      ...new Set(
        relation.evidence.flatMap(({ saidBy }) => (saidBy ? [actorLabel(dataset, saidBy)] : [])),
      ),
    ].join(', '),
    sourceWords(dataset, relation.evidence),
  ]);
  return {
    summary: most(dataset) + remarks(dataset),
    table: { caption: en.panels.network, columns: COLUMNS, rows },
  };
}

export function networkLegend(dataset: Dataset): readonly LegendEntry[] {
  const multi = dataset.relations.filter(several);
  const label = multi.every(({ parties }) => parties.length === 3)
    ? 'Three parties, one relation'
    : 'Several parties, one relation';
  const hub: LegendEntry = {
    id: 'hub',
    group: 'note',
    label,
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
    ...certaintyEntries('edge'),
    ...(multi.length ? [hub] : []),
    ...typeEntries(
      dataset,
      dataset.relations.map(({ type }) => type),
    ),
    ...signEntries(dataset),
  ];
}

/** What of the data the picture cannot show. */
export function networkNotes(dataset: Dataset): readonly string[] {
  const within = dataset.relations.filter(
    ({ parties }) => new Set(parties.map(({ key }) => key)).size < 2,
  ).length;
  return within
    ? [
        `${capital(en.number(within))} ${within === 1 ? 'relation is' : 'relations are'} within one actor and not drawn.`,
      ]
    : [];
}
