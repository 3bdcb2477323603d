import { freeze } from './key';

/** EDTF level 0 or 1; a number is an astronomical year; a Date is an instant; bounds are what they say. */
export type When = string | number | Date | TimeBounds;

/** A column holds the place in this list. */
export const PRECISIONS = [
  'instant',
  'day',
  'month',
  'season',
  'year',
  'decade',
  'century',
  'interval',
] as const;

export type Precision = (typeof PRECISIONS)[number];

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
  /** Of a set of dates, two or more; bounds are those of one that may be any of them. */
  readonly members?: readonly TimeBounds[];
  /** Whether it was at each of the members, not at one. */
  readonly all?: boolean;
}

/** Bounds of a span; its qualifiers are those of the dates that it is made of. */
export function boundsOf(
  earliestStart: number,
  latestStart: number,
  earliestEnd: number,
  latestEnd: number,
  a?: TimeBounds | null,
  b = a,
  precision: Precision = 'interval',
  mark = '',
): TimeBounds {
  return freeze({
    earliestStart,
    latestStart,
    earliestEnd,
    latestEnd,
    precision,
    approximate: mark === '~' || mark === '%' || !!(a?.approximate || b?.approximate),
    uncertain: mark === '?' || mark === '%' || !!(a?.uncertain || b?.uncertain),
  });
}

/** The same, where someone else wrote them; `undefined` where they are none. */
export function readBounds(given: unknown): TimeBounds | undefined {
  const { earliestStart, latestStart, earliestEnd, latestEnd, ...more } = given as TimeBounds;
  const isOrdered =
    earliestStart <= latestStart &&
    earliestEnd <= latestEnd &&
    earliestStart <= earliestEnd &&
    latestStart <= latestEnd;
  const numbers = [earliestStart, latestStart, earliestEnd, latestEnd];
  if (!isOrdered || numbers.some((one) => typeof one !== 'number')) return undefined;
  const precision = PRECISIONS.find((one) => one === more.precision) ?? 'interval';
  const mark = (more.approximate ? 1 : 0) + (more.uncertain ? 2 : 0);
  const bounds = boundsOf(
    earliestStart,
    latestStart,
    earliestEnd,
    latestEnd,
    null,
    null,
    precision,
    MARKS[mark],
  );
  const { members: set, all = false } = more;
  const members = Array.isArray(set)
    ? set.flatMap((one) => readBounds({ ...one, members: null }) ?? [])
    : [];
  return members.length > 1 ? freeze({ ...bounds, members: freeze(members), all }) : bounds;
}

/** By 1 for approximate and 2 for uncertain. */
export const MARKS = ['', '~', '?', '%'];

/** Some time from `from` up to, not with, `to`: start and end both lie in it, so it has no core. */
export function stretch(from: number, to: number, precision: Precision, mark = ''): TimeBounds {
  return boundsOf(from, to, from, to, null, null, precision, mark);
}

/**
 * `""` and `".."` as one end of a span. An open end (`".."`, at `open` = ±Infinity) has no last moment:
 * `earliestEnd = latestEnd = Infinity`. An unknown one (`""`) has, but it is only known not to precede
 * the start: `earliestEnd = earliestStart`, `latestEnd = Infinity`, so that there is no core.
 */
export function noDate(when: unknown, open: number): TimeBounds | undefined {
  if (when === '..') return stretch(open, open, 'interval');
  return when === '' ? stretch(-Infinity, Infinity, 'interval') : undefined;
}

/** From the start of `a` to the end of `b`; a reason instead of either is handed on. */
export function span(a: TimeBounds | string, b: TimeBounds | string): TimeBounds | string {
  if (typeof a === 'string') return a;
  if (typeof b === 'string') return b;
  if (b.latestEnd <= a.earliestStart) return 'the end is before the start';
  return boundsOf(
    a.earliestStart,
    // Nothing starts after it ends: "2016/2016-05" began before June.
    Math.min(a.latestStart, b.latestEnd),
    Math.max(b.earliestEnd, a.earliestStart),
    b.latestEnd,
    a,
    b,
  );
}

/** Whether there is a core: a stretch of time that the span surely covers. */
export function isSure(bounds: TimeBounds): boolean {
  return bounds.latestStart < bounds.earliestEnd;
}
