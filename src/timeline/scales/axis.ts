import type { Messages } from '../../chart/messages';
import { civil, DAY, utc } from '../../model/calendar';
import { type DateWords, label, phrase } from '../../model/date-label';
import { timeTicks, unitBand } from '../../scene/axis';
import type { MeasureText } from '../../scene/text-width';
import { TYPE } from '../../scene/theme';
import { apart } from '../axis';
import type { Domain } from '../scale';
import type { TimeScale } from '../time-scale';
import type { ScaleCode } from './contract';
import { breakAt } from './draw';
import { sinceTicks } from './relative';
import { scaleWords } from './words';

interface Tick {
  readonly at: number;
  readonly label: string;
  readonly major: boolean;
}

/** What of a view is not folded. */
function openIn({ folds }: TimeScale, [from, to]: Domain): Domain[] {
  const open: Domain[] = [];
  let at = from;
  for (const [start, end] of folds) {
    if (start > at && at < to) open.push([at, Math.min(start, to)]);
    at = Math.max(at, end);
  }
  if (at < to) open.push([at, to]);
  return open;
}

/** Units in which moments of events are named, and the time from one to the next that tells them apart. */
const UNITS = [
  ['year', 366 * DAY],
  ['month', 31 * DAY],
  ['day', DAY],
] as const;

/** Every so many events, named by their day, month or year: the finest that costs few of them. */
function eventTicks(
  marks: readonly number[],
  toX: (time: number) => number,
  dates: DateWords,
  measure: MeasureText,
): Tick[] {
  let best: Tick[] = [];
  for (const [unit, least] of UNITS) {
    const ticks: Tick[] = [];
    let [end, last] = [-Infinity, -Infinity];
    for (const at of marks) {
      const text = named(at, unit, dates);
      const half = measure(text, TYPE.label.size, TYPE.label.weight) / 2;
      if (toX(at) - half < end || at - last < least) continue;
      ticks.push({ at, label: text, major: false });
      [end, last] = [toX(at) + half + 12, at];
    }
    if (ticks.length >= best.length * 0.7) best = ticks;
  }
  return best;
}

function ticksOf(
  scale: TimeScale,
  toX: (time: number) => number,
  visible: Domain,
  words: Messages,
  measure: MeasureText,
): readonly Tick[] {
  const { dates } = words;
  const stretches = openIn(scale, visible);
  const wide = stretches.reduce((sum, [a, b]) => sum + toX(b) - toX(a), 0);
  const long = stretches.reduce((sum, [a, b]) => sum + b - a, 0);
  if (scale.origin !== null)
    return sinceTicks(scale.origin, visible, long / wide, scaleWords(words), measure).map(
      (tick) => ({
        ...tick,
        major: tick.at === scale.origin,
      }),
    );
  const inside = [...scale.marks].filter((at) => at >= visible[0] && at <= visible[1]);
  const named = eventTicks(inside, toX, dates, measure);
  if (named.length > 2) return named;
  const { ticks } = timeTicks(visible, wide, { measure, dates, stretches, place: toX });
  return stretches.length < 2 ? ticks : everywhere(ticks, stretches, toX, dates, measure);
}

/** Units by which a short stretch may be named. */
const NAMED = ['year', 'month', 'day'] as const;

/** A stretch between breaks that has no tick of its own gets one, or its name: else none knows when it is. */
function everywhere(
  ticks: readonly Tick[],
  stretches: readonly Domain[],
  toX: (time: number) => number,
  dates: DateWords,
  measure: MeasureText,
): Tick[] {
  const said = new Set(ticks.map((tick) => tick.label));
  const more = stretches.flatMap(([from, to]): Tick[] => {
    if (ticks.some(({ at }) => at >= from && at < to)) return [];
    const [middle, wide] = [(from + to) / 2, toX(to) - toX(from)];
    const unit = NAMED.find((name) => {
      const [start, end] = unitBand(startOf(middle, name), { name, count: 1 });
      return start <= from && end >= to;
    });
    if (unit) return [{ at: middle, label: named(middle, unit, dates), major: true }];
    const { unit: own, ticks: found } = timeTicks([from, to], wide, { measure, dates });
    const one = found.reduce<Tick | null>(
      (best, tick) =>
        best && Math.abs(best.at - middle) <= Math.abs(tick.at - middle) ? best : tick,
      null,
    );
    const name = NAMED.find((known) => known === own.name) ?? 'day';
    return one ? [{ ...one, label: named(one.at, name, dates) }] : [];
  });
  return [...ticks, ...more.filter((tick) => !said.has(tick.label))].sort((a, b) => a.at - b.at);
}

const named = (at: number, unit: (typeof NAMED)[number], dates: DateWords) =>
  phrase(label(at, unit, dates, { short: true }), dates);

function startOf(at: number, unit: (typeof NAMED)[number]): number {
  const { year, month, day } = civil(at);
  return utc(year, unit === 'year' ? 1 : month, unit === 'day' ? day : 1);
}

export const scaledAxis: ScaleCode['axis'] = (
  scale,
  toX,
  visible,
  [left, right],
  words,
  measure,
) => {
  const ticks = ticksOf(scale, toX, visible, words, measure);
  const labels = ticks.map(({ at, label: text, major }) => {
    const half = measure(text, TYPE.label.size, TYPE.label.weight) / 2;
    return { text, x: Math.max(left + half - 6, Math.min(toX(at), right - half)), half, major };
  });
  const breaks = scale.folds.flatMap((fold) => breakAt(fold, toX, [left, right]) ?? []);
  const at = ticks.map((tick) => tick.at);
  const steps = at.slice(1).map((time, i) => time - (at[i] as number));
  return {
    ticks: at,
    labels: apart(
      labels.filter(({ x, half }) => breaks.every((at) => Math.abs(at - x) > half + 10)),
      left,
      right,
    ),
    step: Math.min(...steps, visible[1] - visible[0]),
  };
};
