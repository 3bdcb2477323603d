import { formatBounds } from '../model/format';
import { idOf, type Key } from '../model/key';
import type {
  Actor,
  Certainty,
  Dataset,
  EventRecord,
  Evidence,
  Party,
  Relation,
} from '../model/records';
import { en } from './messages';

/** The field's own order of words: what · type · certainty · parties · date · source. */
const sentence = (parts: readonly string[]) =>
  parts
    .filter(Boolean)
    .map((part) => `${part[0]?.toUpperCase()}${part.slice(1)}${/[.!?]$/.test(part) ? '' : '.'}`)
    .join(' ');

export function certaintyWord(certainty: Certainty): string {
  return en.certainty[certainty].toLowerCase();
}

export function typeLabel(dataset: Dataset, type: string | undefined): string {
  return dataset.types.find((known) => known.id === type)?.label ?? type ?? '';
}

export function actorLabel(dataset: Dataset, id: string): string {
  return dataset.actor(id)?.name ?? id;
}

/** "China (via China National Petroleum Corporation)" */
export function partyWords(dataset: Dataset, party: Party): string {
  const name = actorLabel(dataset, party.actor);
  const extra = [
    party.via.length ? en.via(en.list(party.via.map((id) => actorLabel(dataset, id)))) : '',
    party.role ?? '',
    party.certainty === 'confirmed' ? '' : certaintyWord(party.certainty),
  ].filter(Boolean);
  return extra.length ? `${name} (${extra.join(', ')})` : name;
}

export function partyNames(dataset: Dataset, parties: readonly Party[]): string {
  return parties.map((party) => actorLabel(dataset, party.actor)).join(', ');
}

/** A relation's label, or its type and parties where it has none. */
export function relationTitle(dataset: Dataset, relation: Relation): string {
  return (
    relation.label ??
    `${typeLabel(dataset, relation.type)}: ${partyNames(dataset, relation.parties)}`
  );
}

export function titleOf(dataset: Dataset, key: Key): string {
  const record = dataset.get(dataset.resolve(key));
  if (!record) return idOf(key);
  if ('name' in record) return record.name;
  return 'title' in record ? record.title : relationTitle(dataset, record);
}

/** "paragraph 5", "Reuters, p. 3": the source's title only where there are several. */
export function sourceWords(dataset: Dataset, evidence: readonly Evidence[]): string {
  if (evidence.length === 0) return en.unsourced;
  const words = evidence.map(({ source, locator }) => {
    const where = locator?.replace(/^¶+\s*/, () => en.paragraph(''))?.trim() ?? '';
    if (dataset.sources.length < 2 && where) return where;
    const title = dataset.sources.find((known) => known.id === source)?.title ?? source;
    return where ? `${title}, ${where}` : title;
  });
  return en.source([...new Set(words)].join('; '));
}

/** Longer locators stand in the card alone; on the picture the number of the source stands for them. */
const LOCATOR = 4;

/** "¶5", or "2 ¶5" where there are several sources; "2" where the locator is long, "" where there is nothing to say. */
export function locatorOf(dataset: Dataset, evidence: readonly Evidence[]): string {
  const first = evidence.find((entry) => entry.locator);
  if (!first?.locator) return '';
  const number = dataset.sources.findIndex((known) => known.id === first.source) + 1;
  const parts = [
    dataset.sources.length > 1 ? String(number) : '',
    first.locator.length > LOCATOR ? '' : first.locator,
  ];
  return parts.filter(Boolean).join(' ');
}

export function relationName(dataset: Dataset, relation: Relation, locale = 'en'): string {
  return sentence([
    relationTitle(dataset, relation),
    [
      typeLabel(dataset, relation.type),
      certaintyWord(relation.certainty),
      relation.sign === 1 ? '' : en.sign(relation.sign).toLowerCase(),
    ]
      .filter(Boolean)
      .join(', '),
    relation.parties.map((party) => partyWords(dataset, party)).join(', '),
    formatBounds(relation.when, locale),
    sourceWords(dataset, relation.evidence),
  ]);
}

export function eventName(dataset: Dataset, event: EventRecord, locale = 'en'): string {
  return sentence([
    event.title,
    [typeLabel(dataset, event.type), certaintyWord(event.certainty)].filter(Boolean).join(', '),
    event.participants.map((party) => partyWords(dataset, party)).join(', '),
    formatBounds(event.best ?? event.when, locale),
    sourceWords(dataset, event.evidence),
  ]);
}

export function actorName(dataset: Dataset, actor: Actor): string {
  return sentence([
    actor.name,
    `${en.relations(dataset.relationsOf(actor.key).length)}, ${en.events(dataset.eventsOf(actor.key).length)}`,
  ]);
}
