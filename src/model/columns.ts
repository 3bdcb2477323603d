import type { DatasetInput } from './input';

/** Whole numbers from 0. */
export type CodeColumn = Uint8Array | Uint16Array | Uint32Array | readonly number[];

/**
 * Texts of many rows; `""` or nothing is none. Joined, they cross to or from a worker without a copy: row i has
 * the UTF-16 units from `offset[i]` up to, not with, `offset[i + 1]`.
 */
export type TextColumn =
  | readonly (string | null | undefined)[]
  | { readonly units: Uint16Array; readonly offset: Uint32Array };

/** Numbers of any kind, typed or not. */
export type NumberColumn =
  | Float64Array
  | Float32Array
  | Int32Array
  | Int16Array
  | Int8Array
  | CodeColumn;

/**
 * Times of many rows, in UTC ms as in `TimeBounds`; NaN in `earliestStart` is not known. Two columns,
 * `earliestStart` and `latestEnd`, make exact spans; the first alone makes instants, as a `Date` does.
 */
export interface BoundsColumns {
  readonly earliestStart: NumberColumn;
  /** @defaultValue earliestStart, of an instant latestEnd */
  readonly latestStart?: NumberColumn;
  /** @defaultValue latestEnd, of an instant earliestStart */
  readonly earliestEnd?: NumberColumn;
  /** Not with it, as everywhere. @defaultValue 1 ms after earliestStart */
  readonly latestEnd?: NumberColumn;
  /**
   * 0 instant, 1 day, 2 month, 3 season, 4 year, 5 decade, 6 century, 7 interval; 8 more for approximate, 16 more
   * for uncertain. @defaultValue 7, of instants 0
   */
  readonly precision?: CodeColumn;
}

/** What relations and events have in common. All columns have one length; those left out hold defaults. */
export interface ClaimColumns {
  /** Where absent or `""`: derived from content. */
  readonly id?: TextColumn;
  /** Places in `typeNames`. */
  readonly type?: CodeColumn;
  readonly typeNames?: readonly string[];
  /** Row i has the parties `actor[offset[i]]` up to, not with, `actor[offset[i + 1]]`: one more than rows. */
  readonly offset?: CodeColumn;
  /** Places in `actors`, as they were handed in. */
  readonly actor?: CodeColumn;
  /** 0 confirmed, 1 expected, 2 hinted. @defaultValue 0 */
  readonly certainty?: CodeColumn;
  /** Instead of dates as text. */
  readonly bounds?: BoundsColumns;
  /** EDTF; `""` is not given. */
  readonly end?: TextColumn;
}

export interface RelationColumns extends ClaimColumns {
  readonly offset: CodeColumn;
  readonly actor: CodeColumn;
  /** 1 from the first party to the others. @defaultValue 0 */
  readonly directed?: CodeColumn;
  /** 1, 0, −1; 2 = not known. @defaultValue 1 */
  readonly sign?: NumberColumn;
  /** Above 0. @defaultValue 1 */
  readonly strength?: NumberColumn;
  /** EDTF; `""` is not given: open. */
  readonly start?: TextColumn;
  readonly label?: TextColumn;
  readonly shortLabel?: TextColumn;
  readonly note?: TextColumn;
}

export interface EventColumns extends ClaimColumns {
  readonly title: TextColumn;
  /** EDTF; `""` is not known. */
  readonly date?: TextColumn;
  /** Above 0. @defaultValue 1 */
  readonly importance?: NumberColumn;
  readonly shortTitle?: TextColumn;
  readonly place?: TextColumn;
  readonly summary?: TextColumn;
}

/** Records, columns, or both: rows of which more is to be said (evidence, roles) come as records. */
export interface ColumnsInput extends DatasetInput {
  readonly relationColumns?: RelationColumns;
  readonly eventColumns?: EventColumns;
}
