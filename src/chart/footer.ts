import { formatBounds, formatInstant } from '../model/format';
import type { Dataset, EventRecord, Relation, Source } from '../model/records';
import type { SelectionState } from '../model/selection';
import { EMPTY_STATE } from '../model/store';
import { tallyOf } from '../model/tally';
import { visibilityOf } from '../model/visibility';
import type { PictureOptions } from './kind';
import type { Messages } from './messages';
import type { AnyKind } from './plan';
import { capital, stopped, within } from './words';

/** A line of the footer; `url` is the source's address, unchecked. */
export interface FooterLine {
  readonly text: string;
  readonly url?: string;
}

function sourceLine(
  { title, publisher, when, note, url }: Source,
  number: number,
  words: Messages,
): FooterLine {
  const data = (text: string | undefined) => (text ? within(text, words) : '');
  const parts = [data(title), data(publisher), when ? formatBounds(when, words.dates) : ''];
  const head = number ? `${words.figure(number)} ` : words.sources + words.colon;
  const text = stopped(head + parts.filter(Boolean).join(words.comma), words);
  const tail = note ? words.space + stopped(data(capital(note)), words) : '';
  return { text: text + tail, ...(url === undefined ? {} : { url }) };
}

/**
 * "12 relations among 5 states and 1 bloc; a relation of several parties counts once."; "5 of 12 relations" where a filter
 * or a period hides the others.
 */
export function countsLine(dataset: Dataset, words: Messages, state = EMPTY_STATE): string {
  const seen = visibilityOf(dataset, state);
  const narrowed = state.filter || state.period;
  const count = (what: 'relations' | 'events') => {
    if (!narrowed) return words[what](dataset.count(what === 'events' ? 'event' : 'relation'));
    const list: readonly (Relation | EventRecord)[] = dataset[what];
    const shown = list.filter((record) => seen(record) !== 'hidden').length;
    return words.counts(shown, list.length, what);
  };
  const kinds = new Map<string, number>();
  const { several, degree } = tallyOf(dataset);
  dataset.actors.forEach(({ kind }, i) => {
    if (degree[i]) kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  });
  const actors = [...kinds].map(([kind, n]) => words.kindCount(kind, n));
  const counts = [
    dataset.count('relation') ? words.among(count('relations'), words.list(actors)) : '',
    several ? words.countsOnce : '',
    dataset.count('event') ? count('events') : '',
  ].filter(Boolean);
  return counts.length ? stopped(counts.join(words.semicolon), words) : '';
}

/** Sources, then how to read the picture, then counts and the as-of date: the words under it. */
export function footerLines(
  dataset: Dataset,
  panels: readonly { readonly kind: AnyKind; readonly options: PictureOptions }[],
  options: PictureOptions,
  words: Messages,
  state?: SelectionState,
): readonly FooterLine[] {
  const many = dataset.sources.length > 1;
  const sources = dataset.sources.map((source, i) => sourceLine(source, many ? i + 1 : 0, words));
  const notes = new Set(
    panels.flatMap(({ kind, options: own }) => kind.notes(dataset, own, state)),
  );
  const closing = [
    ...notes,
    ...(options.notes ?? []).map((note) => within(note, words)),
    countsLine(dataset, words, state),
    dataset.count('relation') + dataset.count('event')
      ? words.certaintyNote(panels.map(({ kind }) => kind.name))
      : '',
    typeof state?.asOf === 'number'
      ? words.asOf(formatInstant(state.asOf, 'day', words.dates))
      : dataset.asOf
        ? words.asOf(formatBounds(dataset.asOf, words.dates))
        : '',
  ].filter(Boolean);
  const text = closing.map((line) => stopped(line, words)).join(words.space);
  return [...sources, ...(text ? [{ text }] : [])];
}
