import { civil, DAY, utc } from '../model/calendar';
import type { Dataset } from '../model/records';
import { atOnce, type Steps } from '../model/stretches';
import { whenSteps } from '../model/whens';

/** Whole days, months or years that a reader may choose among; a step is a whole number, for years the year itself. */
export interface TimeSteps {
  readonly unit: 'day' | 'month' | 'year';
  /** The first and the last step that the data reach. */
  readonly first: number;
  readonly last: number;
  /** From the start of the first step to the end of the last one, UTC ms, half-open. */
  readonly span: readonly [number, number];
  /** UTC ms. */
  startOf(step: number): number;
  /** The step that holds this moment. */
  stepOf(ms: number): number;
}

/** About as many steps as a strip has px: more could not be told apart by hand. */
const MOST = 600;

/** Steps over the finite bounds of all that the data hold; `null` where they hold no date. */
export const timeSteps = (dataset: Dataset): TimeSteps | null => atOnce(spanSteps(dataset));

/** The same a stretch at a time. */
export function* spanSteps(dataset: Dataset): Steps<TimeSteps | null> {
  let [low, high] = [Infinity, -Infinity];
  const from = (start: number) => {
    if (start < low && start > -Infinity) low = start;
  };
  const to = (end: number) => {
    if (end > high && end < Infinity) high = end;
  };
  const take = (a: number, b: number, c: number, d: number) => {
    if (a < Infinity) from(a);
    if (b < Infinity) from(b);
    if (c < Infinity) from(c);
    if (d > -Infinity) to(d);
    if (c > -Infinity) to(c);
    if (b > -Infinity) to(b);
  };
  yield* whenSteps(dataset, 'event', take);
  yield* whenSteps(dataset, 'relation', take);
  for (const { parties } of dataset.relations)
    for (const { when } of parties)
      if (when) take(when.earliestStart, when.latestStart, when.earliestEnd, when.latestEnd);
  return low <= high ? stepsOver(low, high) : null;
}

function stepsOver(low: number, high: number): TimeSteps {
  const days = (high - low) / DAY;
  const unit = days <= MOST ? 'day' : days <= MOST * 30 ? 'month' : 'year';
  let count = 1;
  while (days > MOST * 365 * count) count *= 10;
  const startOf = (step: number) =>
    unit === 'day' ? step * DAY : unit === 'month' ? utc(0, step + 1) : utc(step * count);
  const stepOf = (ms: number) => {
    const { year, month } = civil(ms);
    if (unit === 'day') return Math.floor(ms / DAY);
    return unit === 'month' ? year * 12 + month - 1 : Math.floor(year / count);
  };
  const first = stepOf(low);
  const end = stepOf(high);
  // An end that begins a step is not in it.
  const last = Math.max(first, startOf(end) < high ? end : end - 1);
  return { unit, first, last, span: [startOf(first), startOf(last + 1)], startOf, stepOf };
}

export interface Density {
  readonly relations: Float64Array;
  readonly events: Float64Array;
}

/** How many relations are in force, and how many events fall, in each of `count` equal parts of a span; what has no date adds nothing. */
export const densityOf = (
  dataset: Dataset,
  span: readonly [number, number],
  count: number,
): Density => atOnce(densitySteps(dataset, span, count));

/** The same a stretch at a time. */
export function* densitySteps(
  dataset: Dataset,
  [from, to]: readonly [number, number],
  count: number,
): Steps<Density> {
  const place = (ms: number) => ((ms - from) / (to - from)) * count;
  const add =
    (into: Float64Array, share: boolean) => (a: number, _b: number, _c: number, d: number) => {
      if (d < from || a > to) return;
      const start = Math.max(0, Math.min(count - 1, Math.floor(place(a))));
      const end = Math.max(start + 1, Math.min(count, Math.ceil(place(d))));
      // An event that may lie anywhere in a year lies in each of its days a little.
      const weight = share ? 1 / (end - start) : 1;
      into[start] = (into[start] ?? 0) + weight;
      into[end] = (into[end] ?? 0) - weight;
    };
  const [relations, events] = [new Float64Array(count + 1), new Float64Array(count + 1)];
  yield* whenSteps(dataset, 'relation', add(relations, false));
  yield* whenSteps(dataset, 'event', add(events, true));
  return { relations: summed(relations), events: summed(events) };
}

function summed(steps: Float64Array): Float64Array {
  for (let i = 1; i < steps.length; i++) steps[i] = (steps[i - 1] as number) + (steps[i] as number);
  return steps.subarray(0, -1);
}

/**
 * A bar for each of `values`, the highest 1 high, in the middle of a place one wide: path data in a box from 0, 0, y down.
 * Heights go by the root, so that few are seen beside many; none is wider than a thirtieth of all: a day is no black block.
 */
export function bars(values: Float64Array): string {
  const beside = Math.max(0, 0.5 - values.length / 60);
  const most = values.reduce((a, b) => Math.max(a, b), 0);
  return Array.from(values, (value, i) =>
    // Rounded sums of differences may end a little beside 0.
    value > 1e-9
      ? `M${+(i + beside).toFixed(3)} 1V${(1 - Math.sqrt(value / most)).toFixed(2)}H${+(i + 1 - beside).toFixed(3)}V1Z`
      : '',
  ).join('');
}

/** EDTF of the stretch that begins, or with `isEnd` ends, at this moment: "1914", "1907-08", "2025-09-01", "-0430". */
export function edtfOf(ms: number, unit: TimeSteps['unit'], isEnd: boolean): string {
  const at = civil(ms);
  const { year, month, day } = isEnd && !at.time ? civil(ms - DAY) : at;
  const far = Math.abs(year) > 9999;
  const text = far ? `Y${year}` : `${year < 0 ? '-' : ''}${pad(Math.abs(year), 4)}`;
  const whole = at.day === 1 && !at.time;
  if (far || (unit === 'year' && whole && at.month === 1)) return text;
  return `${text}-${pad(month, 2)}${unit !== 'day' && whole ? '' : `-${pad(day, 2)}`}`;
}

const pad = (number: number, length: number) => `${number}`.padStart(length, '0');
