import { noDate, span, stretch, type TimeBounds } from './bounds';
import { civil, DAY, utc } from './calendar';

const DATE =
  /^(-?)(\d{4}|\d{3}X|\d\dXX|XXXX)(?:-(\d\d|XX)(?:-(\d\d|XX)(?:T(\d\d):(\d\d):(\d\d)(?:\.(\d+))?(Z|[+-]\d\d(?::?\d\d)?)?)?)?)?([?~%]?)$/;
const LONG_YEAR = /^Y(-?[1-9]\d{4,})([?~%]?)$/;
const CENTURY = /^(?!-00)-?\d\d$/;
const LEVEL_2 = /^(?=.*[[{?~%XSE])[\dXYES?~%[\]{},. -]+$|^-?\d{3}[?~%]?$/;

/** Longer than any date; keeps the time linear on text of any length. */
const LONGEST = 100;
/** Years; beyond it milliseconds no longer tell one day from the next. */
const FARTHEST = 1e12;
const TOO_FAR = 'a year beyond ±10^12';
const BEYOND = 'EDTF level 2 is not read: give the widest date or interval';

/**
 * Reads EDTF level 0 and 1; what it cannot read, it answers with the reason.
 *
 * Seasons: 21 = March to May, 22 = June to August, 23 = September to November, 24 = December to
 * February of the following year. A time without a zone is UTC. `-04`, a century, is −400 to −301;
 * `-04XX`, a mask, is the years written so: −499 to −400.
 */
export function readEdtf(text: string): TimeBounds | string {
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
  return Math.abs(year) > FARTHEST ? TOO_FAR : stretch(utc(year), utc(year + 1), 'year', mark);
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
  return LEVEL_2.test(text) ? BEYOND : 'no EDTF date, as 2025-09-01, 2025-09, 2025, 1914/1918 are';
}

function readParts(parts: RegExpExecArray): TimeBounds | string {
  const [, minus, digits = '', month, day, hour, , , , , mark] = parts;
  const low = Number(digits.replaceAll('X', '0'));
  const high = Number(digits.replaceAll('X', '9'));
  if (minus && !high) return 'year -0000: write 0000';
  const year = minus ? -high : low;
  if (low !== high) {
    if (month && !(digits === 'XXXX' && month === 'XX' && (day ?? 'XX') === 'XX')) return BEYOND;
    const precision = high - low === 9 ? 'decade' : high - low === 99 ? 'century' : 'interval';
    return stretch(utc(year), utc((minus ? -(low || 1) : high) + 1), precision, mark);
  }
  if (hour && (mark || day === 'XX')) return 'a time takes a whole date and no ? ~ %';
  if (!month) return readYear(year, mark);
  if (month === 'XX') return (day ?? 'XX') === 'XX' ? readYear(year, mark) : BEYOND;
  return readMonth(year, Number(month), parts);
}

function readMonth(year: number, month: number, parts: RegExpExecArray): TimeBounds | string {
  const [, , , , day, hour, , , , , mark] = parts;
  if (month > 20 && month < 25 && !day) {
    const first = month * 3 - 60;
    return stretch(utc(year, first), utc(year, first + 3), 'season', mark);
  }
  if (month > 24 && month < 42 && !day) return BEYOND;
  if (month < 1 || month > 12) return `month ${month}`;
  const from = utc(year, month, Number(day) || 1);
  if (!day || day === 'XX') return stretch(from, utc(year, month + 1), 'month', mark);
  if (civil(from).day !== Number(day))
    return `no day ${Number(day)} in month ${month} of that year`;
  return hour ? readTime(from, parts) : stretch(from, from + DAY, 'day', mark);
}

/** An instant is the one millisecond that holds it. */
function readTime(midnight: number, parts: RegExpExecArray): TimeBounds | string {
  const [hour = 0, minute = 0, second = 0] = parts.slice(5, 8).map(Number);
  const ms = Number(`${parts[8] ?? ''}00`.slice(0, 3));
  const time = ((hour * 60 + minute) * 60 + second) * 1000 + ms;
  if (minute > 59 || second > 59 || time > DAY) return 'a time past 24:00:00';
  const zone = readZone(parts[9] ?? 'Z');
  if (zone === undefined) return 'a zone beyond -12:00 and +14:00';
  const at = midnight + time - zone * 60_000;
  return stretch(at, at + 1, 'instant');
}

/** Minutes east of UTC. */
function readZone(text: string): number | undefined {
  if (text === 'Z') return 0;
  const rest = Number(text.slice(3).replace(':', ''));
  const minutes = Number(text.slice(1, 3)) * 60 + rest;
  if (text[0] === '+') return rest < 60 && minutes <= 840 ? minutes : undefined;
  return rest < 60 && minutes && minutes <= 720 ? -minutes : undefined;
}
