import type { Draft } from './actors';
import {
  type Clock,
  certaintyOf,
  copyTexts,
  idOf,
  isRow,
  LEVELS,
  listOf,
  type Row,
} from './fields';
import { type Issues, show } from './issues';
import type { Id } from './key';
import type { Actor, Evidence, Party } from './records';
import type { TimeBounds } from './time';

/** What rows are read against. */
export interface Reader {
  readonly issues: Issues;
  readonly clock: Clock;
  readonly actors: ReadonlyMap<Id, Actor>;
  readonly sources: ReadonlySet<Id>;
  readonly events: ReadonlySet<Id>;
  readonly names: () => Iterable<readonly [string, Id]>;
}

const NONE: readonly never[] = Object.freeze([]);

/** The parties that are actors here; one that is named twice is one party. */
export function readParties(given: readonly unknown[], list: string, reader: Reader): Party[] {
  const { issues } = reader;
  const parties: Party[] = [];
  given.forEach((item, place) => {
    issues.inside(list, place);
    const party = readParty(item, reader);
    const same = party && parties.findIndex(({ actor }) => actor === party.actor);
    if (same === null) return;
    if (same < 0) parties.push(party!);
    else {
      issues.warn('', `${show(party!.actor)} is named twice; read as one`);
      parties[same] = mergeParties(parties[same]!, party!);
    }
  });
  issues.outside();
  return parties;
}

function readParty(item: unknown, { issues, clock, actors, names }: Reader): Party | null {
  const row: Row | null = isRow(item) ? item : null;
  const field = row ? 'actor' : '';
  const id = idOf(row ? row.actor : item, field, issues);
  const actor = id === undefined ? undefined : actors.get(id);
  if (!actor) {
    const hint = id === undefined ? '' : issues.hint(id, names);
    issues.warn(field, `no actor ${show(id)}${hint}; left out`);
    return null;
  }
  const party: Draft<Party> = {
    actor: actor.id,
    key: actor.key,
    when: row && clock.span(row),
    certainty: row ? certaintyOf(row.certainty, issues) : 'confirmed',
    via: NONE,
  };
  if (row) copyTexts(row, party, ['role'], issues);
  return Object.freeze(party);
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

const TEXTS = ['saidBy', 'locator', 'quote', 'note'];

export function readEvidence(
  value: unknown,
  list: string,
  { issues, sources }: Reader,
): readonly Evidence[] {
  const given = listOf(isRow(value) ? [value] : value, list, issues);
  if (!given.length) return NONE;
  const evidence: Evidence[] = [];
  given.forEach((item, place) => {
    issues.inside(list, place);
    const row: Row = isRow(item) ? item : { source: item };
    const source = idOf(row.source, 'source', issues);
    if (source === undefined || !sources.has(source)) {
      const hint =
        source === undefined ? '' : issues.hint(source, () => [...sources].map((id) => [id, id]));
      issues.error('source', `no source ${show(source)}${hint}; this evidence is left out`);
      return;
    }
    const one: Draft<Evidence> = { source };
    copyTexts(row, one, TEXTS, issues);
    evidence.push(Object.freeze(one));
  });
  issues.outside();
  return Object.freeze(evidence);
}
