import { boundsOf, type Precision, type TimeBounds } from './bounds';
import { DAY } from './calendar';
import { freeze } from './key';

/**
 * What a parser of EDTF level 2 makes of a text: what objects of the npm package `edtf` are. `min` and `max` are UTC
 * ms, the last moment included; ±Infinity is open.
 */
export interface EdtfValue {
  readonly min: number;
  readonly max: number;
  /** `Set` = one of `values`, `List` = all of them. */
  readonly type?: string;
  /** Members of a set. */
  readonly values?: readonly EdtfValue[];
  /** Ends of an interval, where they are dates. */
  readonly lower?: unknown;
  readonly upper?: unknown;
}

export interface WhenOptions {
  /**
   * Reads what is beyond EDTF level 1, such as `edtf` of the npm package `edtf`; it may throw.
   * @defaultValue none: such a date is not known
   */
  readonly edtf?: (text: string) => EdtfValue;
}

/** Members of one set; more are a faulty text. */
const MOST = 1000;

/** Bounds of what a parser gives for a text, or why there are none. */
export function parsedEdtf(text: string, parse: (text: string) => EdtfValue): TimeBounds | string {
  try {
    return readValue(parse(text), text, true) ?? 'the parser gives no min and max';
  } catch (fault) {
    const [why] = `${(fault as { message?: unknown } | null)?.message ?? ''}`.split('\n');
    return `the parser refuses it${why ? `: ${why.slice(0, 80)}` : ''}`;
  }
}

function ends(value: unknown): readonly [number, number] | null {
  const { min, max } = Object(value) as EdtfValue;
  return typeof min === 'number' && typeof max === 'number' && min <= max ? [min, max + 1] : null;
}

function readValue(value: EdtfValue, text: string, outermost: boolean): TimeBounds | null {
  const whole = ends(value);
  if (!whole) return null;
  const [start, end] = whole;
  const [lower, upper] = [ends(value.lower), ends(value.upper)];
  const mark = /%|[~].*[?]|[?].*[~]/.test(text) ? '%' : (/[~?]/.exec(text)?.[0] ?? '');
  if (lower && upper && upper[1] > lower[0])
    return boundsOf(
      lower[0],
      Math.min(lower[1], upper[1]),
      Math.max(upper[0], lower[0]),
      upper[1],
      null,
      null,
      'interval',
      mark,
    );
  const bounds = boundsOf(start, end, start, end, null, null, precisionOf(end - start), mark);
  const { values } = value;
  if (!outermost || !Array.isArray(values) || values.length > MOST) return bounds;
  const members = values.flatMap((one) => readValue(one, '', false) ?? []);
  // With an end that is open a set has no more to show than its bounds.
  const closed = members.every(({ earliestStart: a, latestEnd: b }) => b - a < Infinity);
  return members.length > 1 && closed
    ? freeze({ ...bounds, members: freeze(members), all: !text.trim().startsWith('[') })
    : bounds;
}

function precisionOf(length: number): Precision {
  const days = length / DAY;
  if (length <= 1000) return 'instant';
  if (days === 1) return 'day';
  if (days > 27 && days < 32) return 'month';
  if (days > 88 && days < 93) return 'season';
  return days === 365 || days === 366 ? 'year' : 'interval';
}
