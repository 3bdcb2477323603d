import type { FileData } from './imported';

interface Decoder {
  decode(bytes?: Uint8Array, options?: { stream?: boolean }): string;
}
/** In every browser and in Node; the pure floors know no page, so it is named here. */
declare const TextDecoder: new (label?: string, options?: { fatal?: boolean }) => Decoder;

export interface Decoded {
  /** Without a byte order mark. */
  readonly text: string;
  /** `utf-8`, `utf-16le`, `utf-16be`, `windows-1252`, or what an XML declaration names. */
  readonly encoding: string;
}

/** An encoding is told by this many bytes. */
const HEAD = 4096;

/**
 * Text of a file: by its byte order mark, by the zeros that UTF-16 has in Latin text, by its XML declaration, as
 * UTF-8; what is none of these was written by an older Excel and is read as Windows-1252. Never throws.
 */
export function decode(data: FileData): Decoded {
  if (typeof data === 'string')
    return { text: data.charCodeAt(0) === 0xfeff ? data.slice(1) : data, encoding: 'utf-8' };
  const bytes = data instanceof Uint8Array ? data : new Uint8Array(data);
  for (const encoding of [encodingOf(bytes), 'utf-8'])
    try {
      return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes), encoding };
    } catch {
      // Not in that encoding, or none that is known here.
    }
  const cut = encodingOf(bytes).startsWith('utf-16') ? encodingOf(bytes) : 'windows-1252';
  return { text: new TextDecoder(cut).decode(bytes), encoding: cut };
}

/** What the first bytes say: `utf-8` where they say nothing. */
export function encodingOf(bytes: Uint8Array): string {
  const [a, b] = bytes;
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  return zerosOf(bytes) ?? declared(bytes) ?? 'utf-8';
}

/** UTF-16 without a mark: in Latin text every other byte is zero, in UTF-8 none is. */
function zerosOf(bytes: Uint8Array): string | undefined {
  const zeros = [0, 0];
  const length = Math.min(bytes.length, HEAD) & ~1;
  for (let i = 0; i < length; i++) if (bytes[i] === 0) zeros[i & 1]!++;
  const [even = 0, odd = 0] = zeros;
  if (odd > length / 5 && even < odd / 10) return 'utf-16le';
  return even > length / 5 && odd < even / 10 ? 'utf-16be' : undefined;
}

function declared(bytes: Uint8Array): string | undefined {
  const head = String.fromCharCode(...bytes.subarray(0, 200));
  return /^(?:ï»¿)?\s*<\?xml[^>]*\bencoding\s*=\s*["']([\w.:-]+)["']/
    .exec(head)?.[1]
    ?.toLowerCase();
}

/** The same for a file that comes in pieces: each piece's text, with nothing to end it. */
export function createDecoder(): (piece: Uint8Array | null) => string {
  let decoder: Decoder | undefined;
  let encoding = '';
  const start = (head: Uint8Array): Decoder => {
    encoding = encodingOf(head);
    if (encoding === 'utf-8' && !isUtf8(head)) encoding = 'windows-1252';
    return new TextDecoder(encoding);
  };
  return (piece) => {
    if (!piece) return decoder?.decode() ?? '';
    decoder ??= start(piece);
    return decoder.decode(piece, { stream: true });
  };
}

/** Whether a piece is UTF-8 but for a character cut at its end. */
function isUtf8(piece: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(piece, { stream: true });
    return true;
  } catch {
    return false;
  }
}
