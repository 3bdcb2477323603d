import type { CsvOptions } from './csv';
import { type Asked, type Far, type ImportWorker, startIn } from './far';
import type { ImportedColumns } from './gdelt-columns';
import { createSink } from './sink';

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
  /**
   * Makes a worker whose file imports `summitry/import/worker`: all work is done there, and the page gets the
   * columns without a copy. Where it does not start within 3 s, the page works. @defaultValue none
   */
  readonly worker?: () => ImportWorker;
}

/**
 * Reads a file while it comes. An export of GDELT goes into columns row by row, so that memory is bounded by what
 * comes out and a million events can be read; any other table is gathered first, then read as by `importCsv`.
 *
 * @throws The signal's reason, where it is aborted; the stream's own error, where it fails.
 */
export async function importStream(
  stream: PieceStream,
  { onProgress, signal, worker, ...options }: StreamOptions = {},
): Promise<ImportedColumns> {
  const far = worker && (await startIn(worker));
  try {
    const sink = far ? await farSink(far, options) : createSink(options);
    let bytes = 0;
    for await (const piece of piecesOf(stream)) {
      stopIf(signal);
      bytes += piece.length;
      await sink.push(piece);
      onProgress?.({ bytes, rows: sink.rows() });
    }
    stopIf(signal);
    return await sink.done();
  } finally {
    far?.end();
  }
}

/** A sink in a worker: each piece waits for the one before, so that none pile up. */
async function farSink(far: Far, options: CsvOptions) {
  let count = 0;
  const ask = async (asked: Asked) => {
    const answer = await far.ask(asked);
    if (answer.type === 'failed') throw new Error(`importStream: ${answer.message}`);
    if (answer.type === 'rows') count = answer.rows;
    return answer;
  };
  await ask({ type: 'start', options });
  return {
    rows: () => count,
    push: (piece: Piece) => ask({ type: 'piece', piece }),
    async done(): Promise<ImportedColumns> {
      const answer = await ask({ type: 'end' });
      if (answer.type !== 'made') throw new Error('importStream: the worker made nothing');
      return answer.made;
    },
  };
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
