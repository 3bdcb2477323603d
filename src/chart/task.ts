import type { WorkerOption } from '../worker/client';
import type { Progress } from '../worker/protocol';
import type { LayoutTask } from './kind';

/** Longest time that a task holds the page at a stretch, ms. */
const SLICE_MS = 8;

/** A layout under way. */
export interface Running {
  cancel(): void;
  /** Makes the rest of it here and now; `done` is called before this returns. */
  finish(): void;
}

export interface TaskEnv<L> {
  readonly window: Window & typeof globalThis;
  readonly worker: WorkerOption;
  progress(progress: Progress): void;
  done(layout: L): void;
}

/** Throws where the option `worker` cannot be meant. */
export function checkWorker(who: string, worker: unknown): void {
  const address = typeof worker === 'object' && worker !== null && 'href' in worker;
  if (worker === undefined || worker === false || address) return;
  if (typeof worker !== 'string' && typeof worker !== 'function')
    throw new TypeError(
      `${who}: worker must be "auto", false, an address or a function, got ${String(worker)}`,
    );
}

/** Takes steps as long as it may: the result, or `null` where more are left. */
export function advance<P, R>(
  steps: Iterator<P, R>,
  may: () => boolean,
  progress: (progress: P) => void,
): { made: R } | null {
  let far: P;
  do {
    const { done, value } = steps.next();
    if (done) return { made: value };
    far = value;
  } while (may());
  progress(far);
  return null;
}

/** Makes a layout beside everything else: in a worker where one starts, else in slices of the page's own time. */
export function startTask<L>(task: LayoutTask<L>, env: TaskEnv<L>): Running {
  const { window } = env;
  const controller = new window.AbortController();
  const { signal } = controller;
  const progress = (far: Progress) => {
    if (!signal.aborted) env.progress(far);
  };
  const end = (made: unknown) => {
    if (signal.aborted) return;
    controller.abort();
    env.done(task.finish(made));
  };
  const { prepare } = task;
  let steps: Iterator<Progress, unknown> | null = null;
  const begun = () => {
    steps ??= task.steps();
    return steps;
  };
  void (async () => {
    if (prepare)
      await new Promise<unknown>((end) => inSlices(prepare, window, signal, () => {}, end));
    if (signal.aborted) return;
    const made = await beside(task.job(), { ...env, progress, signal });
    if (made) end(made);
    else if (!signal.aborted) inSlices(begun(), window, signal, progress, end);
  })();
  return {
    cancel: () => controller.abort(),
    finish() {
      const made = signal.aborted || advance(begun(), () => true, progress);
      if (typeof made === 'object' && made) end(made.made);
    },
  };
}

/** What a worker makes of the job, or `null`. Its client is loaded when first needed. */
async function beside(
  job: unknown,
  env: Omit<TaskEnv<unknown>, 'done'> & { readonly signal: AbortSignal },
): Promise<unknown | null> {
  if (env.worker === false) return null;
  try {
    const { runInWorker } = await import('../worker/client');
    return await runInWorker(job, env);
  } catch {
    return null;
  }
}

/**
 * A slice, then whatever else there is to do, then the next: messages wait for nothing, and come after input.
 * `first`: of the first slice, ms.
 */
export function inSlices<P>(
  steps: Iterator<P, unknown>,
  window: Window & typeof globalThis,
  signal: AbortSignal,
  progress: (progress: P) => void,
  end: (made: unknown) => void,
  first = SLICE_MS,
): void {
  const { MessageChannel, performance } = window;
  // Node reads a thousand messages at a stretch; its immediates let others in between.
  const { setImmediate } = window as { setImmediate?: (run: () => void) => void };
  const { port1, port2 } = new MessageChannel();
  const close = () => port1.close();
  let most = first;
  const slice = () => {
    if (signal.aborted) return;
    const until = performance.now() + most;
    most = SLICE_MS;
    const last = advance(steps, () => performance.now() < until, progress);
    if (last) end(last.made);
    else next();
  };
  const next = () => (setImmediate ? setImmediate(slice) : port2.postMessage(null));
  signal.addEventListener('abort', close, { once: true });
  port1.onmessage = slice;
  next();
}
