// For a worker of the app's own: `import 'summitry/import/worker'` in its file, and `importStream(…, {worker})` or
// `importAny(…, {worker})` in the page.
import { buffersOf } from '../model/columns-of';
import { READERS } from './at-once';
import type { Answer, Asked } from './far';
import { createSink, type Sink } from './sink';

interface Scope {
  onmessage: ((event: { readonly data: Asked }) => void) | null;
  postMessage(answer: Answer, transfer?: ArrayBufferLike[]): void;
}

/** Answers a page over a port, or over the scope of a worker. */
export function serveImports(scope: Scope): void {
  let sink: Sink | undefined;
  const answer = (data: Asked) => {
    if (data.type === 'file') return void read(data);
    if (data.type === 'start') sink = createSink(data.options);
    else if (data.type === 'piece') sink?.push(data.piece);
    else if (sink) {
      const made = sink.done();
      scope.postMessage({ type: 'made', made }, buffersOf(made.input) as ArrayBufferLike[]);
      return;
    }
    scope.postMessage({ type: 'rows', rows: sink?.rows() ?? 0 });
  };
  const failed = (error: unknown) => scope.postMessage({ type: 'failed', message: String(error) });
  const read = async ({ format, data, options }: Extract<Asked, { type: 'file' }>) => {
    try {
      const imported = await READERS[format]!(data, options);
      scope.postMessage({ type: 'read', imported });
    } catch (error) {
      failed(error);
    }
  };
  scope.onmessage = ({ data }) => {
    try {
      answer(data);
    } catch (error) {
      failed(error);
    }
  };
  scope.postMessage({ type: 'ready' });
}

declare const WorkerGlobalScope: (new () => object) | undefined;

if (typeof WorkerGlobalScope !== 'undefined' && globalThis instanceof WorkerGlobalScope)
  serveImports(globalThis as unknown as Scope);
