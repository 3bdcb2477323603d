import type { BoundsColumns, ColumnsInput, TextColumn } from './columns';
import { LEVELS } from './fields';
import type { ActorInput, EventInput, PartyInput, RelationInput, SourceInput } from './input';
import { kindOf } from './ledger';
import { partiesOf } from './parties';
import type { Actor, Dataset, EventRecord, Evidence, Party, Relation } from './records';
import type { TimeBounds } from './time';

type Claim = Relation | EventRecord;

/**
 * A dataset as columns, for a worker or an importer that builds it and hands it on: `createDatasetFromColumns` makes
 * the same records of them. Relations and events of which more is said (evidence, roles, spans of parties) stand
 * beside the columns as records. Whom a roll-up folded is not told: take the dataset before it.
 */
export function columnsOf(dataset: Dataset): ColumnsInput {
  const { title, description, asOf, types, actors, sources } = dataset;
  const places = new Map(actors.map(({ key }, place) => [key as string, place]));
  const relations = split<Relation>(dataset, 'relation');
  const events = split<EventRecord>(dataset, 'event');
  return {
    title,
    description,
    ...(asOf && { asOf }),
    types,
    sources: sources.map(({ when, ...source }): SourceInput => ({ ...source, ...dated(when) })),
    actors: actors.map(actorInput),
    relations: relations.more.map(relationInput),
    events: events.more.map(eventInput),
    relationColumns: {
      ...shared(relations.plain, places),
      directed: Uint8Array.from(relations.plain, ({ directed }) => (directed ? 1 : 0)),
      sign: Int8Array.from(relations.plain, ({ sign }) => sign ?? 2),
      strength: Float64Array.from(relations.plain, ({ strength }) => strength),
      label: joined(relations.plain, ({ label }) => label),
      shortLabel: joined(relations.plain, ({ shortLabel }) => shortLabel),
      note: joined(relations.plain, ({ note }) => note),
    },
    eventColumns: {
      ...shared(events.plain, places),
      title: joined(events.plain, (event) => event.title),
      importance: Float64Array.from(events.plain, ({ importance }) => importance),
      shortTitle: joined(events.plain, ({ shortTitle }) => shortTitle),
      place: joined(events.plain, ({ place }) => place),
      summary: joined(events.plain, ({ summary }) => summary),
    },
  };
}

/** The buffers behind columns, to hand over with `postMessage(columns, buffersOf(columns))`; they are gone then. */
export function buffersOf(columns: ColumnsInput): ArrayBuffer[] {
  const found = new Set<ArrayBuffer>();
  const look = (value: unknown): void => {
    if (ArrayBuffer.isView(value)) found.add(value.buffer as ArrayBuffer);
    else if (typeof value === 'object' && value) Object.values(value).forEach(look);
  };
  look([columns.relationColumns, columns.eventColumns]);
  return [...found];
}

/** Those that columns hold, and those of which more is said. */
function split<T extends Claim>(dataset: Dataset, kind: 'relation' | 'event') {
  const plain: T[] = [];
  const more: T[] = [];
  for (let i = 0; i < dataset.count(kind); i++) {
    const record = dataset.recordAt(kind as 'event', i) as Claim as T;
    (isPlain(record) ? plain : more).push(record);
  }
  return { plain, more };
}

function isPlain(record: Claim): boolean {
  const hasMore = 'parties' in record ? record.events : record.alternatives;
  const isOther = ({ when, certainty, role }: Party) =>
    when !== null || certainty !== 'confirmed' || role !== undefined;
  const isWider = 'best' in record && JSON.stringify(record.best) !== JSON.stringify(record.when);
  return !(record.evidence.length || hasMore.length || isWider || partiesOf(record).some(isOther));
}

function shared(records: readonly Claim[], places: ReadonlyMap<string, number>) {
  const typeNames = [...new Set(records.map(({ type }) => type ?? ''))].sort();
  const codes = new Map(typeNames.map((name, code) => [name, code]));
  const offset = new Uint32Array(records.length + 1);
  const actor: number[] = [];
  records.forEach((record, row) => {
    for (const { key } of partiesOf(record)) actor.push(places.get(key)!);
    offset[row + 1] = actor.length;
  });
  return {
    id: joined(records, ({ id }) => id),
    type: Uint32Array.from(records, ({ type }) => codes.get(type ?? '')!),
    typeNames,
    offset,
    actor: Uint32Array.from(actor),
    certainty: Uint8Array.from(records, ({ certainty }) => LEVELS.indexOf(certainty)),
    bounds: boundsOf(records.map(({ when }) => when)),
  };
}

function boundsOf(times: readonly (TimeBounds | null)[]): BoundsColumns {
  const column = (read: (bounds: TimeBounds) => number) =>
    Float64Array.from(times, (bounds) => (bounds ? read(bounds) : Number.NaN));
  return {
    earliestStart: column((bounds) => bounds.earliestStart),
    latestStart: column((bounds) => bounds.latestStart),
    earliestEnd: column((bounds) => bounds.earliestEnd),
    latestEnd: column((bounds) => bounds.latestEnd),
    precision: Uint8Array.from(times, (bounds) => (bounds ? kindOf(bounds) : 0)),
  };
}

function joined<T>(records: readonly T[], read: (record: T) => string | undefined): TextColumn {
  const offset = new Uint32Array(records.length + 1);
  records.forEach((record, row) => {
    offset[row + 1] = offset[row]! + (read(record)?.length ?? 0);
  });
  const units = new Uint16Array(offset[records.length]!);
  records.forEach((record, row) => {
    const text = read(record) ?? '';
    for (let i = 0; i < text.length; i++) units[offset[row]! + i] = text.charCodeAt(i);
  });
  return { units, offset };
}

const dated = (when: TimeBounds | null) => (when ? { date: when } : {});

const partyInput = ({ actor, role, when, certainty }: Party): PartyInput => ({
  actor,
  certainty,
  ...(role !== undefined && { role }),
  ...(when && { start: when }),
});

const evidenceInput = (evidence: readonly Evidence[]) => evidence.map((one) => ({ ...one }));

function actorInput({ key: _, partOf: __, memberships, ...actor }: Actor): ActorInput {
  return { ...actor, partOf: memberships.map(partyInput) };
}

function relationInput({ key: _, parties, when, evidence, ...relation }: Relation): RelationInput {
  return {
    ...relation,
    parties: parties.map(partyInput),
    evidence: evidenceInput(evidence),
    ...(when && { start: when }),
  };
}

function eventInput(event: EventRecord): EventInput {
  const { key: _, participants, when, best, evidence, alternatives, ...more } = event;
  return {
    ...more,
    participants: participants.map(partyInput),
    evidence: evidenceInput(evidence),
    date: best ?? '',
    ...(when && { earliest: when, latest: when }),
    alternatives: alternatives.map((one) => ({
      date: one.when,
      evidence: evidenceInput(one.evidence),
    })),
  };
}
