import { formatBounds } from '../model/format';
import type { Dataset, Source } from '../model/records';
import type { PictureOptions } from './kind';
import { en } from './messages';
import type { AnyKind } from './plan';

/** A line of the footer; `url` is the source's address, unchecked. */
export interface FooterLine {
  readonly text: string;
  readonly url?: string;
}

const stop = (text: string) => (/[.!?]$/.test(text) ? text : `${text}.`);
const capital = (text: string) => `${text[0]?.toUpperCase() ?? ''}${text.slice(1)}`;

function sourceLine(source: Source, number: number, many: boolean, locale: string): FooterLine {
  const parts = [source.title, source.publisher, source.when && formatBounds(source.when, locale)];
  const text = `${many ? `${number} ` : `${en.sources(1)}: `}${parts.filter(Boolean).join(', ')}`;
  const note = source.note ? ` ${stop(capital(source.note))}` : '';
  return { text: stop(text) + note, ...(source.url === undefined ? {} : { url: source.url }) };
}

/** "12 relations among 5 states and 1 bloc; a relation of several parties counts once." */
export function countsLine(dataset: Dataset): string {
  const parties = new Set(
    dataset.relations.flatMap((relation) => relation.parties.map((p) => p.key)),
  );
  const kinds = new Map<string, number>();
  for (const actor of dataset.actors) {
    if (parties.has(actor.key)) kinds.set(actor.kind, (kinds.get(actor.kind) ?? 0) + 1);
  }
  const actors = [...kinds].map(([kind, n]) => en.kindCount(kind, n));
  const several = dataset.relations.some((relation) => relation.parties.length > 2);
  const words = [
    dataset.relations.length
      ? en.among(en.relations(dataset.relations.length), en.list(actors))
      : '',
    several ? en.countsOnce : '',
    dataset.events.length ? en.events(dataset.events.length) : '',
  ].filter(Boolean);
  return words.length ? stop(words.join('; ')) : '';
}

/** Sources, then how to read the picture, then counts and the as-of date: the words under it. */
export function footerLines(
  dataset: Dataset,
  panels: readonly { readonly kind: AnyKind; readonly options: PictureOptions }[],
  options: PictureOptions,
): readonly FooterLine[] {
  const locale = options.locale ?? 'en';
  const many = dataset.sources.length > 1;
  const sources = dataset.sources.map((source, i) => sourceLine(source, i + 1, many, locale));
  const notes = new Set(panels.flatMap(({ kind, options: own }) => kind.notes(dataset, own)));
  const closing = [
    ...notes,
    ...(options.notes ?? []),
    countsLine(dataset),
    dataset.relations.length + dataset.events.length
      ? en.certaintyNote(panels.map(({ kind }) => kind.name))
      : '',
    dataset.asOf ? en.asOf(formatBounds(dataset.asOf, locale)) : '',
  ].filter(Boolean);
  return [...sources, ...(closing.length ? [{ text: closing.map(stop).join(' ') }] : [])];
}
