import { civil, DAY, utc } from '../../model/calendar';
import type { Dataset } from '../../model/records';
import type { Domain } from '../scale';
import type { TimeScale } from '../time-scale';
import type { Scaled } from './contract';
import { stretchesOf } from './stretches';

/** A gap is long from this share of all time on, and from so many times the mean from event to event. */
const LONG = 1 / 12;
const ABOVE_MEAN = 1.25;
/** Least share of all time that stays between an event and a break. */
const AIR = 1 / 400;
/** Width of a break, px, and the share of the axis that all of them may take. */
const BREAK = 34;
const MOST = 0.4;
/** Room at both ends of the axis, px. */
const EDGE = 20;

/** The long stretches in which nothing begins or ends, cut to whole years, months or days: first to last, UTC ms. */
export function foldsOf(dataset: Dataset, asOf: number | null): Domain[] {
  const [low, high] = edges(dataset);
  const near = asOf !== null && asOf > 2 * low - high && asOf < 2 * high - low;
  const taken: Domain[] = [...stretchesOf(dataset), ...(near ? [[asOf, asOf] as const] : [])];
  taken.sort((a, b) => a[0] - b[0]);
  const gaps: Domain[] = [];
  let [reached, first] = [-Infinity, Infinity];
  for (const [from, to] of taken) {
    if (from > reached && reached > -Infinity) gaps.push([reached, from]);
    first = Math.min(first, from);
    reached = Math.max(reached, to);
  }
  const whole = reached - first;
  const mean = gaps.reduce((sum, [from, to]) => sum + to - from, 0) / (taken.length - 1);
  return gaps
    .filter(([from, to]) => to - from > whole * LONG && to - from > mean * ABOVE_MEAN)
    .map(([from, to]) => rounded(from + whole * AIR, to - whole * AIR));
}

/** Where a whole number of years, months or days lies in a gap and fills half of it, that. */
function rounded(from: number, to: number): Domain {
  const ceil = (time: number, floor: (time: number, more: number) => number) =>
    floor(time, 0) < time ? floor(time, 1) : time;
  for (const floor of FLOORS) {
    const [a, b] = [ceil(from, floor), floor(to, 0)];
    if (b - a >= (to - from) / 2) return [a, b];
  }
  return [from, to];
}

/** The beginning of the unit that holds a moment, or of one after it. */
const FLOORS = [
  (time: number, more: number) => utc(civil(time).year + more),
  (time: number, more: number) => utc(civil(time).year, civil(time).month + more),
  (time: number, more: number) => (Math.floor(time / DAY) + more) * DAY,
];

/** Time runs evenly but in breaks, which are of one width; `null` where there is no long gap. */
export function folded(
  dataset: Dataset,
  asOf: number | null,
  around: Domain,
  width: number,
): Scaled | null {
  const folds = foldsOf(dataset, asOf).filter(([from, to]) => from > around[0] && to < around[1]);
  if (!folds.length) return null;
  const each = Math.min(BREAK / width, MOST / folds.length);
  const cut = folds.reduce((sum, [from, to]) => sum + to - from, 0);
  const even = 1 - each * folds.length;
  let [first, last] = edges(dataset);
  if (asOf !== null && asOf > around[0] && asOf < around[1])
    [first, last] = [Math.min(first, asOf), Math.max(last, asOf)];
  // An even axis has its air in a px of more time than this one.
  const held = Math.max(last - first - cut, 1) / Math.max(0.1, even - (2 * EDGE) / width);
  const air = (held * EDGE) / width;
  const domain: Domain = [Math.max(around[0], first - air), Math.min(around[1], last + air)];
  const slope = even / (domain[1] - domain[0] - cut);
  const [times, shares] = [[domain[0]], [0]];
  let share = 0;
  for (const [from, to] of folds) {
    share += (from - (times.at(-1) as number)) * slope;
    times.push(from, to);
    shares.push(share, share + each);
    share += each;
  }
  times.push(domain[1]);
  shares.push(1);
  const scale: TimeScale = {
    times: Float64Array.from(times),
    shares: Float64Array.from(shares),
    folds,
    marks: new Float64Array(0),
    origin: null,
  };
  return { domain, scale };
}

/** From the first moment of any event to the last. */
function edges(dataset: Dataset): Domain {
  let [low, high] = [Infinity, -Infinity];
  for (const [from, to] of stretchesOf(dataset)) {
    low = Math.min(low, from);
    high = Math.max(high, to);
  }
  return [low, high];
}
