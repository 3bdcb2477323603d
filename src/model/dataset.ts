import { readActors } from './actors';
import { readEvent, readRelation } from './claims';
import { dateOf } from './clock';
import { textOf } from './fields';
import { nameRecords } from './identity';
import { indexed } from './indexed';
import type { Id } from './key';
import type { Dataset, DatasetInput } from './records';
import { type Draft, type Given, inOrder, isObject, type Row, table } from './rows';
import { show } from './show';
import { readSource, readTypes } from './sources';

/**
 * Indexes and freezes records; the input is left as it is. Faults in the data never throw: the
 * faulty record is left out, or the faulty field read as not known, and `issues` says so.
 *
 * @throws TypeError where the input is no dataset at all: no object, or one without `actors`.
 */
export function createDataset(input: DatasetInput): Dataset {
  if (isDataset(input)) return input;
  const given: unknown = input;
  const actors = isObject(given) ? given.actors : given;
  if (isObject(given) && Array.isArray(actors)) return read(given);
  throw new TypeError(
    `createDataset: must be an object with an array of actors, got ${show(actors)}`,
  );
}

export function isDataset(value: unknown): value is Dataset {
  return isObject(value) && typeof value.rollUp === 'function' && typeof value.keyAt === 'function';
}

function read(given: Given): Dataset {
  const root: Row = {
    given,
    list: '',
    place: -1,
    reader: { issues: [], known: {}, parties: new Map(), dates: new Map(), guesses: 0 },
  };
  const { reader } = root;
  const { known, issues } = reader;
  const title = textOf(root, 'title') ?? '';
  const description = textOf(root, 'description') ?? '';
  const asOf = dateOf(root, 'asOf');
  known.source = table(root, 'sources', '', readSource);
  const actors = readActors(root);
  known.event = claims(root, 'event', readEvent);
  const relations = inOrder(claims(root, 'relation', readRelation));
  return indexed({
    title,
    description,
    asOf,
    actors,
    relations,
    events: inOrder(known.event) as Dataset['events'],
    types: readTypes(root, relations),
    sources: inOrder(known.source) as Dataset['sources'],
    issues,
    folded: [],
    into: new Map(),
  });
}

/** Relations or events; those without an id are given one. */
function claims<T extends Draft<{ id: Id; key: string }>>(
  root: Row,
  kind: 'event' | 'relation',
  readRow: (row: Row) => T | null,
): Map<Id, T> {
  const nameless: T[] = [];
  const byId = table(root, `${kind}s`, '', readRow, nameless);
  nameRecords(kind, nameless, byId);
  return byId;
}
