import { emphasisOf } from '../model/emphasis';
import { formatBounds, formatInstant } from '../model/format';
import { type Key, keyOf } from '../model/key';
import type { Dataset } from '../model/records';
import type { Predicate, Selection, SelectionState } from '../model/selection';
import { parseWhen } from '../model/time';
import { visibilityOf } from '../model/visibility';
import { en } from './messages';
import { actorLabel, titleOf, typeLabel } from './words';

/** A title in few words, so that an announcement of two stays within twenty. */
const SHORT = 5;

function briefly(title: string): string {
  const words = title.split(/\s+/);
  return words.length > SHORT ? `${words.slice(0, SHORT).join(' ')}…` : title;
}

function namesOf(dataset: Dataset, keys: readonly Key[]): string {
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
    return en.selected(namesOf(dataset, [...state.selected]), ...numbers);
  }
  if (state.filter || state.period) return en.filtered(...counts(relations.length, events.length));
  return state.asOf === null ? '' : en.asOf(formatInstant(state.asOf, 'day', locale));
}

/** "1907–1914": a period in words. */
export function periodWords([from, to]: readonly [number, number], locale = 'en'): string {
  const bounds = { earliestStart: from, latestStart: from, earliestEnd: to, latestEnd: to };
  const rest = { precision: 'interval', approximate: false, uncertain: false } as const;
  return formatBounds({ ...bounds, ...rest }, locale);
}

/** A filter comes from the page: its lists may be none. */
const listed = <T>(list: readonly T[], word: (one: T) => string): string =>
  (Array.isArray(list) ? list : []).map(word).filter(Boolean).join(', ');

/** "without Energy", "China, Russia": what a filter asks for, in the reader's words. */
function filterWords(dataset: Dataset, filter: Predicate, locale: string): string {
  const words = (one: Predicate) => filterWords(dataset, one, locale);
  switch (filter?.kind) {
    case 'and':
    case 'or':
      return listed(filter.of, words);
    case 'not':
      return en.steps.without(words(filter.of));
    case 'types':
      return listed(filter.types, (type) => typeLabel(dataset, type));
    case 'certainty':
      return listed(filter.levels, (level) => en.certainty[level]);
    case 'sign':
      return listed(filter.signs, en.sign);
    case 'actors':
      return listed(filter.ids, (id) => actorLabel(dataset, id));
    case 'relations':
      return listed(filter.ids, (id) => titleOf(dataset, keyOf('relation', id)));
    case 'events':
      return listed(filter.ids, (id) => titleOf(dataset, keyOf('event', id)));
    case 'time':
      return formatBounds(parseWhen(filter.start, filter.end), locale);
    case 'text':
      return `“${filter.query}”`;
    default:
      return '';
  }
}

/** What a step is called that was given no name: "Select China", "Filter: without Energy", "Period 1907–1914". */
export function stepWords(
  dataset: Dataset,
  state: SelectionState,
  before: SelectionState,
  locale = 'en',
): string {
  const { steps } = en;
  const words: string[] = [];
  if (state.selected !== before.selected) {
    const added = [...state.selected].filter((key) => !before.selected.has(key));
    const gone = [...before.selected].filter((key) => !state.selected.has(key));
    if (added.length) words.push(steps.select(namesOf(dataset, added)));
    else words.push(state.selected.size ? steps.deselect(namesOf(dataset, gone)) : en.cleared);
  }
  if (state.filter !== before.filter)
    words.push(
      state.filter
        ? steps.filter(briefly(filterWords(dataset, state.filter, locale)))
        : en.unfiltered,
    );
  if (state.period !== before.period)
    words.push(state.period ? steps.period(periodWords(state.period, locale)) : en.wholeTime);
  if (state.asOf !== before.asOf && state.asOf !== null)
    words.push(en.asOf(formatInstant(state.asOf, 'day', locale)));
  else if (state.asOf !== before.asOf) words.push(en.noAsOf);
  if (state.order !== before.order) words.push(steps.order);
  return words.join(', ');
}

/** What one committed change is announced with. */
export function announcement(
  dataset: Dataset,
  selection: Selection,
  before: SelectionState,
  locale = 'en',
): string {
  const state = selection.get();
  const cause = selection.cause();
  if (cause === 'undo') return en.steps.undone(selection.steps().redo ?? '');
  if (cause === 'redo') return en.steps.redone(selection.steps().undo ?? '');
  const marked = state.selected !== before.selected;
  const narrowed = state.filter !== before.filter || state.period !== before.period;
  if (!marked && !narrowed) return stepWords(dataset, state, before, locale);
  const filtered = state.filter || state.period;
  if (!filtered && (before.filter || before.period) && !marked) return en.unfiltered;
  const status = statusOf(dataset, state, locale) || en.cleared;
  const brushed = !state.selected.size && state.period !== before.period && state.period;
  return brushed ? `${en.steps.period(periodWords(brushed, locale))}. ${status}` : status;
}
