import { formatBounds } from '../model/format';
import type { Key } from '../model/key';
import type { Actor, Dataset, EventRecord, Evidence, Relation } from '../model/records';
import { en } from './messages';
import { actorLabel, certaintyWord, partyWords, relationTitle, titleOf, typeLabel } from './words';

/** One fact of a card; with a `url` (unchecked) it is a link, with a `key` a way on to that record. */
export interface Fact {
  readonly label: string;
  readonly text: string;
  readonly url?: string;
  readonly key?: Key;
}

export interface CardSection {
  /** "" = none. */
  readonly heading: string;
  readonly facts: readonly Fact[];
}

/** All that is known of one record, or of a pair: what, how sure, who, when, who says so and where. */
export interface Card {
  readonly title: string;
  readonly sections: readonly CardSection[];
}

const { fields } = en;

function fact(label: string, text: string | undefined): Fact[] {
  return text ? [{ label, text }] : [];
}

function links(dataset: Dataset, label: string, keys: readonly Key[]): Fact[] {
  return keys.map((key) => ({ label, text: titleOf(dataset, key), key }));
}

/** "News report, ¶5; said by Vladimir Putin; “unprecedentedly high”; note" */
function evidenceFact(dataset: Dataset, evidence: Evidence): Fact {
  const source = dataset.sources.find((known) => known.id === evidence.source);
  const title = [source?.title ?? evidence.source, source?.publisher].filter(Boolean).join(', ');
  const parts = [
    evidence.locator ? `${title}, ${evidence.locator}` : title,
    evidence.saidBy ? en.saidBy(actorLabel(dataset, evidence.saidBy)) : '',
    evidence.quote ? `“${evidence.quote}”` : '',
    evidence.note ?? '',
  ].filter(Boolean);
  const url = source?.url;
  return { label: fields.source, text: parts.join('; '), ...(url === undefined ? {} : { url }) };
}

function evidenceFacts(dataset: Dataset, evidence: readonly Evidence[]): Fact[] {
  if (evidence.length === 0) return fact(fields.source, en.unsourced);
  return evidence.map((entry) => evidenceFact(dataset, entry));
}

function relationFacts(dataset: Dataset, relation: Relation, locale: string): Fact[] {
  const [first, ...others] = relation.parties;
  const direction =
    relation.directed && first
      ? en.directed(
          actorLabel(dataset, first.actor),
          en.list(others.map((party) => actorLabel(dataset, party.actor))),
        )
      : undefined;
  return [
    ...fact(fields.type, typeLabel(dataset, relation.type)),
    ...fact(fields.certainty, certaintyWord(relation.certainty)),
    ...fact(fields.sign, en.sign(relation.sign)),
    ...relation.parties.map((party) => ({
      label: fields.parties,
      text: withSpan(partyWords(dataset, party), party.when && formatBounds(party.when, locale)),
      key: party.key,
    })),
    ...fact(fields.direction, direction),
    ...fact(fields.date, formatBounds(relation.when, locale)),
    ...fact(fields.strength, relation.strength === 1 ? undefined : String(relation.strength)),
    ...links(
      dataset,
      fields.restsOn,
      relation.events.map((id) => `event:${id}` as const),
    ),
    ...evidenceFacts(dataset, relation.evidence),
    ...fact(fields.note, relation.note),
  ];
}

function withSpan(words: string, span: string | null): string {
  return span ? `${words}, ${span}` : words;
}

function eventFacts(dataset: Dataset, event: EventRecord, locale: string): Fact[] {
  const best = formatBounds(event.best ?? event.when, locale);
  const outer = formatBounds(event.when, locale);
  return [
    ...fact(fields.type, typeLabel(dataset, event.type)),
    ...fact(fields.certainty, certaintyWord(event.certainty)),
    ...fact(fields.date, best),
    ...fact(fields.date, outer === best ? undefined : en.possible(outer)),
    ...event.alternatives.flatMap(({ when, evidence }) => [
      ...fact(fields.alternatives, formatBounds(when, locale)),
      ...evidence.map((entry) => evidenceFact(dataset, entry)),
    ]),
    ...event.participants.map((party) => ({
      label: fields.participants,
      text: partyWords(dataset, party),
      key: party.key,
    })),
    ...fact(fields.place, event.place),
    ...fact(fields.summary, event.summary),
    ...fact(fields.importance, event.importance === 1 ? undefined : String(event.importance)),
    ...links(
      dataset,
      fields.supports,
      dataset.relationsOn(event.key).map((relation) => relation.key),
    ),
    ...evidenceFacts(dataset, event.evidence),
  ];
}

function actorFacts(dataset: Dataset, actor: Actor): Fact[] {
  return [
    ...fact(fields.kind, actor.kind),
    ...fact(fields.code, actor.code),
    ...fact(fields.aliases, en.list(actor.aliases)),
    ...fact(fields.partOf, en.list(actor.partOf.map((id) => actorLabel(dataset, id)))),
    ...fact(
      fields.members,
      en.list(
        dataset
          .membersOf(actor.key)
          .map((member) => (member.note ? `${member.name} (${member.note})` : member.name)),
      ),
    ),
    ...fact(fields.note, actor.note),
    ...dataset.relationsOf(actor.key).map((relation) => ({
      label: fields.relations,
      text: `${relationTitle(dataset, relation)} (${certaintyWord(relation.certainty)})`,
      key: relation.key,
    })),
    ...links(
      dataset,
      fields.events,
      dataset.eventsOf(actor.key).map((event) => event.key),
    ),
  ];
}

/** The card of one record; `null` where the dataset has none of that key. */
export function cardOf(dataset: Dataset, key: Key, locale = 'en'): Card | null {
  const record = dataset.get(dataset.resolve(key));
  if (!record) return null;
  const facts =
    'name' in record
      ? actorFacts(dataset, record)
      : 'title' in record
        ? eventFacts(dataset, record, locale)
        : relationFacts(dataset, record, locale);
  return { title: titleOf(dataset, key), sections: [{ heading: '', facts }] };
}

/** The card of a pair: a section for each relation between the two. */
export function pairCard(dataset: Dataset, pair: readonly [Key, Key], locale = 'en'): Card {
  const shared = dataset
    .relationsOf(pair[0])
    .filter((relation) => relation.parties.some((party) => party.key === pair[1]));
  return {
    title: en.list(pair.map((key) => titleOf(dataset, key))),
    sections: shared.length
      ? shared.map((relation) => ({
          heading: relationTitle(dataset, relation),
          facts: relationFacts(dataset, relation, locale),
        }))
      : [{ heading: '', facts: fact(fields.relations, en.noRelation) }],
  };
}
