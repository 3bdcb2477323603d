import { wordsOf } from '../../chart/words';
import type { Dataset } from '../../model/records';
import type { MatrixOptions } from '../options';
import { insideOf, tiedGroups } from '../order';
import type { Arrangement } from '../orders';
import { orders } from '../seriate/code';

/** "Ordered by communities: 3 groups; 92 % of ties inside" */
export function explained(
  dataset: Dataset,
  options: MatrixOptions,
  { by, groups }: Arrangement,
): string {
  const { ordered } = wordsOf(options).rows ?? orders.words;
  const count = tiedGroups(dataset, groups);
  const share = count > 1 ? insideOf(dataset, groups) : null;
  return ordered(by, count, share === null ? null : Math.round(100 * share));
}
