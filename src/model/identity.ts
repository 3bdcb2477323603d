import { digestOf } from './digest';
import { byCodeUnit, type Id } from './key';
import type { Ledger } from './ledger';
import { createNames, type Names } from './names';
import { inOrder, ranked } from './order';

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
  const digest = digestOf(ledger);
  let names: Names | undefined;
  let isAll = true;
  for (let row = 0; row < count; row++) {
    if (gone.has(row)) continue;
    if (given.at(row)) isAll = false;
    else {
      names ??= createNames(ledger);
      names.set(row, digest(row));
    }
  }
  const idAt = (row: number) => (given.at(row) || names?.at(row)) as Id;
  ledger.ids = { ...given, at: idAt };
  // Where all are named so, numbers are in order sooner than texts.
  const halves = isAll && names?.halves;
  const rows = (halves ? ranked(halves) : inOrder(count, idAt)).filter((row) => !gone.has(row));
  const twins: number[] = [];
  const taken = new Set<Id>();
  const isSame = (a: number, b: number) =>
    halves ? halves.every((half) => half[a] === half[b]) : idAt(a) === idAt(b);
  for (const same of groups(rows, isSame)) {
    if (!halves && !taken.size) for (const row of rows) taken.add(idAt(row));
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
    same.sort((a, b) => byCodeUnit(idAt(a), idAt(b)));
  }
  for (const row of twins.sort((a, b) => a - b)) {
    gone.add(row);
    onTwin(row);
  }
  return taken.size ? inOrder(count, idAt).filter((row) => !gone.has(row)) : rows;
}

/** Those of two rows or more that are the same, where the same ones follow each other. */
function groups(rows: Uint32Array, isSame: (a: number, b: number) => boolean) {
  const found: Uint32Array[] = [];
  for (let from = 0, to = 1; from < rows.length; from = to++) {
    while (to < rows.length && isSame(rows[from]!, rows[to]!)) to++;
    if (to - from > 1) found.push(rows.subarray(from, to));
  }
  return found;
}
