import type { Id, Key } from '../model/key';
import type { Certainty, Dataset, Evidence, Party, Relation, Sign } from '../model/records';
import { spanFrom } from '../model/slice';
import type { TimeBounds, When } from '../model/time';

/** A relation begins or ends, a party of it joins or leaves, an event happens. */
export type ChangeKind = 'begins' | 'ends' | 'joins' | 'leaves' | 'happens';

/** One change that is reported of a stretch of time. */
export interface Change {
  readonly kind: ChangeKind;
  /** The relation or event. */
  readonly key: Key;
  /** Who joins or leaves. */
  readonly actor?: Id;
  /** Type of the relation or event. */
  readonly type?: string;
  /** Of a relation. */
  readonly sign?: Sign;
  readonly certainty: Certainty;
  /** Whether the dates leave no other reading than that it falls into this stretch. */
  readonly sure: boolean;
  readonly evidence: readonly Evidence[];
}

const KINDS: readonly ChangeKind[] = ['begins', 'ends', 'joins', 'leaves', 'happens'];

/**
 * What is reported to change from the beginning of `start` to the end of `end`: relations that begin or end, parties
 * that join or leave, events; in this order, each by id. A change counts where it may first have happened, an end where
 * it may last have, so that of stretches that meet each change is in one. What has no date is not told.
 *
 * @throws TypeError where `start` or `end` is no date, RangeError where `end` is before `start`.
 */
export function changesBetween(dataset: Dataset, start: When, end: When = start): Change[] {
  return changesIn(dataset, ...spanFrom('changesBetween', start, end));
}

/**
 * The same of [from, to), UTC ms. What ends is told `late` ms after its last moment: as-of dates of one day and another
 * differ in what ended before that day, not on it.
 */
export function changesIn(dataset: Dataset, from: number, to: number, late = 0): Change[] {
  const found: Change[] = [];
  const begins = (when: TimeBounds | null): boolean | null => {
    if (!when) return null;
    const { earliestStart: low, latestStart: high } = when;
    return toldIn(when, low > -Infinity ? low : high - 1, low, high, from, to);
  };
  const ends = (when: TimeBounds | null): boolean | null => {
    if (!when) return null;
    const { earliestEnd: low, latestEnd: high } = when;
    return toldIn(when, high - 1, low, high, from - late, to - late);
  };
  const add = (kind: ChangeKind, sure: boolean | null, rest: Omit<Change, 'kind' | 'sure'>) => {
    if (sure !== null) found.push({ kind, ...rest, sure });
  };
  for (const relation of dataset.relations) {
    const { key, type, sign, certainty, evidence, when } = relation;
    const rest = { key, type, sign, certainty, evidence };
    add('begins', begins(when), rest);
    add('ends', ends(when), rest);
    for (const party of parties(relation)) {
      const own = certainty === 'confirmed' ? party.certainty : certainty;
      const stay = { ...rest, actor: party.actor, certainty: own };
      if (later(party.when, when)) add('joins', begins(party.when), stay);
      if (sooner(party.when, when)) add('leaves', ends(party.when), stay);
    }
  }
  for (const { key, type, certainty, evidence, when } of dataset.events)
    add('happens', begins(when), { key, ...(type && { type }), certainty, evidence });
  // Sorting keeps the order of ids within a kind.
  return found.sort((a, b) => KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind));
}

/** `null` = not told; else whether every reading of the date, [low, high], lies in [from, to), and nobody doubts it. */
function toldIn(
  { uncertain }: TimeBounds,
  at: number,
  low: number,
  high: number,
  from: number,
  to: number,
): boolean | null {
  if (!Number.isFinite(at) || at < from || at >= to) return null;
  return !uncertain && low >= from && high <= to;
}

const parties = ({ parties: all }: Relation): readonly Party[] => all.filter(({ when }) => when);

/** Whether a party came after the whole began, or left before it ended. */
const later = (own: TimeBounds | null, whole: TimeBounds | null) =>
  !!own && own.earliestStart > (whole?.earliestStart ?? -Infinity);
const sooner = (own: TimeBounds | null, whole: TimeBounds | null) =>
  !!own && own.latestEnd < (whole?.latestEnd ?? Infinity);
