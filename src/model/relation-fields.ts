import { tablesOf } from './indexed';
import type { Dataset, Relation } from './records';

/** Calls with one field of each relation, without a record made for any. */
export function eachOf<F extends 'type' | 'strength' | 'directed'>(
  dataset: Dataset,
  field: F,
  visit: (value: Relation[F]) => void,
): void {
  const { ledger, rows } = tablesOf(dataset)!.relations;
  const column = ledger.fields.get(field)!;
  for (const row of rows) visit(column.at(row) as Relation[F]);
}
