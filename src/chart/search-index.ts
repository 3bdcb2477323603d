import type { Key } from '../model/key';
import type { Dataset } from '../model/records';
import type { Messages } from './messages';
import { relationTitle } from './words';

/** What can be found: an actor, relation or event, with all it may be called. */
export interface Entry {
  readonly key: Key;
  readonly name: string;
  /** Folded names, aliases and ids, the name first, each after a line break. */
  readonly text: string;
}

/** Letters that no decomposition takes apart, and those that are written two ways. */
const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ı: 'i',
  ħ: 'h',
  ي: 'ی',
  ى: 'ی',
  ك: 'ک',
  ة: 'ه',
  ς: 'σ',
};

/** A text as it is compared: small letters without accents, in one width, without breaks. */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\p{M}\p{Cf}]/gu, '')
    .replace(/[ßæœøđðþłıħيىكةς]/g, (letter) => LETTERS[letter] ?? letter)
    .replace(/\s+/g, ' ')
    .trim();
}

const entry = (key: Key, name: string, others: readonly (string | undefined)[]): Entry => ({
  key,
  name,
  text: [name, ...others].map((one) => (one ? `\n${fold(one)}` : '')).join(''),
});

/** All that can be found, one by one, so that a long list can be made in slices: actors, relations, events. */
export function* entriesOf(dataset: Dataset, words: Messages): Generator<Entry> {
  for (const { key, id, name, aliases, code } of dataset.actors) {
    const folded = dataset.foldedInto(key).flatMap((one) => [one.name, ...one.aliases, one.id]);
    yield entry(key, name, [...aliases, code, id, ...folded]);
  }
  for (let i = 0; i < dataset.count('relation'); i++) {
    const relation = dataset.recordAt('relation', i);
    yield entry(relation.key, relationTitle(dataset, relation, words), [relation.id]);
  }
  for (let i = 0; i < dataset.count('event'); i++) {
    const event = dataset.recordAt('event', i);
    yield entry(event.key, event.title, [event.id, event.place]);
  }
}

const KINDS = ['actor', 'relation', 'event'];
const kindOf = (key: Key) => KINDS.indexOf(key.slice(0, key.indexOf(':')));

/** How well a text fits, 0 best: all of a name, its beginning, the beginning of a word, anywhere; −1: not at all. */
function rank(text: string, query: string): number {
  if (!text.includes(query)) return -1;
  if (`${text}\n`.includes(`\n${query}\n`)) return 0;
  if (text.startsWith(`\n${query}`)) return 1;
  if (text.includes(`\n${query}`)) return 2;
  return text.includes(` ${query}`) ? 3 : 4;
}

/** All that fit, best first; words may stand apart and in any order. */
export function findEntries(entries: readonly Entry[], asked: string): readonly Entry[] {
  const query = fold(asked);
  if (!query) return [];
  const parts = query.split(' ');
  const byRank = Array.from({ length: 6 * KINDS.length }, (): Entry[] => []);
  for (const one of entries) {
    const whole = rank(one.text, query);
    const at = whole >= 0 ? whole : parts.every((part) => one.text.includes(part)) ? 5 : -1;
    if (at >= 0) byRank[at * 3 + kindOf(one.key)]?.push(one);
  }
  return byRank.flat();
}
