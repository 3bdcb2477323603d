import type { Id } from './key';

export function positions(list: readonly { readonly id: Id }[]): ReadonlyMap<Id, number> {
  const places = new Map<Id, number>();
  for (let place = 0; place < list.length; place++) places.set(list[place]!.id, place);
  return places;
}

const NONE: readonly never[] = Object.freeze([]);

/** For each id the items that name it, in the items' order. Two flat columns, however many items. */
export function incidence<T>(
  places: ReadonlyMap<Id, number>,
  items: readonly T[],
  idsOf: (item: T) => readonly Id[],
): (id: Id) => readonly T[] {
  const count = places.size;
  const targets: number[] = [];
  const origins: number[] = [];
  const offsets = new Uint32Array(count + 2);
  for (let i = 0; i < items.length; i++) {
    for (const id of idsOf(items[i]!)) {
      const place = places.get(id);
      if (place === undefined) continue;
      targets.push(place);
      origins.push(i);
      offsets[place + 2]!++;
    }
  }
  for (let i = 2; i < offsets.length; i++) offsets[i]! += offsets[i - 1]!;
  // Each offset is one slot early and moves to its place while the column is filled.
  const column = new Uint32Array(origins.length);
  for (let i = 0; i < origins.length; i++) column[offsets[targets[i]! + 1]!++] = origins[i]!;
  const made = new Map<number, readonly T[]>();
  return (id) => {
    const place = places.get(id);
    if (place === undefined) return NONE;
    let list = made.get(place);
    if (!list) {
      const part = column.subarray(offsets[place], offsets[place + 1]);
      list = Object.freeze(Array.from(part, (item) => items[item]!));
      made.set(place, list);
    }
    return list;
  };
}
