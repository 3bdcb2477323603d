import { freeze, type Id, NONE } from './key';
import type { Issue, Party } from './records';
import { show } from './show';
import type { TimeBounds, WhenOptions } from './time';

/** An object as it comes: nothing about it is sure. */
export type Given = Readonly<Record<string, unknown>>;

export type Draft<T> = { -readonly [K in keyof T]: T[K] };

/** What may be referred to, by its words where it has some. */
export interface Named {
  readonly id: Id;
  readonly name?: string;
  readonly shortName?: string;
  readonly code?: string;
  readonly aliases?: readonly string[];
}

/** Records by id. */
export interface Known {
  has(id: Id): boolean;
  values(): Iterable<Named>;
}

/** What rows are read against. */
export interface Reader {
  readonly issues: Issue[];
  /** What was read so far, by what it is called in an issue. */
  readonly known: { [what in 'actor' | 'source' | 'event']?: Known };
  /** Each actor as a party of whom nothing more is said; rows share it. */
  parties: ReadonlyMap<Id, Party>;
  /** Dates repeat: what was read once is shared. */
  readonly dates: Map<string, TimeBounds | null>;
  guesses: number;
  /** How dates are read. */
  readonly options: WhenOptions;
}

/** An item of a list of the input, and where it stands. */
export interface Row {
  readonly given: Given;
  readonly reader: Reader;
  readonly up?: Row;
  readonly list: string;
  /** −1 where one thing stood for a list of one. */
  readonly place: number;
  /** The field that an item stands for which is no object: `"CN"` is `{actor: "CN"}`. */
  readonly short?: string | undefined;
}

export function isObject(value: unknown): value is Given {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function rowOf(up: Row, list: string, place: number, item: unknown, short: string): Row {
  const { reader } = up;
  return isObject(item)
    ? { given: item, reader, up, list, place }
    : { given: { [short]: item }, reader, up, list, place, short };
}

/** The items of a list; what is no list is a list of one. */
export function itemsOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : (value ?? '') === '' ? NONE : [value];
}

/** Reads a list item by item. */
export function listOf<T>(
  up: Row,
  list: string,
  short: string,
  read: (row: Row) => T | null | undefined,
  value: unknown = up.given[list],
): readonly T[] {
  const isList = Array.isArray(value);
  const items = itemsOf(value);
  if (!items.length) return NONE;
  const found: T[] = [];
  for (let i = 0; i < items.length; i++) {
    const one = read(rowOf(up, list, isList ? i : -1, items[i], short)) ?? null;
    if (one !== null) found.push(one);
  }
  return freeze(found);
}

/** The records of a table by id; of two with one id the first is kept. */
export function table<T extends { readonly id: Id }>(
  root: Row,
  list: string,
  short: string,
  read: (row: Row) => T | null,
): Map<Id, T> {
  const taken = new Map<Id, T>();
  listOf(root, list, short, (row) => {
    const record = attempt(row, read);
    if (!record) return;
    if (taken.has(record.id)) twin(row, 'id', record.id);
    else taken.set(record.id, record);
  });
  return taken;
}

export function twin(row: Row, field: string, id: Id): void {
  error(row, field, `${show(id)} is there twice`);
}

/** A row may be anything, even an object that throws when it is read. */
export function attempt<T>(row: Row, read: (row: Row) => T): T | undefined {
  try {
    if (row.short !== '') return read(row);
    error(row, '', `must be an object, got ${show(row.given[''])}`);
  } catch {
    error(row, '', 'could not be read');
  }
  return undefined;
}

/** In canonical order: without a comparison of our own by code unit, and several times as fast. */
export function inOrder<T>(byId: ReadonlyMap<Id, T>): readonly T[] {
  return [...byId.keys()].sort().map((id) => freeze(byId.get(id)!) as T);
}

/** `relations[12].parties[1].actor` */
function pathOf({ up, list, place, short }: Row, field: string): string {
  const own = field === short ? '' : field;
  if (!up) return own;
  return pathOf(up, list + (place < 0 ? '' : `[${place}]`) + (own && `.${own}`));
}

/** A field was read as not known, or put right. */
export function warn(
  row: Row,
  field: string,
  message: string,
  severity: Issue['severity'] = 'warning',
): void {
  row.reader.issues.push(freeze({ path: pathOf(row, field), message, severity }));
}

/** The record is left out. */
export function error(row: Row, field: string, message: string): void {
  warn(row, field, `${message}; left out`, 'error');
}

/** What was wanted, what came, what was made of it. */
export function wrong(row: Row, field: string, wanted: string, made = 'left out'): void {
  warn(row, field, `must be ${wanted}, got ${show(row.given[field])}; ${made}`);
}
