import { isObject, type Row, warn } from './rows';
import { show } from './show';
import { parseWhen, type TimeBounds, type When, whyNotWhen } from './time';

/** Distinct dates that are kept; more would only fill memory. */
const MOST_DATES = 100_000;

function parse(
  { reader: { dates, options } }: Row,
  start: unknown,
  end?: unknown,
): TimeBounds | null {
  const isText = typeof start === 'string' && (end === undefined || typeof end === 'string');
  // Plain dates are read as quickly as they are found.
  if (!isText || (start.length < 11 && (end ?? '').length < 11))
    return parseWhen(start as When, end as When, options);
  const name = end === undefined ? start : `${start}\n${end}`;
  let bounds = dates.get(name);
  if (bounds === undefined) {
    bounds = parseWhen(start, end, options);
    if (dates.size < MOST_DATES) dates.set(name, bounds);
  }
  return bounds;
}

/** The date as it came where it can be read, else `""`, with an issue. */
function readable(row: Row, field: string, when: unknown): unknown {
  if (when === undefined || when === '' || when === '..' || parse(row, when)) return when;
  warn(
    row,
    field,
    `${show(when)} is no date: ${whyNotWhen(when as When, undefined, row.reader.options)}; read as not known`,
  );
  return '';
}

function read(row: Row, from: string, start: unknown, to = '', end?: unknown): TimeBounds | null {
  const bounds = parse(row, start, end);
  if (bounds || (start === '' && (end ?? '') === '')) return bounds;
  const first = readable(row, from, start);
  const last = readable(row, to, end);
  if (first !== start || last !== end)
    return first === '' && !last ? null : parse(row, first, last);
  warn(row, to, `${show(end)} is before ${show(start)}; read as not known`);
  return parse(row, first, '');
}

/** A moment, as long as its precision; with `to`, from one to the other. `null`: not known. */
export function dateOf(row: Row, from: string, to = ''): TimeBounds | null {
  return read(row, from, row.given[from] ?? '', to, row.given[to] ?? undefined);
}

/** In force from `start` to `end`; a side that is not given is open. */
export function spanOf(row: Row): TimeBounds | null {
  const { start, end } = row.given;
  const isWhole =
    typeof start === 'string'
      ? start === '' || start.includes('/')
      : isObject(start) && !(start instanceof Date);
  const to = end ?? (isWhole ? undefined : '..');
  return (start ?? to) === '..' && to === '..'
    ? null
    : read(row, 'start', start ?? '..', 'end', to);
}
