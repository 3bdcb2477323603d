import type { Precision, TimeBounds } from './bounds';
import { civil, DAY } from './calendar';
import { type FormatStyle, isEnglish, label, type Unit } from './date-label';

export type { FormatStyle } from './date-label';

/** Months in a unit that begins with a month. */
const LENGTHS = { month: 1, season: 3, year: 12, decade: 120, century: 1200 } as const;

/**
 * Words for a time: "1 September 2025?", "1–3 September 2025", "1914–1918", "circa 1900", "431 BCE",
 * "since 1949", "1949 to an unknown date"; "date unknown" for `null`.
 *
 * @param locale BCP 47. English has its own catalogue, the same in every engine; others go through
 *   `Intl` in the proleptic Gregorian calendar, with signs ("–", "?", "~") in place of English words.
 *   @defaultValue "en"
 */
export function formatBounds(
  bounds: TimeBounds | null,
  locale = 'en',
  style: FormatStyle = {},
): string {
  const english = isEnglish(locale);
  const write: Write = (ms, unit) => label(ms, unit, locale, style);
  const text = bounds && (isSingle(bounds) ? single : spanned)(bounds, write, english);
  if (!bounds || !text) return english ? 'date unknown' : '?';
  const circa = english ? (style.short ? 'c. ' : 'circa ') : '~';
  return (bounds.approximate ? circa : '') + text + (bounds.uncertain ? '?' : '');
}

/** For axes and tight places: "1 Sept?", "Mon 1 Sept" (with `weekday`), "Sept 2025", "1904". */
export function formatShort(
  bounds: TimeBounds | null,
  locale = 'en',
  style: FormatStyle = {},
): string {
  const noYear = !!bounds && civil(bounds.earliestStart).year === civil(bounds.latestEnd - 1).year;
  return formatBounds(bounds, locale, { noYear, ...style, short: true });
}

/** The unit that begins at this moment, or holds it: "1 September 2025", "September 2025", "1914". */
export function formatInstant(
  ms: number,
  precision: Precision,
  locale = 'en',
  style: FormatStyle = {},
): string {
  return label(ms, precision === 'interval' ? 'day' : precision, locale, style).join(' ');
}

/** Words of a moment, the most particular first, so that spans can share the last ones. */
type Write = (ms: number, unit: Unit) => readonly string[];

function isSingle(b: TimeBounds): boolean {
  return b.earliestStart === b.earliestEnd && b.latestStart === b.latestEnd;
}

/** One stretch, in which it lies somewhere; `""` where that is all time. */
function single(b: TimeBounds, write: Write, english: boolean): string {
  const { earliestStart: from, latestEnd: to } = b;
  const unit = unitOf(from, to);
  if (unit) return write(from, unit).join(' ');
  const fine = finer(edge(from), edge(to));
  const first = Number.isFinite(from) && write(from, fine);
  const last = Number.isFinite(to) && write(lastOf(to), fine);
  if (first && last)
    return english ? `between ${join(first, last, ' and ', '')}` : join(first, last, ' – ', '–');
  if (first) return first.join(' ') + (english ? ' or later' : ' –');
  return last ? (english ? 'by ' : '– ') + last.join(' ') : '';
}

function spanned(b: TimeBounds, write: Write, english: boolean): string {
  const { earliestStart, latestStart, earliestEnd, latestEnd } = b;
  const start =
    earliestStart > -Infinity &&
    write(earliestStart, unitOf(earliestStart, latestStart) ?? edge(earliestStart));
  const endUnit = unitOf(earliestEnd, latestEnd);
  const end =
    latestEnd < Infinity &&
    write(endUnit ? earliestEnd : lastOf(latestEnd), endUnit ?? edge(latestEnd));
  if (start && end) return join(start, end, english ? ' to ' : ' – ', '–');
  const unknown = english ? 'an unknown date' : '?';
  const from = start ? start.join(' ') : latestStart > -Infinity && unknown;
  const to = end ? end.join(' ') : earliestEnd < Infinity && unknown;
  if (!english) return `${from || ''} – ${to || ''}`.trim();
  if (from && to) return `${from} to ${to}`;
  return from ? `since ${from}` : to ? `until ${to}` : 'at all times';
}

/** "1–3 September 2025": the words that both end on are said once. */
function join(a: readonly string[], b: readonly string[], word: string, dash: string): string {
  if (a.join() === b.join()) return b.join(' ');
  let shared = 0;
  if (a.length === b.length) while (a.at(-1 - shared) === b.at(-1 - shared)) shared++;
  const first = a.slice(0, a.length - shared);
  const terse = dash && first.length === 1 && a.length === b.length && !/ /.test(first[0] ?? '');
  return first.join(' ') + (terse ? dash : word) + b.join(' ');
}

/** The unit that is exactly this stretch. */
function unitOf(from: number, to: number): Unit | undefined {
  if (to - from === 1) return 'instant';
  if (to - from === DAY && edge(from) !== 'instant') return 'day';
  const a = civil(from);
  const b = civil(to);
  if (finer(edge(from), edge(to)) === 'day' || edge(from) === 'instant') return;
  const months = (b.year - a.year) * 12 + b.month - a.month;
  const unit = (Object.keys(LENGTHS) as (keyof typeof LENGTHS)[]).find(
    (name) => LENGTHS[name] === months,
  );
  const begins = {
    month: true,
    season: a.month % 3 === 0,
    year: a.month === 1,
    decade: a.month === 1 && a.year > 0 && a.year % 10 === 0,
    century: a.month === 1 && (a.year % 100 === 0 || a.year % 100 === -99),
  };
  return unit && begins[unit] ? unit : undefined;
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
