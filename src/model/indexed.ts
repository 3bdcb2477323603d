import { incidence, positions } from './incidence';
import { show } from './issues';
import { type EntityKind, type Id, idOf, type Key, keyOf, kindOf } from './key';
import { lazy } from './lazy';
import { pairsOf } from './pairs';
import { partiesOf } from './parties';
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
  const actorIds = (record: Relation | EventRecord): readonly Id[] =>
    partiesOf(record).map(({ actor }) => actor);
  const everyone = [...actors, ...folded];
  const places = lazy(() => positions(actors));
  const eventPlaces = lazy(() => positions(events));
  const kinds = new Map<string, { list: Listed; places: () => ReadonlyMap<Id, number> }>([
    ['actor', { list: actors, places }],
    ['relation', { list: relations, places: lazy(() => positions(relations)) }],
    ['event', { list: events, places: eventPlaces }],
  ]);
  const away = lazy(() => new Map(folded.map((actor) => [actor.id, actor])));

  const indexOf = (key: Key): number => kinds.get(kindOf(key))?.places().get(idOf(key)) ?? -1;
  const get = (key: Key): Actor | Relation | EventRecord | undefined =>
    kinds.get(kindOf(key))?.list[indexOf(key)] ??
    (isActor(key) ? away().get(idOf(key)) : undefined);
  const states = lazy(() => indexed(rolledUp(tables, dataset)));
  const slice = (span: Span): Dataset => indexed(within(tables, span));
  const dataset: Dataset = {
    ...shown,
    get,
    actor: (id) => get(keyOf('actor', id)) as Actor | undefined,
    indexOf,
    keyAt(kind, index) {
      const record = kinds.get(kind)?.list[index];
      if (!record) throw new RangeError(`keyAt: no ${show(kind)} at ${show(index)}`);
      return record.key;
    },
    relationsOf: by('actor', () => incidence(places(), relations, actorIds)),
    eventsOf: by('actor', () => incidence(places(), events, actorIds)),
    relationsOn: by('event', () => incidence(eventPlaces(), relations, (r) => r.events)),
    neighbors(key) {
      const record = get(key);
      const near = !record || 'partOf' in record ? dataset.relationsOf(key) : [record];
      const found = new Set(near.flatMap((item) => partiesOf(item).map((party) => party.key)));
      found.delete(key);
      return found;
    },
    pairs: lazy(() => pairsOf(places(), actors, relations)),
    membersOf: by('actor', () => incidence(positions(everyone), everyone, (a) => a.partOf)),
    ancestorsOf: (key) => ancestors(dataset, key),
    resolve(key) {
      const id = isActor(key) ? into.get(idOf(key)) : undefined;
      return id === undefined ? key : keyOf('actor', id);
    },
    foldedInto: by('actor', () => incidence(places(), folded, ({ id }) => [into.get(id)!])),
    at: (when) => slice(spanFrom('at', when)),
    within: (start, end) => slice(spanFrom('within', start, end)),
    rollUp: (toActor) => (toActor ? indexed(rolledUp(tables, dataset, toActor)) : states()),
  };
  return Object.freeze(dataset);
}

type Listed = readonly (Actor | Relation | EventRecord)[];

const NONE: readonly never[] = Object.freeze([]);

function isActor(key: Key): boolean {
  return kindOf(key) === 'actor';
}

/** A list by key, for keys of one kind; the index behind it is made when first asked. */
function by<T>(kind: EntityKind, make: () => (id: Id) => readonly T[]): (key: Key) => readonly T[] {
  const index = lazy(make);
  return (key) => (kindOf(key) === kind ? index()(idOf(key)) : NONE);
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
