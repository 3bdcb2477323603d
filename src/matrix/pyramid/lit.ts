import type { Key } from '../../model/key';
import type { Dataset } from '../../model/records';
import type { SelectionState } from '../../model/selection';

/** What stands out among cells: rows of chosen actors, and pairs of chosen relations. */
export type Lit = (row: number, column: number) => boolean;

const lights = new WeakMap<
  ReadonlySet<Key>,
  { readonly keys: readonly Key[]; readonly lit: Lit }
>();

/** Kept while a reader zooms. */
export function litBy(
  dataset: Dataset,
  keys: readonly Key[],
  { selected }: SelectionState,
): Lit | null {
  if (!selected.size) return null;
  const before = lights.get(selected);
  if (before?.keys === keys) return before.lit;
  const lit = litAmong(dataset, keys, selected);
  lights.set(selected, { keys, lit });
  return lit;
}

function litAmong(dataset: Dataset, keys: readonly Key[], selected: ReadonlySet<Key>): Lit {
  const rank = new Map(keys.map((key, i) => [key, i]));
  const rows = new Set<number>();
  const pairs = new Set<number>();
  for (const key of selected) {
    const row = rank.get(dataset.resolve(key));
    if (row !== undefined) rows.add(row);
    const record = dataset.get(key);
    const parties = record && 'parties' in record ? record.parties : [];
    const places = parties.map((party) => rank.get(party.key) ?? -1);
    for (const a of places) for (const b of places) pairs.add(a * keys.length + b);
  }
  return (row, column) =>
    rows.has(row) || rows.has(column) || pairs.has(row * keys.length + column);
}
