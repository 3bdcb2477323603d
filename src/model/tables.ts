import type { Id } from './key';
import type { Actor, Dataset } from './records';

/** What a dataset holds, before it is indexed; every list is in canonical order and frozen. */
export interface Tables
  extends Pick<
    Dataset,
    | 'title'
    | 'description'
    | 'asOf'
    | 'actors'
    | 'relations'
    | 'events'
    | 'types'
    | 'sources'
    | 'issues'
  > {
  /** Actors that a roll-up took out of `actors`, by id. */
  readonly folded: readonly Actor[];
  /** Where each of them went: an id in `actors`. */
  readonly into: ReadonlyMap<Id, Id>;
}
