import type { Precision, TimeBounds } from './bounds';
import { civil, DAY, utc } from './calendar';
import { type DateWords, datesOf, type FormatStyle, label, phrase, type Unit } from './date-label';

export type { DateWords, FormatStyle } from './date-label';

/** Units that begin with a month: their months, and whether one begins with this month of this year. */
const MONTHS_OF: readonly (readonly [Unit, number, (month: number, year: number) => boolean])[] = [
  ['month', 1, () => true],
  ['season', 3, (month) => month % 3 === 0],
  ['year', 12, (month) => month === 1],
  ['decade', 120, (month, year) => month === 1 && year > 0 && year % 10 === 0],
  ['century', 1200, (month, year) => month === 1 && (year % 100 === 0 || year % 100 === -99)],
];

/**
 * Words for a time: "1 September 2025?", "1–3 September 2025", "1914–1918", "circa 1900", "431 BCE",
 * "since 1949", "1949 to an unknown date"; "date unknown" for `null`.
 *
 * @param language Words of a catalogue, or a BCP 47 tag: English has its own words, the same in every
 *   engine; others go through `Intl` in the proleptic Gregorian calendar, with signs ("–", "?", "~") in
 *   place of words. @defaultValue "en"
 */
export function formatBounds(
  bounds: TimeBounds | null,
  language: DateWords | string = 'en',
  style: FormatStyle = {},
): string {
  const words = wordsOf(language);
  if (bounds?.members) return setOf(bounds, bounds.members, words, style);
  const write: Write = (ms, unit) => label(ms, unit, words, style);
  const text = bounds && (isSingle(bounds) ? single : spanned)(bounds, write, words);
  if (!bounds || !text) return words.unknown;
  return (
    (bounds.approximate ? words.circa(text, style.short ?? false) : text) +
    (bounds.uncertain ? words.doubt : '')
  );
}

/** Members of a set that are named; of more, the first ones. */
const NAMED = 6;

/** "1667 or 1668", "1667, 1670": as one of the dates, or each of them, is meant. */
function setOf(
  bounds: TimeBounds,
  members: readonly TimeBounds[],
  words: DateWords,
  style: FormatStyle,
): string {
  const names = members.slice(0, NAMED).map((one) => formatBounds(one, words, style));
  const text = names.join(bounds.all ? ', ' : (words.or ?? ' / '));
  return text + (members.length > NAMED ? ' …' : '') + (bounds.uncertain ? words.doubt : '');
}

const wordsOf = (language: DateWords | string) =>
  typeof language === 'string' ? datesOf(language) : language;

/** For axes and tight places: "1 Sept?", "Mon 1 Sept" (with `weekday`), "Sept 2025", "1904". */
export function formatShort(
  bounds: TimeBounds | null,
  language: DateWords | string = 'en',
  style: FormatStyle = {},
): string {
  const noYear = !!bounds && civil(bounds.earliestStart).year === civil(bounds.latestEnd - 1).year;
  return formatBounds(bounds, language, { noYear, ...style, short: true });
}

/** The unit that begins at this moment, or holds it: "1 September 2025", "September 2025", "1914". */
export function formatInstant(
  ms: number,
  precision: Precision,
  language: DateWords | string = 'en',
  style: FormatStyle = {},
): string {
  const words = wordsOf(language);
  return phrase(label(ms, precision === 'interval' ? 'day' : precision, words, style), words);
}

/** Words of a moment, the most particular first, so that spans can share the last ones. */
type Write = (ms: number, unit: Unit) => readonly string[];

function isSingle(b: TimeBounds): boolean {
  return b.earliestStart === b.earliestEnd && b.latestStart === b.latestEnd;
}

/** One stretch, in which it lies somewhere; `""` where that is all time. */
function single(b: TimeBounds, write: Write, words: DateWords): string {
  const { earliestStart: from, latestEnd: to } = b;
  const unit = unitOf(from, to);
  if (unit) return phrase(write(from, unit), words);
  const fine = finer(edge(from), edge(to));
  const first = from > -Infinity ? write(from, fine) : [];
  const last = to < Infinity ? write(lastOf(to), fine) : [];
  if (first.length && last.length) return words.between(join(first, last, words, words.and));
  if (first.length) return words.orLater(phrase(first, words));
  return last.length ? words.by(phrase(last, words)) : '';
}

function spanned(b: TimeBounds, write: Write, words: DateWords): string {
  const { earliestStart, latestStart, earliestEnd, latestEnd } = b;
  const unknown = words.unknownEnd.split(' ');
  const ends = words.yearFirst ? unknown.reverse() : unknown;
  const none = (isOpen: boolean): readonly string[] => (isOpen ? [] : ends);
  const endUnit = unitOf(earliestEnd, latestEnd);
  const start =
    earliestStart > -Infinity
      ? write(earliestStart, unitOf(earliestStart, latestStart) ?? edge(earliestStart))
      : none(latestStart === -Infinity);
  const end =
    latestEnd < Infinity
      ? write(endUnit ? earliestEnd : lastOf(latestEnd), endUnit ?? edge(latestEnd))
      : none(earliestEnd === Infinity);
  if (start.length && end.length) return join(start, end, words, words.to, words.dash);
  if (start.length) return words.since(phrase(start, words));
  return end.length ? words.until(phrase(end, words)) : words.always;
}

/** "1–3 September 2025": the words that both end on, or begin with, are said once. */
function join(
  a: readonly string[],
  b: readonly string[],
  words: DateWords,
  word: string,
  dash = word,
): string {
  const last = phrase(b, words);
  if (phrase(a, words) === last) return last;
  let shared = 0;
  if (a.length === b.length) while (a.at(-1 - shared) === b.at(-1 - shared)) shared++;
  const own = (parts: readonly string[]) => phrase(parts.slice(0, parts.length - shared), words);
  const first = own(a);
  const between = / /.test(first) || a.length !== b.length ? word : dash;
  if (!words.yearFirst) return first + between + last;
  // The year stands first, once.
  const common = shared ? phrase(a.slice(-shared), words) + (words.gap ?? ' ') : '';
  return common + first + between + own(b);
}

/** The unit that is exactly this stretch. */
function unitOf(from: number, to: number): Unit | undefined {
  if (to - from === 1) return 'instant';
  if (to - from === DAY && edge(from) !== 'instant') return 'day';
  const { year, month } = civil(from);
  if (finer(edge(from), 'month') !== 'month') return;
  return MONTHS_OF.find(
    ([, months, starts]) => utc(year, month + months) === to && starts(month, year),
  )?.[0];
}

const EDGES: readonly Unit[] = ['year', 'month', 'day', 'instant'];

/** The coarsest of year, month, day, instant that begins here. */
function edge(ms: number): Unit {
  const { month, day, time } = civil(ms);
  return time ? 'instant' : day > 1 ? 'day' : month > 1 ? 'month' : 'year';
}

/** A moment in the last day, or ms, before this one. */
function lastOf(ms: number): number {
  return ms - (edge(ms) === 'instant' ? 1 : DAY);
}

function finer(a: Unit, b: Unit): Unit {
  return EDGES.indexOf(a) > EDGES.indexOf(b) ? a : b;
}
