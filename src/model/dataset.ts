import { type ActorDraft, readActor, settleActors } from './actors';
import { readEvent, readRelation } from './claims';
import { createClock, type Draft, isRow, type Row, textOf } from './fields';
import { nameRecords } from './identity';
import { indexed } from './indexed';
import { createIssues, type Issues, show } from './issues';
import type { EntityKind, Id } from './key';
import { plainParties, type Reader } from './parties';
import type { Dataset, DatasetInput } from './records';
import { readSource, readTypes, undeclaredTypes } from './sources';

/**
 * Indexes and freezes records; the input is left as it is. Faults in the data never throw: the
 * faulty record is left out, or the faulty field read as not known, and `issues` says so.
 *
 * @throws TypeError where the input is no dataset at all: no object, or one without `actors`.
 */
export function createDataset(input: DatasetInput): Dataset {
  if (isDataset(input)) return input;
  const given: unknown = input;
  if (!isRow(given)) {
    throw new TypeError(`createDataset: input must be an object with actors, got ${show(given)}`);
  }
  if (!Array.isArray(given.actors)) {
    throw new TypeError(`createDataset: actors must be an array, got ${show(given.actors)}`);
  }
  return read(given);
}

export function isDataset(value: unknown): value is Dataset {
  return isRow(value) && typeof value.rollUp === 'function' && typeof value.keyAt === 'function';
}

function read(input: Row): Dataset {
  const issues = createIssues();
  const clock = createClock(issues);
  issues.at('', -1);
  const title = textOf(input.title, 'title', issues) ?? '';
  const description = textOf(input.description, 'description', issues) ?? '';
  const asOf = clock.date(input, 'asOf');
  const sources = table(input, 'sources', issues, (row) => readSource(row, issues, clock));
  const drafts = table<ActorDraft>(input, 'actors', issues, (row, place) =>
    readActor(row, place, issues),
  );
  const names = (): [string, Id][] => drafts.flatMap(namesOf);
  const actors = settleActors(drafts, names, issues);
  const declared = readTypes(input.types, issues);
  const reader: Reader = {
    issues,
    clock,
    names,
    actors: plainParties(actors),
    sources: new Set(sources.map(({ id }) => id)),
    events: new Set(),
  };
  const events = table(input, 'events', issues, (row) => readEvent(row, reader), 'event');
  const full: Reader = { ...reader, events: new Set(events.map(({ id }) => id)) };
  const relations = table(input, 'relations', issues, (row) => readRelation(row, full), 'relation');
  const types = [...declared, ...undeclaredTypes(declared, relations, issues)];
  return indexed({
    title,
    description,
    asOf,
    actors,
    relations,
    events,
    types,
    sources,
    issues: issues.all,
    folded: [],
    into: new Map(),
  });
}

function namesOf({ id, name, shortName, code, aliases }: ActorDraft): [string, Id][] {
  return [id, name, shortName, code, ...aliases]
    .filter((word) => word !== undefined)
    .map((word) => [word, id]);
}

/** Reads a list row by row, in canonical order; of two rows with one id the first is kept. */
function table<T extends Draft<{ id: Id; key?: string }>>(
  input: Row,
  name: string,
  issues: Issues,
  readRow: (row: Row, place: number) => T | null,
  kind?: EntityKind,
): T[] {
  const rows = input[name] ?? [];
  if (!Array.isArray(rows)) {
    issues.at('', -1);
    issues.error(name, `must be an array, got ${show(rows)}; left out`);
    return [];
  }
  const taken = new Map<Id, T>();
  const nameless: T[] = [];
  for (let place = 0; place < rows.length; place++) {
    issues.at(name, place);
    const record = attempt(rows[place], place, issues, readRow);
    if (!record) continue;
    if (record.id === '') nameless.push(record);
    else if (taken.has(record.id)) {
      issues.error('id', `${show(record.id)} is there twice; the first is kept`);
    } else taken.set(record.id, record);
  }
  if (kind) nameRecords(kind, nameless as (T & { key: string })[], taken as never);
  // Without a comparison of our own this is by code unit, and several times as fast.
  const ids = [...taken.keys()].sort();
  return ids.map((id) => (kind ? Object.freeze(taken.get(id)!) : taken.get(id)!));
}

/** A row may be anything, even an object that throws when it is read. */
function attempt<T>(
  row: unknown,
  place: number,
  issues: Issues,
  readRow: (row: Row, place: number) => T | null,
): T | null {
  if (!isRow(row)) {
    issues.error('', `must be an object, got ${show(row)}; left out`);
    return null;
  }
  try {
    return readRow(row, place);
  } catch {
    issues.outside();
    issues.error('', 'could not be read; left out');
    return null;
  }
}
