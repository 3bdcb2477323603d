import { DAY } from '../model/calendar';
import type { Key } from '../model/key';
import type { Predicate, SelectionState } from '../model/selection';
import { show } from '../model/show';
import { parseWhen, type When } from '../model/time';

/** What a step of a tour shows; parts that are not given are empty. Plain JSON. */
export interface StepView {
  readonly selected?: readonly Key[];
  readonly filter?: Predicate;
  /** First and last day, each as precise as one likes: `["1904", "1907-08"]`. */
  readonly period?: readonly [When, When];
  /** The day that is read, the last one of a month or a year. */
  readonly asOf?: When;
  readonly order?: readonly Key[];
}

/** A step of a guided tour: a saved view, with words. */
export interface StoryStep {
  /** @defaultValue "" */
  readonly title?: string;
  readonly text: string;
  /** @defaultValue everything, nothing selected */
  readonly view?: StepView;
  /**
   * A CSS selector of what the reader scrolls to in the page: the step is gone to when that crosses the middle of the
   * window. @defaultValue none: by button and keys alone
   */
  readonly at?: string;
}

/** @throws TypeError where steps are none, or a date cannot be read. */
export function checkSteps(who: string, steps: unknown): void {
  if (steps === undefined) return;
  if (!Array.isArray(steps))
    throw new TypeError(`${who}: steps must be a list, got ${show(steps)}`);
  for (const [i, step] of steps.entries()) {
    if (typeof step?.text !== 'string')
      throw new TypeError(`${who}: steps[${i}].text must be a text, got ${show(step?.text)}`);
    const { period = [], asOf } = (step as StoryStep).view ?? {};
    for (const when of [...period, ...(asOf === undefined ? [] : [asOf])])
      if (!parseWhen(when))
        throw new TypeError(
          `${who}: steps[${i}].view has a date that cannot be read: ${show(when)}`,
        );
  }
}

/** The state that a step shows. */
export function stateOf({ view = {} }: StoryStep): SelectionState {
  const { selected = [], filter = null, period, asOf, order = null } = view;
  const span = period?.map((when) => parseWhen(when)!);
  const day = asOf === undefined ? null : parseWhen(asOf)!;
  return {
    highlight: null,
    selected: new Set(selected),
    filter,
    period: span ? [span[0]!.earliestStart, span[1]!.latestEnd] : null,
    asOf: day && Math.max(day.earliestStart, day.latestEnd - DAY),
    order,
  };
}
