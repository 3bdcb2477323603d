/** EDTF level 0 or 1; a number is an astronomical year; a Date is an instant. */
export type When = string | number | Date;

export type Precision =
  | 'instant'
  | 'day'
  | 'month'
  | 'season'
  | 'year'
  | 'decade'
  | 'century'
  | 'interval';

/**
 * What is known of a time, in UTC ms, half-open (upper bounds exclusive), ±Infinity = open.
 * `earliestStart ≤ latestStart`, `earliestEnd ≤ latestEnd`, `earliestStart ≤ earliestEnd`, `latestStart ≤ latestEnd`.
 * Sure is only the core, from `latestStart` to `earliestEnd`, where that is not empty.
 */
export interface TimeBounds {
  readonly earliestStart: number;
  readonly latestStart: number;
  readonly earliestEnd: number;
  readonly latestEnd: number;
  readonly precision: Precision;
  /** `~` */
  readonly approximate: boolean;
  /** `?` */
  readonly uncertain: boolean;
}

/** An end of a span that is no date: `""` = not known, `".."` = there is none. */
export type NoDate = '' | '..';

/** Some time from `from` up to, not with, `to`: start and end both lie in it, so it has no core. */
export function stretch(from: number, to: number, precision: Precision, mark = ''): TimeBounds {
  return {
    earliestStart: from,
    latestStart: to,
    earliestEnd: from,
    latestEnd: to,
    precision,
    approximate: mark === '~' || mark === '%',
    uncertain: mark === '?' || mark === '%',
  };
}

/**
 * From the start of `start` to the end of `end`; `null` where all of `end` lies before `start`.
 * An open end has no last moment (`earliestEnd = latestEnd = Infinity`). An unknown one has, but it is
 * only known not to precede the start (`earliestEnd = earliestStart`, `latestEnd = Infinity`): no core.
 */
export function span(start: TimeBounds | NoDate, end: TimeBounds | NoDate): TimeBounds | null {
  const from = typeof start === 'string' ? undefined : start;
  const to = typeof end === 'string' ? undefined : end;
  const earliestStart = from ? from.earliestStart : -Infinity;
  const latestEnd = to ? to.latestEnd : Infinity;
  if (latestEnd <= earliestStart) return null;
  return {
    earliestStart,
    // Nothing starts after it ends: "2016/2016-05" began before June.
    latestStart:
      start === '..' ? -Infinity : Math.min(from ? from.latestStart : latestEnd, latestEnd),
    earliestEnd:
      end === '..' ? Infinity : Math.max(to ? to.earliestEnd : earliestStart, earliestStart),
    latestEnd,
    precision: 'interval',
    approximate: !!(from?.approximate || to?.approximate),
    uncertain: !!(from?.uncertain || to?.uncertain),
  };
}

/** Whether there is a core: a stretch of time that the span surely covers. */
export function isSure(bounds: TimeBounds): boolean {
  return bounds.latestStart < bounds.earliestEnd;
}
