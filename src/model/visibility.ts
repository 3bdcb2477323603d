import { mayBeIn, testOf } from './predicate';
import type { Dataset, EventRecord, Party, Relation } from './records';
import type { SelectionState } from './selection';
import { meets } from './slice';

export type Visibility = 'shown' | 'ghost' | 'hidden';

/** The moment that relations are read at: the day chosen, else the end of the day the report speaks of. */
export function dayOf(dataset: Dataset, { asOf }: Pick<SelectionState, 'asOf'>): number | null {
  return asOf ?? (dataset.asOf && dataset.asOf.latestEnd - 1);
}

/**
 * What a reader sees of a record: hidden by the filter or as definitely outside the period, a ghost
 * where it has definitely ended, or not begun, on the day of `asOf`: what has happened stays, so an event
 * is a ghost only before its time. Where no day is chosen, relations
 * are read on the day the report speaks of (`dataset.asOf`, its end); events are not, for a report
 * speaks of what is to come.
 */
export function visibilityOf(
  dataset: Dataset,
  state: SelectionState,
): (record: Relation | EventRecord) => Visibility {
  const { filter, period, asOf } = state;
  const passes = filter && testOf(dataset, filter);
  const reported = dayOf(dataset, state);
  return (record) => {
    if (passes?.(record) === false) return 'hidden';
    if (period && !mayBeIn(record, period)) return 'hidden';
    const lasting = 'parties' in record;
    const day = lasting ? reported : asOf;
    if (day === null) return 'shown';
    const span = lasting ? ([day, day] as const) : ([Number.NEGATIVE_INFINITY, day + 1] as const);
    return mayBeIn(record, span) ? 'shown' : 'ghost';
  };
}

/**
 * What a reader sees of a party in a relation that is itself shown, or of an actor in a bloc (one of its
 * `memberships`): hidden where its own span is definitely outside the period, a ghost where it has
 * definitely left, or not joined, on that day.
 */
export function partyVisibilityOf(
  dataset: Dataset,
  state: Pick<SelectionState, 'period' | 'asOf'>,
): (party: Party) => Visibility {
  const day = dayOf(dataset, state);
  return ({ when }) => {
    if (state.period && !meets(when, state.period)) return 'hidden';
    return day === null || meets(when, [day, day]) ? 'shown' : 'ghost';
  };
}
