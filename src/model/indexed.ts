import { type EntityKind, freeze, type Id, idOf, type Key, keyOf, kindOf, NONE } from './key';
import { lazy, links, positions } from './links';
import { pairsOf } from './pairs';
import { partiesOf } from './parties';
import type { Actor, Dataset, EventRecord, Relation } from './records';
import { rolledUp } from './rollup';
import { show } from './show';
import { spanFrom, within } from './slice';
import type { Tables } from './tables';

/** The dataset over its tables; what is derived is made when first asked for. */
export function indexed(tables: Tables): Dataset {
  const { folded, into, ...shown } = tables;
  const { actors, relations, events } = tables;
  Object.values(shown).forEach(freeze);
  const everyone = [...actors, ...folded];
  const places = lazy(() => positions(actors));
  const kinds = new Map<string, readonly [Listed, () => ReadonlyMap<Id, number>]>([
    ['actor', [actors, places]],
    ['relation', [relations, lazy(() => positions(relations))]],
    ['event', [events, lazy(() => positions(events))]],
  ]);
  const at = (kind: string, index: number) => kinds.get(kind)?.[0][index];
  const indexOf = (key: Key): number => kinds.get(kindOf(key))?.[1]().get(idOf(key)) ?? -1;
  const gone = by('actor', () => links(folded, ({ id }) => [id]));
  const get = (key: Key) => at(kindOf(key), indexOf(key)) ?? gone(key)[0];
  // Charts tell by the object whether the data changed: one dataset has one roll-up to states.
  const states = lazy(() => indexed(rolledUp(tables, dataset)));
  const dataset: Dataset = {
    ...shown,
    get,
    actor: (id) => get(keyOf('actor', id)) as Actor | undefined,
    indexOf,
    keyAt(kind, index) {
      const record = at(kind, index);
      if (!record) throw new RangeError(`keyAt: no ${show(kind)} at ${show(index)}`);
      return record.key;
    },
    relationsOf: by('actor', () => links(relations, actorIds)),
    eventsOf: by('actor', () => links(events, actorIds)),
    relationsOn: by('event', () => links(relations, (relation) => relation.events)),
    neighbors(key) {
      const record = get(key);
      const near = !record || 'partOf' in record ? dataset.relationsOf(key) : [record];
      const found = new Set(near.flatMap((item) => partiesOf(item).map((party) => party.key)));
      found.delete(key);
      return found;
    },
    pairs: lazy(() => pairsOf(places(), actors, relations)),
    membersOf: by('actor', () => links(everyone, ({ partOf }) => partOf)),
    ancestorsOf: (key) => ancestors(dataset, key),
    resolve(key) {
      const id = kindOf(key) === 'actor' ? into.get(idOf(key)) : undefined;
      return id === undefined ? key : keyOf('actor', id);
    },
    foldedInto: by('actor', () => links(folded, ({ id }) => [into.get(id)!])),
    at: (when) => indexed(within(tables, spanFrom('at', when))),
    within: (start, end) => indexed(within(tables, spanFrom('within', start, end))),
    rollUp: (toActor) => (toActor ? indexed(rolledUp(tables, dataset, toActor)) : states()),
  };
  return freeze(dataset);
}

type Listed = readonly (Actor | Relation | EventRecord)[];

const actorIds = (record: Relation | EventRecord): readonly Id[] =>
  partiesOf(record).map(({ actor }) => actor);

/** A list by key, for keys of one kind; the index behind it is made when first asked. */
function by<T>(kind: EntityKind, make: () => (id: Id) => readonly T[]): (key: Key) => readonly T[] {
  const index = lazy(make);
  return (key) => (kindOf(key) === kind ? index()(idOf(key)) : NONE);
}

/** Level by level upward; a folded one on the way is passed through. */
function ancestors(dataset: Dataset, key: Key): readonly Key[] {
  const own = idOf(key);
  // A set gives what is added while it is walked: the walk ends when nothing new is found.
  const ids = new Set([own]);
  for (const id of ids) for (const whole of dataset.actor(id)?.partOf ?? []) ids.add(whole);
  ids.delete(own);
  const above = new Set([...ids].map((id) => dataset.resolve(keyOf('actor', id))));
  above.delete(key);
  return [...above];
}
