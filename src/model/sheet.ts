import type { Coded } from './column';
import { LONGEST_TEXT } from './fields';
import type { Ledger } from './ledger';
import { error, type Given, isObject, type Row, warn } from './rows';
import { show } from './show';

/** What one table of columns is read into: its rows follow those that are there. */
export interface Sheet {
  readonly row: Row;
  readonly ledger: Ledger;
  readonly first: number;
  readonly count: number;
  readonly gone: Set<number>;
}

export type Numbers = ArrayLike<number>;

const isNumbers = (value: unknown): value is Numbers =>
  Array.isArray(value) || (ArrayBuffer.isView(value) && 'length' in value);
export const sizeOf = (value: unknown): number => (isNumbers(value) ? value.length : 0);
export const isColumn = (value: unknown): boolean =>
  isNumbers(value) || (isObject(value) && isNumbers(value.offset));
export const lengthOf = (value: unknown): number =>
  isObject(value) && !isNumbers(value) ? sizeOf(value.offset) - 1 : sizeOf(value);

/**
 * A column to read from, typed ones as they came, for copies of a million rows wake the collector; `undefined` where
 * there is none, or none of this length. What is no number is NaN.
 */
export function numbers(
  row: Row,
  field: string,
  length: number,
  given: unknown = row.given[field],
): Float64Array | undefined {
  if ((given ?? null) === null) return undefined;
  if (isNumbers(given) && given.length === length)
    return Array.isArray(given) ? Float64Array.from(given, asNumber) : (given as Float64Array);
  error(row, field, `must be ${length} numbers, got ${sizeOf(given) || show(given)}`);
  return undefined;
}

const asNumber = (value: unknown): number => (typeof value === 'number' ? value : Number.NaN);

/** The texts of a column; `undefined` where there are none. */
export function texts(sheet: Sheet, field: string): Texts {
  const { row, count } = sheet;
  const given = row.given[field] ?? null;
  if (given === null) return undefined;
  if (lengthOf(given) !== count) {
    error(row, field, `must be ${count} texts, got ${lengthOf(given)}`);
    return undefined;
  }
  return Array.isArray(given) ? list(row, field, given) : pool(row, field, given as Given);
}

type Texts = ((row: number) => string) | undefined;

function list(row: Row, field: string, given: readonly unknown[]): Texts {
  const copy: string[] = new Array(given.length);
  let some = false;
  for (let i = 0; i < given.length; i++) {
    const one = given[i] ?? '';
    const isText = typeof one === 'string' && one.length <= LONGEST_TEXT;
    copy[i] = isText ? one : '';
    some ||= one !== '';
    if (!isText) warn(row, `${field}[${i}]`, `must be a text, got ${show(one)}; left out`);
  }
  return some ? (i) => copy[i]! : undefined;
}

function pool(row: Row, field: string, given: Given): Texts {
  const offset = new Uint32Array(given.offset as Numbers);
  const units = isNumbers(given.units) ? new Uint16Array(given.units) : new Uint16Array();
  const parts: string[] = [];
  for (let i = 0; i < units.length; i += 8192)
    // Spread would walk an iterator, several times as slow.
    parts.push(String.fromCharCode.apply(null, units.subarray(i, i + 8192) as unknown as number[]));
  const all = parts.join('');
  for (let i = 1; i < offset.length; i++) {
    const length = offset[i]! - offset[i - 1]!;
    if (length >= 0 && length <= LONGEST_TEXT && offset[i]! <= all.length) continue;
    warn(row, `${field}.offset[${i}]`, `out of order or range, got ${offset[i]}; left out`);
    offset[i] = Math.min(offset[i - 1]!, all.length);
  }
  return all ? (i) => all.slice(offset[i], offset[i + 1]) : undefined;
}

/** One of some values by its number; what has no such number is the fallback. */
export function among<T>(
  { row, count }: Sheet,
  field: string,
  choices: readonly T[],
  fallback: number,
  first = 0,
  usual = 0,
): Coded {
  const given = numbers(row, field, count);
  if (!given?.some((code) => code - first !== usual))
    return { values: [choices[usual]], of: undefined };
  const codes = new Uint8Array(count);
  for (let i = 0; i < count; i++) {
    const code = given[i]! - first;
    if (choices[code] !== undefined) codes[i] = code;
    else {
      codes[i] = fallback;
      const range = `${first} to ${first + choices.length - 1}`;
      warn(
        row,
        `${field}[${i}]`,
        `must be ${range}, got ${given[i]}; read as ${choices[fallback]}`,
      );
    }
  }
  return { values: choices, of: codes };
}

/** Numbers above 0. */
export function sizes({ row, count }: Sheet, field: string): (row: number) => number {
  const given = numbers(row, field, count);
  if (!given?.some((size) => size !== 1)) return () => 1;
  const own = new Float64Array(given);
  for (let i = 0; i < count; i++)
    if (!(own[i]! > 0 && own[i]! < Infinity)) {
      warn(row, `${field}[${i}]`, `must be a number above 0, got ${own[i]}; read as 1`);
      own[i] = 1;
    }
  return (i) => own[i]!;
}
