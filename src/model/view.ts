import type { Id } from './key';
import { type Claim, isSpecial, type Ledger, recordFrom } from './ledger';
import { placeIn } from './order';
import { partiesOf } from './parties';
import type { Actor } from './records';

/** Up to so many rows each record is made once and kept; of more, only while someone holds it. */
export const MANY = 20_000;

/** Relations or events of one dataset: rows of a ledger, in canonical order, as this dataset has them. */
export interface View<T extends Claim> {
  readonly ledger: Ledger;
  readonly rows: Uint32Array;
  readonly made: Made<T>;
  /** Where each actor of the ledger stands here; `null`: at the same place. */
  readonly places: Uint32Array | null;
  readonly actors: readonly Actor[];
}

/** A function of its own, so that records to come hold on to columns alone and not to the input. */
export function viewOf<T extends Claim>(
  ledger: Ledger,
  rows: Uint32Array,
  actors: readonly Actor[],
): View<T> {
  const made = remembered((row) => recordFrom(ledger, row) as T, ledger.count);
  return { ledger, rows, made, places: null, actors };
}

/** Records by row: the same one for as long as anyone can tell. */
export interface Made<T> {
  at(row: number): T;
  /** A new one, which nobody keeps: for those who walk through all. */
  make(row: number): T;
  /** From now on all are kept: someone holds the whole list. */
  keep(): void;
}

export function remembered<T extends object>(make: (row: number) => T, count: number): Made<T> {
  let kept: T[] | null = count > MANY ? null : new Array(count);
  const weak = new Map<number, WeakRef<T>>();
  return {
    make,
    at(row) {
      if (kept) {
        kept[row] ??= make(row);
        return kept[row];
      }
      let record = weak.get(row)?.deref();
      if (!record) {
        record = make(row);
        weak.set(row, new WeakRef(record));
      }
      return record;
    },
    keep() {
      if (kept) return;
      kept = new Array(count);
      for (const [row, held] of weak) kept[row] = held.deref()!;
      weak.clear();
    },
  };
}

/** Where a record stands among those of this dataset; −1 where it is none of them. */
export const findIn = ({ rows, ledger }: View<Claim>, id: Id): number =>
  placeIn(rows.length, (i) => ledger.ids.at(rows[i]!) as Id, id);

export const placeOf = (actors: readonly Actor[], id: Id): number =>
  placeIn(actors.length, (i) => actors[i]!.id, id);

/**
 * Rows as they lie in memory, for what may take them in any order: in that of their ids nearly each of a million is a miss.
 * `null`: row i at place i.
 */
export const inMemory = ({
  rows,
  ledger,
}: Pick<View<Claim>, 'rows' | 'ledger'>): Uint32Array | null =>
  rows.length === ledger.count ? null : rows;

/** Calls with the place of each party of a row; of those that a roll-up made one, more than once. */
export function eachParty(view: View<Claim>, row: number, visit: (place: number) => void): void {
  const { ledger, places, actors, made } = view;
  if (isSpecial(ledger, row)) {
    for (const { actor } of partiesOf(made.at(row))) visit(placeOf(actors, actor));
    return;
  }
  const { offset, party } = ledger;
  for (let i = offset[row]!; i < offset[row + 1]!; i++) {
    const place = party[i]!;
    visit(places ? places[place]! : place);
  }
}

/** For each actor the indices of its claims, ascending: those of actor a from `offset[a]` to `offset[a + 1]`. */
export interface Links {
  readonly offset: Uint32Array;
  readonly list: Uint32Array;
}

export function linksOf(view: View<Claim>): Links {
  const { rows, actors } = view;
  const offset = new Uint32Array(actors.length + 2);
  const last = new Uint32Array(actors.length);
  // Counted two places on, then shifted by the filling to where they belong.
  const walk = (visit: (place: number, index: number) => void) => {
    last.fill(0);
    for (let index = 0; index < rows.length; index++)
      eachParty(view, rows[index]!, (place) => {
        if (last[place] === index + 1) return;
        last[place] = index + 1;
        visit(place, index);
      });
  };
  walk((place) => {
    offset[place + 2]!++;
  });
  for (let place = 2; place < offset.length; place++) offset[place]! += offset[place - 1]!;
  const list = new Uint32Array(offset.at(-1)!);
  walk((place, index) => {
    list[offset[place + 1]!++] = index;
  });
  return { offset, list };
}
