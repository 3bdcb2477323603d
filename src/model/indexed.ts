import { type EntityKind, freeze, type Id, idOf, type Key, keyOf, kindOf, NONE } from './key';
import type { Claim } from './ledger';
import { lazy, links } from './links';
import { placeIn } from './order';
import { pairsOf } from './pairs';
import { partiesOf } from './parties';
import type { Actor, Dataset, Relation } from './records';
import { rolledUp } from './rollup';
import { show } from './show';
import { spanFrom, within } from './slice';
import type { Tables } from './tables';
import { eachParty, linksOf, type View } from './view';

const made = new WeakMap<Dataset, Tables>();

/** What stands behind a dataset. */
export const tablesOf = (dataset: Dataset): Tables | undefined => made.get(dataset);

/** The dataset over its tables; what is derived is made when first asked for. */
export function indexed(tables: Tables): Dataset {
  const { folded, into, relations, events, ...shown } = tables;
  const { actors } = tables;
  Object.values(shown).forEach(freeze);
  const everyone = [...actors, ...folded];
  const people: Listing<Actor> = {
    count: actors.length,
    idAt: (index) => actors[index]!.id,
    at: (index) => actors[index],
    all: () => actors,
  };
  const ties = listing(relations);
  const acts = listing(events);
  const lists = new Map<string, Listing<Actor | Claim>>([
    ['actor', people],
    ['relation', ties],
    ['event', acts],
  ]);
  const indexOf = (key: Key): number => {
    const list = lists.get(kindOf(key));
    return list ? placeIn(list.count, list.idAt, idOf(key)) : -1;
  };
  const gone = by('actor', () => links(folded, ({ id }) => [id]));
  const get = (key: Key) => lists.get(kindOf(key))?.at(indexOf(key)) ?? gone(key)[0];
  const listAt = (kind: EntityKind, index: number) => {
    const list = lists.get(kind);
    if (list && index >= 0 && index < list.count && Number.isInteger(index)) return list;
    throw new RangeError(`dataset: no ${show(kind)} at ${show(index)}`);
  };
  const relationsAt = indices(relations, people);
  const eventsAt = indices(events, people);
  const restingOn = lazy(() => resting(relations));
  const relationsOn = (event: Key): Uint32Array =>
    Uint32Array.from(kindOf(event) === 'event' ? (restingOn().get(idOf(event)) ?? NONE) : NONE);
  // Charts tell by the object whether the data changed: one dataset has one roll-up to states.
  const states = lazy(() => indexed(rolledUp(tables, dataset)));
  const dataset: Dataset = {
    ...shown,
    get relations() {
      return ties.all();
    },
    get events() {
      return acts.all();
    },
    get,
    actor: (id) => get(keyOf('actor', id)) as Actor | undefined,
    count: (kind) => lists.get(kind)?.count ?? 0,
    indexOf,
    keyAt: (kind, index) => keyOf(kind, listAt(kind, index).idAt(index)),
    recordAt: ((kind, index) => listAt(kind, index).at(index)) as Dataset['recordAt'],
    indicesOf(kind, key) {
      if (kind === 'event') return eventsAt(key);
      return kindOf(key) === 'event' ? relationsOn(key) : relationsAt(key);
    },
    relationsOf: (key) => picked(ties, relationsAt(key)),
    eventsOf: (key) => picked(acts, eventsAt(key)),
    relationsOn: (key) => picked(ties, relationsOn(key)),
    neighbors(key) {
      const found = new Set<Key>();
      const record = get(key);
      if (!record || 'partOf' in record) {
        for (const index of relationsAt(key))
          eachParty(relations, relations.rows[index]!, (place) => found.add(actors[place]!.key));
      } else for (const party of partiesOf(record)) found.add(party.key);
      found.delete(key);
      return found;
    },
    pairs: lazy(() => pairsOf(relations)),
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
  made.set(dataset, tables);
  return freeze(dataset);
}

/** A list of records that need not be made. */
interface Listing<T> {
  readonly count: number;
  readonly idAt: (index: number) => Id;
  readonly at: (index: number) => T | undefined;
  readonly all: () => readonly T[];
}

function listing<T extends Claim>(view: View<T>): Listing<T> {
  const { rows, ledger, made } = view;
  return {
    count: rows.length,
    idAt: (index) => ledger.ids.at(rows[index]!) as Id,
    at: (index) => (rows[index] === undefined ? undefined : made.at(rows[index])),
    all: lazy(() => {
      made.keep();
      return freeze(Array.from(rows, made.at));
    }),
  };
}

/** Where an actor's records stand, ascending. */
function indices(view: View<Claim>, { count, idAt }: Listing<Actor>): (key: Key) => Uint32Array {
  const made = lazy(() => linksOf(view));
  return (key) => {
    const place = kindOf(key) === 'actor' ? placeIn(count, idAt, idOf(key)) : -1;
    const { offset, list } = made();
    return place < 0 ? new Uint32Array() : list.slice(offset[place], offset[place + 1]);
  };
}

function picked<T>(list: Listing<T>, indices: Uint32Array): readonly T[] {
  return freeze(Array.from(indices, (index) => list.at(index)!));
}

/** For each event the relations that rest on it. */
function resting({ rows, ledger, made }: View<Relation>): ReadonlyMap<Id, readonly number[]> {
  const found = new Map<Id, number[]>();
  const column = ledger.fields.get('events')!;
  rows.forEach((row, index) => {
    if (column.at(row) === NONE) return;
    for (const id of made.at(row).events) {
      const list = found.get(id);
      if (list) list.push(index);
      else found.set(id, [index]);
    }
  });
  return found;
}

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
