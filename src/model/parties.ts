import { spanOf } from './clock';
import { certaintyOf, LEVELS, refersTo, withTexts } from './fields';
import { freeze, type Id, NONE } from './key';
import type { Actor, EventRecord, Evidence, Party, Relation } from './records';
import { type Draft, listOf, type Row, warn } from './rows';
import { show } from './show';
import { boundsOf, type TimeBounds } from './time';

export function plainParties(actors: readonly Actor[]): ReadonlyMap<Id, Party> {
  return new Map(
    actors.map(({ id, key }) => [
      id,
      freeze({ actor: id, key, when: null, certainty: 'confirmed', via: NONE }),
    ]),
  );
}

/** The parties that are actors here; one that is named twice is one party. */
export function readParties(row: Row, list: string, given?: unknown): readonly Party[] {
  const parties =
    plainOf(row, given ?? row.given[list]) ?? listOf(row, list, 'actor', readParty, given);
  return oneEach(parties, (actor) => warn(row, list, `${show(actor)} is named twice; read as one`));
}

/** Where all are ids of actors: nine of ten are. */
function plainOf({ reader }: Row, given: unknown): readonly Party[] | null {
  if (!Array.isArray(given)) return null;
  const found: Party[] = [];
  for (const id of given) {
    const party = reader.parties.get(id);
    if (!party) return null;
    found.push(party);
  }
  return found;
}

function readParty(row: Row): Party | undefined {
  const { parties } = row.reader;
  const plain = row.short && parties.get(row.given.actor as Id);
  if (plain) return plain;
  const id = refersTo(row, 'actor');
  if (id === undefined) return undefined;
  const party: Draft<Party> = {
    ...parties.get(id)!,
    when: spanOf(row),
    certainty: certaintyOf(row),
  };
  return freeze(withTexts(row, party, ['role']));
}

export function partiesOf(record: Relation | EventRecord): readonly Party[] {
  return 'parties' in record ? record.parties : record.participants;
}

/** The same parties, each actor once. */
export function oneEach(parties: readonly Party[], onTwin?: (actor: Id) => void): readonly Party[] {
  // Most are two, and different.
  if (parties.length < 3 && parties[0]?.actor !== parties[1]?.actor) return parties;
  const byActor = new Map<Id, Party>();
  for (const party of parties) {
    const same = byActor.get(party.actor);
    if (same) onTwin?.(party.actor);
    byActor.set(party.actor, same ? merged(same, party) : party);
  }
  return byActor.size < parties.length ? freeze([...byActor.values()]) : parties;
}

/** One party for two: first role, both spans, the surer of both reports. */
function merged(a: Party, b: Party): Party {
  return freeze({
    ...b,
    ...a,
    when: hull(a.when, b.when),
    certainty: LEVELS[Math.min(LEVELS.indexOf(a.certainty), LEVELS.indexOf(b.certainty))]!,
    via: freeze([...new Set([...a.via, ...b.via])].sort()),
  });
}

/** From the first beginning to the last end; `null` is the whole span. */
function hull(a: TimeBounds | null, b: TimeBounds | null): TimeBounds | null {
  if (a === b || !a || !b) return a && b;
  return boundsOf(
    Math.min(a.earliestStart, b.earliestStart),
    Math.min(a.latestStart, b.latestStart),
    Math.max(a.earliestEnd, b.earliestEnd),
    Math.max(a.latestEnd, b.latestEnd),
    a,
    b,
  );
}

export function evidenceOf(row: Row): readonly Evidence[] {
  return listOf(row, 'evidence', 'source', (item) => {
    const source = refersTo(item, 'source');
    return source === undefined
      ? null
      : freeze(withTexts(item, { source } as Evidence, ['saidBy', 'locator', 'quote', 'note']));
  });
}
