import { type Grid, short } from './grid';
import { type Group, groupOf, join, joinYear, putGroups } from './members';
import { numberFrom } from './number';
import { isColumnName, wordOf } from './roles';
import { nameOfColumn, type Table } from './table';
import { TIE } from './tie';

/** Two numbers that differ by less than this share are one that was rounded twice. */
const ROUNDING = 0.01;
/** Cells that are looked at to tell what a table is. */
const SAMPLE = 200;

const EMPTY = new Set(['', '.', '..', '-9', 'NA', 'NaN', '-', '#N/A']);

const cell = (table: Table, row: number, column: number) =>
  (table.rows[row]?.[column] ?? '').trim();

/** Whether rows and columns are the same actors. */
export function isSquare(table: Table): boolean {
  const { header, rows } = table;
  if (rows.length < 2 || rows.length + 1 !== header.length) return false;
  const names = new Set(header.slice(1));
  return names.size === rows.length && rows.every((_, row) => names.has(cell(table, row, 0)));
}

/** Whether a row is an actor and each further column a group or a measure, with numbers alone in it. */
export function isWide(table: Table): boolean {
  const { header } = table;
  const columns = valueColumns(table);
  if (header.length < 3 || columns.length < 2 || !table.rows.length) return false;
  const labels = header.length - columns.length;
  if (header[0] === '') return labels === 1;
  const isFlags = columns.every((column) => isFlag(table, column));
  return labels <= 3 && isFlags && !columns.some((column) => isColumnName(header[column]!));
}

const LABELS =
  /^(.*_)?(name|ccode|code|id|state|country|actor|year|label|stateabb|iso3?|abb|label)$/;

/** Columns that hold numbers and nothing else, and are no code or year. */
function valueColumns(table: Table): number[] {
  const rows = table.rows.slice(0, SAMPLE);
  return table.header.flatMap((name, column) => {
    const isLabel = column === 0 || (column < 4 && LABELS.test(wordOf(name)));
    const values = rows.map((row) => (row[column] ?? '').trim());
    const isNumeric = values.every(
      (one) => EMPTY.has(one) || numberFrom(one, table.decimal) !== undefined,
    );
    return !isLabel && isNumeric ? [column] : [];
  });
}

const isFlag = (table: Table, column: number) =>
  table.rows
    .slice(0, SAMPLE)
    .every((row) => /^(|\.|\.\.|NA|-?[0-9])$/.test((row[column] ?? '').trim()));

/** A square: a tie for each cell that is not 0; one, mutual, where both halves say the same. */
export function readSquare(grid: Grid): void {
  const { table, builder, options } = grid;
  if (!isSquare(table)) {
    builder.error('line 1', 'no square: the names of rows and columns are not the same');
    return;
  }
  const names = table.header.slice(1);
  const place = new Map(names.map((name, i) => [name, i]));
  const order = table.rows.map((_, row) => place.get(cell(table, row, 0)) ?? row);
  for (const name of names) builder.actor(name, options.kind ? { kind: options.kind } : undefined);
  const values = names.map(() => new Float64Array(names.length));
  order.forEach((from, row) => {
    for (let to = 0; to < names.length; to++) values[from]![to] = valueAt(grid, row, to + 1) ?? 0;
  });
  const lines = new Map(order.map((from, row) => [from, row]));
  const directed = options.directed ?? !isSymmetric(values);
  const type = builder.type(options.type ?? TIE);
  const all = values.flatMap((row) => [...row]).filter((one) => one !== 0);
  const weighted = all.some((one) => Math.abs(one) !== 1);
  for (let a = 0; a < names.length; a++)
    for (let b = directed ? 0 : a + 1; b < names.length; b++) {
      const [one, two] = [values[a]![b]!, values[b]![a]!];
      const value = directed ? one : (one + two) / 2;
      if (a === b || value === 0) continue;
      if (!directed && one !== two)
        builder.warn(
          `line ${table.line(lines.get(b)!)}, column ${names[a]}`,
          `${two} here, ${one} in the other half; their mean is read`,
        );
      builder.relation({
        type,
        source: names[a]!,
        target: names[b]!,
        ...(directed && { directed }),
        ...(value < 0 && { sign: -1 as const }),
        ...(weighted && { strength: Math.abs(value) }),
      });
    }
}

function isSymmetric(values: readonly Float64Array[]): boolean {
  return values.every((row, a) =>
    row.every((one, b) => {
      const two = values[b]![a]!;
      return Math.abs(one - two) <= ROUNDING * Math.max(Math.abs(one), Math.abs(two));
    }),
  );
}

/** A cell's number; `undefined` where it holds nothing, or what is an issue. */
function valueAt(grid: Grid, row: number, column: number): number | undefined {
  const { table, builder } = grid;
  const text = cell(table, row, column);
  if (EMPTY.has(text) || grid.options.missing?.includes(text)) return undefined;
  const number = numberFrom(text, table.decimal);
  if (number === undefined)
    builder.warn(
      `line ${table.line(row)}, column ${nameOfColumn(table, column)}`,
      `must be a number, got "${short(text)}"; read as none`,
    );
  return number;
}

/** What the codes of COW say of a state in an organisation; 0, −1 and −9 are no members, 3 looks on. */
const ROLES = new Map([
  [1, ''],
  [2, 'associate'],
]);

export interface WideOptions {
  /** Rows are the groups, columns the actors. @defaultValue false */
  readonly turned?: boolean;
  /** What a group is. @defaultValue "membership" */
  readonly type?: string;
}

/** Rows of actors, columns of groups: 0 and 1 are memberships, by year where there is one; other numbers are ties. */
export function readWide(
  grid: Grid,
  { turned = false, type = 'membership' }: WideOptions = {},
): void {
  const { table, builder, options } = grid;
  const columns = valueColumns(table);
  const values = new Set(columns);
  const own = grid.column('actor') ?? labelColumn(table, values);
  const names = grid.column('actorName') ?? nameColumn(table, values, own);
  const year = grid.column('year') ?? table.header.findIndex((name) => wordOf(name) === 'year');
  const isFlags = columns.every((column) => isFlag(table, column));
  const groups = new Map<string, Group>();
  const kind = options.kind ? { kind: options.kind } : undefined;
  builder.type(options.type ?? (isFlags ? type : TIE));
  for (let row = 0; row < table.rows.length; row++) {
    const label = cell(table, row, own);
    if (label === '') {
      builder.error(`line ${table.line(row)}`, 'no name in the first column; left out');
      continue;
    }
    const name = names < 0 ? label : cell(table, row, names);
    const at = year < 0 ? Number.NaN : Number(cell(table, row, year));
    if (!turned) builder.actor(label, { ...kind, name });
    for (const column of columns) {
      const value = valueAt(grid, row, column) ?? 0;
      const head = nameOfColumn(table, column);
      const actor = turned ? head : label;
      if (value === 0) continue;
      if (!isFlags) putTie(grid, actor, head, value);
      else if (value === 1 || value === 2) {
        const id = turned ? label : head;
        const group = groupOf(groups, id, turned ? name : head, options.type ?? type, row);
        const role = ROLES.get(value) ?? `${value}`;
        builder.actor(actor, kind);
        if (Number.isInteger(at)) joinYear(group, actor, role, at);
        else join(group, actor, role ? { role } : {});
      }
    }
  }
  putGroups(grid, groups);
}

function putTie({ builder, options }: Grid, source: string, column: string, value: number): void {
  // A row and a column of one name are two things.
  const target = builder.actor(column === source ? `${column} (column)` : column);
  builder.relation({
    type: options.type ?? TIE,
    source,
    target,
    strength: Math.abs(value),
    ...(value < 0 && { sign: -1 as const }),
  });
}

function labelColumn(table: Table, values: ReadonlySet<number>): number {
  const labels = table.header.map((_, i) => i).filter((i) => !values.has(i));
  return labels.find((i) => wordOf(table.header[i]!) !== 'year') ?? 0;
}

function nameColumn(table: Table, values: ReadonlySet<number>, own: number): number {
  const isName: (name: string) => boolean = (name) =>
    /(^|_)(name|state|country|label|stateabb)$/.test(wordOf(name));
  return table.header.findIndex((name, i) => i !== own && !values.has(i) && isName(name));
}
