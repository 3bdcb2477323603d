import { tablesOf } from '../../model/indexed';
import { type Id, type Key, keyOf } from '../../model/key';
import { isSpecial } from '../../model/ledger';
import { testOf } from '../../model/predicate';
import type { Dataset, Party, Relation, Sign } from '../../model/records';
import type { SelectionState } from '../../model/selection';
import { atOnce, inStretches, type Steps } from '../../model/stretches';
import { eachParty, inMemory, placeOf, type View } from '../../model/view';
import { dayOf, partyVisibilityOf, visibilityOf } from '../../model/visibility';
import { ALLY, createList, GHOST, MIXED, type Pairs, paired, RIVAL, UNKNOWN } from './pairing';

/** All pairs with a relation in columns, no record made. */
export interface Weave extends Pairs {
  /** How many relations of each actor count. */
  readonly degree: Uint32Array;
}

type Asked = Pick<SelectionState, 'filter' | 'period' | 'asOf'>;

export const bitOf = (sign: Sign): number =>
  sign === 1 ? ALLY : sign === -1 ? RIVAL : sign === 0 ? MIXED : UNKNOWN;

/** Calls with the parties of each relation that is seen: their places, its sign, whether it counts, and its row. */
function* eachTie(
  dataset: Dataset,
  state: Asked,
  visit: (places: readonly number[], bits: number, row: number) => void,
  special: (
    places: readonly (readonly [number, number, boolean])[],
    bit: number,
    row: number,
  ) => void,
): Steps {
  const view = tablesOf(dataset)!.relations;
  const { ledger, rows, made } = view;
  const { start, end } = ledger.times;
  const signs = ledger.fields.get('sign')!;
  const { values, of } = signs.coded?.() ?? {};
  const bits = values?.map((sign) => bitOf((sign ?? null) as Sign));
  const bitIn = (row: number) => (bits ? bits[of ? of[row]! : 0]! : bitOf(signs.at(row) as Sign));
  const passes = state.filter && testOf(dataset, state.filter);
  const [seen, party] = [
    visibilityOf(dataset, { ...state } as SelectionState),
    partyVisibilityOf(dataset, state),
  ];
  const day = dayOf(dataset, state);
  const inSpan = (row: number, span: readonly [number, number]) =>
    Number.isNaN(start[row]!) ||
    start[row] === span[0] ||
    (start[row]! < span[1] && span[0] < end[row]!);
  const { offset, party: codes, plain } = ledger;
  const two: [number, number] = [0, 0];
  const order = inMemory(view);
  const read = (row: number) => {
    const from = offset[row]!;
    const [a, b] = [codes[from]!, codes[from + 1]!];
    const isPair = offset[row + 1]! - from === 2 && a < plain && b < plain;
    if (!isPair && isSpecial(ledger, row)) {
      const relation = made.at(row);
      const how = seen(relation);
      if (how !== 'hidden')
        special(pairsIn(dataset, relation.parties, party, how), bitOf(relation.sign), row);
      return;
    }
    if (state.period && !inSpan(row, state.period)) return;
    if (passes?.(made.make(row)) === false) return;
    const ghost = day !== null && !inSpan(row, [day, day]);
    // Nearly all are of two, and a million of them take no list each.
    two[0] = view.places ? view.places[a]! : a;
    two[1] = view.places ? view.places[b]! : b;
    const simple = isPair && two[0] !== two[1];
    visit(simple ? two : placesIn(view, row), bitIn(row) | (ghost ? GHOST : 0), row);
  };
  yield* inStretches(rows.length, (from, to) => {
    for (let i = from; i < to; i++) read(order ? order[i]! : i);
  });
}

/** Each place once. */
function placesIn(view: View<Relation>, row: number): number[] {
  const places: number[] = [];
  eachParty(view, row, (place) => {
    if (!places.includes(place)) places.push(place);
  });
  return places;
}

/** Pairs of parties of whom more is said: each comes and goes. */
function pairsIn(
  dataset: Dataset,
  parties: readonly Party[],
  seen: (party: Party) => string,
  how: string,
) {
  const first = parties.filter((one, i) => parties.findIndex(({ key }) => key === one.key) === i);
  const here = first.map((one) => [placeOf(dataset.actors, one.actor), seen(one)] as const);
  return here.flatMap(([a, x], i) =>
    here.slice(i + 1).flatMap(([b, y]) => {
      const all = [how, x, y];
      return all.includes('hidden') ? [] : [[a, b, all.includes('ghost')] as const];
    }),
  );
}

function* weave(dataset: Dataset, state: Asked): Steps<Weave> {
  const n = dataset.actors.length;
  const ties = createList(dataset.count('relation'));
  const degree = new Uint32Array(n);
  yield* eachTie(
    dataset,
    state,
    (places, bits) => {
      for (let i = 0; i < places.length; i++) {
        if (!(bits & GHOST) && places.length > 1) degree[places[i]!]!++;
        for (let k = 0; k < i; k++) ties.push(places[i]!, places[k]!, bits);
      }
    },
    (pairs, bit) => {
      const counts = new Set<number>();
      for (const [a, b, ghost] of pairs) {
        ties.push(a, b, bit | (ghost ? GHOST : 0));
        if (!ghost) counts.add(a).add(b);
      }
      for (const place of counts) degree[place]!++;
    },
  );
  return { ...(yield* paired(ties.end(), n)), degree };
}

const known = new WeakMap<Dataset, Asked & { readonly made: Weave }>();

/** What stands between whom, of all that a state shows; kept until another is asked for. */
export const weaveOf = (dataset: Dataset, state: Asked): Weave => {
  const { filter, period, asOf } = state;
  const before = known.get(dataset);
  if (before && before.filter === filter && before.period === period && before.asOf === asOf)
    return before.made;
  return atOnce(weaveSteps(dataset, state));
};

/** The same a stretch of rows at a time. */
export function* weaveSteps(dataset: Dataset, { filter, period, asOf }: Asked): Steps<Weave> {
  const made = yield* weave(dataset, { filter, period, asOf });
  known.set(dataset, { filter, period, asOf, made });
  return made;
}

/** Relations of a pair that is asked for, of all that a state shows: their keys in order, and no record made. */
export function relationsAmong(
  dataset: Dataset,
  state: Asked,
  isIn: (a: number, b: number) => boolean,
): Key[] {
  const { ids } = tablesOf(dataset)!.relations.ledger;
  const found: Key[] = [];
  const add = (row: number) => found.push(keyOf('relation', ids.at(row) as Id));
  const steps = eachTie(
    dataset,
    state,
    (places, _, row) => {
      if (places.some((a, i) => places.some((b, k) => k < i && isIn(a, b)))) add(row);
    },
    (pairs, _, row) => {
      if (pairs.some(([a, b]) => isIn(a, b))) add(row);
    },
  );
  atOnce(steps);
  return found.sort();
}
