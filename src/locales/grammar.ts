import { clock, type DateWords } from '../model/date-label';

/** "A, B and C". */
export const listing = (comma: string, and: string) => (items: readonly string[]) =>
  items.length < 2 ? items.join('') : items.slice(0, -1).join(comma) + and + items.at(-1);

/** What dates are made of in a language; months and days from their first, Sunday. */
export interface Calendar {
  readonly months: readonly string[];
  /** After a day. @defaultValue `months` */
  readonly monthsOf?: readonly string[];
  readonly shortMonths?: readonly string[];
  readonly shortMonthsOf?: readonly string[];
  readonly weekdays: readonly string[];
  readonly shortWeekdays?: readonly string[];
  /** Winter first. */
  readonly seasons: readonly string[];
  readonly day: (day: number) => string;
  /** The year, and its era where it is small, large or before the common one. */
  readonly year: (year: number, era: 'bce' | 'ce' | '') => readonly string[];
  readonly decade: (year: number) => string;
  readonly century: (n: number, bce: boolean) => string;
  readonly time: (clock: string) => readonly string[];
  /** @defaultValue as they are */
  readonly digits?: (text: string) => string;
}

/** Dates of the proleptic Gregorian calendar in the words of a language, the same in every engine. */
export function labelOf(calendar: Calendar): DateWords['label'] {
  const { months, shortMonths = months, weekdays, shortWeekdays = weekdays } = calendar;
  const {
    monthsOf = months,
    shortMonthsOf = shortMonths,
    digits = (text: string) => text,
  } = calendar;
  const write: DateWords['label'] = ({ year, month, day, weekday, time }, unit, style) => {
    const yearWords = (of: number) =>
      calendar.year(of > 0 ? of : 1 - of, of < 1 ? 'bce' : of < 1000 || of > 9999 ? 'ce' : '');
    if (unit === 'decade') return [calendar.decade(year - (year % 10))];
    if (unit === 'century')
      return [calendar.century(Math.floor((year < 0 ? -1 - year : year) / 100) + 1, year < 0)];
    if (unit === 'year') return yearWords(year);
    if (unit === 'season')
      // Winter, from December, has the year that it begins in.
      return [
        calendar.seasons[Math.floor(month / 3) % 4] ?? '',
        ...yearWords(month < 3 ? year - 1 : year),
      ];
    const name = (long: readonly string[], short: readonly string[]) =>
      (style.short ? short : long)[month - 1] ?? '';
    if (unit === 'month') return [name(months, shortMonths), ...yearWords(year)];
    const date = [
      calendar.day(day),
      name(monthsOf, shortMonthsOf),
      ...(style.noYear ? [] : yearWords(year)),
    ];
    if (unit === 'instant') return [...calendar.time(clock(time)), ...date];
    const dayName = (style.short ? shortWeekdays : weekdays)[weekday] ?? '';
    return style.weekday ? [dayName, ...date] : date;
  };
  return (date, unit, style) => write(date, unit, style).map(digits);
}

/** "+1,000", "−2": with a sign that is not a hyphen. */
export const signed = (n: number): string =>
  (n < 0 ? '−' : '+') + `${Math.abs(n)}`.replace(/\B(?=(\d{3})+$)/g, ',');
