import type { ColumnsInput, TextColumn } from './columns';
import { LEVELS } from './fields';
import { tablesOf } from './indexed';
import type { ActorInput, EventInput, PartyInput, RelationInput, SourceInput } from './input';
import { kindOf } from './ledger';
import { partiesOf } from './parties';
import type { Actor, Dataset, EventRecord, Evidence, Party, Relation } from './records';
import type { TimeBounds } from './time';
import type { View } from './view';

type Claim = Relation | EventRecord;

/**
 * A dataset as columns, for a worker or an importer that builds it and hands it on: `createDatasetFromColumns` makes
 * the same records of them. Relations and events of which more is said (evidence, roles, spans of parties) stand
 * beside the columns as records. Whom a roll-up folded is not told: take the dataset before it.
 */
export function columnsOf(dataset: Dataset): ColumnsInput {
  const { title, description, asOf, types, actors, sources } = dataset;
  const places = new Map(actors.map(({ key }, place) => [key as string, place]));
  const tables = tablesOf(dataset)!;
  const relations = tableOf(tables.relations, places, ['label', 'shortLabel', 'note'], {
    directed: ({ directed }) => (directed ? 1 : 0),
    sign: ({ sign }) => sign ?? 2,
    strength: ({ strength }) => strength,
  });
  const events = tableOf(tables.events, places, ['title', 'shortTitle', 'place', 'summary'], {
    importance: ({ importance }) => importance,
  });
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
      ...relations.shared,
      directed: Uint8Array.from(relations.numbers('directed')),
      sign: Int8Array.from(relations.numbers('sign')),
      strength: Float64Array.from(relations.numbers('strength')),
      label: relations.texts('label'),
      shortLabel: relations.texts('shortLabel'),
      note: relations.texts('note'),
    },
    eventColumns: {
      ...events.shared,
      importance: Float64Array.from(events.numbers('importance')),
      title: events.texts('title'),
      shortTitle: events.texts('shortTitle'),
      place: events.texts('place'),
      summary: events.texts('summary'),
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

function isPlain(record: Claim): boolean {
  const hasMore = 'parties' in record ? record.events : record.alternatives;
  const isOther = ({ when, certainty, role }: Party) =>
    when !== null || certainty !== 'confirmed' || role !== undefined;
  const isWider =
    'best' in record &&
    record.best !== record.when &&
    JSON.stringify(record.best) !== JSON.stringify(record.when);
  return !(record.evidence.length || hasMore.length || isWider || partiesOf(record).some(isOther));
}

type Numbers<T> = Readonly<Record<string, (record: T) => number>>;

const EDGES = ['earliestStart', 'latestStart', 'earliestEnd', 'latestEnd'] as const;
const edge = (name: (typeof EDGES)[number]) => (record: Claim) => record.when?.[name] ?? Number.NaN;

const COMMON: Numbers<Claim> = {
  certainty: ({ certainty }) => LEVELS.indexOf(certainty),
  precision: ({ when }) => (when ? kindOf(when) : 0),
  ...Object.fromEntries(EDGES.map((name) => [name, edge(name)])),
};

/** Walks once through the rows; keeps the records of those alone of which more is said. */
function tableOf<T extends Claim>(
  { rows, made }: View<T>,
  places: ReadonlyMap<string, number>,
  texts: readonly string[],
  numbers: Numbers<T>,
) {
  const more: T[] = [];
  const words = new Map(['id', 'type', ...texts].map((name) => [name, [] as string[]]));
  const readers = Object.entries<(record: T) => number>({ ...COMMON, ...numbers });
  const read = new Map(readers.map(([name]) => [name, [] as number[]]));
  const offset = [0];
  const actor: number[] = [];
  for (const row of rows) {
    const record = made.make(row);
    if (!isPlain(record)) {
      more.push(record);
      continue;
    }
    const fields = record as unknown as Readonly<Record<string, string | undefined>>;
    for (const [name, list] of words) list.push(fields[name] ?? '');
    for (const [name, at] of readers) read.get(name)!.push(at(record));
    for (const { key } of partiesOf(record)) actor.push(places.get(key)!);
    offset.push(actor.length);
  }
  const typeNames = [...new Set(words.get('type'))].sort();
  const codes = new Map(typeNames.map((name, code) => [name, code]));
  const bounds = (name: (typeof EDGES)[number]) => Float64Array.from(read.get(name)!);
  return {
    more,
    texts: (name: string) => joined(words.get(name)!),
    numbers: (name: string) => read.get(name)!,
    shared: {
      id: joined(words.get('id')!),
      type: Uint32Array.from(words.get('type')!, (name) => codes.get(name)!),
      typeNames,
      offset: Uint32Array.from(offset),
      actor: Uint32Array.from(actor),
      certainty: Uint8Array.from(read.get('certainty')!),
      bounds: {
        earliestStart: bounds('earliestStart'),
        latestStart: bounds('latestStart'),
        earliestEnd: bounds('earliestEnd'),
        latestEnd: bounds('latestEnd'),
        precision: Uint8Array.from(read.get('precision')!),
      },
    },
  };
}

function joined(texts: readonly string[]): TextColumn {
  const offset = new Uint32Array(texts.length + 1);
  texts.forEach((text, row) => {
    offset[row + 1] = offset[row]! + text.length;
  });
  const units = new Uint16Array(offset[texts.length]!);
  texts.forEach((text, row) => {
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
