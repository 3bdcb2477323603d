import { parseWhen, whyNotWhen } from '../model/time';
import { type Grid, short } from './grid';
import type { Role } from './roles';
import { dayFirstIn, whenFrom, whenOfParts } from './when';

export interface Span {
  readonly start?: string;
  readonly end?: string;
}

export const TIME_ROLES: readonly Role[] = [
  'start',
  'startYear',
  'startMonth',
  'startDay',
  'end',
  'endYear',
  'endMonth',
  'endDay',
  'leftCensored',
  'rightCensored',
];

/** What stands for an end that has not come. */
const ONGOING = /^(ongoing|present|today|now|current|still|-|\.\.|9999(-12-31)?|open)$/i;

export interface Dates {
  /** When a relation or membership is in force. */
  span(row: number): Span;
  /** When something happened: the date column, or its parts; `""` where it is not known. */
  date(row: number): string;
  /** An end in the file's words; `""` where it says none. */
  end(row: number): string;
}

/** Reads the dates of a grid; what is no date is an issue, and read as not known. */
export function datesOf(grid: Grid): Dates {
  const dayFirst = new Map<Role, boolean | null>();
  const read = new Map<string, string>();
  const orderIn = (role: Role): boolean | null => {
    let order = grid.options.dayFirst ?? dayFirst.get(role);
    if (order === undefined) {
      order = dayFirstIn(cellsOf(grid, role));
      dayFirst.set(role, order);
    }
    return order;
  };

  // What most cells are: a date that means the same in every column, and nothing to warn of.
  const plain = new Map<string, string>();
  const cell = (row: number, role: Role, open = false): string => {
    const text = grid.raw(row, role);
    return plain.get(text) ?? careful(row, role, open, text);
  };
  const careful = (row: number, role: Role, open: boolean, text: string): string => {
    if (text === '..' && open) return '..';
    if (open && ONGOING.test(text)) return '..';
    const known = grid.text(row, role);
    if (known === '') return '';
    const order = /^\d{1,2}[-/]\d{1,2}[-/]\d{4}/.test(known) ? orderIn(role) : null;
    const key = `${order}${known}`;
    let made = read.get(key);
    if (made === undefined) {
      made = whenFrom(known, order);
      if (read.size < 50_000) read.set(key, made);
    }
    if (made === '') grid.warn(row, role, noDate(known));
    else if (made.length === 4 && order === null && /^\d+[-/]\d+[-/]/.test(known))
      grid.warn(row, role, `"${short(known)}" may be of two months; the year is read (dayFirst)`);
    else if (PLAIN.test(known) && !ONGOING.test(known) && plain.size < 50_000)
      plain.set(known, made);
    return made;
  };

  const parts = (row: number, year: Role, month: Role, day: Role): string => {
    const text = grid.text(row, year).replace(/\.0+$/, '');
    if (text === '') return '';
    const made = whenOfParts(text, grid.text(row, month), grid.text(row, day));
    if (made === '') grid.warn(row, year, noDate(text));
    return made;
  };

  const start = (row: number) =>
    cell(row, 'start', true) || parts(row, 'startYear', 'startMonth', 'startDay');
  // ATOP and others write 0 for an end that has not come.
  const end = (row: number) => (grid.text(row, 'endYear') === '0' ? '..' : endOf(row));
  const endOf = (row: number) =>
    cell(row, 'end', true) || parts(row, 'endYear', 'endMonth', 'endDay');

  return {
    span: (row) => {
      const from = isSet(grid, row, 'leftCensored') ? '..' : start(row);
      const to = isSet(grid, row, 'rightCensored') ? '..' : end(row);
      if (!from) return to ? { end: to } : {};
      if (!to) return { start: from };
      if (areInOrder(from, to) || parseWhen(from, to)) return { start: from, end: to };
      grid.warn(row, 'end', `${whyNotWhen(from, to)} (${from}, ${to}); the end is left out`);
      return { start: from };
    },
    date: (row) =>
      cell(row, 'date') || parts(row, 'year', 'month', 'day') || start(row).replace('..', ''),
    end: (row) => end(row).replace('..', ''),
  };
}

/** A year, month or day as all write it. */
const PLAIN = /^\d{4}(?:-\d\d){0,2}$/;

/** Two of them, which are in order as their texts are. */
const areInOrder = (from: string, to: string) =>
  from.length === to.length && from <= to && PLAIN.test(from) && PLAIN.test(to);

const noDate = (text: string) => `"${short(text)}" is no date; read as not known`;

function isSet(grid: Grid, row: number, role: Role): boolean {
  return /^(1|true|yes|y)$/i.test(grid.text(row, role));
}

function* cellsOf(grid: Grid, role: Role): Iterable<string> {
  for (let row = 0; row < grid.table.rows.length; row++) yield grid.text(row, role);
}
