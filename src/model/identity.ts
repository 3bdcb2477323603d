import { digestOf } from './digest';
import { byCodeUnit, type Id } from './key';
import type { Ledger } from './ledger';
import { createNames, type Names } from './names';
import { inOrder, ranked } from './order';

type Same = (a: number, b: number) => boolean;

/**
 * Rows in the order of their ids, each id once; a row without id is named after its content. Of rows that were given
 * the same id the first stays, the others are left out; those of the same content get a number behind their name.
 */
export function inOrderOfIds(
  ledger: Ledger,
  gone: Set<number>,
  onTwin: (row: number) => void,
): Uint32Array {
  const { count, ids: given } = ledger;
  const { names, isPure } = nameRows(ledger, gone);
  const idAt = (row: number) => (given.at(row) || names?.at(row)) as Id;
  ledger.ids = { ...given, at: idAt };
  const sorted = () => {
    const rows = names && isPure ? ranked([names.low, names.high]) : inOrder(count, idAt);
    return gone.size ? rows.filter((row) => !gone.has(row)) : rows;
  };
  const rows = sorted();
  const isSame: Same = names && isPure ? names.isSame : (a, b) => idAt(a) === idAt(b);
  const twins: number[] = [];
  const taken = new Set<Id>();
  for (const same of groups(rows, isSame)) {
    if (names && !isPure && !taken.size) for (const row of rows) taken.add(idAt(row));
    const first = same.find((row) => !!given.at(row)) ?? same[0]!;
    const id = idAt(first);
    let next = 2;
    for (const row of same) {
      if (row === first) continue;
      if (given.at(row)) twins.push(row);
      else {
        while (taken.has(`${id}-${next}`)) next++;
        names!.number(row, next++);
      }
    }
    if (isPure) same.sort((a, b) => byCodeUnit(idAt(a), idAt(b)));
  }
  for (const row of twins.sort((a, b) => a - b)) {
    gone.add(row);
    onTwin(row);
  }
  return twins.length || taken.size ? sorted() : rows;
}

/** Names for those that need one; pure where all do. */
function nameRows(ledger: Ledger, gone: ReadonlySet<number>) {
  let names: Names | undefined;
  let isPure = true;
  const digest = digestOf(ledger);
  for (let row = 0; row < ledger.count; row++) {
    if (gone.has(row)) continue;
    if (ledger.ids.at(row)) isPure = false;
    else {
      names ??= createNames(ledger);
      names.set(row, digest(row));
    }
  }
  return { names, isPure };
}

/** Those of two rows or more that are the same, where the same ones follow each other. */
function groups(rows: Uint32Array, isSame: Same): readonly Uint32Array[] {
  const found: Uint32Array[] = [];
  for (let from = 0, to = 1; from < rows.length; from = to++) {
    while (to < rows.length && isSame(rows[from]!, rows[to]!)) to++;
    if (to - from > 1) found.push(rows.subarray(from, to));
  }
  return found;
}
