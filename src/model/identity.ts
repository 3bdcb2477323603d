import { type EntityKind, type Id, keyOf } from './key';

interface Named {
  id: Id;
  key: string;
}

/** Gives an id to each record that has none: of its content alone, so that row order does not matter. */
export function nameRecords<T extends Named>(
  kind: EntityKind,
  records: readonly T[],
  taken: ReadonlySet<Id>,
): void {
  const nameless = records
    .filter(({ id }) => id === '')
    .map((record) => ({ record, content: contentOf(record) }))
    .sort((a, b) => (a.content < b.content ? -1 : a.content > b.content ? 1 : 0));
  const used = new Map<Id, number>();
  for (const { record, content } of nameless) {
    const base = `${kind[0]}-${hash(content)}`;
    let id: Id;
    do {
      const count = (used.get(base) ?? 0) + 1;
      used.set(base, count);
      id = count > 1 ? `${base}-${count}` : base;
    } while (taken.has(id));
    record.id = id;
    record.key = keyOf(kind, id);
  }
}

/** Normalised records are written field by field in one order; `Infinity` is no JSON. */
function contentOf(record: object): string {
  return JSON.stringify(record, (_, value) => (typeof value === 'number' ? `${value}` : value));
}

/** 64 bits of FNV-1a in two halves, to base 36. */
function hash(text: string): string {
  let a = 0x811c9dc5;
  let b = 0xc9dc5118;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    a = Math.imul(a ^ unit, 0x01000193);
    b = Math.imul(b ^ (unit + i), 0x85ebca6b);
  }
  return (a >>> 0).toString(36) + (b >>> 0).toString(36);
}
