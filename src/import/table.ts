import { isColumnName } from './roles';

/** Cells as text, however they were stored. */
export interface Table {
  /** Names of the columns as written, without spaces around. */
  readonly header: readonly string[];
  /** Rows below the header that hold anything; shorter ones end in blanks. */
  readonly rows: readonly (readonly string[])[];
  /** Where a row begins: its line in the file or, of a sheet, its row; both from 1. */
  line(row: number): number;
  /** What parts 0.5: a comma where columns are parted by something else. */
  readonly decimal: '.' | ',';
}

/** Columns with no name are called by their place: `column 3`. */
export function nameOfColumn({ header }: Table, column: number): string {
  return header[column] || `${column + 1}`;
}

/** How header and rows are told apart, and where the rows lie. */
interface Raw {
  readonly rows: readonly (readonly string[])[];
  line(row: number): number;
  readonly decimal: '.' | ',';
}

/** Lines of a report that may stand above the header. */
const MOST_ABOVE = 10;

/**
 * A table whose header is its first row that is as wide as those that follow; titles above it are passed over.
 *
 * @param header Whether there is one. Default: where the first row holds a number or repeats below, there is none.
 */
export function tableOf(raw: Raw, header?: boolean): Table & { readonly above: number } {
  const full: number[] = [];
  raw.rows.forEach((row, i) => {
    if (row.some((cell) => cell.trim() !== '')) full.push(i);
  });
  const top = header === false ? 0 : headerAt(full.map((i) => raw.rows[i]!));
  const first = raw.rows[full[top]!] ?? [];
  const named =
    header ??
    isHeader(
      first,
      full.slice(top + 1, top + 200).map((i) => raw.rows[i]!),
    );
  const own = full.slice(named ? top + 1 : top);
  return {
    header: named ? first.map((cell) => cell.trim()) : first.map(() => ''),
    rows: own.map((i) => raw.rows[i]!),
    line: (row) => raw.line(row < own.length ? own[row]! : raw.rows.length),
    decimal: raw.decimal,
    above: top,
  };
}

const filled = (row: readonly string[]) => row.filter((cell) => cell.trim() !== '').length;

/** The first row that is at least half as full as the fullest near the top. */
function headerAt(rows: readonly (readonly string[])[]): number {
  const widths = rows.slice(0, 2 * MOST_ABOVE).map(filled);
  const most = Math.max(0, ...widths);
  const at = widths.slice(0, MOST_ABOVE).findIndex((width) => width * 2 >= most && width > 1);
  return Math.max(0, at);
}

const NUMBER = /^[-+]?(\d+([.,]\d+)?|[.,]\d+)$/;

/** Names are words that columns have; else they are no numbers, and do not come back as values. */
function isHeader(first: readonly string[], below: readonly (readonly string[])[]): boolean {
  const cells = first.map((cell) => cell.trim());
  if (!below.length || cells.some(isColumnName) || isLabelled(cells, below)) return true;
  // A matrix may have years or numbers for names: its corner is blank.
  if (cells[0] === '') return true;
  if (cells.some((cell) => NUMBER.test(cell))) return false;
  const values = new Set(below.flat().map((cell) => cell.trim()));
  return !cells.some((cell) => cell !== '' && values.has(cell));
}

/** Each row begins with what a column is called: a square matrix with names on both sides. */
function isLabelled(cells: readonly string[], below: readonly (readonly string[])[]): boolean {
  const names = new Set(cells.slice(1));
  return names.size > 1 && below.every(([label = '']) => names.has(label.trim()));
}

/** The first of some columns that a header has. */
export const columnIn = (words: ReadonlyMap<string, number>, names: readonly string[]) =>
  words.get(names.find((name) => words.has(name)) ?? '');
