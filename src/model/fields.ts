import { type Issues, type Names, show } from './issues';
import type { Id } from './key';
import type { Certainty } from './records';
import { parseWhen, type TimeBounds, type When, whyNotWhen } from './time';

/** A row as it comes: nothing about it is sure. */
export type Row = Readonly<Record<string, unknown>>;

export type Draft<T> = { -readonly [K in keyof T]: T[K] };

/** Characters that a text keeps; no name needs more, and a picture of 10 MB helps nobody. */
const LONGEST_TEXT = 10_000;

export const LEVELS: readonly Certainty[] = ['confirmed', 'expected', 'hinted'];

export function isRow(value: unknown): value is Row {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Text, or `undefined` where there is none; numbers are taken as written. */
export function textOf(value: unknown, field: string, issues: Issues): string | undefined {
  if (value === undefined || value === null || value === '') return undefined;
  if (typeof value === 'number' || typeof value === 'bigint') return String(value);
  if (typeof value !== 'string') {
    issues.wrong(field, 'text', value);
    return undefined;
  }
  if (value.length <= LONGEST_TEXT) return value;
  issues.warn(field, `is ${value.length} characters long; cut at ${LONGEST_TEXT}`);
  return value.slice(0, LONGEST_TEXT);
}

/** Copies those of `fields` that hold text. */
export function copyTexts(from: Row, to: object, fields: readonly string[], issues: Issues): void {
  for (const field of fields) {
    const text = textOf(from[field], field, issues);
    if (text !== undefined) (to as Record<string, unknown>)[field] = text;
  }
}

/** A list, where one text or number stands for a list of one. */
export function listOf(value: unknown, field: string, issues: Issues): readonly unknown[] {
  if (value === undefined || value === null) return [];
  if (Array.isArray(value)) return value;
  if (typeof value !== 'object') return [value];
  issues.wrong(field, 'an array', value);
  return [];
}

export function oneOf<T extends string>(
  value: unknown,
  choices: readonly T[],
  otherwise: T | undefined,
  field: string,
  issues: Issues,
): T | undefined {
  const word = String(value).trim().toLowerCase();
  const read = choices.find((choice) => choice === word) ?? otherwise;
  if (read !== value) issues.wrong(field, choices.join(', '), value, read && `read as ${read}`);
  return read;
}

/** What is not understood counts as the least sure. */
export function certaintyOf(value: unknown, issues: Issues): Certainty {
  return value === undefined || value === null
    ? 'confirmed'
    : (oneOf(value, LEVELS, 'hinted', 'certainty', issues) as Certainty);
}

/** A number, also where it was written as text. */
export function numberOf(value: unknown): unknown {
  return typeof value === 'string' && value.trim() ? Number(value) : value;
}

/** A number above 0. */
export function sizeOf(value: unknown, field: string, issues: Issues): number {
  if (value === undefined || value === null) return 1;
  const number = numberOf(value) as number;
  if (number > 0 && number < Infinity && typeof number === 'number') return number;
  issues.wrong(field, 'a number above 0', value, 'read as 1');
  return 1;
}

/** Reads the time of a row; what cannot be read becomes an issue and counts as not known. */
export interface Clock {
  /** A moment, as long as its precision; with `end`, from one to the other. */
  date(row: Row, from: string, to?: string): TimeBounds | null;
  /** In force from `start` to `end`; a side that is not given is open. */
  span(row: Row): TimeBounds | null;
}

/** Distinct dates that are kept; more would only fill memory. */
const MOST_DATES = 100_000;
/** No date is longer; what is need not be parsed. */
const LONGEST_DATE = 100;

export function createClock(issues: Issues): Clock {
  const known = new Map<string, TimeBounds | null>();
  const parse = (start: unknown, end?: unknown): TimeBounds | null => {
    if (!isWhen(start) || !isWhen(end)) return null;
    const plain = typeof start === 'string' && (end === undefined || typeof end === 'string');
    const name = end === undefined ? (start as string) : `${start}\n${end}`;
    // Dates repeat: what was read once is shared.
    const found = plain ? known.get(name) : undefined;
    if (found !== undefined) return found;
    const bounds = parseWhen(start as When, end as When);
    if (bounds) Object.freeze(bounds);
    if (plain && known.size < MOST_DATES) known.set(name, bounds);
    return bounds;
  };
  const readable = (when: unknown, field: string): unknown => {
    if (when === undefined || when === '' || when === '..' || parse(when)) return when;
    const why = isWhen(when) && whyNotWhen(when as When);
    issues.warn(field, `${show(when)} is no date${why ? `: ${why}` : ''}; read as not known`);
    return '';
  };
  const read = (start: unknown, end: unknown, from: string, to: string): TimeBounds | null => {
    if (start === '' && (end === undefined || end === '')) return null;
    const bounds = parse(start, end);
    if (bounds) return bounds;
    const first = readable(start, from);
    const last = readable(end, to);
    if (first === start && last === end) {
      issues.warn(to, `${show(end)} is before ${show(start)}; read as not known`);
      return parse(first, '');
    }
    return first === '' && !last ? null : parse(first, last);
  };
  return {
    date: (row, from, to = '') => read(row[from] ?? '', row[to] ?? undefined, from, to),
    span({ start, end }) {
      const from = start ?? undefined;
      const whole = typeof from === 'string' && from.includes('/');
      const to = end ?? (whole || from === '' ? undefined : '..');
      return from === undefined && to === '..' ? null : read(from ?? '..', to, 'start', 'end');
    },
  };
}

function isWhen(value: unknown): boolean {
  return typeof value === 'string'
    ? value.length <= LONGEST_DATE
    : value === undefined || typeof value === 'number' || value instanceof Date;
}

/** An id as text: 1 and "1" are the same; without one the row is left out. */
export function requiredId(row: Row, what: string, issues: Issues): Id | undefined {
  const id = textOf(row.id, 'id', issues);
  if (id === undefined) issues.error('id', `no id; the ${what} is left out`);
  return id;
}

/** What a thing is called; where that is missing, its id. */
export function nameOf(row: Row, field: string, id: Id, issues: Issues): string {
  const name = textOf(row[field], field, issues);
  if (name === undefined) issues.warn(field, `missing; ${show(id)} is shown`);
  return name ?? id;
}

/** The id of a record that is there, else an issue with the nearest name. */
export function refersTo(
  value: unknown,
  what: string,
  field: string,
  known: { has(id: Id): boolean },
  names: () => Names,
  issues: Issues,
): Id | undefined {
  const id = textOf(value, field, issues);
  if (id !== undefined && known.has(id)) return id;
  issues.warn(field, `no ${what} ${show(value)}${id ? issues.hint(id, names) : ''}; left out`);
  return undefined;
}
