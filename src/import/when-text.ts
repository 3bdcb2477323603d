import { DAY } from '../model/calendar';
import { boundsOf, parseWhen, type TimeBounds, type When } from '../model/time';

/** No text of level 0 or 1 says a set of dates: its members stay with its bounds. */
const isSame = (a: TimeBounds | null, b: TimeBounds) =>
  a !== null &&
  !b.members &&
  a.earliestStart === b.earliestStart &&
  a.latestStart === b.latestStart &&
  a.earliestEnd === b.earliestEnd &&
  a.latestEnd === b.latestEnd &&
  a.precision === b.precision &&
  a.approximate === b.approximate &&
  a.uncertain === b.uncertain;

/** A date as it would be written, where that is read as the same bounds; else the bounds. */
export function whenText(bounds: TimeBounds): When {
  const mark = markOf(bounds);
  for (const text of texts(bounds.earliestStart, bounds.latestEnd))
    if (isSame(parseWhen(text + mark), bounds)) return text + mark;
  return bounds;
}

/** A span as two dates, where those are read as the same bounds; else the bounds as its start. */
export function spanText(bounds: TimeBounds): { readonly start: When; readonly end?: When } {
  const mark = markOf(bounds);
  const starts = sides(bounds.earliestStart, bounds.latestStart, mark);
  const ends = sides(bounds.earliestEnd, bounds.latestEnd, mark);
  for (const start of starts)
    for (const end of ends) if (isSame(parseWhen(start, end), bounds)) return { start, end };
  return { start: bounds };
}

function markOf({ approximate, uncertain }: TimeBounds): string {
  return approximate ? (uncertain ? '%' : '~') : uncertain ? '?' : '';
}

/** What one side of a span may have been: open, not known, or a date with or without a mark. */
function sides(from: number, to: number, mark: string): string[] {
  const dates = [...texts(from, to), ...texts(from, from + DAY), ...texts(to - DAY, to)];
  const marked = mark ? dates.map((text) => text + mark) : [];
  return [...new Set(['..', '', ...marked, ...dates])];
}

/** Year, month, day or moment that begins and ends so. */
function texts(from: number, to: number): string[] {
  if (!(to > from) || Math.abs(from) > 8.64e15) return [];
  const iso = new Date(from).toISOString();
  // Before year 0 and after 9999 it is written with six digits.
  const plain = iso.replace(/^([+-])0*(\d{4,})-/, (_, sign, year) =>
    sign === '-' ? `-${year}-` : `${year}-`,
  );
  const year = /^-?\d+/.exec(plain)![0];
  const length = to - from;
  if (length === 1) return [plain, plain.replace('.000Z', 'Z')].reverse();
  if (length === DAY) return [plain.slice(0, -14)];
  if (length < 32 * DAY) return [plain.slice(0, -17)];
  return [year.replace('-', '').length > 4 ? `Y${year}` : year];
}

/** The day that begins at that moment, or the moment; what is open or too far has no text. */
export function startText(at: number): string | undefined {
  return texts(at, at % DAY === 0 ? at + DAY : at + 1)[0];
}

/** The day that ends before that moment, or the moment before. */
export function endText(at: number): string | undefined {
  return texts(at % DAY === 0 ? at - DAY : at - 1, at)[0];
}

/** What cannot precede or outlast a moment: a text that is read so, else bounds. */
export function startWhen(at: number): When {
  const text = startText(at);
  return text !== undefined && parseWhen(text)?.earliestStart === at
    ? text
    : boundsOf(at, at, at, at);
}

export function endWhen(at: number): When {
  const text = endText(at);
  return text !== undefined && parseWhen(text)?.latestEnd === at ? text : boundsOf(at, at, at, at);
}
