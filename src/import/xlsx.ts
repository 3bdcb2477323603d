import { type Builder, createBuilder } from './builder';
import { type CsvOptions, importTable } from './csv';
import type { FileData, Imported } from './imported';
import { tableOf } from './table';

export interface XlsxOptions extends Omit<CsvOptions, 'delimiter'> {
  /** Name of a sheet, or its place from 0. @defaultValue 0 */
  readonly sheet?: string | number;
}

/** Unpacked, ten times what 100,000 rows need; a workbook of a few kB that claims more is a bomb. */
const MB = 1_048_576;
const MOST_BYTES = 256 * MB;

/**
 * Reads a sheet of an Excel workbook as `importCsv` reads a table; days are days. Formulas give what they last came
 * to, and are not run.
 *
 * @throws TypeError, RangeError where an option is none. What is wrong in the file is in `issues`.
 */
export async function importXlsx(data: FileData, options: XlsxOptions = {}): Promise<Imported> {
  const builder = createBuilder();
  const bytes = bytesOf(data, builder);
  const sheets = bytes && (await readSheets(bytes, builder));
  if (!sheets?.length) return builder.done();
  const { sheet = 0, ...rest } = options;
  const found =
    typeof sheet === 'number' ? sheets[sheet] : sheets.find(({ sheet: name }) => name === sheet);
  if (!found) {
    const names = sheets.map(({ sheet: name }) => name).join(', ');
    builder.error('', `no sheet ${sheet}; there are ${names}`);
    return builder.done();
  }
  const rows = found.data.map((row) => row.map(textOf));
  const table = tableOf({ rows, line: (row) => row + 1, decimal: '.' }, options.header);
  return importTable(table, builder, rest);
}

/** A workbook is a zip; what it claims to hold is looked at before it is unpacked. */
function bytesOf(data: FileData, builder: Builder): Uint8Array<ArrayBuffer> | undefined {
  const bytes = typeof data === 'string' ? new Uint8Array() : new Uint8Array(data);
  const size = unpackedSize(bytes);
  if (size >= 0 && size <= MOST_BYTES) return bytes;
  builder.error(
    '',
    size < 0
      ? 'is no Excel workbook (.xlsx); one that is older or has a password must be saved anew'
      : `would unpack to ${Math.round(size / MB)} MB; nothing is read`,
  );
  return undefined;
}

const END = 0x06054b50;
const ENTRY = 0x02014b50;

/** Sum of the sizes in the directory of a zip; −1 where there is none. */
function unpackedSize(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - 22;
  const least = Math.max(0, end - 65_535);
  while (end >= least && view.getUint32(end, true) !== END) end--;
  if (end < least) return -1;
  let at = view.getUint32(end + 16, true);
  let sum = 0;
  for (let left = view.getUint16(end + 10, true); left > 0; left--) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== ENTRY) return -1;
    sum += view.getUint32(at + 24, true);
    at +=
      46 +
      view.getUint16(at + 28, true) +
      view.getUint16(at + 30, true) +
      view.getUint16(at + 32, true);
  }
  return sum;
}

interface Sheet {
  readonly sheet: string;
  readonly data: readonly (readonly unknown[])[];
}

async function readSheets(
  bytes: Uint8Array<ArrayBuffer>,
  builder: Builder,
): Promise<readonly Sheet[]> {
  try {
    const { default: read } = await import('read-excel-file/universal');
    return (await read(bytes.buffer)) as readonly Sheet[];
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    builder.error('', `the workbook could not be read: ${reason.slice(0, 200)}`);
    return [];
  }
}

/** Days come as midnight in UTC. */
function textOf(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  if (!(cell instanceof Date)) return String(cell);
  if (Number.isNaN(cell.getTime())) return '';
  const text = cell.toISOString();
  return text.endsWith('T00:00:00.000Z') ? text.slice(0, 10) : `${text.slice(0, 19)}Z`;
}
