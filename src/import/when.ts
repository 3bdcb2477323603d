import { parseWhen } from '../model/time';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

const two = (part: string | number) => String(part).padStart(2, '0');

/** 1 to 12 of a number or an English name; 0 where it is neither. */
export function monthFrom(text: string): number {
  const number = Number(text);
  if (number >= 1 && number <= 12 && Number.isInteger(number)) return number;
  return MONTHS.indexOf(text.slice(0, 3).toLowerCase()) + 1;
}

/** Years as EDTF wants them: four digits or more, `Y` before five. */
export function yearFrom(year: number): string {
  const digits = String(Math.abs(year)).padStart(4, '0');
  return `${digits.length > 4 ? 'Y' : ''}${year < 0 ? '-' : ''}${digits}`;
}

/** Of 1/2/1914: `null` where the order is not known and matters. */
type DayFirst = boolean | null;

type Form = readonly [RegExp, (parts: string[], dayFirst: DayFirst) => string];

const ymd = (year: string | number, month: string | number, day?: string) =>
  `${yearFrom(Number(year))}-${two(month)}${day ? `-${two(day)}` : ''}`;

const named = (year: string, month: string, day?: string): string =>
  monthFrom(month) ? ymd(year, monthFrom(month), day) : '';

const eitherWay = ([, a = '', b = '', year = '']: string[], dayFirst: DayFirst): string => {
  if (Number(a) === Number(b)) return ymd(year, a, b);
  if (dayFirst === null) return year;
  return dayFirst ? ymd(year, b, a) : ymd(year, a, b);
};

const FORMS: readonly Form[] = [
  [/^(\d{4})(\d\d)(\d\d)$/, ([, y = '', m = '', d]) => ymd(y, m, d)],
  [/^(\d{4})[-/.](\d{1,2})(?:[-/.](\d{1,2}))?$/, ([, y = '', m = '', d]) => ymd(y, m, d)],
  [/^(-?\d{1,3})$/, ([, y]) => yearFrom(Number(y))],
  [/^(-?\d{5,})$/, ([, y]) => yearFrom(Number(y))],
  [/^(-?\d+)\.0+$/, ([, y]) => yearFrom(Number(y))],
  [/^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})$/, ([, d, m = '', y = '']) => ymd(y, m, d)],
  [/^(\d{1,2})[-/](\d{1,2})[-/](\d{4})$/, eitherWay],
  [
    /^(\d{1,2})(?:st|nd|rd|th)?[ .-]+(\p{L}{3,})[ .,-]+(\d{4})$/u,
    ([, d, m = '', y = '']) => named(y, m, d),
  ],
  [
    /^(\p{L}{3,})[ .]+(\d{1,2})(?:st|nd|rd|th)?,? +(\d{4})$/u,
    ([, m = '', d, y = '']) => named(y, m, d),
  ],
  [/^(\p{L}{3,})[ .,-]+(\d{4})$/u, ([, m = '', y = '']) => named(y, m)],
  [/^(?:c|ca|circa|about|approx)\.?\s*(-?\d{4})$/i, ([, y]) => `${y}~`],
  [/^(\d{1,4}) ?(?:bce?|b\.c\.e?\.?)$/i, ([, y]) => yearFrom(1 - Number(y))],
  [/^(\d{1,4}) ?(?:ce|ad|a\.d\.)$|^ad (\d{1,4})$/i, ([, y, z]) => yearFrom(Number(y ?? z))],
  [/^(\d{4})\s*[-\u2013]\s*(\d{4})$/, ([, a, b]) => `${a}/${b}`],
];

/** Longer than any date that someone writes. */
const LONGEST = 60;

const TIME = /^(.+?)[ T]+(\d{1,2}):(\d\d)(?::(\d\d)(\.\d+)?)?\s*(Z|UTC|[+-]\d\d(?::?\d\d)?)?$/;

/**
 * A date as EDTF: one that is EDTF already, or one of the forms that spreadsheets and archives use. Midnight without
 * a zone is how they write a day. `""` where it is no date; the year alone where day and month cannot be told apart.
 */
export function whenFrom(text: string, dayFirst: DayFirst = null): string {
  if (text.length > LONGEST) return '';
  if (parseWhen(text)) return text;
  const timed = TIME.exec(text);
  const day = dateFrom(timed?.[1] ?? text, dayFirst);
  if (!timed || !day) return day;
  const [, , hour = '', minute = '', second = '00', part = '', zone = ''] = timed;
  const time = `${two(hour)}:${minute}:${second}`;
  if (day.length < 10 || (time === '00:00:00' && !Number(part) && !zone)) return day;
  const made = `${day}T${time}${part}${zone === 'UTC' ? 'Z' : zone}`;
  return parseWhen(made) ? made : '';
}

function dateFrom(text: string, dayFirst: DayFirst): string {
  for (const [form, read] of FORMS) {
    const parts = form.exec(text);
    const made = parts && read(parts, dayFirst);
    if (made && parseWhen(made)) return made;
  }
  return parseWhen(text) ? text : '';
}

const NUMBERS = /^(\d{1,2})[-/](\d{1,2})[-/]\d{4}/;

/** Whether a column writes the day first: a number over 12 tells; `null` where none does. */
export function dayFirstIn(cells: Iterable<string>): DayFirst {
  for (const cell of cells) {
    const parts = NUMBERS.exec(cell);
    if (parts && Number(parts[1]) > 12) return true;
    if (parts && Number(parts[2]) > 12) return false;
  }
  return null;
}

/** A date of year, month and day; what is missing makes it less exact. `""` without a year, or where it is none. */
export function whenOfParts(year: string, month = '', day = ''): string {
  const number = Number(year);
  if (year === '' || !Number.isInteger(number)) return '';
  const m = month && monthFrom(month);
  const d = Math.trunc(Number(day));
  const made = yearFrom(number) + (m ? `-${two(m)}${d > 0 ? `-${two(d)}` : ''}` : '');
  return parseWhen(made) ? made : parseWhen(made.slice(0, -3)) ? made.slice(0, -3) : '';
}
