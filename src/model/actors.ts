import { copyTexts, idOf, listOf, type Row, textOf } from './fields';
import { type Issues, show } from './issues';
import { type Id, keyOf } from './key';
import type { Actor } from './records';

const TEXTS = ['shortName', 'code', 'note'];

export type Draft<T> = { -readonly [K in keyof T]: T[K] };

/** An actor whose `partOf` is still as written. */
export interface ActorDraft extends Draft<Actor> {
  row: number;
  belongs: unknown;
}

export function readActor(row: Row, place: number, issues: Issues): ActorDraft | null {
  const id = idOf(row.id, 'id', issues);
  if (id === undefined) {
    issues.error('id', `an actor needs an id, got ${show(row.id)}; left out`);
    return null;
  }
  const name = textOf(row.name, 'name', issues);
  if (name === undefined) issues.warn('name', `no name; its id ${show(id)} is shown`);
  const aliases = typeof row.aliases === 'string' ? [row.aliases] : row.aliases;
  const actor: ActorDraft = {
    id,
    key: keyOf('actor', id),
    name: name ?? id,
    kind: textOf(row.kind, 'kind', issues) ?? 'state',
    partOf: [],
    aliases: Object.freeze(
      listOf(aliases, 'aliases', issues)
        .map((alias) => textOf(alias, 'aliases', issues))
        .filter((alias) => alias !== undefined),
    ),
    row: place,
    belongs: row.partOf,
  };
  copyTexts(row, actor, TEXTS, issues);
  return actor;
}

/** Settles `partOf` once all actors are known: no unknown ids, no circles. */
export function settleActors(
  drafts: readonly ActorDraft[],
  names: () => Iterable<readonly [string, Id]>,
  issues: Issues,
): readonly Actor[] {
  const byId = new Map(drafts.map((actor) => [actor.id, actor]));
  for (const actor of drafts) {
    issues.at('actors', actor.row);
    actor.partOf = wholes(actor, byId, names, issues);
  }
  openCircles(drafts, byId, issues);
  return drafts.map(({ row, belongs, ...actor }) => {
    Object.freeze(actor.partOf);
    return Object.freeze(actor);
  });
}

function wholes(
  { id, belongs }: ActorDraft,
  byId: ReadonlyMap<Id, ActorDraft>,
  names: () => Iterable<readonly [string, Id]>,
  issues: Issues,
): Id[] {
  const found = new Set<Id>();
  const given = Array.isArray(belongs) ? belongs : [belongs ?? []].flat();
  for (const part of given) {
    const whole = idOf(part, 'partOf', issues);
    if (whole === undefined) continue;
    if (whole === id) issues.warn('partOf', `${show(id)} cannot be part of itself; left out`);
    else if (byId.has(whole)) found.add(whole);
    else issues.warn('partOf', `no actor ${show(whole)}${issues.hint(whole, names)}; left out`);
  }
  return [...found];
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
    const stack: { actor: ActorDraft; next: number }[] = [];
    const enter = (actor: ActorDraft): void => {
      path.add(actor);
      stack.push({ actor, next: 0 });
    };
    if (!done.has(start)) enter(start);
    for (let top = stack.at(-1); top; top = stack.at(-1)) {
      const { actor } = top;
      const whole = byId.get(actor.partOf[top.next++] ?? '');
      if (!whole) {
        if (top.next <= actor.partOf.length) continue;
        stack.pop();
        path.delete(actor);
        done.add(actor);
      } else if (path.has(whole)) {
        issues.at('actors', actor.row);
        issues.warn('partOf', `${show(whole.id)} is itself part of ${show(actor.id)}; left out`);
        actor.partOf = actor.partOf.filter((id) => id !== whole.id);
        top.next--;
      } else if (!done.has(whole)) enter(whole);
    }
  }
}
