import type { Selection, SelectionState } from '../model/selection';

/** Figures that share a selection, in the order they came: only the first one speaks, or all would at once. */
const speakers = new WeakMap<Selection, object[]>();

/** Takes part in a selection's one voice: says each committed change, once, while it is this one's turn. */
export function joinVoice(
  selection: Selection,
  words: (state: SelectionState, before: SelectionState) => string,
  say: (text: string) => void,
): () => void {
  const self = {};
  const all = speakers.get(selection) ?? [];
  speakers.set(selection, [...all, self]);
  let before = selection.get();
  const leave = selection.subscribe((state) => {
    const old = before;
    before = state;
    if (!committed(old, state) || speakers.get(selection)?.[0] !== self) return;
    say(words(state, old));
  });
  return () => {
    leave();
    speakers.set(
      selection,
      (speakers.get(selection) ?? []).filter((other) => other !== self),
    );
  };
}

/** Whether more than the highlight changed. */
export function committed(before: SelectionState, state: SelectionState): boolean {
  return (['selected', 'filter', 'period', 'asOf', 'order'] as const).some(
    (field) => before[field] !== state[field],
  );
}
