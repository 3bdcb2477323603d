import { type EntityKind, type Id, keyOf } from './key';
import type { Given } from './rows';

/** Gives an id to each record that has none: of its content alone, so that row order does not matter. */
export function nameRecords<T extends { id: Id; key: string }>(
  kind: EntityKind,
  nameless: readonly T[],
  taken: Map<Id, T>,
): void {
  for (const record of nameless) {
    const base = `${kind[0]}-${hash(contentOf(record))}`;
    record.id = base;
    for (let twin = 2; taken.has(record.id); twin++) record.id = `${base}-${twin}`;
    record.key = keyOf(kind, record.id);
    taken.set(record.id, record);
  }
}

/** Normalised records have their fields in one order; texts say how long they are, so none can pose as two. */
function contentOf(value: unknown): string {
  if (typeof value === 'string') return `${value.length}:${value}`;
  if (typeof value !== 'object' || value === null) return `${value}`;
  let content = '(';
  for (const name in value) content += `${name}=${contentOf((value as Given)[name])};`;
  return `${content})`;
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
