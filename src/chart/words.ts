import { clockOf, datesOf } from '../model/date-label';
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
import { boundsOf, type TimeBounds } from '../model/time';
import { hasRtl, isolated } from '../scene/bidi';
import { en } from './english';
import type { Messages } from './messages';

const languageOf = (tag: string) => tag.split('-')[0]?.toLowerCase();

/** The catalogue of these options; a `locale` of another language has its dates from `Intl`. */
export function wordsOf({
  messages = en,
  locale = messages.locale,
  timeZone,
}: {
  readonly messages?: Messages | undefined;
  readonly locale?: string | undefined;
  readonly timeZone?: string | undefined;
}): Messages {
  const own = languageOf(locale) === languageOf(messages.dates.locale);
  const clock = clockOf(timeZone);
  if (own && !clock) return messages;
  const dates = own ? messages.dates : datesOf(locale);
  return { ...messages, ...(!own && { locale }), dates: clock ? { ...dates, clock } : dates };
}

/** Data within a catalogue's words: what runs the other way is set apart. */
export function within(text: string, { direction }: Messages): string {
  return text && (direction === 'rtl' || hasRtl(text)) ? isolated(text) : text;
}

/** A text with a stop, unless it has one. */
export const stopped = (text: string, { stop }: Messages) =>
  /[.!?。？！؟][\u2069”»]*$/.test(text) ? text : text + stop;

export const capital = (text: string) =>
  text.replace(/^(\u2068*)(\p{L})/u, (_, apart, first) => apart + first.toUpperCase());

/** The field's own order of words: what · type · certainty · parties · date · source. */
const sentence = (parts: readonly string[], words: Messages) =>
  parts
    .filter(Boolean)
    .map((part) => stopped(capital(part), words))
    .join(words.space);

export function certaintyWord(certainty: Certainty, words: Messages): string {
  return words.certainty[certainty].toLowerCase();
}

export function typeLabel(dataset: Dataset, type: string | undefined): string {
  return dataset.types.find((known) => known.id === type)?.label ?? type ?? '';
}

export function actorLabel(dataset: Dataset, id: string): string {
  return dataset.actor(id)?.name ?? id;
}

/** The name of an actor within other words. */
const nameWithin = (dataset: Dataset, id: string, words: Messages) =>
  within(actorLabel(dataset, id), words);

/** When a party joined, where that was after the whole began, and when it left, where that was before its end. */
export function stayOf(
  { when }: Party,
  whole: TimeBounds | null,
  { dates, joined, left }: Messages,
): string[] {
  if (!when) return [];
  const { earliestStart, latestStart, earliestEnd, latestEnd } = when;
  const day = (from: number, to: number) => formatBounds(boundsOf(from, to, from, to), dates);
  return [
    earliestStart > (whole?.earliestStart ?? -Infinity)
      ? joined(day(earliestStart, latestStart))
      : '',
    latestEnd < (whole?.latestEnd ?? Infinity) ? left(day(earliestEnd, latestEnd)) : '',
  ].filter(Boolean);
}

/** "China (via China National Petroleum Corporation)"; of a `whole`: "Greece (joined 18 February 1952)". */
export function partyWords(
  dataset: Dataset,
  party: Party,
  words: Messages,
  whole: TimeBounds | null = null,
): string {
  const via = party.via.map((id) => nameWithin(dataset, id, words));
  const extra = [
    via.length ? words.via(words.list(via)) : '',
    party.role ? within(party.role, words) : '',
    party.certainty === 'confirmed' ? '' : certaintyWord(party.certainty, words),
    ...stayOf(party, whole, words),
  ].filter(Boolean);
  const name = nameWithin(dataset, party.actor, words);
  return extra.length ? words.aside(name, extra) : name;
}

/** Most items of a list that is read out in full; of a longer one, how many are. */
const LISTED = 6;
const FIRST = 3;

/** Items with commas; of a long list the first ones and how many more. */
export function listed(items: readonly string[], words: Messages): string {
  return items.length > LISTED
    ? words.more(items.slice(0, FIRST), items.length - FIRST)
    : items.join(words.comma);
}

export function partyNames(dataset: Dataset, parties: readonly Party[], words: Messages): string {
  return listed(
    parties.map((party) => nameWithin(dataset, party.actor, words)),
    words,
  );
}

/** A relation's label, or its type and parties where it has none. */
export function relationTitle(dataset: Dataset, relation: Relation, words: Messages): string {
  if (relation.label !== undefined) return relation.label;
  const type = within(typeLabel(dataset, relation.type), words);
  return type + words.colon + partyNames(dataset, relation.parties, words);
}

export function titleOf(dataset: Dataset, key: Key, words: Messages): string {
  const record = dataset.get(dataset.resolve(key));
  if (!record) return idOf(key);
  if ('name' in record) return record.name;
  return 'title' in record ? record.title : relationTitle(dataset, record, words);
}

/** "paragraph 5", "Reuters, p. 3": the source's title only where there are several; "" where none is named. */
export function placesIn(
  dataset: Dataset,
  evidence: readonly Evidence[],
  words: Messages,
): readonly string[] {
  const places = evidence.map(({ source, locator }) => {
    const found = locator?.match(/^¶+\s*(.*)$/);
    const where = found ? words.paragraph(found[1] ?? '') : within(locator ?? '', words);
    if (dataset.sources.length < 2 && where) return where;
    const known = dataset.sources.find(({ id }) => id === source)?.title ?? source;
    const title = within(known, words);
    return where ? title + words.comma + where : title;
  });
  return [...new Set(places)];
}

/** "Source: paragraph 5", or that there is none. */
export function sourceWords(
  dataset: Dataset,
  evidence: readonly Evidence[],
  words: Messages,
): string {
  const places = placesIn(dataset, evidence, words);
  return places.length ? words.source(places.join(words.semicolon)) : words.unsourced;
}

/** Longer locators stand in the card alone; on the picture the number of the source stands for them. */
const LOCATOR = 4;

/** "¶5", or "2 ¶5" where there are several sources; "2" where the locator is long, "" where there is nothing to say. */
export function locatorOf(
  dataset: Dataset,
  evidence: readonly Evidence[],
  words: Messages,
): string {
  const first = evidence.find((entry) => entry.locator);
  if (!first?.locator) return '';
  const number = dataset.sources.findIndex((known) => known.id === first.source) + 1;
  const parts = [
    dataset.sources.length > 1 ? words.figure(number) : '',
    first.locator.length > LOCATOR ? '' : first.locator,
  ];
  return parts.filter(Boolean).join(' ');
}

/** What kind, how sure, and which sign where it is not the usual one. */
function traits(
  dataset: Dataset,
  { type, certainty, sign }: Partial<Relation> & Pick<Relation, 'certainty'>,
  words: Messages,
): string {
  return [
    within(typeLabel(dataset, type), words),
    certaintyWord(certainty, words),
    sign === undefined || sign === 1 ? '' : words.sign(sign).toLowerCase(),
  ]
    .filter(Boolean)
    .join(words.comma);
}

/** Parties with all that is said of them; of many the names alone. */
const parties = (dataset: Dataset, all: readonly Party[], words: Messages) =>
  all.length > LISTED
    ? partyNames(dataset, all, words)
    : all.map((party) => partyWords(dataset, party, words)).join(words.comma);

/** `more`: what is to be said of it besides, after its dates. */
export function relationName(
  dataset: Dataset,
  relation: Relation,
  words: Messages,
  more = '',
): string {
  const parts = [
    within(relationTitle(dataset, relation, words), words),
    traits(dataset, relation, words),
    parties(dataset, relation.parties, words),
    formatBounds(relation.when, words.dates),
    more,
    sourceWords(dataset, relation.evidence, words),
  ];
  return sentence(parts, words);
}

export function eventName(dataset: Dataset, event: EventRecord, words: Messages): string {
  const { type, certainty } = event;
  const parts = [
    within(event.title, words),
    traits(dataset, { certainty, ...(type !== undefined && { type }) }, words),
    parties(dataset, event.participants, words),
    formatBounds(event.best ?? event.when, words.dates),
    sourceWords(dataset, event.evidence, words),
  ];
  return sentence(parts, words);
}

export function actorName(dataset: Dataset, actor: Actor, words: Messages): string {
  const relations = words.relations(dataset.relationsOf(actor.key).length);
  const events = words.events(dataset.eventsOf(actor.key).length);
  return sentence([within(actor.name, words), relations + words.comma + events], words);
}
