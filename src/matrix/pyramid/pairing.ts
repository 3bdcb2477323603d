import { inStretches, type Steps } from '../../model/stretches';

/** What stands between two, as bits: these signs are there, or what is there has ended. */
export const ALLY = 1;
export const RIVAL = 2;
export const MIXED = 4;
export const UNKNOWN = 8;
export const GHOST = 16;

/** Pairs in columns: those of actor a stand from `offset[a]` to `offset[a + 1]`, b > a. */
export interface Pairs {
  /** Of actors in the dataset's order. */
  readonly offset: Uint32Array;
  readonly other: Uint32Array;
  readonly bits: Uint8Array;
  /** How many relations count that bring two together, and how many set them against each other; ghosts where none counts. */
  readonly allies: Uint16Array;
  readonly rivals: Uint16Array;
  /** How many relations stand there, of any sign. */
  readonly counts: Uint16Array;
}

type Counts = [Uint16Array, Uint16Array, Uint16Array];

/** Pairs that are found, the lower of both places first; the other with its bits: both sort as one number. */
export function createList(room: number) {
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

/** Where those of each place begin, when put in order. */
function startsOf(count: number, n: number, placeAt: (i: number) => number): Uint32Array {
  const start = new Uint32Array(n + 1);
  for (let i = 0; i < count; i++) start[placeAt(i) + 1]!++;
  for (let a = 0; a < n; a++) start[a + 1]! += start[a]!;
  return start;
}

/** Each pair once, in order, with what stands there. */
export function* paired(
  { low, rest, count }: { low: Uint32Array; rest: Uint32Array; count: number },
  n: number,
): Steps<Pairs> {
  // First by the higher place of each, then, of equals as they stand, by the lower one.
  const ends = startsOf(count, n, (i) => rest[i]! >>> BITS);
  const [lows, rests] = [new Uint32Array(count), new Uint32Array(count)];
  yield* inStretches(count, (from, to) => {
    for (let i = from; i < to; i++) {
      const place = ends[rest[i]! >>> BITS]!++;
      lows[place] = low[i]!;
      rests[place] = rest[i]!;
    }
  });
  const start = startsOf(count, n, (i) => low[i]!);
  const next = start.slice();
  const sorted = rest;
  yield* inStretches(count, (from, to) => {
    for (let i = from; i < to; i++) sorted[next[lows[i]!]!++] = rests[i]!;
  });
  let room = 0;
  yield* eachRow(start, (from, to) => {
    for (let i = from; i < to; i++)
      if (i === from || sorted[i]! >>> BITS !== sorted[i - 1]! >>> BITS) room++;
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
