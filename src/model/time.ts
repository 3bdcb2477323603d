/** EDTF level 0 or 1; a number is an astronomical year; a Date is an instant. */
export type When = string | number | Date;

export type Precision =
  | 'instant'
  | 'day'
  | 'month'
  | 'season'
  | 'year'
  | 'decade'
  | 'century'
  | 'interval';

/**
 * What is known of a time, in UTC ms, half-open (upper bounds exclusive), ±Infinity = open.
 * `earliestStart ≤ latestStart`, `earliestEnd ≤ latestEnd`, `earliestStart ≤ earliestEnd`, `latestStart ≤ latestEnd`.
 * Sure is only the core, from `latestStart` to `earliestEnd`, where that is not empty.
 */
export interface TimeBounds {
  readonly earliestStart: number;
  readonly latestStart: number;
  readonly earliestEnd: number;
  readonly latestEnd: number;
  readonly precision: Precision;
  /** `~` */
  readonly approximate: boolean;
  /** `?` */
  readonly uncertain: boolean;
}
