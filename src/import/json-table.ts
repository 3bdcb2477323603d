import { createBuilder } from './builder';
import { type CsvOptions, importTable } from './csv';
import type { FileData, Imported } from './imported';
import { field, isBag, parseJson, textFrom } from './json';
import type { Table } from './table';

/**
 * Reads JSON that is a table: a list of objects, or of lists, perhaps under one name (`{"data": [ … ]}`). Columns are
 * guessed as those of a CSV file are. Lists of numbers are a matrix; its rows and columns are called by their number.
 */
export function importJsonTable(data: FileData, options: CsvOptions = {}): Imported {
  const builder = createBuilder();
  const file = parseJson(data, builder.error);
  if (file === undefined) return builder.done();
  const list = listOf(file);
  const rows = list && (rowsOfBags(list) ?? rowsOfLists(list));
  if (rows) return importTable(rows, builder, options);
  builder.error('', 'JSON of a shape that is not known here; nothing is read');
  return builder.done();
}

/** The file itself, or the only list of objects or lists in it. */
function listOf(file: unknown): readonly unknown[] | undefined {
  if (Array.isArray(file)) return file;
  if (!isBag(file)) return undefined;
  const lists = Object.keys(file)
    .map((name) => field(file, name))
    .filter((one) => Array.isArray(one) && typeof one[0] === 'object');
  return lists.length === 1 ? (lists[0] as readonly unknown[]) : undefined;
}

function rowsOfBags(list: readonly unknown[]) {
  if (!list.length || !list.every(isBag)) return undefined;
  const header = [...new Set(list.flatMap((row) => Object.keys(row)))];
  const rows = list.map((row) => header.map((name) => textFrom(field(row, name)) ?? ''));
  return tableOf(header, rows);
}

function rowsOfLists(list: readonly unknown[]) {
  if (!list.length || !list.every(Array.isArray)) return undefined;
  const rows = (list as readonly unknown[][]).map((row) => row.map((cell) => textFrom(cell) ?? ''));
  const [header = [], ...rest] = rows;
  if (!rows.every((row) => row.every((cell) => Number.isFinite(Number(cell)))))
    return tableOf(header, rest);
  const isSquare = header.length === rows.length;
  const names = header.map((_, at) => String(at + 1));
  return tableOf(
    ['', ...names.map((name) => (isSquare ? name : `column ${name}`))],
    rows.map((row, at) => [isSquare ? String(at + 1) : `row ${at + 1}`, ...row]),
  );
}

const tableOf = (header: readonly string[], rows: readonly (readonly string[])[]): Table => ({
  header,
  rows,
  line: (row) => row + 1,
  decimal: '.',
});
