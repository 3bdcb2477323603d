import { policyForbids } from './policy';
import { type Progress, READY_MS, type Told } from './protocol';

/**
 * Where layouts are made that take long: `auto`: in a worker, if the page lets one start; an address or a maker of a
 * worker of the app's own; `false`: in slices between frames.
 */
export type WorkerOption = 'auto' | false | string | URL | (() => Worker);

export interface WorkerEnv {
  readonly window: Window & typeof globalThis;
  readonly worker: WorkerOption;
  readonly signal: AbortSignal;
  progress(progress: Progress): void;
}

/** Ways that did not lead to a worker in a page, and how sure that is: not tried again from `LOST` on. */
const failed = new WeakMap<Window, Map<unknown, number>>();
/** A refusal is for good; silence once may be a page that is busy, twice it is no worker. */
const LOST = 2;
const SILENT = 1;

/** Runs a job in a worker that lives as long as the job; gives `null` where no worker would do it. */
export async function runInWorker(job: unknown, env: WorkerEnv): Promise<unknown | null> {
  const lost = failed.get(env.window) ?? new Map<unknown, number>();
  failed.set(env.window, lost);
  for (const [name, make] of waysTo(env)) {
    if (env.signal.aborted) return null;
    const before = lost.get(name) ?? 0;
    if (before >= LOST) continue;
    const made = await attempt(make, job, env);
    if (typeof made !== 'number') {
      lost.delete(name);
      return made;
    }
    if (!env.signal.aborted) lost.set(name, before + made);
  }
  return null;
}

/** The app's own; the file beside this module; a blob that imports it, where that comes from elsewhere. */
function* waysTo({ window, worker }: WorkerEnv): Generator<readonly [unknown, () => Worker]> {
  const { document, Worker } = window;
  if (worker === false || typeof Worker !== 'function') return;
  if (typeof worker === 'function') yield [worker, worker];
  else if (worker !== 'auto') yield [String(worker), () => new Worker(worker, { type: 'module' })];
  const url = beside();
  if (!url) return;
  if (url.origin !== window.location.origin) {
    if (!policyForbids(document, new URL('blob:null/x')))
      yield ['blob', () => fromBlob(window, url)];
  } else if (!policyForbids(document, url)) {
    // Written out, for bundlers to find the file by.
    yield [
      'beside',
      () => new Worker(new URL('../worker.ts', import.meta.url), { type: 'module' }),
    ];
  }
}

/** Address of the worker's file, where this module has an address. */
function beside(): URL | null {
  try {
    return new URL(import.meta.url);
  } catch {
    return null;
  }
}

/** A page may not start a worker from another origin, but a worker may import from there. */
function fromBlob({ Worker, Blob, URL }: WorkerEnv['window'], base: URL): Worker {
  const file = new URL('../worker.ts', base).href;
  const code = new Blob([`import ${JSON.stringify(file)}`], { type: 'text/javascript' });
  const url = URL.createObjectURL(code);
  try {
    return new Worker(url, { type: 'module' });
  } finally {
    // By then it is fetched, or never will be.
    setTimeout(() => URL.revokeObjectURL(url), READY_MS);
  }
}

/** One way: what came of the job, or how lost it is where the worker does not start, does not speak, or fails on it. */
function attempt(
  make: () => Worker,
  job: unknown,
  { window, signal, progress }: WorkerEnv,
): Promise<unknown> {
  return new Promise((resolve) => {
    let worker: Worker | null = null;
    const end = (made: unknown) => {
      window.clearTimeout(timer);
      signal.removeEventListener('abort', giveUp);
      worker?.terminate();
      resolve(made);
    };
    const giveUp = () => end(LOST);
    // A 404 and a refusal by policy arrive as an event, an address of another origin as an exception.
    const timer = window.setTimeout(() => end(SILENT), READY_MS);
    signal.addEventListener('abort', giveUp);
    try {
      worker = make();
      worker.onerror = (event) => {
        event.preventDefault();
        giveUp();
      };
      worker.onmessageerror = giveUp;
      worker.onmessage = ({ data }: MessageEvent<Told>) => {
        if (data.type === 'done') end(data.made);
        else if (data.type === 'progress') progress(data.progress);
        else if (data.type === 'failed') giveUp();
        else if (data.type === 'ready') {
          window.clearTimeout(timer);
          worker?.postMessage(job);
        }
      };
    } catch {
      giveUp();
    }
  });
}
