import { type CsvOptions, importCsv } from './csv';
import { createDecoder } from './decode';
import { createGdeltColumns, type GdeltColumns, type ImportedColumns } from './gdelt-columns';
import { isGdelt } from './gdelt-row';

/** Where the pieces of a file go. */
export interface Sink {
  /** Events so far. */
  rows(): number;
  push(piece: string | Uint8Array): void;
  done(): ImportedColumns;
}

/** Bytes of text by which a format is told. */
const HEAD = 4096;

/** Waits for the first line, which tells what the file is. */
export function createSink(options: CsvOptions): Sink {
  const decode = createDecoder();
  let gdelt: GdeltColumns | undefined;
  const pieces: string[] = [];
  let length = 0;
  let isKnown = false;
  const decide = () => {
    const head = pieces.join('');
    isKnown = length >= HEAD || head.includes('\n');
    if (!isGdelt(head)) return;
    isKnown = true;
    gdelt = createGdeltColumns();
    gdelt.push(head);
    pieces.length = 0;
  };
  const push = (given: string | Uint8Array) => {
    const piece = typeof given === 'string' ? given : decode(given);
    if (gdelt) return gdelt.push(piece);
    pieces.push(piece);
    length += piece.length;
    if (!isKnown) decide();
  };
  return {
    rows: () => gdelt?.rows() ?? 0,
    push,
    done: () => {
      push(decode(null));
      return gdelt?.done() ?? importCsv(pieces.join(''), options);
    },
  };
}
