import { emphasisOf } from '../model/emphasis';
import type { Key } from '../model/key';
import type { Dataset } from '../model/records';
import type { SelectionState } from '../model/selection';
import { Emphasis, plainly } from '../render/renderer';

type Flags = (key: Key) => number;
/** Charts that share data and selection ask the same, each in its turn. */
const last = new WeakMap<Dataset, { readonly state: SelectionState; readonly flags: Flags }>();

/** How each key stands out: what the renderers paint. */
export function flagsOf(dataset: Dataset, state: SelectionState): Flags {
  const known = last.get(dataset);
  if (known?.state === state) return known.flags;
  if (isPlain(state)) return plainly;
  const flags = flagsFor(dataset, state);
  last.set(dataset, { state, flags });
  return flags;
}

/** Whether a state leaves everything as it is drawn. */
const isPlain = ({ highlight, selected }: SelectionState) => !highlight && !selected.size;

function flagsFor(dataset: Dataset, state: SelectionState): Flags {
  const emphasis = emphasisOf(dataset, state);
  const selected = new Set([...state.selected].map((key) => dataset.resolve(key)));
  const highlight = state.highlight && dataset.resolve(state.highlight);
  const known = new Map<Key, number>();
  const flags: Flags = (key) => {
    const own =
      (selected.has(key) ? Emphasis.selected : 0) | (key === highlight ? Emphasis.active : 0);
    const level = emphasis(key);
    if (level === 'muted') return own | Emphasis.muted;
    return level === 'related' ? own | Emphasis.related : own;
  };
  return (key) => {
    let answer = known.get(key);
    if (answer === undefined) {
      answer = flags(key);
      known.set(key, answer);
    }
    return answer;
  };
}
