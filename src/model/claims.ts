import { dateOf, spanOf } from './clock';
import { certaintyOf, idIn, nameOf, numberOf, refersTo, sizeOf, textOf, withTexts } from './fields';
import { freeze, type Id, keyOf } from './key';
import { evidenceOf, readParties } from './parties';
import type { EventRecord, Relation, Sign } from './records';
import { type Draft, error, isObject, listOf, type Row, warn, wrong } from './rows';
import { boundsOf, type TimeBounds } from './time';

/** Relations and events have a type; where none is written, this. */
export const OTHER = 'other';

export function readRelation(row: Row): Draft<Relation> | null {
  const { parties: given, source, target } = row.given;
  const pair = [source, target].filter((party) => (party ?? '') !== '');
  const list = (Array.isArray(given) && !given.length ? null : given) ?? pair;
  const parties = readParties(row, 'parties', list);
  if (parties.length < 2) {
    error(row, 'parties', `must be two or more, got ${parties.length}`);
    return null;
  }
  const id = idIn(row);
  const type = textOf(row, 'type');
  if (type === undefined) warn(row, 'type', `missing; read as ${OTHER}`);
  const relation: Draft<Relation> = {
    id,
    key: keyOf('relation', id),
    type: type ?? OTHER,
    parties,
    directed: directedOf(row, parties[0]!.actor, (list as readonly unknown[])[0]),
    sign: signOf(row),
    strength: sizeOf(row, 'strength'),
    when: spanOf(row),
    certainty: certaintyOf(row),
    evidence: evidenceOf(row),
    events: idsOf(row, 'events', 'event'),
  };
  return withTexts(row, relation, ['label', 'shortLabel', 'note']);
}

/** Without its first party a relation comes from nobody, and is read as mutual. */
function directedOf(row: Row, first: Id, given: unknown): boolean {
  const directed = row.given.directed ?? false;
  if (typeof directed !== 'boolean') wrong(row, 'directed', 'true or false', 'read as false');
  if (directed !== true) return false;
  if (String(isObject(given) ? given.actor : given) === first) return true;
  warn(row, 'directed', 'its first party is not known; read as false');
  return false;
}

function signOf(row: Row): Sign {
  const { sign = 1 } = row.given;
  const read = ([1, 0, -1] as const).find((one) => one === numberOf(sign)) ?? null;
  if (read === null && sign !== null) wrong(row, 'sign', '1, 0, -1 or null', 'read as not known');
  return read;
}

/** Each id of a list once, where it is one of a record. */
export function idsOf(row: Row, list: string, what: 'actor' | 'event'): readonly Id[] {
  return freeze([...new Set(listOf(row, list, what, (item) => refersTo(item, what)))]);
}

export function readEvent(row: Row): Draft<EventRecord> {
  const id = idIn(row);
  if ((row.given.date ?? null) === null) {
    warn(row, 'date', 'missing; "" is not known');
  }
  const best = dateOf(row, 'date', 'end');
  const event: Draft<EventRecord> = {
    id,
    key: keyOf('event', id),
    title: nameOf(row, 'title', id || 'Event'),
    participants: readParties(row, 'participants'),
    when: widened(best, row),
    best,
    certainty: certaintyOf(row),
    importance: sizeOf(row, 'importance'),
    evidence: evidenceOf(row),
    alternatives: listOf(row, 'alternatives', 'date', readAlternative),
  };
  return withTexts(row, event, ['shortTitle', 'type', 'place', 'summary']);
}

/** All that is possible: `earliest` and `latest` widen, and never narrow, the best reading. */
function widened(best: TimeBounds | null, row: Row): TimeBounds | null {
  if ((row.given.earliest ?? row.given.latest ?? null) === null) return withoutSet(best);
  const from = dateOf(row, 'earliest')?.earliestStart;
  const to = dateOf(row, 'latest')?.latestEnd;
  if (from === undefined && to === undefined) return withoutSet(best);
  const start = from ?? best?.earliestStart ?? -Infinity;
  const end = to ?? best?.latestEnd ?? Infinity;
  const late = start > (best?.earliestStart ?? end);
  const early = best !== null && end < best.latestEnd;
  if (late) warn(row, 'earliest', 'is after the date; left out');
  if (early) warn(row, 'latest', 'is before the date; left out');
  if (!best) return late ? null : boundsOf(start, end, start, end);
  return freeze({
    ...(withoutSet(best) as TimeBounds),
    earliestStart: late ? best.earliestStart : start,
    latestEnd: early ? best.latestEnd : end,
  });
}

/** Columns keep bounds alone: the members of a set stay with the best reading. */
function withoutSet(best: TimeBounds | null): TimeBounds | null {
  if (!best?.members) return best;
  const { members: _, all: __, ...bounds } = best;
  return freeze(bounds);
}

function readAlternative(row: Row): EventRecord['alternatives'][number] | null {
  const when = dateOf(row, 'date', 'end');
  const evidence = evidenceOf(row);
  if (when) return freeze({ when, evidence });
  warn(row, 'date', 'missing; left out');
  return null;
}
