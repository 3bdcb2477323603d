import { createBuilder } from './builder';
import { decode, encodingOf } from './decode';
import { FORMATS } from './formats';
import type { FileData, Format, Imported } from './imported';

/** Enough to tell a format by. */
const HEAD = 65_536;

export interface AnyOptions {
  /** Name of a format, where it is not to be found out: `"gexf"`. */
  readonly format?: string;
}

/** A zip; of the files that are read here only XLSX is one. */
const ZIP = 'PK\u0003\u0004';

/** The format of a file: by what it holds, then by its name; `undefined` where neither says so. */
export function formatOf(name: string, data: FileData): Format | undefined {
  const ending = name.toLowerCase();
  const head = headOf(data);
  return (
    FORMATS.find((format) => format.looks(head, ending)) ??
    FORMATS.find(({ endings }) => endings.some((one) => ending.endsWith(one)))
  );
}

function headOf(data: FileData): string {
  if (typeof data === 'string') return decode(data.slice(0, HEAD)).text;
  const bytes = new Uint8Array(
    data instanceof Uint8Array ? data.subarray(0, HEAD) : data.slice(0, HEAD),
  );
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return ZIP;
  // A character cut in two at the end of the head must not decide the encoding.
  const text = encodingOf(bytes) === 'utf-8' ? bytes.subarray(0, lastWhole(bytes)) : bytes;
  return decode(text).text;
}

/** Where the last whole UTF-8 character ends. */
function lastWhole(bytes: Uint8Array): number {
  let at = bytes.length;
  if (at < HEAD) return at;
  while (at > 0 && (bytes[at - 1]! & 0xc0) === 0x80) at--;
  return at > 0 && bytes[at - 1]! >= 0xc0 ? at - 1 : at;
}

/**
 * Reads a file of any format that is known here; the reader of that format is loaded when it is needed.
 *
 * @param name Its name, which decides only where its content does not: `"alliances.csv"`.
 * @throws RangeError where `options.format` is no format.
 */
export async function importAny(
  name: string,
  data: FileData,
  options: AnyOptions & object = {},
): Promise<Imported> {
  const { format: wanted, ...rest } = options;
  const format =
    wanted === undefined ? formatOf(name, data) : FORMATS.find((one) => one.name === wanted);
  if (format) return (await format.load())(data, rest);
  const known = FORMATS.map((one) => one.name).join(', ');
  if (wanted !== undefined)
    throw new RangeError(`importAny: format must be one of ${known}, got ${wanted}`);
  const builder = createBuilder();
  builder.error('', `${name || 'the file'} is of no format that is known here (${known})`);
  return builder.done();
}
