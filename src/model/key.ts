/** What a person calls a record: unique among its kind. */
export type Id = string;

/** The one joint between model, scene, DOM, selection and URL. */
export type Key = `actor:${string}` | `relation:${string}` | `event:${string}`;

export type EntityKind = 'actor' | 'relation' | 'event';

export function keyOf(kind: EntityKind, id: Id): Key {
  return `${kind}:${id}`;
}

export function kindOf(key: Key): EntityKind {
  return key.slice(0, key.indexOf(':')) as EntityKind;
}

export function idOf(key: Key): Id {
  return key.slice(key.indexOf(':') + 1);
}

/** Order by code unit: the only order that may decide a picture (locales differ between machines). */
export function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

export const { freeze } = Object;

export const NONE: readonly never[] = freeze([]);
