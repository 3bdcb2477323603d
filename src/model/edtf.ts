import { noDate, type Precision, span, stretch, type TimeBounds } from './bounds';
import { DAY, utc } from './calendar';
import { readPlain } from './plain-date';

const DATE =
  /^(-?)(?:(\d{3}X|\d\dXX|XXXX)(?:-XX){0,2}|(\d{4})(?:-XX(?:-XX)?|-(\d\d)(?:-XX|-(\d\d)(?:T(\d\d):(\d\d):(\d\d)(?:\.(\d+))?(?:Z|([+-])(\d\d)(?::?(\d\d))?)?)?)?)?)([?~%]?)$/;
const LONG_YEAR = /^Y(-?[1-9]\d{4,})([?~%]?)$/;
const CENTURY = /^(?!-00)-?\d\d$/;
const LEVEL_2 = /^(?=.*[[{?~%XSE])[\dXYES?~%[\]{},. -]+$|^-?\d{3}[?~%]?$/;

/** Longer than any date; keeps the time linear on text of any length. */
const LONGEST = 100;
/** Years; beyond it milliseconds no longer tell one day from the next. */
const FARTHEST = 1e12;
const BEYOND = 'EDTF level 2: give the widest date or interval';

/**
 * Reads EDTF level 0 and 1; what it cannot read, it answers with the reason.
 *
 * Seasons: 21 = March to May, 22 = June to August, 23 = September to November, 24 = December to
 * February of the following year. A time without a zone is UTC. `-04`, a century, is −400 to −301;
 * `-04XX`, a mask, is the years written so: −499 to −400.
 */
export function readEdtf(text: string): TimeBounds | string {
  const plain = readPlain(text);
  if (plain) return plain;
  if (text.length > LONGEST) return 'too long for a date';
  const [start = '', end, more] = text.split('/');
  if (end === undefined) return readDate(start);
  return more === undefined
    ? span(readEnd(start, -Infinity), readEnd(end, Infinity))
    : 'more than one "/"';
}

/** @param year Astronomical: 0 is 1 BCE. */
export function readYear(year: number, mark = ''): TimeBounds | string {
  if (!Number.isInteger(year)) return 'not a whole year';
  return Math.abs(year) > FARTHEST
    ? 'a year beyond ±10^12'
    : stretch(utc(year), utc(year + 1), 'year', mark);
}

function readEnd(text: string, open: number): TimeBounds | string {
  const date = noDate(text, open) ?? readDate(text);
  // Masks and seasons are level 2 here.
  const isPlain =
    typeof date === 'string' || !/X|^-?\d\d$|-2\d[?~%]?$/.test(text) || date.precision === 'day';
  return isPlain ? date : BEYOND;
}

function readDate(text: string): TimeBounds | string {
  const date = DATE.exec(text);
  if (date) return readParts(date);
  const long = LONG_YEAR.exec(text);
  if (long) return readYear(Number(long[1]), long[2]);
  const first = Number(text) * 100;
  if (CENTURY.test(text)) return stretch(utc(first), utc(first + 100), 'century');
  return LEVEL_2.test(text) ? BEYOND : 'no EDTF date as 2025-09-01, 2025-09 or 1914/1918';
}

/** By how far the last year of a mask is from its first. */
const MASKS: Readonly<Record<number, Precision>> = { 0: 'year', 9: 'decade', 99: 'century' };

function readParts(parts: RegExpExecArray): TimeBounds | string {
  const [, minus, mask, year, month, day, hour, , , , , , , mark] = parts;
  const low = Number(year ?? mask?.replaceAll('X', '0'));
  const high = Number(year ?? mask?.replaceAll('X', '9'));
  if (minus && !high) return 'year -0000: write 0000';
  const first = minus ? -high : low;
  const last = minus ? -(low || 1) : high;
  if (!month) return stretch(utc(first), utc(last + 1), MASKS[high - low] ?? 'interval', mark);
  if (!day) return readMonth(first, Number(month), parts);
  const from = utc(first, Number(month), Number(day));
  if (+month < 1 || +month > 12 || +day < 1 || from >= utc(first, Number(month) + 1))
    return `no day ${Number(day)} in month ${Number(month)} of that year`;
  return hour ? readTime(from, parts) : stretch(from, from + DAY, 'day', mark);
}

function readMonth(year: number, month: number, parts: RegExpExecArray): TimeBounds | string {
  const mark = parts.at(-1);
  const season = month * 3 - 60;
  if (month > 20 && month < 25 && !parts[0].includes('X'))
    return stretch(utc(year, season), utc(year, season + 3), 'season', mark);
  if (month > 24 && month < 42) return BEYOND;
  if (month < 1 || month > 12) return `month ${month}`;
  return stretch(utc(year, month), utc(year, month + 1), 'month', mark);
}

/** An instant is the one millisecond that holds it. */
function readTime(midnight: number, parts: RegExpExecArray): TimeBounds | string {
  const [hour = 0, minute = 0, second = 0] = parts.slice(6, 9).map(Number);
  const [, , , , , , , , , fraction = '', sign, east = 0, minutesEast = 0, mark] = parts;
  const time = ((hour * 60 + minute) * 60 + second) * 1000 + Number(`${fraction}00`.slice(0, 3));
  const zone = Number(east) * 60 + Number(minutesEast);
  const isZone = sign === '-' ? zone > 0 && zone <= 720 : zone <= 840;
  if (mark || minute > 59 || second > 59 || time > DAY || !isZone || Number(minutesEast) > 59)
    return 'a time is to 24:00:00, its zone -12:00 to +14:00, without ?~%';
  const at = midnight + time - (sign === '-' ? -zone : zone) * 60_000;
  return stretch(at, at + 1, 'instant');
}
