import type { TimeBounds } from './bounds';

/** What the bounds allow to be said: true of every, of some, or of no reading of the dates. */
export type Truth = 'definitely' | 'possibly' | 'not';

/** A stretch with exact ends, `from` up to, not with, `to`: a filter's period, a brush, a moment. */
export function exactly(from: number, to: number): TimeBounds {
  return {
    earliestStart: from,
    latestStart: from,
    earliestEnd: to,
    latestEnd: to,
    precision: 'interval',
    approximate: false,
    uncertain: false,
  };
}

/** Whether `a` has ended when `b` starts. */
export function before(a: TimeBounds, b: TimeBounds): Truth {
  return truth(a.latestEnd <= b.earliestStart, startsBeforeEnd(b, a));
}

/** Whether `a` and `b` share a moment. */
export function overlaps(a: TimeBounds, b: TimeBounds): Truth {
  return truth(startsBeforeEnd(a, b) && startsBeforeEnd(b, a), apart(a, b));
}

/** Whether all of `a` lies in `b`. */
export function within(a: TimeBounds, b: TimeBounds): Truth {
  return truth(
    b.latestStart <= a.earliestStart && a.latestEnd <= b.earliestEnd,
    apart(a, b) ||
      surelyBefore(a.earliestStart, a.latestStart, b.earliestStart) ||
      surelyBefore(b.earliestEnd, b.latestEnd, a.earliestEnd),
  );
}

/** Whether it holds at a moment; where nothing is said of time, possibly. */
export function inForce(bounds: TimeBounds | null, at: number): Truth {
  if (!bounds) return 'possibly';
  return truth(
    bounds.latestStart <= at && at < bounds.earliestEnd,
    at < bounds.earliestStart || at >= bounds.latestEnd,
  );
}

function truth(always: boolean, never: boolean): Truth {
  return never ? 'not' : always ? 'definitely' : 'possibly';
}

function apart(a: TimeBounds, b: TimeBounds): boolean {
  return a.latestEnd <= b.earliestStart || b.latestEnd <= a.earliestStart;
}

/** Whether `a` surely starts before `b` ends; nothing ends at the moment that it starts. */
function startsBeforeEnd(a: TimeBounds, b: TimeBounds): boolean {
  return (
    surelyBefore(a.earliestStart, a.latestStart, b.earliestEnd) ||
    (a.latestStart === b.earliestEnd && b.earliestStart === b.earliestEnd)
  );
}

/** Whether a moment in [low, high) precedes `at`; where low = high it is that moment. */
function surelyBefore(low: number, high: number, at: number): boolean {
  return high < at || (high === at && low < high);
}
