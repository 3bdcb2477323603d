import { type Id, idOf, type Key, keyOf } from './key';
import type { Actor, Dataset, EventRecord, Relation } from './records';
import type { SelectionState } from './selection';

export type Emphasis = 'active' | 'related' | 'muted' | undefined;

/**
 * What a selection means for each key. Chosen and highlighted records are active, what belongs to
 * them is related, all else is muted; where nothing of the dataset is chosen, `undefined` for all.
 */
export function emphasisOf(dataset: Dataset, selection: SelectionState): (key: Key) => Emphasis {
  const active = new Set<Key>();
  const related = new Set<Key>();
  const choose = (key: Key): void => {
    const here = dataset.resolve(key);
    if (dataset.indexOf(here) >= 0) active.add(here);
  };
  selection.selected.forEach(choose);
  if (selection.highlight !== null) choose(selection.highlight);
  if (!active.size) return () => undefined;
  for (const key of active) {
    const record = dataset.get(key)!;
    if ('partOf' in record) relateActor(dataset, record, related);
    else if ('parties' in record) relateRelation(record, related);
    else relateEvent(dataset, record, related);
  }
  return (key) => {
    const here = dataset.resolve(key);
    return active.has(here) ? 'active' : related.has(here) ? 'related' : 'muted';
  };
}

/**
 * Its own relations and events, with their other parties; those of all that is part of it too, as
 * what a company does is done by its state. A bloc has its members beside it, not what they do alone.
 */
function relateActor(dataset: Dataset, actor: Actor, related: Set<Key>): void {
  for (const id of actor.partOf) related.add(dataset.resolve(keyOf('actor', id)));
  const isBloc = actor.kind === 'bloc';
  if (isBloc) for (const { key } of dataset.membersOf(actor.key)) related.add(dataset.resolve(key));
  for (const key of isBloc ? [actor.key] : partsOf(dataset, actor.key)) {
    related.add(key);
    for (const relation of dataset.relationsOf(key)) {
      related.add(relation.key);
      for (const party of relation.parties) related.add(party.key);
    }
    for (const event of dataset.eventsOf(key)) {
      related.add(event.key);
      for (const party of event.participants) related.add(party.key);
    }
  }
}

function relateRelation(relation: Relation, related: Set<Key>): void {
  for (const party of relation.parties) related.add(party.key);
  for (const id of relation.events) related.add(keyOf('event', id));
}

/**
 * Its participants, what rests on it, and each relation whose parties all took part, themselves or
 * through their states: so a chosen event lights the ties between those who met.
 */
function relateEvent(dataset: Dataset, event: EventRecord, related: Set<Key>): void {
  const present = new Set<Id>();
  for (const { key } of event.participants) {
    related.add(key);
    for (const part of partsOf(dataset, key)) present.add(idOf(part));
    for (const whole of dataset.ancestorsOf(key)) present.add(idOf(whole));
  }
  for (const relation of dataset.relationsOn(event.key)) related.add(relation.key);
  for (const id of present) {
    for (const { key, parties } of dataset.relationsOf(keyOf('actor', id))) {
      if (parties.every(({ actor }) => present.has(actor))) related.add(key);
    }
  }
}

/** An actor and all that is part of it, near to far. */
function partsOf(dataset: Dataset, key: Key): ReadonlySet<Key> {
  const parts = new Set([key]);
  // A set gives what is added while it is walked: the walk ends when nothing new is found.
  for (const part of parts) {
    for (const member of dataset.membersOf(part)) parts.add(dataset.resolve(member.key));
  }
  return parts;
}
