import type { Key } from '../model/key';
import type { Selection } from '../model/selection';

/**
 * What a click or Space does to the selection: alone it replaces what is selected, added it toggles.
 * `true` where a click fell on what alone was selected already: its card opens instead.
 */
export function choose(selection: Selection, keys: readonly Key[], add: boolean): boolean {
  const { selected } = selection.get();
  const all = keys.length > 0 && keys.every((key) => selected.has(key));
  if (!add && all && selected.size === keys.length) return true;
  if (keys.length === 0) return false;
  const next = new Set(add ? selected : []);
  for (const key of keys) {
    if (add && all) next.delete(key);
    else next.add(key);
  }
  selection.set({ selected: next });
  return false;
}
