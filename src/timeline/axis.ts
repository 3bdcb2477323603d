import { DAY } from '../model/calendar';
import { type DateWords, formatBounds } from '../model/format';
import type { Dataset } from '../model/records';
import type { TimeBounds } from '../model/time';
import { zoned } from '../model/zone';
import { timeTicks } from '../scene/axis';
import type { MeasureText } from '../scene/text-width';
import { TYPE } from '../scene/theme';

export interface AxisLabel {
  readonly text: string;
  readonly x: number;
  /** Half its width, px. */
  readonly half: number;
}

export interface Axis {
  /** Times of the lines, UTC ms. */
  readonly ticks: readonly number[];
  readonly labels: readonly AxisLabel[];
  /** From one tick to the next, ms. */
  readonly step: number;
}

/** The moment of which the data speak, UTC ms. */
export const asOfOf = ({ asOf }: Dataset, zone?: string): number | null =>
  asOf && Number.isFinite(asOf.latestEnd) ? zoned(asOf, zone).latestEnd : null;

const CENTRED = ['day', 'month', 'year'];
const { size, weight } = TYPE.label;

/** Lines at the ticks; a label stands in the middle of its day, month or year where each has one, else on its line. */
export function axisOf(
  domain: readonly [number, number],
  left: number,
  right: number,
  dates: DateWords,
  measure: MeasureText,
): Axis {
  const perPx = (domain[1] - domain[0]) / (right - left);
  const toX = (time: number) => left + (time - domain[0]) / perPx;
  // A label in the middle of its day has no neighbour on either line: it may be wider than between lines.
  const narrow: MeasureText = (text, px, bold) => measure(text, px, bold) * 0.5;
  const read = (from: number, how: MeasureText) =>
    timeTicks([from, domain[1]], (domain[1] - from) / perPx, { measure: how, dates });
  const dense = read(domain[0], narrow);
  const isDense =
    dense.unit.count === 1 && dense.unit.name === 'day' && gapOf(dense.ticks) > 44 * perPx;
  const how = isDense ? narrow : measure;
  const first = isDense ? dense : read(domain[0], how);
  const step = gapOf(first.ticks);
  const centred = first.unit.count === 1 && CENTRED.includes(first.unit.name) && step < Infinity;
  const { ticks } = centred ? read(domain[0] - step * 0.999, how) : first;
  const labels = ticks.map(({ at, label, major }, i): AxisLabel & { major: boolean } => {
    const half = measure(label, size, weight) / 2;
    const next = ticks[i + 1]?.at ?? at + (centred ? step : 0);
    const [from, to] = [Math.max(left, toX(at)), Math.min(right, toX(next))];
    const cut = to - from < toX(next) - toX(at) - 1 && to - from < 2 * half;
    const middle = cut ? NaN : (from + to) / 2;
    const x = centred ? middle : Math.max(left + half - 6, Math.min(toX(at), right - half));
    return { text: label, x, half, major };
  });
  return {
    ticks: ticks.map(({ at }) => at).filter((at) => at >= domain[0] && at <= domain[1]),
    labels: apart(labels, left, right),
    step: Math.min(step, domain[1] - domain[0]),
  };
}

const gapOf = (ticks: readonly { readonly at: number }[]) =>
  ticks[0] && ticks[1] ? ticks[1].at - ticks[0].at : Infinity;

/** The major ones first, and of the rest those that keep clear of what is there. */
export function apart(
  labels: readonly (AxisLabel & { major: boolean })[],
  left: number,
  right: number,
): AxisLabel[] {
  const kept: AxisLabel[] = [];
  for (const major of [true, false])
    for (const label of labels) {
      const fits = label.x - label.half >= left - 10 && label.x + label.half <= right + 4;
      if (label.major !== major || !fits) continue;
      if (kept.every(({ x, half }) => Math.abs(x - label.x) >= half + label.half + 7))
        kept.push(label);
    }
  return kept.sort((a, b) => a.x - b.x);
}

/** "1 Sept?" on an axis of days, with the year on a longer one. */
export function shortDate(
  bounds: TimeBounds,
  domain: readonly [number, number],
  dates: DateWords,
  weekday = false,
): string {
  const span = domain[1] - domain[0];
  const near = span < 300 * DAY;
  return formatBounds(bounds, dates, {
    short: true,
    noYear: near,
    weekday: weekday && span < 60 * DAY,
  });
}

/** The first or last day that a time may be, in a longer and a shorter form: "Sun 7 Sept", "7 Sept". */
export function dayWords(
  time: number,
  domain: readonly [number, number],
  dates: DateWords,
): readonly [string, string] {
  const day = dayOf(dates.clock?.local(time) ?? time);
  return [shortDate(day, domain, dates, true), shortDate(day, domain, dates)];
}

/** The day that holds a time. */
export function dayOf(time: number): TimeBounds {
  const [start, end] = [Math.floor(time / DAY) * DAY, (Math.floor(time / DAY) + 1) * DAY];
  const bounds = { earliestStart: start, latestStart: end, earliestEnd: start, latestEnd: end };
  return { ...bounds, precision: 'day', approximate: false, uncertain: false };
}

/** A stretch of time of which both ends are taken as known. */
export function range(start: number, end: number): TimeBounds {
  return {
    earliestStart: start,
    latestStart: start,
    earliestEnd: end,
    latestEnd: end,
    precision: 'interval',
    approximate: false,
    uncertain: false,
  };
}
