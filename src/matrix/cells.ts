import { byCodeUnit, type Key } from '../model/key';
import type { Actor, Certainty, Dataset, Party, Relation, Sign } from '../model/records';
import type { SelectionState } from '../model/selection';
import { partyVisibilityOf, visibilityOf } from '../model/visibility';

/** A relation as it stands between two of its parties. */
export interface Tie {
  readonly relation: Relation;
  /** The least sure of the relation and the two memberships. */
  readonly certainty: Certainty;
  /** Ended or not begun at the as-of date: drawn faint, not counted. */
  readonly ghost: boolean;
  /** +1 where it points from the row to the column, −1 the other way, 0 neither. */
  readonly way: -1 | 0 | 1;
}

/** By row, then column. */
export type Ties = ReadonlyMap<Key, ReadonlyMap<Key, readonly Tie[]>>;

export const CERTAINTIES: readonly Certainty[] = ['confirmed', 'expected', 'hinted'];
const SIGNS: readonly Sign[] = [1, 0, null, -1];
const NOTHING: readonly Tie[] = [];

function tieOf(relation: Relation, row: Party, column: Party, ghost: boolean): Tie {
  const from = relation.directed ? relation.parties[0] : null;
  const levels = [relation, row, column].map((one) => CERTAINTIES.indexOf(one.certainty));
  return {
    relation,
    certainty: CERTAINTIES[Math.max(...levels)]!,
    ghost,
    way: from === row ? 1 : from === column ? -1 : 0,
  };
}

/** What stands in each cell; every relation that is not hidden is in all cells of its pairs. */
export function tiesBetween(dataset: Dataset, state: SelectionState): Ties {
  const visible = visibilityOf(dataset, state);
  const party = partyVisibilityOf(dataset, state);
  const table = new Map<Key, Map<Key, Tie[]>>();
  for (const { a, b, relations } of dataset.pairs())
    for (const relation of relations) {
      const seen = visible(relation);
      if (seen === 'hidden') continue;
      const parties = [a, b].map((key) => relation.parties.find((party) => party.key === key)!);
      const how = parties.map(party);
      if (how.includes('hidden')) continue;
      const ghost = seen === 'ghost' || how.includes('ghost');
      for (const [row, column] of [parties, [...parties].reverse()] as [Party, Party][]) {
        const cells = table.get(row.key) ?? new Map<Key, Tie[]>();
        const tie = tieOf(relation, row, column, ghost);
        cells.get(column.key)?.push(tie) ?? cells.set(column.key, [tie]);
        table.set(row.key, cells);
      }
    }
  return table;
}

export const tiesAt = (ties: Ties, row: Key, column: Key): readonly Tie[] =>
  ties.get(row)?.get(column) ?? NOTHING;

/** Those that count. */
export const counted = (ties: readonly Tie[]) => ties.filter((tie) => !tie.ghost);

/** How many relations an actor has; one of several parties counts once. */
export const relationsIn = (ties: Ties, key: Key): number =>
  new Set(counted([...(ties.get(key)?.values() ?? [])].flat()).map((tie) => tie.relation)).size;

/** +1, 0 (mixed) or −1 by which are more; `null` where no sign is known. */
export function netSign(relations: readonly Relation[]): Sign {
  const signs = relations.map((relation) => relation.sign).filter((sign) => sign !== null);
  const sum = signs.reduce<number>((total, sign) => total + sign, 0);
  return signs.length ? ((Math.sign(sum) || 0) as Sign) : null;
}

export const signOf = (ties: readonly Tie[]): Sign => netSign(ties.map((tie) => tie.relation));

export const nameOf = (dataset: Dataset, key: Key): string => (dataset.get(key) as Actor).name;

/** Types in use, in the dataset's order: the slots of a cell, the same in every cell. */
export function slotTypes(dataset: Dataset): readonly string[] {
  const used = new Set(dataset.relations.map((relation) => relation.type));
  const known = dataset.types.map((type) => type.id).filter((id) => used.delete(id));
  return [...known, ...[...used].sort(byCodeUnit)];
}

const rank = ({ ghost, relation, certainty }: Tie) =>
  (ghost ? 100 : 0) + SIGNS.indexOf(relation.sign) * 10 + CERTAINTIES.indexOf(certainty);

/** Ties alike in sign and certainty: one mark each; surest and most co-operative first, ghosts last. */
export function groupTies(ties: readonly Tie[]): readonly (readonly Tie[])[] {
  const groups = new Map<number, Tie[]>();
  for (const tie of ties) groups.get(rank(tie))?.push(tie) ?? groups.set(rank(tie), [tie]);
  return [...groups].sort(([a], [b]) => a - b).map(([, group]) => group);
}
