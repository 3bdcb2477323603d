import { freeze, type Key } from '../model/key';

/** Keys with the same label together, in their order: the largest group first, of equals the one with the first key. */
export function grouped(
  keys: readonly Key[],
  labels: ArrayLike<number>,
): readonly (readonly Key[])[] {
  const groups = new Map<number, Key[]>();
  keys.forEach((key, i) => {
    const label = labels[i]!;
    const group = groups.get(label);
    if (group) group.push(key);
    else if (label >= 0) groups.set(label, [key]);
  });
  const sorted = [...groups.values()].sort((a, b) => b.length - a.length);
  return freeze(sorted.map((group) => freeze(group)));
}
