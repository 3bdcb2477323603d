import { inputOf } from '../import/dataset-input';
import { createDataset, isDataset } from '../model/dataset';
import type { Dataset, DatasetInput } from '../model/records';
import type { Selection } from '../model/selection';
import { shownOf } from '../model/shown';

/** A chart or story; or a dataset, with a selection where less than all of it is meant. */
export type Shown = Dataset | DatasetInput | ShownChart;

interface ShownChart {
  readonly dataset: Dataset;
  readonly selection?: Selection;
}

/**
 * Records of which something is shown, as they were written: those that filter, period and as-of date leave. All
 * actors stay, for the charts show them all.
 */
export function shownIn(shown: Shown): Dataset {
  const { dataset, selection } =
    'dataset' in shown ? shown : { dataset: isDataset(shown) ? shown : createDataset(shown) };
  const state = selection?.get();
  if (!state || !(state.filter || state.period || state.asOf !== null)) return dataset;
  const seen = shownOf(dataset.rollUp(), state);
  const keys = new Set([...seen.relations, ...seen.events].map(({ key }) => key));
  const input = inputOf(dataset);
  return createDataset({
    ...input,
    relations: input.relations!.filter((_, i) => keys.has(dataset.relations[i]!.key)),
    events: input.events!.filter((_, i) => keys.has(dataset.events[i]!.key)),
  });
}
