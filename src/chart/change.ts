import { type Change, changesIn } from '../analysis/changes';
import { boundsOf } from '../model/bounds';
import { createDataset, isDataset } from '../model/dataset';
import { formatBounds } from '../model/format';
import type { Key } from '../model/key';
import type { Certainty, Dataset, DatasetInput } from '../model/records';
import { spanFrom } from '../model/slice';
import type { When } from '../model/time';
import { change as english } from './english-change';
import type { Messages } from './messages';
import {
  actorLabel,
  capital,
  certaintyWord,
  placesIn,
  stopped,
  titleOf,
  typeLabel,
  within,
  wordsOf,
} from './words';

export interface ChangeOptions {
  /** Words of a language. @defaultValue English */
  readonly messages?: Messages;
  /** BCP 47 tag for dates. @defaultValue that of `messages` */
  readonly locale?: string;
  /** Clauses that are told; how many more changes there are is said. @defaultValue all */
  readonly most?: number;
  /** Sources by their numbers alone, where there are several. @defaultValue false */
  readonly brief?: boolean;
}

/** Changes of one kind, type, sign and certainty, in words. */
export interface ChangeClause {
  readonly kind: Change['kind'];
  readonly count: number;
  readonly certainty: Certainty;
  readonly sure: boolean;
  readonly keys: readonly Key[];
  /** "1 new energy relation, confirmed: Gas pipeline deal (paragraph 5)" */
  readonly text: string;
}

export interface ChangeText {
  /** All of it as one sentence. */
  readonly text: string;
  readonly clauses: readonly ChangeClause[];
}

/** So many of a kind are named, each with its sources. */
const NAMED = 2;
/** Places in sources that stand for more of a kind. */
const PLACES = 3;
const CERTAINTIES: readonly Certainty[] = ['confirmed', 'expected', 'hinted'];

/**
 * What changed from `start` to the end of `end`, in words: "Between 1 and 3 September 2025: 1 new energy relation,
 * confirmed: Gas pipeline deal (paragraph 5); …". Each clause has its certainty and its sources; `changesBetween` of
 * `summitry/analysis` says when a change counts.
 *
 * @throws TypeError where `start` or `end` is no date, RangeError where `end` is before `start`.
 */
export function describeChange(
  data: Dataset | DatasetInput,
  start: When,
  end: When = start,
  options: ChangeOptions = {},
): ChangeText {
  const dataset = isDataset(data) ? data : createDataset(data);
  return tellChanges(dataset, spanFrom('describeChange', start, end), 0, options);
}

/** The same of [from, to), UTC ms; for `late` see `changesIn`. */
export function tellChanges(
  dataset: Dataset,
  [from, to]: readonly [number, number],
  late: number,
  options: ChangeOptions,
): ChangeText {
  const words = wordsOf(options);
  const { change = english, dates, semicolon, colon } = words;
  const groups = grouped(changesIn(dataset, from, to, late));
  const isBrief = options.brief === true && dataset.sources.length > 1;
  const sources: Sources = (of) => (isBrief ? numbersOf : placesOf)(dataset, of, words);
  const clauses = groups.map((group) => clauseOf(dataset, group, words, sources));
  const told = clauses.slice(0, options.most);
  const left = clauses.slice(told.length).reduce((sum, { count }) => sum + count, 0);
  const said = told.map(({ text }) => text);
  if (left) said.push(change.more(left));
  const when = capital(formatBounds(boundsOf(from, to, from, to), dates));
  const text = stopped(when + colon + (said.join(semicolon) || change.nothing), words);
  return { text, clauses };
}

/** By kind, the surest first, then the most, then by what they are. */
function grouped(changes: readonly Change[]): readonly (readonly Change[])[] {
  const groups = new Map<string, Change[]>();
  for (const one of changes) {
    const { kind, certainty, sure, sign, type } = one;
    const id = JSON.stringify([kind, CERTAINTIES.indexOf(certainty), !sure, sign, type]);
    groups.set(id, [...(groups.get(id) ?? []), one]);
  }
  const kinds = [...new Set(changes.map(({ kind }) => kind))];
  const rank = ([one]: readonly Change[]) =>
    kinds.indexOf(one!.kind) * 3 + CERTAINTIES.indexOf(one!.certainty);
  return [...groups]
    .sort(([a, x], [b, y]) => rank(x) - rank(y) || y.length - x.length || (a < b ? -1 : 1))
    .map(([, group]) => group);
}

type Sources = (of: readonly Change[]) => string;

/** "Source: 2; 4" */
function numbersOf(dataset: Dataset, of: readonly Change[], words: Messages): string {
  const ids = new Set(of.flatMap(({ evidence }) => evidence.map(({ source }) => source)));
  const numbers = dataset.sources.flatMap(({ id }, i) =>
    ids.has(id) ? [words.figure(i + 1)] : [],
  );
  return numbers.length ? words.source(numbers.join(words.semicolon)) : words.unsourced;
}

function placesOf(dataset: Dataset, of: readonly Change[], words: Messages): string {
  const places = placesIn(
    dataset,
    of.flatMap(({ evidence }) => evidence),
    words,
  );
  const rest = places.length - PLACES;
  if (rest > 0) return words.more(places.slice(0, PLACES), rest);
  return places.join(words.semicolon) || words.unsourced;
}

function clauseOf(
  dataset: Dataset,
  group: readonly Change[],
  words: Messages,
  sources: Sources,
): ChangeClause {
  const { change = english, comma, colon } = words;
  const { kind, certainty, sure, sign, type } = group[0] as Change;
  const count = group.length;
  const head = [
    change[kind](count, within(typeLabel(dataset, type), words)),
    certaintyWord(certainty, words),
    sign === undefined || sign === 1 ? '' : words.sign(sign).toLowerCase(),
    sure ? '' : change.unsure,
  ]
    .filter(Boolean)
    .join(comma);
  const text =
    count > NAMED
      ? words.aside(head, [sources(group)])
      : head + colon + words.list(group.map((one) => named(dataset, one, [sources([one])], words)));
  return { kind, count, certainty, sure, keys: group.map(({ key }) => key), text };
}

/** "Gas pipeline deal (paragraph 5)"; who joins or leaves is named too. */
function named(
  dataset: Dataset,
  { key, actor }: Change,
  sources: readonly string[],
  words: Messages,
): string {
  const title = within(titleOf(dataset, key, words), words);
  const who = actor === undefined ? '' : within(actorLabel(dataset, actor), words) + words.comma;
  return words.aside(who + title, sources);
}
