import { tablesOf } from './indexed';
import type { Edges } from './ledger';
import type { Dataset } from './records';
import { atOnce, inStretches, type Steps } from './stretches';

type Dated = 'relation' | 'event';

/** Calls with the bounds of each relation or event that has a date, in UTC ms, without a record made for any. */
export function eachWhen(dataset: Dataset, kind: Dated, visit: Edges<void>): void {
  atOnce(whenSteps(dataset, kind, visit));
}

/** The same a stretch at a time. */
export function* whenSteps(dataset: Dataset, kind: Dated, visit: Edges<void>): Steps {
  const tables = tablesOf(dataset);
  const view = tables && (kind === 'event' ? tables.events : tables.relations);
  if (!view) return;
  const { rows, ledger } = view;
  yield* inStretches(rows.length, (from, to) => {
    for (let i = from; i < to; i++) ledger.times.read(rows[i] as number, visit);
  });
}
