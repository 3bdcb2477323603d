import { noDate, readBounds, span, stretch, type TimeBounds, type When } from './bounds';
import { readEdtf, readYear } from './edtf';
import { parsedEdtf, type WhenOptions } from './edtf-parser';

export type { TimeBounds, When } from './bounds';
export { boundsOf, isSure } from './bounds';
export type { EdtfValue, WhenOptions } from './edtf-parser';

/**
 * Bounds of a date, or of the span from `when` to `end`; `null` where it is no date, not known (`""`),
 * or ends before it starts. Never throws, and does not depend on the time zone of the process.
 *
 * - String: EDTF level 0 or 1. A date is some time within it (`1914` has no core); a time without a
 *   zone is UTC. Level 2 is `null`, or what `options.edtf` makes of it.
 * - Number: an astronomical year (0 is 1 BCE), whole, to ±10¹².
 * - Date: an instant, which is the one millisecond that holds it.
 * - Bounds: themselves, where they are in order.
 *
 * With `end`, either side may also be `""` (not known) or `".."` (there is none); both `""` is `null`.
 */
export function parseWhen(when: When, end?: When, options?: WhenOptions): TimeBounds | null {
  const bounds = read(when, end, options);
  return typeof bounds === 'string' ? null : bounds;
}

/** Why `parseWhen` gives `null`, in words for an issue; `""` where it does not. */
export function whyNotWhen(when: When, end?: When, options?: WhenOptions): string {
  const bounds = read(when, end, options);
  return typeof bounds === 'string' ? bounds : '';
}

function read(when: When, end?: When, options?: WhenOptions): TimeBounds | string {
  const one = (given: unknown) => readOne(given, options?.edtf);
  // JSON has null for what is not given.
  if (end === undefined || end === null || (when === '' && end === '')) return one(when);
  return span(noDate(when, -Infinity) ?? one(when), noDate(end, Infinity) ?? one(end));
}

function readOne(when: unknown, edtf: WhenOptions['edtf']): TimeBounds | string {
  if (when === '') return 'no date';
  if (typeof when === 'string') {
    const bounds = readEdtf(when);
    return typeof bounds === 'string' && edtf ? parsedEdtf(when, edtf) : bounds;
  }
  if (typeof when === 'number') return readYear(when);
  if (!(when instanceof Date))
    return (typeof when === 'object' && when && readBounds(when)) || 'no text, number or Date';
  const at = when.getTime();
  return Number.isNaN(at) ? 'an invalid Date' : stretch(at, at + 1, 'instant');
}
