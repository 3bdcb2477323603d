import type { Selection } from './selection';

/** A selection that passes all on to another, which may be changed: who holds on to it, or listens to it, goes along. */
export interface StandIn {
  readonly selection: Selection;
  /** Listeners are told the new one's state at once. */
  standFor(next: Selection): void;
}

interface Entry {
  readonly join: (selection: Selection) => () => void;
  leave: () => void;
}

export function createStandIn(first: Selection): StandIn {
  let real = first;
  const entries = new Set<Entry>();
  const follow = (join: Entry['join']) => {
    const entry: Entry = { join, leave: join(real) };
    entries.add(entry);
    return () => {
      entry.leave();
      entries.delete(entry);
    };
  };
  return {
    selection: Object.freeze({
      get: () => real.get(),
      subscribe: (listener) => follow((selection) => selection.subscribe(listener)),
      set: (...given) => real.set(...given),
      transaction: (...given) => real.transaction(...given),
      preview: (change) => real.preview(change),
      toggle: (key) => real.toggle(key),
      clear: () => real.clear(),
      undo: () => real.undo(),
      redo: () => real.redo(),
      steps: () => real.steps(),
      name: (words) => follow((selection) => selection.name(words)),
      cause: () => real.cause(),
    } satisfies Selection),
    standFor(next) {
      if (next === real) return;
      real = next;
      for (const entry of [...entries]) {
        entry.leave();
        entry.leave = entry.join(next);
      }
    },
  };
}
