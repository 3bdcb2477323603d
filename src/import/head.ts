import { decode, encodingOf } from './decode';
import type { FileData } from './imported';

/** Enough to tell a format by. */
const HEAD = 65_536;

/** A zip; of the files that are read here only XLSX is one. */
export const ZIP = 'PK\u0003\u0004';

/** The beginning of a file as text. */
export function headOf(data: FileData): string {
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
