import { type Builder, idFrom } from './builder';
import { type Meanings, meaningsOf } from './meaning';
import { numberFrom } from './number';
import type { TableOptions } from './options';
import { columnOf, endsOf, type Role, wordsOf } from './roles';
import { nameOfColumn, type Table } from './table';

/** Nowhere a name: what statistics write where they know nothing. */
const NOTHING = ['', '.', '..', '-9', '#N/A'];
/** Nothing in a value; in an id they may be Namibia, or a number like any other. */
const NO_VALUE = [...NOTHING, 'NA', 'N/A', 'n/a', 'NaN', 'nan', 'NULL', 'null', '-99', '-999'];

/** A table whose columns have roles. */
export interface Grid {
  readonly table: Table;
  readonly builder: Builder;
  readonly options: TableOptions;
  readonly meanings: Meanings;
  /** Actors of whom all is said that rows say. */
  readonly named: Set<string>;
  has(role: Role): boolean;
  /** Text of a cell, `""` where it holds nothing. */
  text(row: number, role: Role): string;
  /** The same of an id or a name, where `NA` is one. */
  id(row: number, role: Role): string;
  /** The text as it is, also `..`, which is an open end of time. */
  raw(row: number, role: Role): string;
  /** A number; what is none is an issue and `undefined`. */
  number(row: number, role: Role): number | undefined;
  /** Marks a column so that it is read as another role, or as none. */
  assign(role: Role, column: number | undefined): void;
  column(role: Role): number | undefined;
  /** `line 12, column sign` */
  place(row: number, role?: Role): string;
  warn(row: number, role: Role, message: string): void;
  error(row: number, role: Role | undefined, message: string): void;
}

export function gridOf(
  caller: string,
  table: Table,
  builder: Builder,
  options: TableOptions,
): Grid {
  const columns = new Map<Role, number>();
  const ids = new Set(options.missing ?? NOTHING);
  const values = new Set(options.missing ?? NO_VALUE);
  const raw = (row: number, role: Role): string => {
    const column = columns.get(role);
    return column === undefined ? '' : (table.rows[row]?.[column] ?? '').trim();
  };
  const grid: Grid = {
    table,
    builder,
    options,
    meanings: meaningsOf(caller, options.values ?? {}),
    named: new Set(),
    has: (role) => columns.has(role),
    text: (row, role) => {
      const text = raw(row, role);
      return values.has(text) ? '' : text;
    },
    id: (row, role) => {
      const text = raw(row, role);
      return ids.has(text) ? '' : idFrom(text);
    },
    raw,
    number: (row, role) => {
      const text = grid.text(row, role);
      if (text === '') return undefined;
      const number = numberFrom(text, table.decimal);
      if (number === undefined)
        grid.warn(row, role, `must be a number, got "${short(text)}"; left out`);
      return number;
    },
    assign: (role, column) => {
      if (column === undefined) columns.delete(role);
      else columns.set(role, column);
    },
    column: (role) => columns.get(role),
    place: (row, role) => {
      const column = role && columns.get(role);
      const at = column === undefined ? '' : `, column ${nameOfColumn(table, column)}`;
      return `line ${table.line(row)}${at}`;
    },
    warn: (row, role, message) => builder.warn(grid.place(row, role), message),
    error: (row, role, message) => builder.error(grid.place(row, role), `${message}; left out`),
  };
  given(grid);
  return grid;
}

/** A value in a message. */
export function short(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}

/** Columns that the caller names. One that is not there is an issue of the file, not an error of the code. */
function given({ table, builder, options, assign }: Grid): void {
  for (const [role, wanted] of Object.entries(options.columns ?? {})) {
    const column = typeof wanted === 'number' ? wanted : findColumn(table, wanted ?? '');
    if (column >= 0 && column < Math.max(table.header.length, 1)) assign(role as Role, column);
    else
      builder.error(
        `line ${Math.max(1, table.line(0) - 1)}`,
        `no column "${wanted}" for ${role}; there are ${table.header.map(short).join(', ')}`,
      );
  }
}

function findColumn({ header }: Table, name: string): number {
  const exact = header.indexOf(name.trim());
  return exact >= 0 ? exact : (wordsOf(header).get([...wordsOf([name]).keys()][0] ?? '') ?? -1);
}

/** Guesses the columns of roles that nobody named, in this order; a column has one role. */
export function guess(grid: Grid, roles: readonly Role[]): void {
  const words = wordsOf(grid.table.header);
  const taken = new Set<number>();
  for (const role of roles) {
    const column = grid.column(role);
    if (column !== undefined) taken.add(column);
  }
  const put = (role: Role, column: number | undefined) => {
    if (grid.has(role) || column === undefined || taken.has(column)) return;
    grid.assign(role, column);
    taken.add(column);
  };
  if (roles.includes('source')) {
    const ends = endsOf(words);
    put('source', ends?.ids[0]);
    put('target', ends?.ids[1]);
    put('sourceName', ends?.names?.[0]);
    put('targetName', ends?.names?.[1]);
  }
  for (const role of roles)
    if (!/^(source|target)/.test(role)) put(role, columnOf(words, role, taken));
}
