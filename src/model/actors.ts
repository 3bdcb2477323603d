import { nameOf, requiredId, textOf, withTexts } from './fields';
import { freeze, type Id, keyOf, NONE } from './key';
import { plainParties, readParties } from './parties';
import type { Actor, Party } from './records';
import { type Draft, inOrder, listOf, type Row, table, warn } from './rows';
import { show } from './show';

/** Reads actors and, once all are known, what they are part of: no unknown ids, no circles. */
export function readActors(root: Row): readonly Actor[] {
  const rows = new Map<Draft<Actor>, Row>();
  const byId = table(root, 'actors', '', (row) => {
    const actor = readActor(row);
    if (actor) rows.set(actor, row);
    return actor;
  });
  root.reader.known.actor = byId;
  root.reader.parties = plainParties([...byId.values()]);
  for (const actor of byId.values()) join(actor, readParties(rows.get(actor)!, 'partOf'));
  openCircles(byId, rows);
  return inOrder(byId);
}

function join(actor: Draft<Actor>, memberships: readonly Party[]): void {
  actor.memberships = memberships;
  actor.partOf = memberships.length ? freeze(memberships.map((party) => party.actor)) : NONE;
}

function readActor(row: Row): Draft<Actor> | null {
  const id = requiredId(row);
  if (!id) return null;
  const actor: Draft<Actor> = {
    id,
    key: keyOf('actor', id),
    name: nameOf(row, 'name', id),
    kind: textOf(row, 'kind') ?? 'state',
    partOf: NONE,
    memberships: NONE,
    aliases: listOf(row, 'aliases', 'alias', (item) => textOf(item, 'alias')),
  };
  return withTexts(row, actor, ['shortName', 'code', 'note']);
}

/** Takes out each `partOf` that would close a circle; without recursion, as chains can be long. */
function openCircles(
  byId: ReadonlyMap<Id, Draft<Actor>>,
  rows: ReadonlyMap<Draft<Actor>, Row>,
): void {
  const done = new Set<Id>();
  const path = new Set<Id>();
  // The last ones first; what is reached on the way is done before what waits.
  const stack = [...byId.keys()].sort().reverse();
  for (let id = stack.at(-1); id !== undefined; id = stack.at(-1)) {
    if (done.has(id) || path.delete(id)) {
      done.add(id);
      stack.pop();
      continue;
    }
    path.add(id);
    const actor = byId.get(id)!;
    const open = actor.memberships.filter((whole) => !path.has(whole.actor));
    if (open.length < actor.partOf.length) {
      warn(rows.get(actor)!, 'partOf', `${show(id)} is part of itself; left out`);
      join(actor, freeze(open));
    }
    stack.push(...actor.partOf);
  }
}
