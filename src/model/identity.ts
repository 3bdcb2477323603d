import type { Id } from './key';
import type { ClaimDraft, Ledger } from './ledger';
import { inOrder, placeIn } from './order';
import type { Given } from './rows';

/**
 * Rows in the order of their ids, each id once. Of rows that were given the same id the first stays, the others are
 * left out; those that were named after their content get a number behind it.
 */
export function inOrderOfIds(
  { ids, count }: Ledger,
  nameless: ReadonlySet<number>,
  gone: Set<number>,
  onTwin: (row: number) => void,
): Uint32Array {
  const idAt = ids.at as (row: number) => Id;
  const sorted = () => {
    const rows = inOrder(count, idAt);
    return gone.size ? rows.filter((row) => !gone.has(row)) : rows;
  };
  const rows = sorted();
  const later: number[] = [];
  const twins: number[] = [];
  for (let from = 0, to = 1; from < rows.length; from = to++) {
    const id = idAt(rows[from]!);
    while (to < rows.length && idAt(rows[to]!) === id) to++;
    if (to - from < 2) continue;
    const same = rows.subarray(from, to);
    const first = same.find((row) => !nameless.has(row)) ?? same[0];
    for (const row of same)
      if (row !== first) {
        if (nameless.has(row)) later.push(row);
        else twins.push(row);
      }
  }
  if (!later.length && !twins.length) return rows;
  for (const row of twins.sort((a, b) => a - b)) {
    gone.add(row);
    onTwin(row);
  }
  numbered(later, idAt, rows).forEach((id, i) => {
    ids.set(later[i]!, id);
  });
  return sorted();
}

/** Those of the same content are told apart by a number that no id has. */
function numbered(
  later: readonly number[],
  idAt: (row: number) => Id,
  rows: Uint32Array,
): readonly Id[] {
  const next = new Map<Id, number>();
  return later.map((row) => {
    const base = idAt(row);
    let twin = next.get(base) ?? 2;
    while (placeIn(rows.length, (i) => idAt(rows[i]!), `${base}-${twin}`) >= 0) twin++;
    next.set(base, twin + 1);
    return `${base}-${twin}`;
  });
}

/**
 * An id of its content alone, so that row order does not matter: 51 bits of FNV-1a in two halves,
 * to base 36: a short text takes a third less memory.
 */
export function nameOfContent(kind: string, record: ClaimDraft): Id {
  let a = 0x811c9dc5;
  let b = 0xc9dc5118;
  const feed = (unit: number) => {
    a = Math.imul(a ^ unit, 0x01000193);
    b = Math.imul((b ^ unit) + 1, 0x85ebca6b);
  };
  // Normalised records have their fields in one order; texts say how long they are, so none can pose as two.
  const tell = (value: unknown): void => {
    if (typeof value === 'number' && Number.isInteger(value)) {
      feed(value | 0);
      feed(value / 4_294_967_296);
    } else if (typeof value !== 'object' || value === null) {
      const text = `${value}`;
      feed(text.length);
      for (let i = 0; i < text.length; i++) feed(text.charCodeAt(i));
    } else
      for (const name in value) {
        const field = (value as Given)[name];
        // Keys follow from ids; most events have one reading.
        if (name === 'key' || (name === 'best' && field === record.when)) continue;
        feed(name.charCodeAt(0));
        feed(name.length);
        tell(field);
      }
    feed(41);
  };
  tell(record);
  return `${kind[0]}-${((a >>> 0) * 524_288 + (b >>> 13)).toString(36)}`;
}
