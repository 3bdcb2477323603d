import { mayBeIn, testOf } from './predicate';
import type { Dataset, EventRecord, Relation } from './records';
import type { SelectionState } from './selection';

export type Visibility = 'shown' | 'ghost' | 'hidden';

/**
 * What a reader sees of a record: hidden by the filter or as definitely outside the period, a ghost
 * where it has definitely ended, or not begun, on the day of `asOf`.
 */
export function visibilityOf(
  dataset: Dataset,
  { filter, period, asOf }: SelectionState,
): (record: Relation | EventRecord) => Visibility {
  const passes = filter && testOf(dataset, filter);
  return (record) => {
    if (passes?.(record) === false) return 'hidden';
    if (period && !mayBeIn(record, period)) return 'hidden';
    return asOf !== null && !mayBeIn(record, [asOf, asOf]) ? 'ghost' : 'shown';
  };
}
