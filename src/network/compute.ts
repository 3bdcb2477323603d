import { checkWorker, startTask } from '../chart/task';
import type { Dataset } from '../model/records';
import { type MeasureText, textWidth } from '../scene/text-width';
import type { WorkerOption } from '../worker/client';
import type { Progress } from '../worker/protocol';
import { layoutKernel, type Made } from './kernel';
import { LONG } from './kind';
import { type LayoutPlan, planSteps } from './layout';
import { checkNetwork, type LayoutOptions, type NetworkLayout } from './options';

export interface ComputeOptions extends LayoutOptions {
  /** Ends the work; the promise is rejected with the signal's reason, an `AbortError` where it has no other. @defaultValue none */
  readonly signal?: AbortSignal;
  /** Hears how far it is: `done` of a `total`, which only grows and ends there. @defaultValue none */
  readonly onProgress?: (progress: Progress) => void;
  /**
   * `auto`: in a worker from 150 nodes and links on, if the page lets one start; the address of `summitry/worker`, or a
   * function that makes a worker of it; `false`: in slices. @defaultValue "auto"
   */
  readonly worker?: WorkerOption;
}

/**
 * `layoutNetwork` beside everything else, to the same bytes: in a worker, which ends with the work; else, as in Node, in
 * slices of 8 ms of this thread's time.
 * @throws TypeError or RangeError, as a rejection, where an option cannot be meant; what `onProgress` throws.
 */
export async function computeLayout(
  dataset: Dataset,
  options: ComputeOptions = {},
  measure: MeasureText = textWidth,
): Promise<NetworkLayout> {
  checkNetwork(options);
  checkWorker('network', options.worker);
  check(options);
  const given = { ...options };
  given.signal?.throwIfAborted();
  const steps = planSteps(dataset, given, measure);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return run(value, given);
    await new Promise((resume) => setTimeout(resume));
    given.signal?.throwIfAborted();
  }
}

function check({ signal, onProgress }: ComputeOptions): void {
  const refuse = (name: string, wanted: string, value: unknown) => {
    throw new TypeError(`network: ${name} must be ${wanted}, got ${typeof value}`);
  };
  if (signal !== undefined && typeof signal?.throwIfAborted !== 'function')
    refuse('signal', 'an AbortSignal', signal);
  if (onProgress !== undefined && typeof onProgress !== 'function')
    refuse('onProgress', 'a function', onProgress);
}

function run(
  { job, count, finish }: LayoutPlan,
  { signal, onProgress, worker = 'auto' }: ComputeOptions,
): Promise<NetworkLayout> {
  return new Promise((resolve, reject) => {
    let far: Progress = { phase: 'start', done: 0, total: 1 };
    const fail = (error: unknown) => {
      running.cancel();
      signal?.removeEventListener('abort', stop);
      reject(error);
    };
    const stop = () => fail(signal?.reason);
    const progress = (now: Progress) => {
      // Slices begin anew where a worker broke off.
      if (now.done < far.done) return;
      far = now;
      try {
        onProgress?.(now);
      } catch (error) {
        fail(error);
      }
    };
    const running = startTask<NetworkLayout>(
      { job: () => job, steps: () => layoutKernel(job), finish: (made) => finish(made as Made) },
      {
        window: globalThis as unknown as Window & typeof globalThis,
        worker: worker === 'auto' && count < LONG ? false : worker,
        progress,
        done(layout) {
          signal?.removeEventListener('abort', stop);
          if (far.done < far.total) progress({ ...far, done: far.total });
          resolve(layout);
        },
      },
    );
    signal?.addEventListener('abort', stop, { once: true });
  });
}
