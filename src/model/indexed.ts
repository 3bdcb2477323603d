import { incidence, positions } from './incidence';
import { show } from './issues';
import { type EntityKind, type Id, idOf, type Key, keyOf, kindOf } from './key';
import { lazy } from './lazy';
import { pairsOf } from './pairs';
import type { Actor, Dataset, EventRecord, Relation } from './records';
import { rolledUp } from './rollup';
import { type Span, spanFrom, within } from './slice';
import type { Tables } from './tables';

/** The dataset over its tables; what is derived is made when first asked for. */
export function indexed(tables: Tables): Dataset {
  const { folded, into, ...shown } = tables;
  const { actors, relations, events } = tables;
  for (const list of [actors, relations, events, shown.types, shown.sources, shown.issues]) {
    Object.freeze(list);
  }
  const lists = { actor: actors, relation: relations, event: events };
  const places = {
    actor: lazy(() => positions(actors)),
    relation: lazy(() => positions(relations)),
    event: lazy(() => positions(events)),
  };
  const away = lazy(() => new Map(folded.map((actor) => [actor.id, actor])));
  const everyone = lazy(() => [...actors, ...folded]);
  const everywhere = lazy(() => positions(everyone()));
  const actorIds = (record: Relation | EventRecord): readonly Id[] =>
    partiesOf(record).map(({ actor }) => actor);
  const relationsAt = lazy(() => incidence(places.actor(), relations, actorIds));
  const eventsAt = lazy(() => incidence(places.actor(), events, actorIds));
  const relationsOn = lazy(() => incidence(places.event(), relations, (r) => r.events));
  const members = lazy(() => incidence(everywhere(), everyone(), (actor) => actor.partOf));
  const pairs = lazy(() => pairsOf(places.actor(), actors, relations));
  const foldedAt = lazy(() => incidence(places.actor(), folded, ({ id }) => [into.get(id) ?? '']));

  const indexOf = (key: Key): number => places[known(key)]?.().get(idOf(key)) ?? -1;
  const get: Dataset['get'] = (key) => lists[known(key)]?.[indexOf(key)] ?? folder(key);
  const folder = (key: Key): Actor | undefined =>
    known(key) === 'actor' ? away().get(idOf(key)) : undefined;
  const resolve = (key: Key): Key => {
    const id = into.size && known(key) === 'actor' ? into.get(idOf(key)) : undefined;
    return id === undefined ? key : keyOf('actor', id);
  };
  const slice = (span: Span): Dataset => indexed(within(tables, span));
  const dataset: Dataset = {
    ...shown,
    get,
    actor: (id) => get(keyOf('actor', id)) as Actor | undefined,
    indexOf,
    keyAt(kind, index) {
      const record = lists[kind]?.[index];
      if (!record) throw new RangeError(`keyAt: no ${kind} at ${show(index)}`);
      return record.key;
    },
    relationsOf: (key) => (known(key) === 'actor' ? relationsAt()(idOf(key)) : NONE),
    eventsOf: (key) => (known(key) === 'actor' ? eventsAt()(idOf(key)) : NONE),
    relationsOn: (key) => (known(key) === 'event' ? relationsOn()(idOf(key)) : NONE),
    neighbors(key) {
      const found = new Set<Key>();
      const record = get(key);
      const near = !record || 'partOf' in record ? dataset.relationsOf(key) : [record];
      for (const item of near) for (const party of partiesOf(item)) found.add(party.key);
      found.delete(key);
      return found;
    },
    pairs,
    membersOf: (key) => (known(key) === 'actor' ? members()(idOf(key)) : NONE),
    ancestorsOf: (key) => ancestors(dataset, key),
    resolve,
    foldedInto: (key) => (known(key) === 'actor' ? foldedAt()(idOf(key)) : NONE),
    at: (when) => slice(spanFrom('at', when)),
    within: (start, end) => slice(spanFrom('within', start, end)),
    rollUp: (toActor) => indexed(rolledUp(tables, dataset, toActor)),
  };
  return Object.freeze(dataset);
}

const NONE: readonly never[] = Object.freeze([]);

function known(key: unknown): EntityKind {
  return typeof key === 'string' ? kindOf(key as Key) : ('' as EntityKind);
}

function partiesOf(record: Relation | EventRecord): Relation['parties'] {
  return 'parties' in record ? record.parties : record.participants;
}

/** Level by level upward; a folded one on the way is passed through. */
function ancestors(dataset: Dataset, key: Key): readonly Key[] {
  const seen = new Set<Id>();
  const above = new Set<Key>();
  let level: readonly Id[] = [idOf(key)];
  while (level.length) {
    const next: Id[] = [];
    for (const id of level) {
      for (const whole of dataset.actor(id)?.partOf ?? []) {
        if (seen.has(whole)) continue;
        seen.add(whole);
        next.push(whole);
        above.add(dataset.resolve(keyOf('actor', whole)));
      }
    }
    level = next;
  }
  above.delete(key);
  return [...above];
}
