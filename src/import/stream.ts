import { type CsvOptions, importCsv } from './csv';
import { createDecoder } from './decode';
import { createGdeltColumns, type GdeltColumns, type ImportedColumns } from './gdelt-columns';
import { isGdelt } from './gdelt-row';

type Piece = string | Uint8Array;

/** What gives a file piece by piece: a `ReadableStream` of the web, a stream of Node, any async iterable. */
export type PieceStream =
  | AsyncIterable<Piece>
  | {
      getReader(): {
        read(): Promise<{ done: boolean; value?: Piece | undefined }>;
        cancel(reason?: unknown): Promise<void>;
      };
    };

export interface StreamProgress {
  /** Read so far; of pieces that come as text their UTF-16 units. */
  readonly bytes: number;
  /** Events so far; 0 of a file that is not read row by row. */
  readonly rows: number;
}

export interface StreamOptions extends CsvOptions {
  /** Told after each piece. */
  readonly onProgress?: (progress: StreamProgress) => void;
  /** Ends the reading, and the stream. */
  readonly signal?: {
    readonly aborted: boolean;
    readonly reason?: unknown;
  };
}

/**
 * Reads a file while it comes. An export of GDELT goes into columns row by row, so that memory is bounded by what
 * comes out and a million events can be read; any other table is gathered first, then read as by `importCsv`.
 *
 * @throws The signal's reason, where it is aborted; the stream's own error, where it fails.
 */
export async function importStream(
  stream: PieceStream,
  { onProgress, signal, ...options }: StreamOptions = {},
): Promise<ImportedColumns> {
  const decode = createDecoder();
  const sink = createSink(options);
  let bytes = 0;
  for await (const piece of piecesOf(stream)) {
    stopIf(signal);
    bytes += piece.length;
    sink.push(typeof piece === 'string' ? piece : decode(piece));
    onProgress?.({ bytes, rows: sink.rows() });
  }
  stopIf(signal);
  sink.push(decode(null));
  return sink.done();
}

function stopIf(signal: StreamOptions['signal']): void {
  if (signal?.aborted) throw signal.reason ?? new Error('importStream: aborted');
}

/** Leaving the loop early cancels the stream. */
async function* piecesOf(stream: PieceStream): AsyncGenerator<Piece> {
  if (Symbol.asyncIterator in stream) {
    yield* stream;
    return;
  }
  const reader = stream.getReader();
  let done = false;
  try {
    for (;;) {
      const next = await reader.read();
      done = next.done;
      if (done) return;
      if (next.value) yield next.value;
    }
  } finally {
    if (!done) await reader.cancel();
  }
}

/** Bytes of text by which a format is told. */
const HEAD = 4096;

/** Waits for the first line, which tells what the file is. */
function createSink(options: CsvOptions): GdeltColumns {
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
  return {
    rows: () => gdelt?.rows() ?? 0,
    push(piece) {
      if (gdelt) return gdelt.push(piece);
      pieces.push(piece);
      length += piece.length;
      if (!isKnown) decide();
    },
    done: () => gdelt?.done() ?? importCsv(pieces.join(''), options),
  };
}
