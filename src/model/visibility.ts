import { mayBeIn, testOf } from './predicate';
import type { Dataset, EventRecord, Relation } from './records';
import type { SelectionState } from './selection';

export type Visibility = 'shown' | 'ghost' | 'hidden';

/**
 * What a reader sees of a record: hidden by the filter or as definitely outside the period, a ghost
 * where it has definitely ended, or not begun, on the day of `asOf`: what has happened stays, so an event
 * is a ghost only before its time. Where no day is chosen, relations
 * are read on the day the report speaks of (`dataset.asOf`, its end); events are not, for a report
 * speaks of what is to come.
 */
export function visibilityOf(
  dataset: Dataset,
  { filter, period, asOf }: SelectionState,
): (record: Relation | EventRecord) => Visibility {
  const passes = filter && testOf(dataset, filter);
  const reported = dataset.asOf && dataset.asOf.latestEnd - 1;
  return (record) => {
    if (passes?.(record) === false) return 'hidden';
    if (period && !mayBeIn(record, period)) return 'hidden';
    const lasting = 'parties' in record;
    const day = asOf ?? (lasting ? reported : null);
    if (day === null) return 'shown';
    const span = lasting ? ([day, day] as const) : ([Number.NEGATIVE_INFINITY, day + 1] as const);
    return mayBeIn(record, span) ? 'shown' : 'ghost';
  };
}
