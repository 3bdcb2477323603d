// The file of a worker that makes layouts: it says `ready`, is sent one job, tells how far it is and what it made.

import type { OrderJob } from './matrix/seriate/kernel';
import { type LayoutJob, layoutKernel } from './network/kernel';
import type { Told } from './worker/protocol';

/** Version of the messages between page and worker: both files come from one release. */
export const PROTOCOL = 1;

/** Time between two tellings of progress, ms. */
const TELL_MS = 40;

interface Scope {
  onmessage: ((event: { readonly data: LayoutJob | OrderJob }) => void) | null;
  postMessage(told: Told, transfer?: readonly Transferable[]): void;
}
declare const WorkerGlobalScope: (new () => object) | undefined;

async function work(scope: Scope, job: LayoutJob | OrderJob): Promise<void> {
  if ('task' in job) {
    const { orderKernel } = await import('./matrix/seriate/kernel');
    scope.postMessage({ type: 'done', made: orderKernel(job) });
    return;
  }
  const steps = layoutKernel(job);
  let told = performance.now();
  for (;;) {
    const { done, value } = steps.next();
    if (done) {
      scope.postMessage({ type: 'done', made: value }, [value.x.buffer, value.y.buffer]);
      return;
    }
    if (performance.now() < told + TELL_MS) continue;
    told = performance.now();
    scope.postMessage({ type: 'progress', progress: value });
  }
}

if (typeof WorkerGlobalScope !== 'undefined' && globalThis instanceof WorkerGlobalScope) {
  const scope = globalThis as unknown as Scope;
  scope.onmessage = ({ data }) => {
    work(scope, data).catch(() => scope.postMessage({ type: 'failed' }));
  };
  scope.postMessage({ type: 'ready' });
}
