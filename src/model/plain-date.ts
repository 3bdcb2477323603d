import { stretch, type TimeBounds } from './bounds';
import { DAY, utc } from './calendar';

/** A whole number in so many digits; −1 where there is anything else. */
function digits(text: string, at: number, count: number): number {
  let number = 0;
  for (let i = at; i < at + count; i++) {
    const digit = text.charCodeAt(i) - 48;
    if (!(digit >= 0 && digit < 10)) return -1;
    number = number * 10 + digit;
  }
  return number;
}

/** What most dates are, read in a tenth of the time: `2025`, `2025-09`, `2025-09-01`; `null` for all else. */
export function readPlain(text: string): TimeBounds | null {
  const { length } = text;
  const year = length === 4 || length === 7 || length === 10 ? digits(text, 0, 4) : -1;
  if (year < 0) return null;
  if (length === 4) return stretch(utc(year), utc(year + 1), 'year');
  const month = digits(text, 5, 2);
  if (text[4] !== '-' || month < 1 || month > 12) return null;
  const next = utc(year, month + 1);
  if (length === 7) return stretch(utc(year, month), next, 'month');
  const day = digits(text, 8, 2);
  const from = utc(year, month, day);
  return text[7] !== '-' || day < 1 || from >= next ? null : stretch(from, from + DAY, 'day');
}
