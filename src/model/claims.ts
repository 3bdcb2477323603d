import type { Draft } from './actors';
import { certaintyOf, copyTexts, idOf, isRow, listOf, type Row, sizeOf, textOf } from './fields';
import { show } from './issues';
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
    issues.error('parties', `a relation needs two known parties, got ${parties.length}; left out`);
    return null;
  }
  const id = idOf(row.id, 'id', issues) ?? '';
  const type = textOf(row.type, 'type', issues);
  if (type === undefined) issues.warn('type', `a relation needs a type; read as "${OTHER}"`);
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

function partiesOf(row: Row, { issues }: Reader): readonly unknown[] {
  const { parties, source, target } = row;
  if (parties !== undefined && parties !== null) return listOf(parties, 'parties', issues);
  return [source, target].filter((party) => party !== undefined && party !== null);
}

/** Without its first party a relation comes from nobody, and is read as mutual. */
function directedOf(value: unknown, first: Id, given: unknown, { issues }: Reader): boolean {
  if (value !== undefined && value !== null && typeof value !== 'boolean') {
    issues.warn('directed', `must be true or false, got ${show(value)}; read as false`);
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
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  if (number === 1 || number === -1) return number;
  if (number === 0) return 0;
  issues.warn('sign', `must be 1, 0, -1 or null, got ${show(value)}; read as not known`);
  return null;
}

function eventsOf(value: unknown, { issues, events }: Reader): readonly string[] {
  const given = listOf(typeof value === 'string' ? [value] : value, 'events', issues);
  const known = new Set<string>();
  given.forEach((item, place) => {
    issues.inside('events', place);
    const id = idOf(item, '', issues);
    if (id !== undefined && events.has(id)) known.add(id);
    else {
      const hint = id === undefined ? '' : issues.hint(id, () => [...events].map((e) => [e, e]));
      issues.warn('', `no event ${show(item)}${hint}; left out`);
    }
  });
  issues.outside();
  return Object.freeze([...known]);
}

const EVENT_TEXTS = ['shortTitle', 'type', 'place', 'summary'];

export function readEvent(row: Row, reader: Reader): Draft<EventRecord> {
  const { issues } = reader;
  const id = idOf(row.id, 'id', issues) ?? '';
  const title = textOf(row.title, 'title', issues);
  if (title === undefined) issues.warn('title', 'an event needs a title');
  const best = dateOf(row, reader);
  const event: Draft<EventRecord> = {
    id,
    key: keyOf('event', id),
    title: title ?? (id || 'Event'),
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
  copyTexts(row, event, EVENT_TEXTS, issues);
  return event;
}

function dateOf(row: Row, { issues, clock }: Reader): TimeBounds | null {
  if (row.date === undefined || row.date === null) {
    issues.warn('date', 'an event needs a date, "" where it is not known');
  }
  return clock.date(row, 'date', 'end');
}

/** All that is possible: `earliest` and `latest` widen, and never narrow, the best reading. */
function widened(best: TimeBounds | null, row: Row, { issues, clock }: Reader): TimeBounds | null {
  const from = clock.date(row, 'earliest')?.earliestStart ?? best?.earliestStart;
  const to = clock.date(row, 'latest')?.latestEnd ?? best?.latestEnd;
  if (from === undefined && to === undefined) return best;
  const start = from ?? -Infinity;
  const end = to ?? Infinity;
  if (!best) {
    if (start > end) {
      issues.warn('latest', 'is before earliest; both are left out');
      return null;
    }
    return Object.freeze({
      earliestStart: start,
      latestStart: end,
      earliestEnd: start,
      latestEnd: end,
      precision: 'interval',
      approximate: false,
      uncertain: false,
    });
  }
  if (start > best.earliestStart) issues.warn('earliest', 'is after the date; left out');
  if (end < best.latestEnd) issues.warn('latest', 'is before the date; left out');
  if (start >= best.earliestStart && end <= best.latestEnd) return best;
  return Object.freeze({
    ...best,
    earliestStart: Math.min(start, best.earliestStart),
    latestEnd: Math.max(end, best.latestEnd),
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
