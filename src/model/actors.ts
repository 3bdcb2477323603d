import {
  copyTexts,
  type Draft,
  listOf,
  nameOf,
  type Row,
  refersTo,
  requiredId,
  textOf,
} from './fields';
import { type Issues, type Names, show } from './issues';
import { type Id, keyOf } from './key';
import type { Actor } from './records';

/** An actor whose `partOf` is still as written. */
export interface ActorDraft extends Draft<Actor> {
  row: number;
  belongs: unknown;
}

export function readActor(row: Row, place: number, issues: Issues): ActorDraft | null {
  const id = requiredId(row, 'actor', issues);
  if (id === undefined) return null;
  const actor: ActorDraft = {
    id,
    key: keyOf('actor', id),
    name: nameOf(row, 'name', id, issues),
    kind: textOf(row.kind, 'kind', issues) ?? 'state',
    partOf: [],
    aliases: Object.freeze(
      listOf(row.aliases, 'aliases', issues)
        .map((alias) => textOf(alias, 'aliases', issues))
        .filter((alias) => alias !== undefined),
    ),
    row: place,
    belongs: row.partOf,
  };
  copyTexts(row, actor, ['shortName', 'code', 'note'], issues);
  return actor;
}

/** Settles `partOf` once all actors are known: no unknown ids, no circles. */
export function settleActors(
  drafts: readonly ActorDraft[],
  names: () => Names,
  issues: Issues,
): readonly Actor[] {
  const byId = new Map(drafts.map((actor) => [actor.id, actor]));
  for (const actor of drafts) {
    issues.at('actors', actor.row);
    const given = listOf(actor.belongs, 'partOf', issues);
    const known = given.map((part) => refersTo(part, 'actor', 'partOf', byId, names, issues));
    actor.partOf = [...new Set(known.filter((id) => id !== undefined))];
  }
  openCircles(drafts, byId, issues);
  return drafts.map(({ row, belongs, ...actor }) => {
    Object.freeze(actor.partOf);
    return Object.freeze(actor);
  });
}

/** Takes out each `partOf` that would close a circle; without recursion, as chains can be long. */
function openCircles(
  drafts: readonly ActorDraft[],
  byId: ReadonlyMap<Id, ActorDraft>,
  issues: Issues,
): void {
  const done = new Set<ActorDraft>();
  const path = new Set<ActorDraft>();
  for (const start of drafts) {
    const stack = done.has(start) ? [] : [{ actor: start, next: 0 }];
    for (let top = stack.at(-1); top; top = stack.at(-1)) {
      const { actor } = top;
      path.add(actor);
      const whole = byId.get(actor.partOf[top.next++] ?? '');
      if (!whole) {
        stack.pop();
        path.delete(actor);
        done.add(actor);
      } else if (path.has(whole)) {
        issues.at('actors', actor.row);
        issues.warn('partOf', `${show(whole.id)} is itself part of ${show(actor.id)}; left out`);
        actor.partOf = actor.partOf.filter((id) => id !== whole.id);
        top.next--;
      } else if (!done.has(whole)) stack.push({ actor: whole, next: 0 });
    }
  }
}
