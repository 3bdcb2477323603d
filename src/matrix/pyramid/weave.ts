import { tablesOf } from '../../model/indexed';
import { isSpecial } from '../../model/ledger';
import { testOf } from '../../model/predicate';
import type { Dataset, Party, Relation, Sign } from '../../model/records';
import type { SelectionState } from '../../model/selection';
import { atOnce, inStretches, type Steps } from '../../model/stretches';
import { eachParty, inMemory, placeOf, type View } from '../../model/view';
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

/** Pairs that are found, the lower of both places first; the other with its bits: both sort as one number. */
function list(room: number) {
  let [low, rest] = [new Uint32Array(room), new Uint32Array(room)];
  let count = 0;
  return {
    push(from: number, to: number, bits: number) {
      if (count === low.length) {
        const wider = (old: Uint32Array) => {
          const made = new Uint32Array(2 * count + 16);
          made.set(old);
          return made;
        };
        [low, rest] = [wider(low), wider(rest)];
      }
      low[count] = from < to ? from : to;
      rest[count++] = (from < to ? to : from) * (1 << BITS) + bits;
    },
    end: () => ({ low, rest, count }),
  };
}
const BITS = 5;

/** Calls with each pair of parties of each relation that is seen: their places, its sign, and whether it counts. */
function* eachTie(
  dataset: Dataset,
  state: Asked,
  visit: (places: readonly number[], bits: number) => void,
  special: (places: readonly (readonly [number, number, boolean])[], bit: number) => void,
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
        special(pairsIn(dataset, relation.parties, party, how), bitOf(relation.sign));
      return;
    }
    if (state.period && !inSpan(row, state.period)) return;
    if (passes?.(made.make(row)) === false) return;
    const ghost = day !== null && !inSpan(row, [day, day]);
    // Nearly all are of two, and a million of them take no list each.
    two[0] = view.places ? view.places[a]! : a;
    two[1] = view.places ? view.places[b]! : b;
    const simple = isPair && two[0] !== two[1];
    visit(simple ? two : placesIn(view, row), bitIn(row) | (ghost ? GHOST : 0));
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
  const ties = list(dataset.count('relation'));
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

/** Each pair once, in order, with what stands there. */
function* paired(
  { low, rest, count }: { low: Uint32Array; rest: Uint32Array; count: number },
  n: number,
): Steps<Omit<Weave, 'degree'>> {
  const start = new Uint32Array(n + 1);
  for (let i = 0; i < count; i++) start[low[i]! + 1]!++;
  for (let a = 0; a < n; a++) start[a + 1]! += start[a]!;
  yield;
  const sorted = new Uint32Array(count);
  const next = start.slice();
  yield* inStretches(count, (from, to) => {
    for (let i = from; i < to; i++) sorted[next[low[i]!]!++] = rest[i]!;
  });
  let room = 0;
  yield* eachRow(start, (from, to) => {
    const row = sorted.subarray(from, to).sort();
    for (let i = 0; i < row.length; i++)
      if (!i || row[i]! >>> BITS !== row[i - 1]! >>> BITS) room++;
  });
  const offset = new Uint32Array(n + 1);
  const [other, all] = [new Uint32Array(room), new Uint8Array(room)];
  const [allies, rivals, counts] = [0, 0, 0].map(() => new Uint16Array(room)) as Counts;
  let pair = -1;
  yield* eachRow(start, (from, to, a) => {
    for (let i = from; i < to; i++) {
      const b = sorted[i]! >>> BITS;
      const bit = sorted[i]! & ((1 << BITS) - 1);
      if (i === from || other[pair] !== b) {
        other[++pair] = b;
        all[pair] = GHOST;
      }
      // What counts takes the place of what does not.
      if (all[pair]! & GHOST && !(bit & GHOST))
        all[pair] = allies[pair] = rivals[pair] = counts[pair] = 0;
      if (bit & GHOST && !(all[pair]! & GHOST)) continue;
      all[pair]! |= bit;
      add(counts, pair);
      if (bit & (ALLY | MIXED)) add(allies, pair);
      if (bit & (RIVAL | MIXED)) add(rivals, pair);
    }
    offset[a + 1] = pair + 1;
  });
  return { offset, other, bits: all, allies, rivals, counts };
}

function add(column: Uint16Array, pair: number): void {
  if (column[pair]! < 65_535) column[pair]!++;
}

/** Rows of a weave, so many at a stretch that they hold about as many pairs as are read at one. */
function* eachRow(start: Uint32Array, run: (from: number, to: number, row: number) => void): Steps {
  let far = 0;
  for (let row = 0; row + 1 < start.length; row++) {
    run(start[row]!, start[row + 1]!, row);
    if (start[row + 1]! - far < PAIRS) continue;
    far = start[row + 1]!;
    yield;
  }
}
const PAIRS = 8192;

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
