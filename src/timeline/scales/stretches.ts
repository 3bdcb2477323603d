import type { Dataset } from '../../model/records';
import { eventColumns } from '../dense/events';
import { itemsOf } from '../items';
import type { Domain } from '../scale';

/** Of more events no record is made. */
const FEW = 300;

const made = new WeakMap<Dataset, readonly Domain[]>();

/** When anything happens, by middle: the best reading of each event; of one that goes on, its first moment and its end, which has no length. */
export function stretchesOf(dataset: Dataset): readonly Domain[] {
  let found = made.get(dataset);
  if (!found) {
    found = (dataset.count('event') > FEW ? many(dataset) : few(dataset)).sort(
      (a, b) => a[0] + a[1] - b[0] - b[1] || a[0] - b[0],
    );
    made.set(dataset, found);
  }
  return found;
}

const few = (dataset: Dataset): Domain[] =>
  itemsOf(dataset).items.flatMap(({ best, span }) =>
    !best
      ? []
      : span
        ? [
            [best[0], best[0] + 1],
            [best[1], best[1]],
          ]
        : [[best[0], best[1]]],
  );

function many(dataset: Dataset): Domain[] {
  const { start, end, count } = eventColumns(dataset);
  const found: Domain[] = [];
  for (let i = 0; i < count; i++) if (!Number.isNaN(start(i))) found.push([start(i), end(i)]);
  return found;
}
