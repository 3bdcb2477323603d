import type { ScaleWords } from '../../chart/scale-words';
import { civil, DAY, utc } from '../../model/calendar';
import type { MeasureText } from '../../scene/text-width';

type Unit = Parameters<ScaleWords['since']>[1];

const LENGTHS: Readonly<Record<Unit, number>> = {
  ms: 1,
  second: 1000,
  minute: 60_000,
  hour: 3_600_000,
  day: DAY,
  month: 30.44 * DAY,
  year: 365.25 * DAY,
};
const COUNTS: Readonly<Record<Unit, readonly number[]>> = {
  ms: [1, 2, 5, 10, 20, 50, 100, 200, 500],
  second: [1, 2, 5, 10, 15, 30],
  minute: [1, 2, 5, 10, 15, 30],
  hour: [1, 2, 3, 6, 12],
  day: [1, 2, 7, 14],
  month: [1, 2, 3, 6],
  year: Array.from(
    { length: 39 },
    (_, i) => ([1, 2, 5][i % 3] as number) * Number(`1e${Math.floor(i / 3)}`),
  ),
};

export interface SinceTick {
  readonly at: number;
  readonly label: string;
}

/** A number of units after a moment, by the calendar: a month later is the same day of the next month. */
function later(origin: number, unit: Unit, n: number): number {
  if (unit !== 'month' && unit !== 'year') return origin + n * LENGTHS[unit];
  const { year, month, day, time } = civil(origin);
  const at = unit === 'year' ? utc(year + n, month, day) : utc(year, month + n, day);
  return at + time;
}

/** The finest ticks of whole units before and after a moment whose labels keep clear of each other. */
export function sinceTicks(
  origin: number,
  [from, to]: readonly [number, number],
  perPx: number,
  words: ScaleWords,
  measure: MeasureText,
): SinceTick[] {
  for (const [name, counts] of Object.entries(COUNTS))
    for (const count of counts) {
      const unit = name as Unit;
      const step = LENGTHS[unit] * count;
      if (step / perPx < 24) continue;
      const [low, high] = [
        Math.floor((from - origin) / step) - 1,
        Math.ceil((to - origin) / step) + 1,
      ];
      const ticks = Array.from({ length: high - low + 1 }, (_, i) => {
        const n = (low + i) * count;
        return { at: later(origin, unit, n), label: words.since(n, unit) };
      }).filter(({ at }) => at >= from && at <= to);
      const room = ticks.every(({ at, label }, i) => {
        const next = ticks[i + 1];
        const wide = (measure(label, 12, 500) + measure(next?.label ?? '', 12, 500)) / 2 + 12;
        return !next || (next.at - at) / perPx >= wide;
      });
      if (room) return ticks;
    }
  return [];
}
