import type { Precision } from './bounds';
import { type Civil, civil, utc } from './calendar';

const MONTHS =
  'January February March April May June July August September October November December'.split(
    ' ',
  );
const WEEKDAYS = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');
const SEASONS = ['winter', 'spring', 'summer', 'autumn'];

export interface FormatStyle {
  /** Short months and weekdays, "c." for circa. @defaultValue false */
  readonly short?: boolean;
  /** Names the day of the week, at the precision of days. @defaultValue false */
  readonly weekday?: boolean;
  /** Leaves the year out of days: "1 Sept". @defaultValue false */
  readonly noYear?: boolean;
}

export type Unit = Exclude<Precision, 'interval'>;

/** The clocks of a time zone; times in UTC ms, local ones those of the same date and time in UTC. */
export interface Clock {
  local(at: number): number;
  /** Moments of a local time, rising: two where clocks are set back, none where they leave it out. */
  moments(local: number): number[];
  /** The first of them; where there is none, the moment of the change. */
  moment(local: number): number;
  /** How clocks are set: "UTC+2". */
  name(at: number): string;
}

const clocks = new Map<string | undefined, Clock>();

/** The clocks of a zone, where a chart that has them was asked for it. */
export const clockOf = (zone: string | undefined): Clock | undefined => clocks.get(zone);

export function keepClock(zone: string, clock: Clock): void {
  clocks.set(zone, clock);
}

/** How a language writes times. */
export interface DateWords {
  /** BCP 47. */
  readonly locale: string;
  /** By which moments are told. @defaultValue that of UTC */
  readonly clock?: Clock | undefined;
  /** Parts of a date, the most particular first: "Mon", "1", "Sept", "2025". */
  label(date: Civil, unit: Unit, style: FormatStyle): readonly string[];
  /** Parts are read from the last one on. @defaultValue false */
  readonly yearFirst?: boolean;
  /** Between parts. @defaultValue " " */
  readonly gap?: string;
  /** Writes figures in its own digits. @defaultValue as they are */
  readonly digits?: (text: string) => string;
  /** A round year of 10,000 or more in words: "5 million BCE". @defaultValue in figures */
  readonly bigYear?: (size: number, unit: 'million' | 'billion', bce: boolean) => string;
  readonly unknown: string;
  /** In place of one end of a span; words apart are spaced. */
  readonly unknownEnd: string;
  readonly circa: (text: string, short: boolean) => string;
  /** After a date that is in doubt. */
  readonly doubt: string;
  /** Between the ends of a span; `dash` where the first is one word. */
  readonly to: string;
  readonly dash: string;
  /** Between two dates that `between` takes. */
  readonly and: string;
  /** Between dates of which one is meant. @defaultValue " / " */
  readonly or?: string;
  /** Somewhere in a stretch. */
  readonly between: (stretch: string) => string;
  readonly orLater: (text: string) => string;
  readonly by: (text: string) => string;
  readonly since: (text: string) => string;
  readonly until: (text: string) => string;
  readonly always: string;
}

/** English words, the same in every engine. */
const english: DateWords = {
  locale: 'en',
  label: englishLabel,
  bigYear: (size, unit, bce) => `${size} ${unit} ${bce ? 'BCE' : 'CE'}`,
  unknown: 'date unknown',
  unknownEnd: 'an unknown date',
  circa: (text, short) => `${short ? 'c.' : 'circa'} ${text}`,
  doubt: '?',
  to: ' to ',
  dash: '–',
  and: ' and ',
  or: ' or ',
  between: (stretch) => `between ${stretch}`,
  orLater: (text) => `${text} or later`,
  by: (text) => `by ${text}`,
  since: (text) => `since ${text}`,
  until: (text) => `until ${text}`,
  always: 'at all times',
};

/** Dates through `Intl` in the proleptic Gregorian calendar, with signs in place of words. */
const signs = (locale: string): DateWords => ({
  locale,
  label: (date, unit, style) => [intlLabel(date, unit, locale, style)],
  unknown: '?',
  unknownEnd: '?',
  circa: (text) => `~${text}`,
  doubt: '?',
  to: ' – ',
  dash: '–',
  and: ' – ',
  between: (stretch) => stretch,
  orLater: (text) => `${text} –`,
  by: (text) => `– ${text}`,
  since: (text) => `${text} –`,
  until: (text) => `– ${text}`,
  always: '–',
});

const known = new Map<string, DateWords>();

/** The date words of a BCP 47 tag that has no catalogue: English has its own, the others come from `Intl`. */
export function datesOf(locale: string): DateWords {
  const words = known.get(locale) ?? (/^en(-|$)/i.test(locale) ? english : signs(locale));
  known.set(locale, words);
  return words;
}

/** Words for the unit that begins at, or holds, this moment; the most particular word first. */
export function label(
  ms: number,
  unit: Unit,
  dates: DateWords,
  style: FormatStyle,
): readonly string[] {
  const { clock } = dates;
  if (!clock || unit !== 'instant') return dates.label(civil(ms), unit, style);
  const parts = dates.label(civil(clock.local(ms)), unit, style);
  return parts.map((part) => part.replace('UTC', clock.name(ms)));
}

/** Parts of a date, the most particular first, as they are read. */
export function phrase(parts: readonly string[], { yearFirst, gap = ' ' }: DateWords): string {
  return (yearFirst ? [...parts].reverse() : parts).join(gap);
}

function englishLabel(date: Civil, unit: Unit, style: FormatStyle): readonly string[] {
  const { year, month, day, weekday, time } = date;
  if (unit === 'decade') return [`${year - (year % 10)}s`];
  if (unit === 'century') return centuryWords(year);
  if (unit === 'year') return yearWords(year);
  // Winter, from December, has the year that it begins in.
  if (unit === 'season')
    return [SEASONS[Math.floor(month / 3) % 4] ?? '', ...yearWords(month < 3 ? year - 1 : year)];
  const monthWords = [monthName(month, style.short), ...yearWords(year)];
  if (unit === 'month') return monthWords;
  const dayWords = [`${day}`, ...(style.noYear ? monthWords.slice(0, 1) : monthWords)];
  if (unit === 'instant') return [clock(time), 'UTC,', ...dayWords];
  const name = WEEKDAYS[weekday] ?? '';
  return style.weekday ? [style.short ? name.slice(0, 3) : name, ...dayWords] : dayWords;
}

/** @param month 1 to 12 */
export function monthName(month: number, short = false): string {
  const name = MONTHS[month - 1] ?? '';
  return short && name.length > 4 ? name.slice(0, month === 9 ? 4 : 3) : name;
}

/** Small and large years say their era: "44 CE", "431 BCE", "12,000 CE". */
export function yearWords(year: number): string[] {
  const count = year > 0 ? year : 1 - year;
  const text = count > 9999 ? `${count}`.replace(/\B(?=(\d{3})+$)/g, ',') : `${count}`;
  return year < 1 ? [text, 'BCE'] : year < 1000 || year > 9999 ? [text, 'CE'] : [text];
}

function centuryWords(year: number): string[] {
  const n = Math.floor(year < 0 ? (-1 - year) / 100 : year / 100) + 1;
  const tail = (n % 100) - (n % 10) === 10 ? 'th' : (['th', 'st', 'nd', 'rd'][n % 10] ?? 'th');
  return [n + tail, 'century', ...(year < 0 ? ['BCE'] : [])];
}

/** "14:30", with seconds and milliseconds where they are not zero. @param time ms since midnight */
export function clock(time: number): string {
  return new Date(time)
    .toISOString()
    .slice(11, 23)
    .replace(/(:00)?\.000$/, '');
}

const formats = new Map<string, Intl.DateTimeFormat>();

function intlFormat(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const id = locale + JSON.stringify(options);
  const format = formats.get(id) ?? new Intl.DateTimeFormat(locale, options);
  formats.set(id, format);
  return format;
}

function intlLabel(date: Civil, unit: Unit, locale: string, style: FormatStyle): string {
  const { year, month, day, time } = date;
  const more = { season: 2, decade: 108, century: 1188 }[unit as string];
  if (more)
    return [0, more]
      .map((n) => civil(utc(year, month + n)))
      .map((end) => intlLabel(end, more > 2 ? 'year' : 'month', locale, style))
      .join('–');
  const isDay = unit === 'day' || unit === 'instant';
  const name = style.short ? 'short' : 'long';
  const clockPart = unit === 'instant' ? '2-digit' : undefined;
  // Intl ends at ±271,821; the calendar repeats every 400 years, and the count is put in after.
  const near = Math.abs(year) > 9999 ? (year % 400) + (year < 0 ? -800 : 2400) : year;
  return intlFormat(locale, {
    calendar: 'gregory',
    timeZone: 'UTC',
    era: year < 1 ? 'short' : undefined,
    year: isDay && style.noYear ? undefined : 'numeric',
    month: unit === 'year' ? undefined : name,
    day: isDay ? 'numeric' : undefined,
    weekday: isDay && style.weekday ? name : undefined,
    hour: clockPart,
    minute: clockPart,
    second: time % 60_000 ? clockPart : undefined,
    hourCycle: 'h23',
    timeZoneName: clockPart && 'short',
  })
    .formatToParts(utc(near, month, day) + time)
    .map(({ type, value }) =>
      type === 'year' && near !== year
        ? new Intl.NumberFormat(locale).format(year > 0 ? year : 1 - year)
        : value,
    )
    .join('');
}
