import { emphasisOf } from '../model/emphasis';
import { formatInstant } from '../model/format';
import type { Key } from '../model/key';
import type { Dataset } from '../model/records';
import type { SelectionState } from '../model/selection';
import { visibilityOf } from '../model/visibility';
import { en } from './messages';
import { titleOf } from './words';

/** A title in few words, so that an announcement of two stays within twenty. */
const SHORT = 5;

function briefly(title: string): string {
  const words = title.split(/\s+/);
  return words.length > SHORT ? `${words.slice(0, SHORT).join(' ')}…` : title;
}

function selectedNames(dataset: Dataset, selected: ReadonlySet<Key>): string {
  const keys = [...selected];
  if (keys.length > 2) return en.items(keys.length);
  return en.list(keys.map((key) => briefly(titleOf(dataset, key))));
}

/** What is selected and filtered, in at most twenty words; "" where nothing is. */
export function statusOf(dataset: Dataset, state: SelectionState, locale = 'en'): string {
  const seen = visibilityOf(dataset, state);
  const relations = dataset.relations.filter((relation) => seen(relation) !== 'hidden');
  const events = dataset.events.filter((event) => seen(event) !== 'hidden');
  const counts = (shownRelations: number, shownEvents: number) =>
    [
      en.counts(shownRelations, dataset.relations.length, 'relations'),
      en.counts(shownEvents, dataset.events.length, 'events'),
    ] as const;
  if (state.selected.size > 0) {
    const emphasis = emphasisOf(dataset, { ...state, highlight: null });
    const lit = ({ key }: { key: Key }) =>
      emphasis(key) === 'active' || emphasis(key) === 'related';
    const numbers = counts(relations.filter(lit).length, events.filter(lit).length);
    return en.selected(selectedNames(dataset, state.selected), ...numbers);
  }
  if (state.filter || state.period) return en.filtered(...counts(relations.length, events.length));
  return state.asOf === null ? '' : en.asOf(formatInstant(state.asOf, 'day', locale));
}

/** What one committed change is announced with. */
export function announcement(
  dataset: Dataset,
  state: SelectionState,
  before: SelectionState,
  locale = 'en',
): string {
  const filtered = state.filter || state.period;
  if (!filtered && before.filter && state.selected === before.selected) return en.unfiltered;
  return statusOf(dataset, state, locale) || en.cleared;
}
