import { atOnce, inStretches, type Steps } from '../../model/stretches';

const DIGITS = 16;
const SIZE = 1 << DIGITS;

/**
 * Places 0 … n − 1 in rising order of their keys, equal ones in order of place: by digits (LSD radix sort of the bits
 * of a double), in time linear in n, where a sort by comparing takes a second for a million. No key may be NaN.
 */
export const rankedBy = (keys: Float64Array): Uint32Array => atOnce(rankSteps(keys.slice()));

/** So few are sorted by the engine itself, which takes less than one pass of code that is not yet compiled. */
const FEW = 20_000;

/**
 * Each place behind its key, coarsened so that both are one whole number; what is too coarse to tell is put right after.
 * `null` where that is too much.
 */
function rankFew(keys: Float64Array): Uint32Array | null {
  const n = keys.length;
  let [low, high] = [Infinity, -Infinity];
  for (let i = 0; i < n; i++) {
    const key = keys[i]!;
    if (key < low) low = key;
    if (key > high && key < Infinity) high = key;
  }
  const most = Math.floor(0x10_0000_0000_0000 / n);
  const scale = high > low ? most / (high - low) : 1;
  if (!scale) return null;
  const packed = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    const key = keys[i]!;
    packed[i] = (key === Infinity ? most + 1 : Math.floor((key - low) * scale)) * n + i;
  }
  packed.sort();
  const order = new Uint32Array(n);
  let moves = 0;
  for (let k = 0; k < n && moves <= 8 * n; k++) {
    const i = packed[k]! % n;
    let at = k;
    for (; at && keys[order[at - 1]!]! > keys[i]!; at--) order[at] = order[at - 1]!;
    order[at] = i;
    moves += k - at;
  }
  return moves > 8 * n ? null : order;
}

/** The same a stretch at a time; the keys are lost. */
export function* rankSteps(keys: Float64Array): Steps<Uint32Array> {
  const n = keys.length;
  const few = n < FEW && rankFew(keys);
  if (few) return few;
  const bits = new Uint32Array(keys.buffer);
  // Bits of a double rise with its value once the sign is turned, and all bits of what is below 0.
  let from = new Uint32Array(n);
  yield* inStretches(n, (i, end) => {
    for (; i < end; i++) {
      from[i] = i;
      const high = bits[2 * i + 1]!;
      const flip = high >>> 31 ? 0xffffffff : 0;
      bits[2 * i] = bits[2 * i]! ^ flip;
      bits[2 * i + 1] = high ^ (flip || 0x80000000);
    }
  });
  let to = new Uint32Array(n);
  const starts = new Uint32Array(SIZE + 1);
  for (let digit = 0; digit < 64 / DIGITS; digit++) {
    const word = digit >> 1;
    const shift = digit % 2 ? DIGITS : 0;
    const digitOf = (i: number) => (bits[2 * i + word]! >>> shift) & (SIZE - 1);
    starts.fill(0);
    yield* inStretches(n, (i, end) => {
      for (; i < end; i++) starts[digitOf(i) + 1]!++;
    });
    // All alike in this digit: they stay as they are.
    if (!n || starts[digitOf(0) + 1] === n) continue;
    for (let d = 1; d <= SIZE; d++) starts[d]! += starts[d - 1]!;
    const [these, those] = [from, to];
    yield* inStretches(n, (k, end) => {
      for (; k < end; k++) those[starts[digitOf(these[k]!)]!++] = these[k]!;
    });
    [from, to] = [those, these];
  }
  return from;
}
