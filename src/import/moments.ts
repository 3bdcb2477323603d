import { parseWhen, type When } from '../model/time';

const NUMBER = /^[+-]?\d{1,20}(?:\.\d{0,20})?(?:[eE][+-]?\d{1,2})?$/;
/** A day, perhaps with a zone that says nothing about a day. */
const DAY = /^([+-]?\d{4}-\d\d-\d\d)(?:Z|[+-]\d\d:?\d\d)?$/;
const TIME =
  /^([+-]?\d{4}-\d\d-\d\d)[T ](\d\d):?(\d\d)(?::?(\d\d)(?:[.,](\d{1,9}))?)?\s?(Z|[+-]\d\d:?\d\d)?$/;
/** What most dates are. */
const PLAIN = /^\d{4}(?:-\d\d(?:-\d\d)?)?$/;
/** Dates repeat from record to record: each is read once. */
const dates = new Map<string, boolean>();
const MOST_DATES = 10_000;

function isDate(text: string): boolean {
  let found = dates.get(text);
  if (found === undefined) {
    found = parseWhen(text) !== null;
    if (dates.size < MOST_DATES) dates.set(text, found);
  }
  return found;
}

const SLASHED = /^(\d{4})[/.](\d{1,2})[/.](\d{1,2})$/;
const LONGEST = 80;
const YEAR_MS = 365.2425 * 86_400_000;

/** Open on this side: Gephi writes so what has no start or no end. */
export function isOpen(text: string): boolean {
  return /^[+-]?inf(inity)?$/i.test(text.trim());
}

/**
 * A time as programs write it: EDTF, a day with a zone, a day and a time, a year, a part of a year (2005.5), a day
 * as 20050630, or seconds or milliseconds since 1970. `undefined` where it is none of these.
 */
export function momentFrom(given: unknown): When | undefined {
  if (typeof given === 'number') return fromNumber(given);
  if (typeof given !== 'string' || given.length > LONGEST) return undefined;
  const text = given.trim();
  if (PLAIN.test(text) && isDate(text)) return text;
  if (!text || isOpen(text)) return undefined;
  if (NUMBER.test(text) && !/^[+-]?\d{4}$/.test(text)) return fromNumber(Number(text), text);
  const tidy = tidied(text);
  return parseWhen(tidy) ? tidy : undefined;
}

function tidied(text: string): string {
  const day = DAY.exec(text);
  if (day) return day[1]!.replace('+', '');
  const time = TIME.exec(text);
  if (time) {
    const [, date, hour, minute, second = '00', part, zone = ''] = time;
    return `${date!.replace('+', '')}T${hour}:${minute}:${second}${part ? `.${part}` : ''}${zone}`;
  }
  const slashed = SLASHED.exec(text);
  if (slashed) return [slashed[1], two(slashed[2]!), two(slashed[3]!)].join('-');
  return /^\+\d{4}$/.test(text) ? text.slice(1) : text;
}

const two = (digits: string) => digits.padStart(2, '0');

function fromNumber(value: number, text = String(value)): When | undefined {
  if (!Number.isFinite(value)) return undefined;
  const size = Math.abs(value);
  if (size <= 9999) return Number.isInteger(value) ? value : partOfYear(value);
  if (!Number.isInteger(value)) return size < 1e11 ? fromMs(Math.round(value * 1000)) : undefined;
  const day = /^(\d{4})(\d\d)(\d\d)$/.exec(text);
  if (day) {
    const date = day.slice(1).join('-');
    if (parseWhen(date)) return date;
  }
  // Far years are written without exponent and with a sign or below; seconds since 1970 are neither.
  if (value < 0) return value;
  if (size >= 1e8 && size < 1e11) return fromMs(value * 1000);
  return size >= 1e11 && size < 1e14 ? fromMs(value) : value;
}

function partOfYear(value: number): When | undefined {
  const year = Math.floor(value);
  const start = parseWhen(year)?.earliestStart;
  return start === undefined ? undefined : fromMs(start + (value - year) * YEAR_MS)?.slice(0, 10);
}

function fromMs(ms: number): string | undefined {
  const date = new Date(Math.round(ms));
  if (Number.isNaN(date.getTime())) return undefined;
  const text = date.toISOString();
  if (text.length > 24) return undefined;
  return text.replace(/T00:00:00\.000Z$/, '').replace('.000Z', 'Z');
}

/** The moment just after (`1`) or before (`-1`) one that does not count itself, in its own measure. */
export function beside(when: When, by: 1 | -1): When {
  const bounds = parseWhen(when);
  if (!bounds) return when;
  if (typeof when === 'number') return when + by;
  const { precision, earliestStart, latestEnd } = bounds;
  const at = by > 0 ? latestEnd : earliestStart - 1;
  if (precision === 'day') return fromMs(at)?.slice(0, 10) ?? when;
  if (precision === 'instant') return fromMs(by > 0 ? at : earliestStart - 1) ?? when;
  const year = typeof when === 'string' && /^\d{4}$/.test(when) ? Number(when) + by : undefined;
  return year === undefined ? when : year;
}

/**
 * EDTF of a date in parts, each as text or number; what is after a missing part does not count. `undefined` where the
 * year is none. Years are as ISO 8601 and JavaScript count them: −44 is 45 BCE.
 */
export function dateFrom(parts: {
  readonly year: unknown;
  readonly month?: unknown;
  readonly day?: unknown;
  readonly hour?: unknown;
  readonly minute?: unknown;
  readonly second?: unknown;
}): string | undefined {
  const [year, month, day, hour, minute, second] = [
    parts.year,
    parts.month,
    parts.day,
    parts.hour,
    parts.minute,
    parts.second,
  ].map(wholeFrom);
  if (year === undefined) return undefined;
  if (Math.abs(year) > 9999) return `Y${year}`;
  const date = [`${year < 0 ? '-' : ''}${String(Math.abs(year)).padStart(4, '0')}`];
  if (month) date.push(two(String(month)));
  if (month && day) date.push(two(String(day)));
  if (!month || !day || hour === undefined) return date.join('-');
  const time = [hour, minute ?? 0, second ?? 0].map((part) => two(String(part)));
  return `${date.join('-')}T${time.join(':')}`;
}

function wholeFrom(value: unknown): number | undefined {
  const text = String(value ?? '').trim();
  return /^[+-]?\d{1,13}(\.0*)?$/.test(text) ? Math.trunc(Number(text)) : undefined;
}
