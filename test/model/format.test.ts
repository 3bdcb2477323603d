import { describe, expect, it } from 'vitest';
import { formatBounds, formatInstant, formatShort } from '../../src/model/format';
import { exactly } from '../../src/model/temporal';
import { parseWhen, type TimeBounds } from '../../src/model/time';

const text = (when: string, end?: string): string => formatBounds(parseWhen(when, end));
const day = (date: string): number => Date.parse(date);
/** Some time in a stretch, as a date widened by `earliest` and `latest` is. */
const somewhere = (from: number, to: number): TimeBounds => ({
  ...exactly(from, to),
  latestStart: to,
  earliestEnd: from,
});

describe('English', () => {
  it.each([
    ['2025-09-01', '1 September 2025'],
    ['2025-09-01?', '1 September 2025?'],
    ['2004-06', 'June 2004'],
    ['2004-XX', '2004'],
    ['2001-21', 'spring 2001'],
    ['2001-23', 'autumn 2001'],
    ['2001-24', 'winter 2001'],
    ['1914', '1914'],
    ['1900~', 'circa 1900'],
    ['1900%', 'circa 1900?'],
    ['198X', '1980s'],
    ['19XX', '20th century'],
    ['18', '19th century'],
    ['10', '11th century'],
    ['00', '1st century'],
    ['-04', '4th century BCE'],
    ['-04XX', '5th century BCE'],
    ['-0430', '431 BCE'],
    ['0000', '1 BCE'],
    ['0001', '1 CE'],
    ['0476-09-04', '4 September 476 CE'],
    ['Y-170000', '170,001 BCE'],
    ['Y12000', '12,000 CE'],
    ['Y170000002', '170,000,002 CE'],
    ['XXXX', 'between 1 BCE and 9999'],
    ['-198X', 'between 1990 and 1981 BCE'],
    ['2025-09-01T14:30:00Z', '14:30 UTC, 1 September 2025'],
    ['2025-09-01T14:30:05.04', '14:30:05.040 UTC, 1 September 2025'],
  ])('%s: %s', (when, words) => expect(text(when)).toBe(words));

  it.each([
    ['2025-09-01/2025-09-03', '1–3 September 2025'],
    ['2025-08-31/2025-09-07', '31 August to 7 September 2025'],
    ['1914-07-28/1918-11-11', '28 July 1914 to 11 November 1918'],
    ['2025-09-01/2025-09-01', '1 September 2025'],
    ['2004-06/2004-08', 'June–August 2004'],
    ['1914/1918', '1914–1918'],
    ['1914/1914', '1914'],
    ['1914/1918-11-11', '1914 to 11 November 1918'],
    ['1914-07/1914', 'July 1914 to 1914'],
    ['-0430/-0403', '431–404 BCE'],
    ['-0030/0014', '31 BCE to 14 CE'],
    ['1914~/1918?', 'circa 1914–1918?'],
    ['2025-09-01T14:30:00Z/2025-09-01T16:00:00Z', '14:30–16:00 UTC, 1 September 2025'],
    ['1949/..', 'since 1949'],
    ['../1991', 'until 1991'],
    ['1949/', '1949 to an unknown date'],
    ['/1991', 'an unknown date to 1991'],
    ['../', 'until an unknown date'],
    ['/..', 'since an unknown date'],
    ['../..', 'at all times'],
    ['/', 'date unknown'],
  ])('%s: %s', (when, words) => expect(text(when)).toBe(words));

  it('names decades and centuries as ends', () => {
    expect(text('198X', '199X')).toBe('1980s–1990s');
    expect(text('-05XX', '-04XX')).toBe('6th–5th century BCE');
  });

  it('says what is possible of a date that is only limited', () => {
    const words = (from: number, to: number): string => formatBounds(somewhere(from, to));
    expect(words(day('2025-09-02'), day('2025-09-08'))).toBe('between 2 and 7 September 2025');
    expect(words(-Infinity, day('2025-09-02'))).toBe('by 1 September 2025');
    expect(words(day('1949-01-01'), Infinity)).toBe('1949 or later');
    expect(words(day('1914-01-01'), day('1916-01-01'))).toBe('between 1914 and 1915');
    expect(words(day('1914-01-01'), day('1914-05-01'))).toBe('between January and April 1914');
    expect(formatBounds(null)).toBe('date unknown');
  });

  it('names exact stretches by their days', () => {
    expect(formatBounds(exactly(day('2025-09-01'), day('2025-09-04')))).toBe(
      'September 2025 to 3 September 2025',
    );
  });

  it('is short where room is', () => {
    const short = (when: string, style = {}): string => formatShort(parseWhen(when), 'en', style);
    expect(short('2025-09-01?')).toBe('1 Sept?');
    expect(short('2025-09-01', { weekday: true })).toBe('Mon 1 Sept');
    expect(short('2025-09-01', { noYear: false })).toBe('1 Sept 2025');
    expect(short('2025-09')).toBe('Sept 2025');
    expect(short('1904~')).toBe('c. 1904');
    expect(short('2025-09-01/2025-09-03')).toBe('1–3 Sept');
    expect(short('2025-12-31/2026-01-02')).toBe('31 Dec 2025 to 2 Jan 2026');
    expect(formatShort(null)).toBe('date unknown');
    const months = Array.from({ length: 12 }, (_, i) =>
      short(`2025-${`${i + 1}`.padStart(2, '0')}`),
    );
    expect(months.map((m) => m.slice(0, -5)).join(' ')).toBe(
      'Jan Feb Mar Apr May June July Aug Sept Oct Nov Dec',
    );
  });

  it('names a moment to a precision', () => {
    const ms = day('2025-09-01T09:05:00Z');
    expect(formatInstant(ms, 'instant')).toBe('09:05 UTC, 1 September 2025');
    expect(formatInstant(ms, 'day', 'en', { weekday: true })).toBe('Monday 1 September 2025');
    expect(formatInstant(ms, 'month')).toBe('September 2025');
    expect(formatInstant(ms, 'year')).toBe('2025');
    expect(formatInstant(ms, 'decade')).toBe('2020s');
    expect(formatInstant(ms, 'interval')).toBe('1 September 2025');
    expect(formatInstant(day('2002-02-01'), 'season')).toBe('winter 2001');
  });
});

describe('other languages', () => {
  const german = (when: string): string => formatBounds(parseWhen(when), 'de');
  it('go through Intl, with signs for words', () => {
    expect(german('2025-09-01?')).toBe('1. September 2025?');
    expect(german('1914/1918')).toBe('1914–1918');
    expect(german('1900~')).toBe('~1900');
    expect(german('198X')).toBe('1980–1989');
    expect(german('1949/..')).toBe('1949 –');
    expect(german('../1991')).toBe('– 1991');
    expect(german('1949/')).toBe('1949–?');
    expect(formatBounds(null, 'de')).toBe('?');
    expect(formatBounds(parseWhen('2025-09-01'), 'fr')).toBe('1 septembre 2025');
  });

  it('say the era, and reach beyond Date', () => {
    expect(german('-0430')).toBe('431 v. Chr.');
    expect(german('Y-170000')).toBe('170.001 v. Chr.');
    expect(german('Y170000002')).toBe('170.000.002');
  });

  it('stay Gregorian, whatever calendar the place prefers', () => {
    for (const locale of ['th-TH', 'fa-IR-u-nu-latn', 'ja-JP-u-ca-japanese', 'ar-SA-u-nu-latn'])
      expect(formatBounds(parseWhen('2025'), locale)).toMatch(/2025/);
  });
});
