import { emphasisOf } from '../model/emphasis';
import { formatBounds, formatInstant } from '../model/format';
import { type Key, keyOf } from '../model/key';
import type { Dataset } from '../model/records';
import type { Predicate, Selection, SelectionState } from '../model/selection';
import { EMPTY_STATE } from '../model/store';
import { parseWhen } from '../model/time';
import { visibilityOf } from '../model/visibility';
import type { Messages } from './messages';
import { actorLabel, stopped, titleOf, typeLabel, within } from './words';

/** A title in few words, so that an announcement of two stays within twenty. */
const SHORT = 5;

function briefly(title: string): string {
  const words = title.split(/\s+/);
  return words.length > SHORT ? `${words.slice(0, SHORT).join(' ')}…` : title;
}

function namesOf(dataset: Dataset, keys: readonly Key[], words: Messages): string {
  if (keys.length > 2) return words.items(keys.length);
  return words.list(keys.map((key) => within(briefly(titleOf(dataset, key, words)), words)));
}

type Said = (words: Messages) => string;
/** Selections that have words of their own, by what they hold, for undo brings them back. */
const named = new WeakMap<Dataset, [selected: ReadonlySet<Key>, said: Said][]>();

/** Gives what is said of a dataset, "" = what is said of any, while these are selected: "Neighbourhood of China, 2 steps: 5 of 8 actors". */
export function nameSelection(dataset: Dataset, keys: ReadonlySet<Key>, said: Said): void {
  const others = (named.get(dataset) ?? []).filter(([held]) => !alike(held, keys));
  named.set(dataset, [...others.slice(-99), [keys, said]]);
}

const alike = (a: ReadonlySet<Key>, b: ReadonlySet<Key>) =>
  a.size === b.size && [...a].every((key) => b.has(key));

/** What is selected and filtered, in at most twenty words; "" where nothing is. */
export function statusOf(dataset: Dataset, state: SelectionState, words: Messages): string {
  // Nothing is told of all: no record need be made.
  if (!state.selected.size && !state.filter && !state.period)
    return state.asOf === null ? '' : words.asOf(formatInstant(state.asOf, 'day', words.dates));
  const own = named.get(dataset)?.find(([keys]) => alike(keys, state.selected));
  const said = own?.[1](words);
  if (said) return said;
  const seen = visibilityOf(dataset, state);
  const relations = dataset.relations.filter((relation) => seen(relation) !== 'hidden');
  const events = dataset.events.filter((event) => seen(event) !== 'hidden');
  const counts = (shownRelations: number, shownEvents: number) =>
    [
      words.counts(shownRelations, dataset.count('relation'), 'relations'),
      words.counts(shownEvents, dataset.count('event'), 'events'),
    ] as const;
  if (state.selected.size > 0) {
    const emphasis = emphasisOf(dataset, { ...state, highlight: null });
    const lit = ({ key }: { key: Key }) =>
      emphasis(key) === 'active' || emphasis(key) === 'related';
    const numbers = counts(relations.filter(lit).length, events.filter(lit).length);
    return words.selected(namesOf(dataset, [...state.selected], words), ...numbers);
  }
  return words.filtered(...counts(relations.length, events.length));
}

/** "Filter: 15 of 18 relations, 8 of 20 events shown. As of 1 July 1966": how much of the data a state shows, "" = all. */
export function shownWords(dataset: Dataset, state: SelectionState, words: Messages): string {
  const none = new Set<Key>();
  const parts = [
    state.filter || state.period ? { ...state, selected: none } : EMPTY_STATE,
    { ...EMPTY_STATE, asOf: state.asOf },
  ].map((part) => statusOf(dataset, part, words));
  return parts
    .filter(Boolean)
    .map((part) => stopped(part, words))
    .join(words.space);
}

/** "1907–1914": a period in words. */
export function periodWords([from, to]: readonly [number, number], { dates }: Messages): string {
  const bounds = { earliestStart: from, latestStart: from, earliestEnd: to, latestEnd: to };
  const rest = { precision: 'interval', approximate: false, uncertain: false } as const;
  return formatBounds({ ...bounds, ...rest }, dates);
}

/** "without Energy", "China, Russia": what a filter asks for, in the reader's words. */
function filterWords(dataset: Dataset, filter: Predicate, words: Messages): string {
  // A filter comes from the page: its lists may be none.
  const listed = <T>(list: readonly T[], word: (one: T) => string): string =>
    (Array.isArray(list) ? list : []).map(word).filter(Boolean).join(words.comma);
  const said = (one: Predicate) => filterWords(dataset, one, words);
  const data = (text: string) => within(text, words);
  const title = (kind: 'relation' | 'event') => (id: string) =>
    data(titleOf(dataset, keyOf(kind, id), words));
  switch (filter?.kind) {
    case 'and':
    case 'or':
      return listed(filter.of, said);
    case 'not':
      return words.steps.without(said(filter.of));
    case 'types':
      return listed(filter.types, (type) => data(typeLabel(dataset, type)));
    case 'certainty':
      return listed(filter.levels, (level) => words.certainty[level]);
    case 'sign':
      return listed(filter.signs, words.sign);
    case 'actors':
      return listed(filter.ids, (id) => data(actorLabel(dataset, id)));
    case 'relations':
      return listed(filter.ids, title('relation'));
    case 'events':
      return listed(filter.ids, title('event'));
    case 'time':
      return formatBounds(parseWhen(filter.start, filter.end), words.dates);
    case 'text':
      return words.quote(data(filter.query));
    default:
      return '';
  }
}

/** What a step is called that was given no name: "Select China", "Filter: without Energy", "Period 1907–1914". */
export function stepWords(
  dataset: Dataset,
  state: SelectionState,
  before: SelectionState,
  words: Messages,
): string {
  const { steps } = words;
  const said: string[] = [];
  if (state.selected !== before.selected) {
    const added = [...state.selected].filter((key) => !before.selected.has(key));
    const gone = [...before.selected].filter((key) => !state.selected.has(key));
    if (added.length) said.push(steps.select(namesOf(dataset, added, words)));
    else if (state.selected.size) said.push(steps.deselect(namesOf(dataset, gone, words)));
    else said.push(words.cleared);
  }
  if (state.filter !== before.filter)
    said.push(
      state.filter
        ? steps.filter(briefly(filterWords(dataset, state.filter, words)))
        : words.unfiltered,
    );
  if (state.period !== before.period)
    said.push(state.period ? steps.period(periodWords(state.period, words)) : words.wholeTime);
  if (state.asOf !== before.asOf && state.asOf !== null)
    said.push(words.asOf(formatInstant(state.asOf, 'day', words.dates)));
  else if (state.asOf !== before.asOf) said.push(words.noAsOf);
  if (state.order !== before.order) said.push(steps.order);
  return said.join(words.comma);
}

/** What one committed change is announced with. */
export function announcement(
  dataset: Dataset,
  selection: Selection,
  before: SelectionState,
  words: Messages,
): string {
  const state = selection.get();
  const cause = selection.cause();
  if (cause === 'undo') return words.steps.undone(selection.steps().redo ?? '');
  if (cause === 'redo') return words.steps.redone(selection.steps().undo ?? '');
  const marked = state.selected !== before.selected;
  const narrowed = state.filter !== before.filter || state.period !== before.period;
  if (!marked && !narrowed) {
    // A step that has a name of its own says more than that it was one.
    const named = state.order !== before.order ? selection.steps().undo : null;
    return named ?? stepWords(dataset, state, before, words);
  }
  const filtered = state.filter || state.period;
  if (!filtered && (before.filter || before.period) && !marked) return words.unfiltered;
  const status = statusOf(dataset, state, words) || words.cleared;
  const brushed = !state.selected.size && state.period !== before.period && state.period;
  if (!brushed) return status;
  return `${stopped(words.steps.period(periodWords(brushed, words)), words)}${words.space}${status}`;
}
