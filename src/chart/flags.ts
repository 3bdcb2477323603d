import { emphasisOf } from '../model/emphasis';
import type { Key } from '../model/key';
import type { Dataset } from '../model/records';
import type { SelectionState } from '../model/selection';
import { Emphasis } from '../render/renderer';

/** How each key stands out: what the renderers paint. */
export function flagsOf(dataset: Dataset, state: SelectionState): (key: Key) => number {
  const emphasis = emphasisOf(dataset, state);
  const selected = new Set([...state.selected].map((key) => dataset.resolve(key)));
  const highlight = state.highlight && dataset.resolve(state.highlight);
  return (key) => {
    const own =
      (selected.has(key) ? Emphasis.selected : 0) | (key === highlight ? Emphasis.active : 0);
    const level = emphasis(key);
    if (level === 'muted') return own | Emphasis.muted;
    return level === 'related' ? own | Emphasis.related : own;
  };
}
