import type { Dataset } from '../model/records';
import type { Selection, SelectionState } from '../model/selection';
import type { Messages } from './messages';
import { announcement, stepWords } from './status';

/** Figures that share a selection, in the order they came: only the first one speaks, or all would at once. */
const speakers = new WeakMap<Selection, object[]>();

/**
 * Hears each change, and takes part in the selection's one voice: names its steps, and says each committed change once,
 * while it is this one's turn. Returns the way out.
 */
export function followSelection(
  selection: Selection,
  about: () => { readonly dataset: Dataset; readonly words: Messages },
  said: Element,
  changed: (state: SelectionState, before: SelectionState) => void,
): () => void {
  const self = {};
  const all = speakers.get(selection) ?? [];
  speakers.set(selection, [...all, self]);
  let [before, heard] = [selection.get(), selection.get()];
  const unname = selection.name((state, old) => {
    const { dataset, words } = about();
    return stepWords(dataset, state, old, words);
  });
  const leave = selection.subscribe((state) => {
    const last = heard;
    heard = state;
    if (state !== last) changed(state, last);
    if (selection.cause() === 'preview') return;
    const old = before;
    before = state;
    if (!committed(old, state) || speakers.get(selection)?.[0] !== self) return;
    const { dataset, words } = about();
    said.textContent = announcement(dataset, selection, old, words);
  });
  return () => {
    leave();
    unname();
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
