import { byCodeUnit, type Id, idOf, keyOf } from './key';
import { mergeParties } from './parties';
import type { Actor, Dataset, Party } from './records';
import type { Tables } from './tables';

/** The nearest state that an actor is part of; states and blocs stay themselves. */
function toState(actor: Actor, dataset: Dataset): Id {
  if (actor.kind === 'state' || actor.kind === 'bloc') return actor.id;
  const state = dataset
    .ancestorsOf(actor.key)
    .find((key) => dataset.actor(idOf(key))?.kind === 'state');
  return state === undefined ? actor.id : idOf(state);
}

/** Records with each party replaced by the actor that it is folded into. */
export function rolledUp(
  tables: Tables,
  dataset: Dataset,
  toActor: (actor: Actor) => Id = (actor) => toState(actor, dataset),
): Tables {
  const wanted = new Map<Id, Id>();
  for (const actor of tables.actors) {
    const id = String(toActor(actor));
    if (id !== actor.id && dataset.indexOf(keyOf('actor', id)) >= 0) wanted.set(actor.id, id);
  }
  if (!wanted.size) return tables;
  const moved = new Map<Id, Id>();
  for (const id of wanted.keys()) {
    const end = endOf(id, wanted);
    if (end !== id) moved.set(id, end);
  }
  const fold = (parties: readonly Party[]): readonly Party[] => foldParties(parties, moved);
  const into = new Map(moved);
  for (const [id, end] of tables.into) into.set(id, moved.get(end) ?? end);
  return {
    ...tables,
    actors: tables.actors.filter(({ id }) => !moved.has(id)),
    folded: [...tables.folded, ...tables.actors.filter(({ id }) => moved.has(id))].sort((a, b) =>
      byCodeUnit(a.id, b.id),
    ),
    into,
    relations: tables.relations.flatMap((relation) => {
      const parties = fold(relation.parties);
      if (parties === relation.parties) return [relation];
      return parties.length < 2 ? [] : [Object.freeze({ ...relation, parties })];
    }),
    events: tables.events.map((event) => {
      const participants = fold(event.participants);
      return participants === event.participants
        ? event
        : Object.freeze({ ...event, participants });
    }),
  };
}

/** Follows a chain of folds to its end; those who fold into each other stay. */
function endOf(id: Id, wanted: ReadonlyMap<Id, Id>): Id {
  const passed = new Set([id]);
  let end = id;
  for (let next = wanted.get(end); next !== undefined; next = wanted.get(end)) {
    end = next;
    if (passed.has(end)) break;
    passed.add(end);
  }
  return end;
}

function foldParties(parties: readonly Party[], moved: ReadonlyMap<Id, Id>): readonly Party[] {
  if (!parties.some(({ actor }) => moved.has(actor))) return parties;
  const folded = new Map<Id, Party>();
  for (const party of parties) {
    const actor = moved.get(party.actor);
    const one =
      actor === undefined
        ? party
        : Object.freeze({
            ...party,
            actor,
            key: keyOf('actor', actor),
            via: Object.freeze([...new Set([...party.via, party.actor])].sort(byCodeUnit)),
          });
    const same = folded.get(one.actor);
    folded.set(one.actor, same ? mergeParties(same, one) : one);
  }
  return Object.freeze([...folded.values()]);
}
