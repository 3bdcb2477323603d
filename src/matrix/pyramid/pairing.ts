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

/** Each pair once, in order, with what stands there. */
export function* paired(
  { low, rest, count }: { low: Uint32Array; rest: Uint32Array; count: number },
  n: number,
): Steps<Pairs> {
  // By the lower place of each; those of a row are few, and sorted as the numbers that they are.
  const start = new Uint32Array(n + 1);
  for (let i = 0; i < count; i++) start[low[i]! + 1]!++;
  for (let a = 0; a < n; a++) start[a + 1]! += start[a]!;
  const [next, sorted] = [start.slice(), new Uint32Array(count)];
  yield* inStretches(count, (from, to) => {
    for (let i = from; i < to; i++) sorted[next[low[i]!]!++] = rest[i]!;
  });
  const offset = new Uint32Array(n + 1);
  const [other, all] = [new Uint32Array(count), new Uint8Array(count)];
  const [allies, rivals, counts] = [0, 0, 0].map(() => new Uint16Array(count)) as Counts;
  let pair = -1;
  yield* eachRow(start, (from, to, a) => {
    sorted.subarray(from, to).sort();
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
      if (counts[pair]! === MOST) continue;
      counts[pair]!++;
      if (bit & (ALLY | MIXED)) allies[pair]!++;
      if (bit & (RIVAL | MIXED)) rivals[pair]!++;
    }
    offset[a + 1] = pair + 1;
  });
  const used = <T extends Uint8Array | Uint16Array | Uint32Array>(column: T) =>
    column.slice(0, pair + 1) as T;
  return {
    offset,
    other: used(other),
    bits: used(all),
    allies: used(allies),
    rivals: used(rivals),
    counts: used(counts),
  };
}
/** More are not counted. */
const MOST = 65_535;

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
