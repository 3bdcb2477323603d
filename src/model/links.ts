import { freeze, type Id, NONE } from './key';

/** Made when first asked for, then kept. */
export function lazy<T extends object>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

/** For each id the items that name it, in the items' order. */
export function links<T>(
  items: readonly T[],
  idsOf: (item: T) => readonly Id[],
): (id: Id) => readonly T[] {
  const byId = new Map<Id, T[]>();
  for (const item of items)
    for (const id of idsOf(item)) {
      const list = byId.get(id);
      if (list) list.push(item);
      else byId.set(id, [item]);
    }
  return (id) => freeze(byId.get(id) ?? NONE);
}
