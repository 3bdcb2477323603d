import { indexed, tablesOf } from './indexed';
import { freeze } from './key';
import type { Dataset, EventRecord, Party, Relation } from './records';
import type { SelectionState } from './selection';
import { changed } from './slice';
import { remembered, type View } from './view';
import { partyVisibilityOf, visibilityOf } from './visibility';

/**
 * What of a dataset a reader sees: without what filter and period hide, and where a day is chosen without what was
 * not in force, or a party, on it. The dataset itself where nothing is asked for.
 */
export function shownOf(dataset: Dataset, state: SelectionState): Dataset {
  const tables = tablesOf(dataset);
  if (!tables || !(state.filter || state.period || state.asOf !== null)) return dataset;
  const isSeen = state.asOf === null ? ['shown', 'ghost'] : ['shown'];
  const [seen, seenParty] = [visibilityOf(dataset, state), partyVisibilityOf(dataset, state)];
  const present = (parties: readonly Party[]) =>
    freeze(parties.filter((party) => isSeen.includes(seenParty(party))));
  const cut = <T extends Relation | EventRecord>(view: View<T>, read: (record: T) => T | null) => {
    const reading = (record: T) => (isSeen.includes(seen(record)) ? read(record) : null);
    const rows = view.rows.filter((row) => reading(view.made.at(row)));
    const made = remembered((row) => reading(view.made.at(row)) as T, view.ledger.count);
    return { ...view, rows, made };
  };
  return indexed({
    ...tables,
    relations: cut(tables.relations, (relation) => {
      const parties = whole(relation.parties, present(relation.parties));
      return parties.length < 2 ? null : changed(relation, { parties });
    }),
    events: cut(tables.events, (event) =>
      changed(event, { participants: whole(event.participants, present(event.participants)) }),
    ),
  });
}

/** The list itself where nothing of it is missing. */
const whole = <T>(all: readonly T[], left: readonly T[]) => (left.length < all.length ? left : all);
