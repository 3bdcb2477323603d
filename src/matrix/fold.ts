import type { Messages } from '../chart/messages';
import { within } from '../chart/words';
import type { Key } from '../model/key';
import type { Actor, Dataset, Relation } from '../model/records';
import { CERTAINTIES, counted, nameOf, type Tie, type Ties } from './cells';
import type { MatrixGroup } from './order';

/** A group that one row and one column stand for, by the key of its first actor. */
export interface Fold {
  readonly keys: readonly Key[];
  readonly name: string;
}

export type Folds = ReadonlyMap<Key, Fold>;

export const NO_FOLDS: Folds = new Map();

/** Sets of actors whose rows stand side by side. */
function together(keys: readonly Key[], sets: readonly (readonly Key[])[]): readonly MatrixGroup[] {
  if (!sets.length) return [];
  const place = new Map(keys.map((key, i) => [key, i]));
  return sets.flatMap((own) => {
    const places = own.map((key) => place.get(key) ?? NaN);
    const isSet = Math.max(...places) - Math.min(...places) === own.length - 1;
    return isSet ? [{ keys: own, name: '' }] : [];
  });
}

/**
 * Rows with folded groups as one row each, where their first actor stands. `folded` = any actors of these groups;
 * `branches` = actors side by side that are one row too.
 */
export function foldRows(
  dataset: Dataset,
  rows: { readonly keys: readonly Key[]; readonly groups: readonly MatrixGroup[] },
  folded: ReadonlySet<Key>,
  words: Messages,
  branches: readonly (readonly Key[])[] = [],
): { keys: readonly Key[]; groups: readonly MatrixGroup[]; folds: Folds } {
  const folds = new Map<Key, Fold>();
  const inFold = new Map<Key, Key>();
  const groups = rows.groups.filter(({ keys }) => keys.some((key) => folded.has(key)));
  for (const { keys, name } of [...groups, ...together(rows.keys, branches)]) {
    const [first] = keys;
    if (!first || keys.length < 2) continue;
    const own = name || words.more([within(nameOf(dataset, first), words)], keys.length - 1);
    folds.set(first, { keys, name: own });
    for (const key of keys) inFold.set(key, first);
  }
  if (!folds.size) return { ...rows, folds: NO_FOLDS };
  const row = (key: Key) => inFold.get(key) ?? key;
  return {
    keys: [...new Set(rows.keys.map(row))],
    groups: rows.groups.map(({ keys, name }) => ({ keys: [...new Set(keys.map(row))], name })),
    folds,
  };
}

/** Who a row is named after. */
export function rowActor(dataset: Dataset, key: Key, folds: Folds): Actor {
  const actor = dataset.get(key) as Actor;
  const fold = folds.get(key);
  if (!fold) return actor;
  const { shortName: _, code: __, ...rest } = actor;
  return { ...rest, name: fold.name };
}

/** One relation between two rows, seen from several of their actors: it counts once, at its surest. */
function merged(a: Tie, b: Tie): Tie {
  return {
    relation: a.relation,
    certainty:
      CERTAINTIES[Math.min(CERTAINTIES.indexOf(a.certainty), CERTAINTIES.indexOf(b.certainty))]!,
    ghost: a.ghost && b.ghost,
    way: a.way === b.way ? a.way : 0,
  };
}

/** What stands between rows where some stand for groups; what is inside a group stands on the diagonal. */
export function foldTies(ties: Ties, folds: Folds): Ties {
  if (!folds.size) return ties;
  const row = new Map([...folds].flatMap(([first, { keys }]) => keys.map((key) => [key, first])));
  const of = (key: Key) => row.get(key) ?? key;
  const rows = new Map<Key, ReadonlyMap<Key, readonly Tie[]>>();
  const rowOf = (key: Key): ReadonlyMap<Key, readonly Tie[]> => {
    const line = new Map<Key, Map<Key, Tie>>();
    for (const from of folds.get(key)?.keys ?? [key])
      for (const [to, here] of ties.get(from)) {
        const cell = line.get(of(to)) ?? new Map<Key, Tie>();
        line.set(of(to), cell);
        for (const tie of here) {
          const before = cell.get(tie.relation.key);
          cell.set(tie.relation.key, before ? merged(before, tie) : tie);
        }
      }
    return new Map([...line].map(([other, cell]) => [other, [...cell.values()]]));
  };
  return {
    get(key) {
      const row = rows.get(key) ?? rowOf(key);
      rows.set(key, row);
      return row;
    },
  };
}

/** Relations that count, allied, opposed, and of mixed or unknown sign: never one list. */
export function sidesIn(ties: readonly Tie[]): readonly (readonly Relation[])[] {
  const sides: Relation[][] = [[], [], []];
  for (const { relation } of counted(ties))
    sides[relation.sign === 1 ? 0 : relation.sign === -1 ? 1 : 2]!.push(relation);
  return sides;
}

/** How many each of them are. */
export function sidesOf(
  ties: readonly Tie[],
): readonly [allied: number, opposed: number, other: number] {
  const [allied, opposed, other] = sidesIn(ties);
  return [allied!.length, opposed!.length, other!.length];
}
