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
export const lengthOf = (value: unknown): number =>
  isObject(value) && !isNumbers(value) ? sizeOf(value.offset) - 1 : sizeOf(value);

/** A copy of a column; `undefined` where there is none, or none of this length. */
export function numbers<T extends Numbers>(
  row: Row,
  field: string,
  length: number,
  Kind: new (from: Numbers) => T,
  given: unknown = row.given[field],
): T | undefined {
  if ((given ?? null) === null) return undefined;
  if (isNumbers(given) && given.length === length) return new Kind(given);
  error(row, field, `must be ${length} numbers, got ${sizeOf(given) || show(given)}`);
  return undefined;
}

export function texts(sheet: Sheet, field: string): ((row: number) => string) | undefined {
  const { row, count } = sheet;
  const given = row.given[field] ?? null;
  if (given === null) return undefined;
  if (lengthOf(given) !== count) {
    error(row, field, `must be ${count} texts, got ${lengthOf(given)}`);
    return undefined;
  }
  return Array.isArray(given) ? list(row, field, given) : pool(row, field, given as Given);
}

function list(row: Row, field: string, given: readonly unknown[]): (row: number) => string {
  const copy: string[] = new Array(given.length);
  for (let i = 0; i < given.length; i++) {
    const one = given[i] ?? '';
    const isText = typeof one === 'string' && one.length <= LONGEST_TEXT;
    copy[i] = isText ? one : '';
    if (!isText) warn(row, `${field}[${i}]`, `must be a text, got ${show(one)}; left out`);
  }
  return (i) => copy[i]!;
}

function pool(row: Row, field: string, given: Given): (row: number) => string {
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
  return (i) => all.slice(offset[i], offset[i + 1]);
}

/** One of some values by its number; what has no such number is the fallback. */
export function among<T>(
  { row, count }: Sheet,
  field: string,
  choices: readonly T[],
  fallback: number,
  first = 0,
  usual = 0,
): (row: number) => T {
  const given = numbers(row, field, count, Float64Array);
  if (!given) return () => choices[usual]!;
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
  return (i) => choices[codes[i]!]!;
}

/** Numbers above 0. */
export function sizes({ row, count }: Sheet, field: string): (row: number) => number {
  const given = numbers(row, field, count, Float64Array);
  if (!given) return () => 1;
  for (let i = 0; i < count; i++)
    if (!(given[i]! > 0 && given[i]! < Infinity)) {
      warn(row, `${field}[${i}]`, `must be a number above 0, got ${given[i]}; read as 1`);
      given[i] = 1;
    }
  return (i) => given[i]!;
}
