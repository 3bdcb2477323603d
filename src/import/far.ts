import type { CsvOptions } from './csv';
import type { ImportedColumns } from './gdelt-columns';
import type { FileData, Imported } from './imported';

/** From the page: a whole file; or options first, then pieces, each answered, then the end. */
export type Asked =
  | {
      readonly type: 'file';
      readonly format: string;
      readonly data: FileData;
      readonly options: object;
    }
  | { readonly type: 'start'; readonly options: CsvOptions }
  | { readonly type: 'piece'; readonly piece: string | Uint8Array }
  | { readonly type: 'end' };

/** From the worker. */
export type Answer =
  | { readonly type: 'ready' }
  | { readonly type: 'rows'; readonly rows: number }
  | { readonly type: 'read'; readonly imported: Imported }
  | { readonly type: 'made'; readonly made: ImportedColumns }
  | { readonly type: 'failed'; readonly message: string };

/** As much of a `Worker` or of a `MessagePort` as is needed. */
export interface ImportWorker {
  onmessage: ((event: never) => unknown) | null;
  onerror?: unknown;
  postMessage(message: unknown): void;
  terminate?(): void;
}

/** A worker that answers. */
export interface Far {
  ask(asked: Asked): Promise<Answer>;
  end(): void;
}

declare const setTimeout: (run: () => void, ms: number) => unknown;
declare const clearTimeout: (timer: unknown) => void;

/** Time that a worker has to say that it is there, ms. */
const READY_MS = 3000;

/** Nothing where it does not start. */
export function startIn(make: () => ImportWorker): Promise<Far | undefined> {
  return new Promise((resolve) => {
    let worker: ImportWorker | undefined;
    const none = () => {
      worker?.terminate?.();
      resolve(undefined);
    };
    const timer = setTimeout(none, READY_MS);
    let answer = ({ type }: Answer): void => {
      clearTimeout(timer);
      if (type === 'ready') resolve(far);
      else none();
    };
    const far: Far = {
      ask: (asked) =>
        new Promise((done) => {
          answer = done;
          worker?.postMessage(asked);
        }),
      end: () => worker?.terminate?.(),
    };
    try {
      worker = make();
      worker.onerror = () => answer({ type: 'failed', message: 'the worker ended' });
      worker.onmessage = ({ data }: { data: Answer }) => answer(data);
    } catch {
      clearTimeout(timer);
      none();
    }
  });
}
