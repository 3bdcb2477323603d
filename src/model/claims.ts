import {
  certaintyOf,
  copyTexts,
  type Draft,
  isRow,
  listOf,
  nameOf,
  numberOf,
  type Row,
  refersTo,
  sizeOf,
  textOf,
} from './fields';
import { type Id, keyOf } from './key';
import { type Reader, readEvidence, readParties } from './parties';
import type { EventRecord, Relation, Sign } from './records';
import type { TimeBounds } from './time';

/** Relations and events have a type; where none is written, this. */
const OTHER = 'other';

export function readRelation(row: Row, reader: Reader): Draft<Relation> | null {
  const { issues, clock } = reader;
  const given = partiesOf(row, reader);
  const parties = readParties(given, 'parties', reader);
  if (parties.length < 2) {
    issues.error('parties', `must be two or more, got ${parties.length}; the relation is left out`);
    return null;
  }
  const id = textOf(row.id, 'id', issues) ?? '';
  const type = textOf(row.type, 'type', issues);
  if (type === undefined) issues.warn('type', `missing; read as ${OTHER}`);
  const relation: Draft<Relation> = {
    id,
    key: keyOf('relation', id),
    type: type ?? OTHER,
    parties: Object.freeze(parties),
    directed: directedOf(row.directed, parties[0]!.actor, given[0], reader),
    sign: signOf(row.sign, reader),
    strength: sizeOf(row.strength, 'strength', issues),
    when: clock.span(row),
    certainty: certaintyOf(row.certainty, issues),
    evidence: readEvidence(row.evidence, 'evidence', reader),
    events: eventsOf(row.events, reader),
  };
  copyTexts(row, relation, ['label', 'shortLabel', 'note'], issues);
  return relation;
}

function partiesOf({ parties, source, target }: Row, { issues }: Reader): readonly unknown[] {
  const given = listOf(parties, 'parties', issues);
  return given.length ? given : [source, target].filter((party) => (party ?? '') !== '');
}

/** Without its first party a relation comes from nobody, and is read as mutual. */
function directedOf(value: unknown, first: Id, given: unknown, { issues }: Reader): boolean {
  if (typeof (value ?? false) !== 'boolean') {
    issues.wrong('directed', 'true or false', value, 'read as false');
  }
  if (value !== true) return false;
  const id = isRow(given) ? given.actor : given;
  if (String(id) === first) return true;
  issues.warn('directed', 'the party that it comes from is not known; read as false');
  return false;
}

function signOf(value: unknown, { issues }: Reader): Sign {
  if (value === undefined) return 1;
  if (value === null) return null;
  const number = numberOf(value);
  if (number === 1 || number === -1) return number;
  if (number === 0) return 0;
  issues.wrong('sign', '1, 0, -1 or null', value, 'read as not known');
  return null;
}

function eventsOf(value: unknown, { issues, events }: Reader): readonly string[] {
  const known = new Set<Id>();
  listOf(value, 'events', issues).forEach((item, place) => {
    issues.inside('events', place);
    const id = refersTo(item, 'event', '', events, () => events, issues);
    if (id !== undefined) known.add(id);
  });
  issues.outside();
  return Object.freeze([...known]);
}

export function readEvent(row: Row, reader: Reader): Draft<EventRecord> {
  const { issues } = reader;
  const id = textOf(row.id, 'id', issues) ?? '';
  const best = dateOf(row, reader);
  const event: Draft<EventRecord> = {
    id,
    key: keyOf('event', id),
    title: nameOf(row, 'title', id || 'Event', issues),
    participants: Object.freeze(
      readParties(listOf(row.participants, 'participants', issues), 'participants', reader),
    ),
    when: widened(best, row, reader),
    best,
    certainty: certaintyOf(row.certainty, issues),
    importance: sizeOf(row.importance, 'importance', issues),
    evidence: readEvidence(row.evidence, 'evidence', reader),
    alternatives: alternativesOf(row.alternatives, reader),
  };
  copyTexts(row, event, ['shortTitle', 'type', 'place', 'summary'], issues);
  return event;
}

function dateOf(row: Row, { issues, clock }: Reader): TimeBounds | null {
  if (row.date === undefined || row.date === null) {
    issues.warn('date', 'missing; "" says that it is not known');
  }
  return clock.date(row, 'date', 'end');
}

/** All that is possible: `earliest` and `latest` widen, and never narrow, the best reading. */
function widened(best: TimeBounds | null, row: Row, { issues, clock }: Reader): TimeBounds | null {
  const from = clock.date(row, 'earliest')?.earliestStart;
  const to = clock.date(row, 'latest')?.latestEnd;
  if (from === undefined && to === undefined) return best;
  const start = from ?? best?.earliestStart ?? -Infinity;
  const end = to ?? best?.latestEnd ?? Infinity;
  const inner = best ?? {
    earliestStart: end,
    latestStart: end,
    earliestEnd: start,
    latestEnd: start,
  };
  const late = start > inner.earliestStart;
  const early = end < inner.latestEnd;
  if (late) issues.warn('earliest', 'is after the date; left out');
  if (early) issues.warn('latest', 'is before the date; left out');
  if (!best && late) return null;
  return Object.freeze({
    precision: 'interval',
    approximate: false,
    uncertain: false,
    ...inner,
    earliestStart: late ? inner.earliestStart : start,
    latestEnd: early ? inner.latestEnd : end,
  });
}

function alternativesOf(value: unknown, reader: Reader): EventRecord['alternatives'] {
  const read: EventRecord['alternatives'][number][] = [];
  listOf(value, 'alternatives', reader.issues).forEach((item, place) => {
    const list = 'alternatives';
    reader.issues.inside(list, place);
    const row = (item ?? {}) as Row;
    const when = reader.clock.date(row, 'date', 'end');
    if (!when) reader.issues.warn('date', 'an alternative needs a date; left out');
    const evidence = readEvidence(row.evidence, `${list}[${place}].evidence`, reader);
    if (when) read.push(Object.freeze({ when, evidence }));
  });
  reader.issues.outside();
  return Object.freeze(read);
}
