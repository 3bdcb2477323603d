import { mayBeIn, testOf } from './predicate';
import type { Dataset, EventRecord, Relation } from './records';
import type { SelectionState } from './selection';

export type Visibility = 'shown' | 'ghost' | 'hidden';

/**
 * What a reader sees of a record: hidden by the filter or as definitely outside the period, a ghost
 * where it has definitely ended, or not begun, on the day of `asOf`. Where none is chosen, relations
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
    const day = asOf ?? ('parties' in record ? reported : null);
    return day !== null && !mayBeIn(record, [day, day]) ? 'ghost' : 'shown';
  };
}
