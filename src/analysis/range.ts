import { freeze } from '../model/key';
import type { Ties } from './ties';

/** How far a number hangs on what is not confirmed. Levels that the options leave out add nothing. */
export interface Range<T = number> {
  /** From confirmed relations alone. */
  readonly confirmed: T;
  /** From confirmed and expected ones. */
  readonly expected: T;
  /** From these and the hinted ones: the value as given. */
  readonly hinted: T;
  readonly min: T;
  readonly max: T;
}

/** Weighed once for each level that differs. */
export function rangeOf(levels: readonly Ties[], value: (ties: Ties) => number): Range {
  const [confirmed, expected, hinted] = each(levels, value);
  return freeze({
    confirmed,
    expected,
    hinted,
    min: Math.min(confirmed, expected, hinted),
    max: Math.max(confirmed, expected, hinted),
  });
}

/** The same for a value for each actor. */
export function columnRange(
  levels: readonly Ties[],
  values: (ties: Ties) => Float64Array,
): Range<Float64Array> {
  const [confirmed, expected, hinted] = each(levels, values);
  const both = (pick: (...numbers: number[]) => number) =>
    hinted.map((value, i) => pick(value, expected[i]!, confirmed[i]!));
  return freeze({ confirmed, expected, hinted, min: both(Math.min), max: both(Math.max) });
}

function each<T>(levels: readonly Ties[], value: (ties: Ties) => T): [T, T, T] {
  const known = new Map(levels.map((ties) => [ties, undefined as T]));
  for (const ties of known.keys()) known.set(ties, value(ties));
  return levels.map((ties) => known.get(ties)) as [T, T, T];
}
