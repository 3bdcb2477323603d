import { type Id, idOf, type Key, keyOf } from './key';
import type { Actor, Dataset, EventRecord, Party, Relation } from './records';
import type { SelectionState } from './selection';
import { meets, partiesIn } from './slice';
import { dayOf } from './visibility';

export type Emphasis = 'active' | 'related' | 'muted' | undefined;

/**
 * What a selection means for each key. Chosen and highlighted records are active, what belongs to
 * them is related, all else is muted; where nothing of the dataset is chosen, `undefined` for all.
 * Who has left a relation by the day that is read, or has not joined it, does not belong to it.
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
  const day = dayOf(dataset, selection);
  for (const key of active) {
    const record = dataset.get(key)!;
    if ('partOf' in record) relateActor(dataset, record, { day, asOf: selection.asOf }, related);
    else if ('parties' in record) relateRelation(record, day, related);
    else relateEvent(dataset, record, day, related);
  }
  return (key) => {
    const here = dataset.resolve(key);
    return active.has(here) ? 'active' : related.has(here) ? 'related' : 'muted';
  };
}

/** The day that relations are read on, and the one that was chosen. */
interface Moment {
  readonly day: number | null;
  readonly asOf: number | null;
}

/** The parties on the day that is read; all of them where it is not in force then. */
function partiesOn(relation: Relation, day: number | null): readonly Party[] {
  return (day === null ? null : partiesIn(relation, [day, day])) ?? relation.parties;
}

/**
 * Its own relations and events, with their other parties; those of all that is part of it too, as
 * what a company does is done by its state. A bloc has its members beside it, not what they do alone.
 */
function relateActor(
  dataset: Dataset,
  actor: Actor,
  { day, asOf }: Moment,
  related: Set<Key>,
): void {
  const isIn = ({ when }: Party): boolean => day === null || meets(when, [day, day]);
  for (const bloc of actor.memberships) if (isIn(bloc)) related.add(dataset.resolve(bloc.key));
  const isBloc = actor.kind === 'bloc';
  if (isBloc)
    for (const { key, memberships } of dataset.membersOf(actor.key))
      if (memberships.some((bloc) => bloc.actor === actor.id && isIn(bloc)))
        related.add(dataset.resolve(key));
  for (const key of isBloc ? [actor.key] : partsOf(dataset, actor.key)) {
    related.add(key);
    for (const relation of dataset.relationsOf(key)) {
      const parties = partiesOn(relation, day);
      if (!parties.some((party) => party.key === key)) continue;
      related.add(relation.key);
      for (const party of parties) related.add(party.key);
    }
    for (const event of dataset.eventsOf(key)) {
      related.add(event.key);
      // Those who will meet on a later day are nothing to each other yet.
      if (asOf !== null && !meets(event.when, [Number.NEGATIVE_INFINITY, asOf + 1])) continue;
      for (const party of event.participants) related.add(party.key);
    }
  }
}

function relateRelation(relation: Relation, day: number | null, related: Set<Key>): void {
  for (const party of partiesOn(relation, day)) related.add(party.key);
  for (const id of relation.events) related.add(keyOf('event', id));
}

/**
 * Its participants, what rests on it, and each relation whose parties all took part, themselves or
 * through their states: so a chosen event lights the ties between those who met.
 */
function relateEvent(
  dataset: Dataset,
  event: EventRecord,
  day: number | null,
  related: Set<Key>,
): void {
  const present = new Set<Id>();
  for (const { key } of event.participants) {
    related.add(key);
    for (const part of partsOf(dataset, key)) present.add(idOf(part));
    for (const whole of dataset.ancestorsOf(key)) present.add(idOf(whole));
  }
  for (const relation of dataset.relationsOn(event.key)) related.add(relation.key);
  for (const id of present) {
    for (const relation of dataset.relationsOf(keyOf('actor', id))) {
      if (partiesOn(relation, day).every(({ actor }) => present.has(actor)))
        related.add(relation.key);
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
