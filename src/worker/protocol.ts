/** How far a long task is. */
export interface Progress {
  /** What is under way, in a word of its maker's. */
  readonly phase: string;
  /** Units of work of a `total` that stays the same: `done` only grows, and ends there. */
  readonly done: number;
  readonly total: number;
}

/** What a worker tells the page. The page sends it one message: the job. */
export type Told =
  | { readonly type: 'ready' }
  | { readonly type: 'progress'; readonly progress: Progress }
  | { readonly type: 'done'; readonly made: unknown }
  | { readonly type: 'failed' };

/** A worker has this long to say that it is ready, ms. */
export const READY_MS = 3000;
