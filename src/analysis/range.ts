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

/** With its least and most. */
export function spread(confirmed: number, expected: number, hinted: number): Range {
  const all = [confirmed, expected, hinted];
  return freeze({
    confirmed,
    expected,
    hinted,
    min: Math.min(...all),
    max: Math.max(...all),
  });
}

/** Weighed once for each level that differs. */
export function rangeOf(levels: readonly Ties[], value: (ties: Ties) => number): Range {
  return spread(...(levels.map(once(value)) as [number, number, number]));
}

type Column = Float64Array;

/** The same for a value for each actor. */
export function columnRange(
  levels: readonly Ties[],
  values: (ties: Ties) => Column,
): Range<Column> {
  const [confirmed, expected, hinted] = levels.map(once(values)) as [Column, Column, Column];
  const both = (pick: (...numbers: number[]) => number) =>
    hinted.map((value, i) => pick(value, expected[i]!, confirmed[i]!));
  return freeze({ confirmed, expected, hinted, min: both(Math.min), max: both(Math.max) });
}

/** Worked out once for the same relations. */
export function once<T>(make: (ties: Ties) => T): (ties: Ties) => T {
  const known = new Map<Ties, T>();
  return (ties) => {
    if (!known.has(ties)) known.set(ties, make(ties));
    return known.get(ties)!;
  };
}
