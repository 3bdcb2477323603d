import { hint } from './issues';
import type { Id } from './key';
import type { Certainty } from './records';
import { error, type Reader, type Row, warn, wrong } from './rows';
import { show } from './show';

/** Characters that a text keeps; no name needs more, and a picture of 10 MB helps nobody. */
export const LONGEST_TEXT = 10_000;

export const LEVELS: readonly Certainty[] = ['confirmed', 'expected', 'hinted'];

/** Text, or `undefined` where there is none; numbers are taken as written. */
export function textOf(row: Row, field: string): string | undefined {
  const value = row.given[field] ?? '';
  if (value === '') return undefined;
  if (typeof value === 'number' || typeof value === 'bigint') return String(value);
  if (typeof value !== 'string') {
    wrong(row, field, 'text');
    return undefined;
  }
  if (value.length <= LONGEST_TEXT) return value;
  warn(row, field, `cut at ${LONGEST_TEXT} characters`);
  return value.slice(0, LONGEST_TEXT);
}

/** Gives a record those of `fields` that hold text. */
export function withTexts<T extends object>(
  row: Row,
  record: T,
  fields: readonly (keyof T & string)[],
): T {
  for (const field of fields) {
    const text = textOf(row, field);
    if (text !== undefined) (record as Record<string, unknown>)[field] = text;
  }
  return record;
}

/** One of some words; `undefined` where nothing is given, `otherwise` where it is none of them. */
export function oneOf<T extends string>(
  row: Row,
  field: string,
  choices: readonly T[],
  otherwise?: T,
): T | undefined {
  const value = row.given[field] ?? undefined;
  if (value === undefined) return undefined;
  const word = String(value).trim().toLowerCase();
  const read = choices.find((choice) => choice === word) ?? otherwise;
  if (read !== value) wrong(row, field, choices.join(', '), read && `read as ${read}`);
  return read;
}

/** What is not understood counts as the least sure. */
export function certaintyOf(row: Row): Certainty {
  return oneOf(row, 'certainty', LEVELS, 'hinted') ?? 'confirmed';
}

/** A number, also where it was written as text. */
export function numberOf(value: unknown): unknown {
  return typeof value === 'string' && value.trim() ? Number(value) : value;
}

/** A number above 0, by default 1. */
export function sizeOf(row: Row, field: string): number {
  const number = numberOf(row.given[field] ?? 1) as number;
  if (number > 0 && number < Infinity && typeof number === 'number') return number;
  wrong(row, field, 'a number above 0', 'read as 1');
  return 1;
}

/** An id as text: 1 and "1" are the same; `""` where there is none. */
export function idIn(row: Row): Id {
  return textOf(row, 'id') ?? '';
}

/** Without an id there is nothing to refer to: the row is left out. */
export function requiredId(row: Row): Id {
  const id = idIn(row);
  if (!id) error(row, 'id', 'missing');
  return id;
}

/** What a thing is called; where that is missing, its id. */
export function nameOf(row: Row, field: string, id: Id): string {
  const name = textOf(row, field);
  if (name === undefined) warn(row, field, `missing; ${show(id)} is shown`);
  return name ?? id;
}

/** The id of a record that is there, else an issue with the nearest name. */
export function refersTo(row: Row, what: keyof Reader['known']): Id | undefined {
  const id = textOf(row, what);
  const known = row.reader.known[what]!;
  if (id !== undefined && known.has(id)) return id;
  const near = hint(id ?? '', known.values(), row.reader);
  warn(row, what, `no ${what} ${show(row.given[what])}${near}`);
  return undefined;
}
