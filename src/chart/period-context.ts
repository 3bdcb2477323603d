import type { Selection } from '../model/selection';
import type { TimeSteps } from '../scene/time-steps';

/** UTC ms, half-open. */
export type Period = readonly [number, number];

export const HANDLES = ['start', 'end', 'asOf'] as const;
export type Handle = (typeof HANDLES)[number];

/** What the parts of the control share. */
export interface PeriodContext {
  readonly document: Document;
  readonly signal: AbortSignal;
  selection(): Selection;
  /** Of the data that stand. */
  steps(): TimeSteps;
  /** The period, the whole time where none is set. */
  period(): Period;
  /** Shown at once; one step of the history once `settle` is called. */
  preview(period: Period): void;
  /** The last day of a step. */
  asOf(step: number | null): void;
  settle(): void;
}
