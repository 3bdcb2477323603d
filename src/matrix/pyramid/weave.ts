import { tablesOf } from '../../model/indexed';
import { isSpecial } from '../../model/ledger';
import { testOf } from '../../model/predicate';
import type { Dataset, Party, Relation, Sign } from '../../model/records';
import type { SelectionState } from '../../model/selection';
import { eachParty, placeOf, type View } from '../../model/view';
import { dayOf, partyVisibilityOf, visibilityOf } from '../../model/visibility';

/** What stands between two, as bits: these signs are there, or what is there has ended. */
export const ALLY = 1;
export const RIVAL = 2;
export const MIXED = 4;
export const UNKNOWN = 8;
export const GHOST = 16;

/** All pairs with a relation in columns, no record made: those of actor a stand from `offset[a]` to `offset[a + 1]`, b > a. */
export interface Weave {
  /** Of actors in the dataset's order. */
  readonly offset: Uint32Array;
  readonly other: Uint32Array;
  readonly bits: Uint8Array;
  /** How many relations count that bring two together, and how many set them against each other; ghosts where none counts. */
  readonly allies: Uint16Array;
  readonly rivals: Uint16Array;
  /** How many relations stand there, of any sign. */
  readonly counts: Uint16Array;
  /** How many relations of each actor count. */
  readonly degree: Uint32Array;
}

type Counts = [Uint16Array, Uint16Array, Uint16Array];
type Asked = Pick<SelectionState, 'filter' | 'period' | 'asOf'>;

export const bitOf = (sign: Sign): number =>
  sign === 1 ? ALLY : sign === -1 ? RIVAL : sign === 0 ? MIXED : UNKNOWN;

/** Columns that grow. */
function list() {
  let [a, b, bits] = [new Uint32Array(1024), new Uint32Array(1024), new Uint8Array(1024)];
  let count = 0;
  return {
    push(from: number, to: number, bit: number) {
      if (count === a.length) {
        const wider = <T extends Uint32Array | Uint8Array>(old: T, made: T): T => {
          made.set(old);
          return made;
        };
        a = wider(a, new Uint32Array(2 * count));
        b = wider(b, new Uint32Array(2 * count));
        bits = wider(bits, new Uint8Array(2 * count));
      }
      a[count] = Math.min(from, to);
      b[count] = Math.max(from, to);
      bits[count] = bit;
      count++;
    },
    end: () => ({ a, b, bits, count }),
  };
}

/** Where each of `count` items goes when they are put in order of a column of numbers under n; of equals the first stays first. */
function sorted(order: Uint32Array | null, column: Uint32Array, count: number, n: number) {
  const start = new Uint32Array(n + 1);
  for (let i = 0; i < count; i++) start[column[i]! + 1]!++;
  for (let i = 0; i < n; i++) start[i + 1]! += start[i]!;
  const next = new Uint32Array(count);
  for (let i = 0; i < count; i++) {
    const item = order ? order[i]! : i;
    next[start[column[item]!]!++] = item;
  }
  return next;
}

/** Calls with each pair of parties of each relation that is seen: their places, its sign, and whether it counts. */
function eachTie(
  dataset: Dataset,
  state: Asked,
  visit: (places: readonly number[], sign: Sign, ghost: boolean) => void,
  special: (places: readonly (readonly [number, number, boolean])[], sign: Sign) => void,
): void {
  const view = tablesOf(dataset)!.relations;
  const { ledger, rows, made } = view;
  const { start, end } = ledger.times;
  const signs = ledger.fields.get('sign')!;
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
  for (const row of rows) {
    const from = offset[row]!;
    const [a, b] = [codes[from]!, codes[from + 1]!];
    const isPair = offset[row + 1]! - from === 2 && a < plain && b < plain;
    if (!isPair && isSpecial(ledger, row)) {
      const relation = made.at(row);
      const how = seen(relation);
      if (how !== 'hidden') special(pairsIn(dataset, relation.parties, party, how), relation.sign);
      continue;
    }
    if (state.period && !inSpan(row, state.period)) continue;
    if (passes?.(made.make(row)) === false) continue;
    const ghost = day !== null && !inSpan(row, [day, day]);
    // Nearly all are of two, and a million of them take no list each.
    two[0] = view.places ? view.places[a]! : a;
    two[1] = view.places ? view.places[b]! : b;
    const simple = isPair && two[0] !== two[1];
    visit(simple ? two : placesIn(view, row), signs.at(row) as Sign, ghost);
  }
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

function weave(dataset: Dataset, state: Asked): Weave {
  const n = dataset.actors.length;
  const ties = list();
  const degree = new Uint32Array(n);
  eachTie(
    dataset,
    state,
    (places, sign, ghost) => {
      const bit = bitOf(sign) | (ghost ? GHOST : 0);
      for (let i = 0; i < places.length; i++) {
        if (!ghost && places.length > 1) degree[places[i]!]!++;
        for (let k = 0; k < i; k++) ties.push(places[i]!, places[k]!, bit);
      }
    },
    (pairs, sign) => {
      const counts = new Set<number>();
      for (const [a, b, ghost] of pairs) {
        ties.push(a, b, bitOf(sign) | (ghost ? GHOST : 0));
        if (!ghost) counts.add(a).add(b);
      }
      for (const place of counts) degree[place]!++;
    },
  );
  const { a, b, bits, count } = ties.end();
  const order = sorted(sorted(null, b, count, n), a, count, n);
  const room = distinct(order, a, b);
  const offset = new Uint32Array(n + 1);
  const [other, all] = [new Uint32Array(room), new Uint8Array(room)];
  const [allies, rivals, counts] = [0, 0, 0].map(() => new Uint16Array(room)) as Counts;
  const add = (column: Uint16Array) => {
    column[pair] = Math.min(65_535, column[pair]! + 1);
  };
  let pair = -1;
  let last = -1;
  for (const i of order) {
    if (a[i] !== last || other[pair] !== b[i]) {
      other[++pair] = b[i]!;
      last = a[i]!;
      all[pair] = GHOST;
      offset[last + 1]!++;
    }
    const bit = bits[i]!;
    // What counts takes the place of what does not.
    if (all[pair]! & GHOST && !(bit & GHOST))
      all[pair] = allies[pair] = rivals[pair] = counts[pair] = 0;
    if (bit & GHOST && !(all[pair]! & GHOST)) continue;
    all[pair]! |= bit;
    add(counts);
    if (bit & (ALLY | MIXED)) add(allies);
    if (bit & (RIVAL | MIXED)) add(rivals);
  }
  for (let i = 0; i < n; i++) offset[i + 1]! += offset[i]!;
  return { offset, other, bits: all, allies, rivals, counts, degree };
}

function distinct(order: Uint32Array, a: Uint32Array, b: Uint32Array): number {
  let count = 0;
  for (let i = 0; i < order.length; i++)
    if (!i || a[order[i]!] !== a[order[i - 1]!] || b[order[i]!] !== b[order[i - 1]!]) count++;
  return count;
}

const known = new WeakMap<Dataset, Asked & { readonly made: Weave }>();

/** What stands between whom, of all that a state shows; kept until another is asked for. */
export function weaveOf(dataset: Dataset, { filter, period, asOf }: Asked): Weave {
  const before = known.get(dataset);
  if (before && before.filter === filter && before.period === period && before.asOf === asOf)
    return before.made;
  const made = weave(dataset, { filter, period, asOf });
  known.set(dataset, { filter, period, asOf, made });
  return made;
}
