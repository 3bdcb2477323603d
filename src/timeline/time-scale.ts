import type { Domain } from './scale';

/** How time runs along an axis where it does not run evenly, or is not told by dates. */
export interface TimeScale {
  /** Two or more, ascending, UTC ms. */
  readonly times: Float64Array;
  /** Where each of them stands: a share of the axis, ascending; even between them, and beyond them as on the whole. */
  readonly shares: Float64Array;
  /** Stretches that are cut short, UTC ms. */
  readonly folds: readonly Domain[];
  /** Moments that an axis of equal room names; empty = it has ticks of whole units. */
  readonly marks: Float64Array;
  /** What time is counted from, UTC ms; `null` = the calendar. */
  readonly origin: number | null;
}

type Knots = Pick<TimeScale, 'times' | 'shares'>;

function along(from: Float64Array, to: Float64Array, value: number): number {
  const last = from.length - 1;
  const [start, end] = [from[0] as number, from[last] as number];
  const [low, high] = [to[0] as number, to[last] as number];
  if (value <= start || value >= end) {
    const [a, b] = value <= start ? [start, low] : [end, high];
    return value === a ? b : b + ((value - a) * (high - low)) / (end - start);
  }
  let [i, top] = [0, last];
  while (top - i > 1) {
    const mid = (i + top) >> 1;
    if ((from[mid] as number) <= value) i = mid;
    else top = mid;
  }
  const [a, b] = [from[i] as number, to[i] as number];
  return b + ((value - a) / ((from[top] as number) - a)) * ((to[top] as number) - b);
}

/** Share of the axis at a time; ±Infinity stays what it is. */
export const shareAt = ({ times, shares }: Knots, time: number): number =>
  along(times, shares, time);

/** Time at a share of the axis, UTC ms: what `shareAt` gives, back. */
export const timeAt = ({ times, shares }: Knots, share: number): number =>
  along(shares, times, share);
