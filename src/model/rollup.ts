import { byCodeUnit, freeze, type Id, idOf, keyOf } from './key';
import type { Claim } from './ledger';
import { oneEach } from './parties';
import type { Actor, Dataset, Party } from './records';
import { changed } from './slice';
import type { Tables } from './tables';
import { eachParty, placeOf, remembered, type View } from './view';

/** The nearest state that an actor is part of; states and blocs stay themselves. */
function toState(actor: Actor, dataset: Dataset): Id {
  if (actor.kind === 'state' || actor.kind === 'bloc') return actor.id;
  const above = dataset.ancestorsOf(actor.key).map(idOf);
  return above.find((id) => dataset.actor(id)?.kind === 'state') ?? actor.id;
}

/** Records with each party replaced by the actor that it is folded into. */
export function rolledUp(
  tables: Tables,
  dataset: Dataset,
  toActor: (actor: Actor) => Id = (actor) => toState(actor, dataset),
): Tables {
  const { actors } = tables;
  const wanted = new Map<Id, Id>();
  for (const actor of actors) {
    const id = String(toActor(actor));
    // Nearly all stay.
    if (id !== actor.id && dataset.indexOf(keyOf('actor', id)) >= 0) wanted.set(actor.id, id);
  }
  const moved = new Map<Id, Id>();
  for (const id of wanted.keys()) {
    const end = endOf(id, wanted);
    if (end !== id) moved.set(id, end);
  }
  if (!moved.size) return tables;
  const into = new Map(moved);
  for (const [id, end] of tables.into) into.set(id, moved.get(end) ?? end);
  const gone = actors.filter(({ id }) => moved.has(id));
  const left = actors.filter(({ id }) => !moved.has(id));
  const places = Uint32Array.from(actors, ({ id }) => placeOf(left, moved.get(id) ?? id));
  return {
    ...tables,
    actors: left,
    folded: [...tables.folded, ...gone].sort((a, b) => byCodeUnit(a.id, b.id)),
    into,
    relations: folded(tables.relations, left, places, 2, (relation) =>
      changed(relation, { parties: foldParties(relation.parties, moved) }),
    ),
    events: folded(tables.events, left, places, 0, (event) =>
      changed(event, { participants: foldParties(event.participants, moved) }),
    ),
  };
}

/** The same rows with their parties folded; those of fewer than `least` parties are gone. */
function folded<T extends Claim>(
  view: View<T>,
  actors: readonly Actor[],
  next: Uint32Array,
  least: number,
  fold: (record: T) => T,
): View<T> {
  const made = remembered((row) => fold(view.made.at(row)), view.ledger.count);
  const places = view.places ? view.places.map((place) => next[place]!) : next;
  const now: View<T> = { ...view, actors, places, made };
  return least ? { ...now, rows: view.rows.filter((row) => isTie(now, row)) } : now;
}

/** Whether a row still has two parties. */
function isTie(view: View<Claim>, row: number): boolean {
  let first = -1;
  let found = false;
  eachParty(view, row, (place) => {
    found ||= first >= 0 && place !== first;
    first = place;
  });
  return found;
}

/** Follows a chain of folds to its end; those who fold into each other stay. */
function endOf(id: Id, wanted: ReadonlyMap<Id, Id>): Id {
  const passed = new Set([id]);
  for (const one of passed) passed.add(wanted.get(one) ?? one);
  const last = [...passed].at(-1)!;
  return wanted.get(last) ?? last;
}

function foldParties(parties: readonly Party[], moved: ReadonlyMap<Id, Id>): readonly Party[] {
  if (!parties.some(({ actor }) => moved.has(actor))) return parties;
  const folded = parties.map((party): Party => {
    const actor = moved.get(party.actor);
    if (actor === undefined) return party;
    const via = freeze([...new Set([...party.via, party.actor])].sort());
    return freeze({ ...party, actor, key: keyOf('actor', actor), via });
  });
  return oneEach(freeze(folded));
}
