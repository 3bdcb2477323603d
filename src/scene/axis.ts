import { civil, DAY, utc } from '../model/calendar';
import { type Clock, clock, type DateWords, datesOf, label, phrase } from '../model/date-label';
import type { MeasureText } from './text-width';

/** What lies between two ticks: `count` of what `name` says. */
export interface TimeUnit {
  readonly name: 'ms' | 'second' | 'minute' | 'hour' | 'day' | 'week' | 'month' | 'year';
  readonly count: number;
}

export interface TimeTick {
  /** UTC ms. */
  readonly at: number;
  readonly label: string;
  /** At a boundary of the next coarser unit: midnight, a new month, a new year, a round year. */
  readonly major: boolean;
}

export interface TimeTicksOptions {
  readonly measure: MeasureText;
  /** @defaultValue English */
  readonly dates?: DateWords | undefined;
  /** Where ticks may stand, rising. @defaultValue the whole domain */
  readonly stretches?: readonly (readonly [number, number])[];
  /** px of a time. @defaultValue even */
  readonly place?: (time: number) => number;
}

interface Ticks {
  readonly ticks: readonly TimeTick[];
  readonly unit: TimeUnit;
}

const SIZES = {
  ms: 1,
  second: 1000,
  minute: 60_000,
  hour: 3_600_000,
  day: DAY,
  week: 7 * DAY,
  month: 30 * DAY,
  year: 365 * DAY,
};
const COUNTS = {
  ms: [1, 2, 5, 10, 20, 50, 100, 200, 500],
  second: [1, 2, 5, 10, 15, 30],
  minute: [1, 2, 5, 10, 15, 30],
  hour: [1, 2, 3, 6, 12],
  day: [1, 2],
  week: [1],
  month: [1, 3, 6],
};
/** px between two labels, and the least between two ticks. */
const GAP = 12;

/**
 * The finest ticks whose labels, centred on them at 12 px, keep clear of each other; in UTC, at any
 * scale from ms to billions of years. Labels differ from one another. No tick for an empty domain.
 *
 * @param domain UTC ms, first to last.
 * @param width px of the domain.
 */
export function timeTicks(
  domain: readonly [number, number],
  width: number,
  { measure, dates = datesOf('en'), stretches = [domain], place: given }: TimeTicksOptions,
): Ticks {
  const [from, to] = domain;
  const scale = width / stretches.reduce((sum, [a, b]) => sum + b - a, 0);
  const place = given ?? ((time: number) => time * scale);
  const none: Ticks = { ticks: [], unit: { name: 'year', count: 1 } };
  if (!(scale > 0 && scale < Infinity)) return none;
  // So far off, a moment is known to its day only (`civil`).
  const far = Math.max(Math.abs(from), Math.abs(to)) > 9e15;
  let best = none;
  for (const unit of units()) {
    const size = SIZES[unit.name] * unit.count;
    if (size * scale < GAP || (size < DAY && far)) continue;
    const at = stretches.flatMap(([a, b]) => clockTicks(a, b, unit, dates.clock));
    const found = (full: boolean): Ticks => ({ ticks: labelled(at, unit, dates, full), unit });
    const [terse, full] = [found(false), found(true)];
    const distinct = new Set(terse.ticks.map((tick) => tick.label)).size === at.length;
    if (distinct && fits(terse.ticks, place, measure))
      return at.length < Math.min(best.ticks.length, Math.ceil(width / 300)) ? best : terse;
    // Ticks that say their day or year each are the second choice, and one that has room is the last.
    if (best.ticks.length < 2)
      best = fits(full.ticks, place, measure) ? full : { ticks: full.ticks.slice(0, 1), unit };
  }
  return best;
}

/** The stretch that a tick begins, up to its end, in UTC ms: a day's label may stand in its middle. */
export function unitBand(at: number, unit: TimeUnit): readonly [number, number] {
  const { year, month } = civil(at);
  if (unit.name === 'year') return [at, utc(year + unit.count)];
  if (unit.name === 'month') return [at, utc(year, month + unit.count)];
  return [at, at + SIZES[unit.name] * unit.count];
}

function* units(): Generator<TimeUnit> {
  for (const [name, counts] of Object.entries(COUNTS))
    for (const count of counts) yield { name: name as TimeUnit['name'], count };
  for (let power = 1; power < 1e14; power *= 10)
    for (const digit of [1, 2, 5]) yield { name: 'year', count: digit * power };
}

/** Whole units of a zone's clocks; an hour that they go through twice has two ticks, one that they leave out has none. */
function clockTicks(from: number, to: number, unit: TimeUnit, zone: Clock | undefined): number[] {
  if (!zone) return ticksIn(from, to, unit);
  const local = ticksIn(zone.local(from) - DAY, zone.local(to) + DAY, unit);
  const isHour = SIZES[unit.name] < DAY;
  const all = local.flatMap((at) => (isHour ? zone.moments(at) : [zone.moment(at)]));
  const ticks = [...new Set(all)].filter((at) => at >= from && at <= to);
  return ticks.sort((a, b) => a - b);
}

function ticksIn(from: number, to: number, { name, count }: TimeUnit): number[] {
  const [first, last] = [civil(from), civil(to)];
  let low = Math.floor(from / (SIZES[name] * count)) - 1;
  let high = Math.ceil(to / (SIZES[name] * count));
  // Weeks begin on Monday; the first of the epoch was its fifth day.
  let at = (i: number): number => i * SIZES[name] * count + (name === 'week' ? 4 * DAY : 0);
  if (name === 'month') {
    low = Math.floor((first.year * 12 + first.month - 1) / count);
    high = Math.floor((last.year * 12 + last.month - 1) / count);
    at = (i) => utc(0, i * count + 1);
  } else if (name === 'year') {
    low = Math.floor((first.year - 1) / count);
    high = Math.floor(last.year / count);
    at = (i) => utc(roundYear(i, count));
  }
  const ticks = Array.from({ length: high - low + 1 }, (_, i) => at(low + i));
  return ticks.filter((tick) => tick >= from && tick <= to);
}

/** … 200 BCE, 100 BCE, 1 CE, 100 CE …: round as they are said; NaN where 1 CE would crowd 2 CE. */
function roundYear(i: number, count: number): number {
  return i > 0 ? i * count : i < 0 || count > 2 ? i * count + 1 : Number.NaN;
}

function labelled(
  at: readonly number[],
  unit: TimeUnit,
  dates: DateWords,
  full: boolean,
): TimeTick[] {
  const local = (time: number) => dates.clock?.local(time) ?? time;
  return at.map((tick, i) => ({
    at: tick,
    label: name(tick, full ? undefined : at[i - 1], unit, dates),
    major: isMajor(local(tick), i ? local(at[i - 1] as number) : undefined, unit),
  }));
}

/** A tick after another in the same month, day or year leaves that out. */
function name(at: number, previous: number | undefined, unit: TimeUnit, dates: DateWords): string {
  const { clock: zone, digits = (text) => text } = dates;
  const local = zone?.local(at) ?? at;
  const { year, month, day, time } = civil(local);
  const before = previous === undefined ? undefined : civil(zone?.local(previous) ?? previous);
  if (unit.name === 'year') return yearLabel(year, local, unit.count, dates);
  if (unit.name === 'month') {
    const words = label(local, 'month', dates, { short: true });
    return phrase(words.slice(0, before?.year === year ? 1 : 3), dates);
  }
  const noYear = !before || before.year === year;
  const words = label(local, 'day', dates, { short: true, weekday: true, noYear });
  const isNew = before?.month !== month || before.year !== year;
  if (SIZES[unit.name] >= DAY) return phrase(words.slice(0, isNew ? 5 : 2), dates);
  // What the clocks show for the second time says how they are set.
  const again = zone && zone.moment(local) < at ? ` ${zone.name(at)}` : '';
  const hour = digits(clock(time)) + again;
  if (before && !isNew && before.day === day) return hour;
  return phrase(words, dates) + (time || again ? ` ${hour}` : '');
}

function yearLabel(year: number, at: number, count: number, dates: DateWords): string {
  const size = Math.max(year, 1 - year);
  const scale = size >= 1e9 && count >= 1e7 ? 1e9 : size >= 1e6 && count >= 1e4 ? 1e6 : 0;
  return scale && dates.bigYear
    ? dates.bigYear(size / scale, scale > 1e6 ? 'billion' : 'million', year < 1)
    : phrase(label(at, 'year', dates, {}), dates);
}

function isMajor(at: number, previous: number | undefined, { name, count }: TimeUnit): boolean {
  const { year, month, day } = civil(at);
  if (name === 'month') return month === 1;
  if (name === 'week') return previous !== undefined && civil(previous).month !== month;
  if (name === 'day') return day === 1;
  if (name === 'year') {
    const size = year > 0 ? year : 1 - year;
    const power = Number(`1e${`${count}`.length}`);
    return year === 1 || size % power === 0;
  }
  const next = { ms: 1000, second: 60_000, minute: 3_600_000, hour: DAY }[name];
  return at % next === 0;
}

function fits(
  ticks: readonly TimeTick[],
  place: (time: number) => number,
  measure: MeasureText,
): boolean {
  const widths = ticks.map((tick) => measure(tick.label, 12, 500));
  return ticks.every((tick, i) => {
    const next = ticks[i + 1];
    const room = ((widths[i] ?? 0) + (widths[i + 1] ?? 0)) / 2 + GAP;
    return !next || place(next.at) - place(tick.at) >= room;
  });
}
