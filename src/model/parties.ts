import {
  type Clock,
  certaintyOf,
  copyTexts,
  type Draft,
  isRow,
  LEVELS,
  listOf,
  type Row,
  refersTo,
} from './fields';
import { type Issues, type Names, show } from './issues';
import type { Id } from './key';
import type { Actor, EventRecord, Evidence, Party, Relation } from './records';
import type { TimeBounds } from './time';

/** What rows are read against. */
export interface Reader {
  readonly issues: Issues;
  readonly clock: Clock;
  /** Each actor as a party of whom nothing more is said; rows share it. */
  readonly actors: ReadonlyMap<Id, Party>;
  readonly sources: ReadonlySet<Id>;
  readonly events: ReadonlySet<Id>;
  readonly names: () => Names;
}

const NONE: readonly never[] = Object.freeze([]);

export function plainParties(actors: readonly Actor[]): ReadonlyMap<Id, Party> {
  return new Map(
    actors.map(({ id, key }) => [
      id,
      Object.freeze({ actor: id, key, when: null, certainty: 'confirmed', via: NONE }),
    ]),
  );
}

/** The parties that are actors here; one that is named twice is one party. */
export function readParties(given: readonly unknown[], list: string, reader: Reader): Party[] {
  const { issues, actors } = reader;
  const parties: Party[] = [];
  for (let place = 0; place < given.length; place++) {
    const item = given[place];
    issues.inside(list, place);
    const party = actors.get(item as Id) ?? readParty(item, reader);
    if (!party) continue;
    const same = parties.findIndex(({ actor }) => actor === party.actor);
    if (same < 0) parties.push(party);
    else {
      issues.warn('', `${show(party.actor)} is named twice; read as one`);
      parties[same] = mergeParties(parties[same]!, party);
    }
  }
  issues.outside();
  return parties;
}

function readParty(item: unknown, { issues, clock, actors, names }: Reader): Party | null {
  const row: Row = isRow(item) ? item : { actor: item };
  const id = refersTo(row.actor, 'actor', row === item ? 'actor' : '', actors, names, issues);
  if (id === undefined) return null;
  const party: Draft<Party> = {
    ...actors.get(id)!,
    when: clock.span(row),
    certainty: certaintyOf(row.certainty, issues),
  };
  copyTexts(row, party, ['role'], issues);
  return Object.freeze(party);
}

export function partiesOf(record: Relation | EventRecord): readonly Party[] {
  return 'parties' in record ? record.parties : record.participants;
}

/** One party for two: first role, both spans, the surer of both reports. */
export function mergeParties(a: Party, b: Party): Party {
  const role = a.role ?? b.role;
  return Object.freeze({
    actor: a.actor,
    key: a.key,
    ...(role !== undefined && { role }),
    when: hull(a.when, b.when),
    certainty: LEVELS[Math.min(LEVELS.indexOf(a.certainty), LEVELS.indexOf(b.certainty))]!,
    via: Object.freeze([...new Set([...a.via, ...b.via])].sort()),
  });
}

/** From the first beginning to the last end; `null` is the whole span. */
function hull(a: TimeBounds | null, b: TimeBounds | null): TimeBounds | null {
  if (a === b || !a || !b) return a && b;
  return Object.freeze({
    earliestStart: Math.min(a.earliestStart, b.earliestStart),
    latestStart: Math.min(a.latestStart, b.latestStart),
    earliestEnd: Math.max(a.earliestEnd, b.earliestEnd),
    latestEnd: Math.max(a.latestEnd, b.latestEnd),
    precision: 'interval',
    approximate: a.approximate || b.approximate,
    uncertain: a.uncertain || b.uncertain,
  });
}

export function readEvidence(
  value: unknown,
  list: string,
  { issues, sources }: Reader,
): readonly Evidence[] {
  const given = isRow(value) ? [value] : listOf(value, list, issues);
  if (!given.length) return NONE;
  const evidence: Evidence[] = [];
  given.forEach((item, place) => {
    issues.inside(list, place);
    const row: Row = isRow(item) ? item : { source: item };
    const source = refersTo(row.source, 'source', 'source', sources, () => sources, issues);
    if (source === undefined) return;
    const one: Draft<Evidence> = { source };
    copyTexts(row, one, ['saidBy', 'locator', 'quote', 'note'], issues);
    evidence.push(Object.freeze(one));
  });
  issues.outside();
  return Object.freeze(evidence);
}
