import type { Id } from './key';
import type { Actor, Dataset, EventRecord, Relation } from './records';
import type { View } from './view';

/** What a dataset holds, before it is indexed; every list is in canonical order and frozen. */
export interface Tables
  extends Pick<
    Dataset,
    'title' | 'description' | 'asOf' | 'actors' | 'types' | 'sources' | 'issues'
  > {
  readonly relations: View<Relation>;
  readonly events: View<EventRecord>;
  /** Actors that a roll-up took out of `actors`, by id. */
  readonly folded: readonly Actor[];
  /** Where each of them went: an id in `actors`. */
  readonly into: ReadonlyMap<Id, Id>;
}
