// For a worker of the app's own: `import 'summitry/import/worker'` in its file, and `importStream(…, {worker})` in the page.
import { buffersOf } from '../model/columns-of';
import type { CsvOptions } from './csv';
import type { ImportedColumns } from './gdelt-columns';
import { createSink, type Sink } from './sink';

/** From the page: options first, then pieces, each answered, then the end. */
export type Asked =
  | { readonly type: 'start'; readonly options: CsvOptions }
  | { readonly type: 'piece'; readonly piece: string | Uint8Array }
  | { readonly type: 'end' };

/** From the worker. */
export type Answer =
  | { readonly type: 'ready' }
  | { readonly type: 'rows'; readonly rows: number }
  | { readonly type: 'made'; readonly made: ImportedColumns }
  | { readonly type: 'failed'; readonly message: string };

interface Scope {
  onmessage: ((event: { readonly data: Asked }) => void) | null;
  postMessage(answer: Answer, transfer?: ArrayBufferLike[]): void;
}

/** Answers a page over a port, or over the scope of a worker. */
export function serveImports(scope: Scope): void {
  let sink: Sink | undefined;
  const answer = (data: Asked) => {
    if (data.type === 'start') sink = createSink(data.options);
    else if (data.type === 'piece') sink?.push(data.piece);
    else if (sink) {
      const made = sink.done();
      scope.postMessage({ type: 'made', made }, buffersOf(made.input) as ArrayBufferLike[]);
      return;
    }
    scope.postMessage({ type: 'rows', rows: sink?.rows() ?? 0 });
  };
  scope.onmessage = ({ data }) => {
    try {
      answer(data);
    } catch (error) {
      scope.postMessage({ type: 'failed', message: String(error) });
    }
  };
  scope.postMessage({ type: 'ready' });
}

declare const WorkerGlobalScope: (new () => object) | undefined;

if (typeof WorkerGlobalScope !== 'undefined' && globalThis instanceof WorkerGlobalScope)
  serveImports(globalThis as unknown as Scope);
