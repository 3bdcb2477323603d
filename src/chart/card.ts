import { formatBounds } from '../model/format';
import type { Key } from '../model/key';
import type { Actor, Dataset, EventRecord, Evidence, Relation } from '../model/records';
import type { Messages } from './messages';
import {
  actorLabel,
  certaintyWord,
  partyWords,
  relationTitle,
  stayOf,
  titleOf,
  typeLabel,
  within,
} from './words';

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
  /** Before the facts. */
  readonly table?: {
    readonly columns: readonly string[];
    readonly rows: readonly (readonly string[])[];
  };
}

/** All that is known of one record, or of a pair: what, how sure, who, when, who says so and where. */
export interface Card {
  readonly title: string;
  readonly sections: readonly CardSection[];
}

/** Records that one list of a card names, at most: the table has them all. */
const MOST = 100;

function fact(label: string, text: string | undefined): Fact[] {
  return text ? [{ label, text }] : [];
}

/** A fact for each of the first ones, and how many there are besides. */
function firstOf<T>(
  items: readonly T[],
  label: string,
  tell: (item: T) => Omit<Fact, 'label'>,
  words: Messages,
): Fact[] {
  const told = items.slice(0, MOST).map((item) => ({ label, ...tell(item) }));
  return items.length > MOST
    ? [...told, { label, text: words.more([], items.length - MOST) }]
    : told;
}

const links = (dataset: Dataset, label: string, keys: readonly Key[], words: Messages): Fact[] =>
  firstOf(keys, label, (key) => ({ text: titleOf(dataset, key, words), key }), words);

/** "News report, ¶5; said by Vladimir Putin; “unprecedentedly high”; note" */
function evidenceFact(dataset: Dataset, evidence: Evidence, words: Messages): Fact {
  const source = dataset.sources.find((known) => known.id === evidence.source);
  const { saidBy, quote, note } = evidence;
  const data = (text: string | undefined) => (text ? within(text, words) : '');
  const where = [source?.title ?? evidence.source, source?.publisher, evidence.locator];
  const parts = [
    where.map(data).filter(Boolean).join(words.comma),
    saidBy ? words.saidBy(within(actorLabel(dataset, saidBy), words)) : '',
    quote ? words.quote(data(quote)) : '',
    data(note),
  ];
  const url = source?.url;
  const text = parts.filter(Boolean).join(words.semicolon);
  return { label: words.fields.source, text, ...(url === undefined ? {} : { url }) };
}

function evidenceFacts(dataset: Dataset, evidence: readonly Evidence[], words: Messages): Fact[] {
  if (evidence.length === 0) return fact(words.fields.source, words.unsourced);
  return evidence.map((entry) => evidenceFact(dataset, entry, words));
}

function relationFacts(dataset: Dataset, relation: Relation, words: Messages): Fact[] {
  const { fields, dates } = words;
  const [first, ...others] = relation.parties.map((party) =>
    within(actorLabel(dataset, party.actor), words),
  );
  const direction = relation.directed && first && words.directed(first, words.list(others));
  const { strength } = relation;
  return [
    ...fact(fields.type, typeLabel(dataset, relation.type)),
    ...fact(fields.certainty, certaintyWord(relation.certainty, words)),
    ...fact(fields.sign, words.sign(relation.sign)),
    ...relation.parties.map((party) => ({
      label: fields.parties,
      text: partyWords(dataset, party, words, relation.when),
      key: party.key,
    })),
    ...fact(fields.direction, direction || undefined),
    ...fact(fields.date, formatBounds(relation.when, dates)),
    ...fact(fields.strength, strength === 1 ? undefined : words.figure(strength)),
    ...links(
      dataset,
      fields.restsOn,
      relation.events.map((id) => `event:${id}` as const),
      words,
    ),
    ...evidenceFacts(dataset, relation.evidence, words),
    ...fact(fields.note, relation.note),
  ];
}

function eventFacts(dataset: Dataset, event: EventRecord, words: Messages): Fact[] {
  const { fields, dates } = words;
  const best = formatBounds(event.best ?? event.when, dates);
  const outer = formatBounds(event.when, dates);
  const { importance } = event;
  return [
    ...fact(fields.type, typeLabel(dataset, event.type)),
    ...fact(fields.certainty, certaintyWord(event.certainty, words)),
    ...fact(fields.date, best),
    ...fact(fields.date, outer === best ? undefined : words.possible(outer)),
    ...event.alternatives.flatMap(({ when, evidence }) => [
      ...fact(fields.alternatives, formatBounds(when, dates)),
      ...evidence.map((entry) => evidenceFact(dataset, entry, words)),
    ]),
    ...event.participants.map((party) => ({
      label: fields.participants,
      text: partyWords(dataset, party, words),
      key: party.key,
    })),
    ...fact(fields.place, event.place),
    ...fact(fields.summary, event.summary),
    ...fact(fields.importance, importance === 1 ? undefined : words.figure(importance)),
    ...links(
      dataset,
      fields.supports,
      dataset.relationsOn(event.key).map((relation) => relation.key),
      words,
    ),
    ...evidenceFacts(dataset, event.evidence, words),
  ];
}

function actorFacts(dataset: Dataset, actor: Actor, words: Messages): Fact[] {
  const { fields } = words;
  const data = (text: string) => within(text, words);
  const members = dataset.membersOf(actor.key).map(({ name, note, memberships }) => {
    const stays = memberships.filter((bloc) => bloc.actor === actor.id);
    const extra = [
      ...(note ? [data(note)] : []),
      ...stays.flatMap((bloc) => stayOf(bloc, null, words)),
    ];
    return extra.length ? words.aside(data(name), extra) : data(name);
  });
  const bodies = actor.memberships.map((bloc) => partyWords(dataset, bloc, words));
  return [
    ...fact(fields.kind, words.kind(actor.kind)),
    ...fact(fields.code, actor.code),
    ...fact(fields.aliases, words.list(actor.aliases.map(data))),
    ...fact(fields.partOf, words.list(bodies)),
    ...fact(fields.members, words.list(members)),
    ...fact(fields.note, actor.note),
    ...firstOf(
      dataset.relationsOf(actor.key),
      fields.relations,
      (relation) => ({
        text: words.aside(data(relationTitle(dataset, relation, words)), [
          certaintyWord(relation.certainty, words),
        ]),
        key: relation.key,
      }),
      words,
    ),
    ...links(
      dataset,
      fields.events,
      dataset.eventsOf(actor.key).map((event) => event.key),
      words,
    ),
  ];
}

/** The card of one record; `null` where the dataset has none of that key. */
export function cardOf(dataset: Dataset, key: Key, words: Messages): Card | null {
  const record = dataset.get(dataset.resolve(key));
  if (!record) return null;
  const facts =
    'name' in record
      ? actorFacts(dataset, record, words)
      : 'title' in record
        ? eventFacts(dataset, record, words)
        : relationFacts(dataset, record, words);
  return { title: titleOf(dataset, key, words), sections: [{ heading: '', facts }] };
}

/** The card of a pair: a section for each relation between the two. */
export function pairCard(dataset: Dataset, pair: readonly [Key, Key], words: Messages): Card {
  const shared = dataset
    .relationsOf(pair[0])
    .filter((relation) => relation.parties.some((party) => party.key === pair[1]));
  return {
    title: words.list(pair.map((key) => within(titleOf(dataset, key, words), words))),
    sections: shared.length
      ? shared.map((relation) => ({
          heading: relationTitle(dataset, relation, words),
          facts: relationFacts(dataset, relation, words),
        }))
      : [{ heading: '', facts: fact(words.fields.relations, words.noRelation) }],
  };
}

/** The card of what stands for many records: a line and a way on for each of those that come first, in order of time. */
export function listCard(
  dataset: Dataset,
  title: string,
  keys: readonly Key[],
  words: Messages,
): Card {
  const shown = keys.slice(0, MOST).flatMap((key) => dataset.get(key) ?? []);
  const when = (record: (typeof shown)[number]) => ('when' in record ? record.when : null);
  const begin = (record: (typeof shown)[number]) => when(record)?.earliestStart ?? -Infinity;
  const label = words.fields.events;
  const facts = shown
    .sort((a, b) => (begin(a) === begin(b) ? 0 : begin(a) - begin(b)))
    .map((record) => {
      const date = when(record);
      const text = within(titleOf(dataset, record.key, words), words);
      const line = date ? `${formatBounds(date, words.dates)}${words.colon}${text}` : text;
      return { label, text: line, key: record.key };
    });
  const others = keys.length - facts.length;
  const rest = others ? [{ label, text: words.more([], others) }] : [];
  return { title, sections: [{ heading: '', facts: [...facts, ...rest] }] };
}
