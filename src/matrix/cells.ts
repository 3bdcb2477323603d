import { byCodeUnit, type Key } from '../model/key';
import type { Actor, Certainty, Dataset, Party, Relation, Sign } from '../model/records';
import type { SelectionState } from '../model/selection';
import { EMPTY_STATE } from '../model/store';
import { tallyOf } from '../model/tally';
import { partyVisibilityOf, visibilityOf } from '../model/visibility';
import { relationsBetween } from './between';
import { weaveOf } from './pyramid/weave';

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

/** By row, then column; a row is made when it is first asked for. */
export interface Ties {
  get(row: Key): ReadonlyMap<Key, readonly Tie[]>;
  /** Of very many relations: one cell, and how many count in a row, with no row made. */
  at?(row: Key, column: Key): readonly Tie[];
  count?(row: Key): number;
}

/** From so many relations on no record is made of each. */
export const LARGE = 20_000;
/** From so many on columns cost less than records. */
export const SOME = 200;
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

type Asked = Pick<SelectionState, 'filter' | 'period' | 'asOf'>;

/** The first party of each other actor; `row` = that of the actor itself. */
function othersIn({ parties }: Relation, row: Party): Party[] {
  const keys = new Set([row.key]);
  return parties.filter(({ key }) => !keys.has(key) && keys.add(key));
}

/** Calls with what a relation is between one actor and each of the others, where a state shows it. */
function tieReader(dataset: Dataset, state: Asked) {
  const visible = visibilityOf(dataset, { ...EMPTY_STATE, ...state });
  const party = partyVisibilityOf(dataset, state);
  return (relation: Relation, key: Key, visit: (column: Key, tie: Tie) => void) => {
    const seen = visible(relation);
    const row = relation.parties.find((one) => one.key === key);
    if (seen === 'hidden' || !row) return;
    for (const column of othersIn(relation, row)) {
      const how = [seen, party(row), party(column)];
      if (!how.includes('hidden'))
        visit(column.key, tieOf(relation, row, column, how.includes('ghost')));
    }
  };
}

/** What stands in the cells of one row; every relation that is not hidden is in all cells of its pairs. */
function rowOf(dataset: Dataset, state: Asked, key: Key): ReadonlyMap<Key, readonly Tie[]> {
  const read = tieReader(dataset, state);
  const cells = new Map<Key, Tie[]>();
  for (const relation of dataset.relationsOf(key))
    read(relation, key, (column, tie) => {
      cells.get(column)?.push(tie) ?? cells.set(column, [tie]);
    });
  return cells;
}

/** The same cell by cell. */
function cellsOf(dataset: Dataset, state: Asked): Pick<Required<Ties>, 'at' | 'count'> {
  const read = tieReader(dataset, state);
  const between = relationsBetween(dataset);
  return {
    at(row, column) {
      const ties: Tie[] = [];
      for (const relation of between(row, column))
        read(relation, row, (other, tie) => {
          if (other === column) ties.push(tie);
        });
      return ties;
    },
    count: (row) => weaveOf(dataset, state).degree[dataset.indexOf(row)] ?? 0,
  };
}

/** So many rows are kept. */
const KEPT = 1000;
const known = new WeakMap<Dataset, Asked & { readonly ties: Ties }>();

/** What stands in each cell, of all that a state shows; kept until another is asked for. */
export function tiesBetween(dataset: Dataset, { filter, period, asOf }: Asked): Ties {
  const before = known.get(dataset);
  if (before?.filter === filter && before.period === period && before.asOf === asOf)
    return before.ties;
  const rows = new Map<Key, ReadonlyMap<Key, readonly Tie[]>>();
  const ties: Ties = {
    ...(dataset.count('relation') > SOME && cellsOf(dataset, { filter, period, asOf })),
    get(key) {
      const row = rows.get(key) ?? rowOf(dataset, { filter, period, asOf }, key);
      if (rows.size >= KEPT) rows.delete(rows.keys().next().value!);
      rows.set(key, row);
      return row;
    },
  };
  known.set(dataset, { filter, period, asOf, ties });
  return ties;
}

export const tiesAt = (ties: Ties, row: Key, column: Key): readonly Tie[] =>
  ties.at ? ties.at(row, column) : (ties.get(row).get(column) ?? NOTHING);

/** Those that count. */
export const counted = (ties: readonly Tie[]) => ties.filter((tie) => !tie.ghost);

/** How many relations an actor has; one of several parties counts once. */
export const relationsIn = (ties: Ties, key: Key): number =>
  ties.count?.(key) ??
  new Set(counted([...ties.get(key).values()].flat()).map((tie) => tie.relation)).size;

/** +1, 0 (mixed) or −1 by which are more; `null` where no sign is known. */
export function netSign(relations: readonly Relation[]): Sign {
  const signs = relations.map((relation) => relation.sign).filter((sign) => sign !== null);
  const sum = signs.reduce<number>((total, sign) => total + sign, 0);
  return signs.length ? ((Math.sign(sum) || 0) as Sign) : null;
}

export const signOf = (ties: readonly Tie[]): Sign => netSign(ties.map((tie) => tie.relation));

export const nameOf = (dataset: Dataset, key: Key): string => (dataset.get(key) as Actor).name;

/** Up to so many types have a slot of their own; the rest share one. */
const OWN_SLOTS = 5;
/** The slot of all types that have none of their own. */
export const REST = '';

/** Types in use, in the dataset's order: the slots of a cell, the same in every cell; of many those most in use. */
export function slotTypes(dataset: Dataset): readonly string[] {
  const there = tallyOf(dataset).types;
  const known = dataset.types.map((type) => type.id).filter((id) => there.has(id));
  const all = [...new Set([...known, ...[...there.keys()].sort(byCodeUnit)])];
  if (all.length <= OWN_SLOTS + 1) return all;
  const own = [...all].sort((a, b) => there.get(b)! - there.get(a)!).slice(0, OWN_SLOTS);
  return [...all.filter((type) => own.includes(type)), REST];
}

/** Whether a tie stands in the slot of a type. */
export const standsIn = ({ relation }: Tie, slot: string, types: readonly string[]): boolean =>
  relation.type === slot || (slot === REST && !types.includes(relation.type));

const rank = ({ ghost, relation, certainty }: Tie) =>
  (ghost ? 100 : 0) + SIGNS.indexOf(relation.sign) * 10 + CERTAINTIES.indexOf(certainty);

/** Ties alike in sign and certainty: one mark each; surest and most co-operative first, ghosts last. */
export function groupTies(ties: readonly Tie[]): readonly (readonly Tie[])[] {
  const groups = new Map<number, Tie[]>();
  for (const tie of ties) groups.get(rank(tie))?.push(tie) ?? groups.set(rank(tie), [tie]);
  return [...groups].sort(([a], [b]) => a - b).map(([, group]) => group);
}
