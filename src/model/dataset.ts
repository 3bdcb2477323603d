import { readActors } from './actors';
import { readEvent, readRelation } from './claims';
import { dateOf } from './clock';
import { textOf } from './fields';
import { inOrderOfIds } from './identity';
import { indexed } from './indexed';
import type { Id } from './key';
import { type Claim, type ClaimDraft, createLedger, type Ledger, putRecord, seal } from './ledger';
import type { Dataset, DatasetInput, EventRecord, Relation, Source } from './records';
import {
  attempt,
  error,
  type Given,
  inOrder,
  isObject,
  itemsOf,
  type Named,
  type Row,
  rowOf,
  table,
  twin,
} from './rows';
import { show } from './show';
import { readSource, readTypes } from './sources';
import type { WhenOptions } from './time';
import { findIn, type View, viewOf } from './view';

/**
 * Indexes and freezes records; the input is left as it is. Faults in the data never throw: the
 * faulty record is left out, or the faulty field read as not known, and `issues` says so.
 *
 * @param options `edtf` reads dates beyond EDTF level 1.
 * @throws TypeError where the input is no dataset at all: no object, or one without `actors`; where `edtf` is no function.
 */
export function createDataset(input: DatasetInput, options?: WhenOptions): Dataset {
  return isDataset(input) ? input : readInput('createDataset', input, undefined, options);
}

export function isDataset(value: unknown): value is Dataset {
  return isObject(value) && typeof value.rollUp === 'function' && typeof value.keyAt === 'function';
}

/** Rows that do not come as records. */
export interface MoreRows {
  /** How many. */
  count(given: Given, kind: Ledger['kind']): number;
  /** Adds them to those of the ledger; gives the ones that are no good. */
  fill(root: Row, ledger: Ledger): ReadonlySet<number>;
}

export function readInput(
  caller: string,
  given: unknown,
  more?: MoreRows,
  options: WhenOptions = {},
): Dataset {
  const edtf = isObject(options) ? options.edtf : undefined;
  if (edtf !== undefined && typeof edtf !== 'function')
    throw new TypeError(`${caller}: edtf must be a function, got ${show(edtf)}`);
  const people = isObject(given) ? given.actors : given;
  if (!isObject(given) || !Array.isArray(people))
    throw new TypeError(
      `${caller}: must be an object with an array of actors, got ${show(people)}`,
    );
  const root: Row = {
    given,
    list: '',
    place: -1,
    reader: {
      issues: [],
      known: {},
      parties: new Map(),
      dates: new Map(),
      guesses: 0,
      options: edtf ? (options as WhenOptions) : {},
    },
  };
  const { reader } = root;
  const { known, issues } = reader;
  const title = textOf(root, 'title') ?? '';
  const description = textOf(root, 'description') ?? '';
  const asOf = dateOf(root, 'asOf');
  known.source = table(root, 'sources', '', readSource);
  const actors = readActors(root);
  const plain = actors.map(({ id }) => reader.parties.get(id)!);
  const view = <T extends Claim>(kind: Ledger['kind'], read: Careful): View<T> => {
    const room = itemsOf(given[`${kind}s`]).length + (more?.count(given, kind) ?? 0);
    const ledger = createLedger(kind, room, plain);
    return viewOf(ledger, readClaims(root, ledger, read, more), actors);
  };
  const events = view<EventRecord>('event', readEvent);
  known.event = { has: (id) => findIn(events, id) >= 0, values: () => namesIn(events) };
  const relations = view<Relation>('relation', readRelation);
  return indexed({
    title,
    description,
    asOf,
    actors,
    relations,
    events,
    types: readTypes(root, typesIn(relations)),
    sources: inOrder(known.source as ReadonlyMap<Id, Source>),
    issues,
    folded: [],
    into: new Map(),
  });
}

type Careful = (row: Row) => ClaimDraft | null;

/** Fills a ledger; gives its rows in canonical order. */
function readClaims(root: Row, ledger: Ledger, careful: Careful, more?: MoreRows): Uint32Array {
  const { kind } = ledger;
  const list = `${kind}s`;
  const value = root.given[list];
  const items = itemsOf(value);
  const from = new Uint32Array(items.length);
  for (let i = 0; i < items.length; i++) {
    const record = attempt(rowOf(root, list, Array.isArray(value) ? i : -1, items[i], ''), careful);
    if (!record) continue;
    from[ledger.count] = i;
    putRecord(ledger, record);
  }
  const read = ledger.count;
  const columns = `${kind}Columns`;
  if (!more && root.given[columns]) error(root, columns, 'is for createDatasetFromColumns');
  const gone = new Set(more?.fill(root, ledger));
  seal(ledger);
  return inOrderOfIds(ledger, gone, (row) => {
    const id = ledger.ids.at(row) as Id;
    if (row < read) twin(rowOf(root, list, from[row]!, {}, ''), 'id', id);
    else twin(rowOf(root, columns, -1, {}, ''), `id[${row - read}]`, id);
  });
}

function* namesIn({ rows, ledger }: View<Claim>): Iterable<Named> {
  for (const row of rows) yield { id: ledger.ids.at(row) as Id };
}

/** The types of those that were not left out. */
function typesIn({ rows, ledger }: View<Claim>): ReadonlySet<string> {
  const column = ledger.fields.get('type')!;
  const used = new Set<string>();
  for (let i = 0; i < rows.length; i++) used.add(column.at(rows[i]!) as string);
  return used;
}
