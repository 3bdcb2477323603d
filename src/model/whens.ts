import { tablesOf } from './indexed';
import type { Edges } from './ledger';
import type { Dataset } from './records';

/** Calls with the bounds of each relation or event that has a date, in UTC ms, without a record made for any. */
export function eachWhen(dataset: Dataset, kind: 'relation' | 'event', visit: Edges<void>): void {
  const tables = tablesOf(dataset);
  const view = tables && (kind === 'event' ? tables.events : tables.relations);
  for (const row of view?.rows ?? []) view?.ledger.times.read(row, visit);
}
