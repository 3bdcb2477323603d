import { inStretches, type Steps } from '../../model/stretches';
import { rankSteps } from './ranks';

/** Entries whose sums are kept as one. */
export const BLOCK = 16;

export interface Sums {
  readonly rate: Float64Array;
  readonly lead: Float64Array;
}

/** Start and length of entries, by start. */
export type Own = Readonly<Record<'start' | 'length', Float64Array>>;

/**
 * Entries of each track by end, put in their places one after another, which is soon done where they nearly lie so;
 * `null` where it is not.
 */
export function byEndFew(offset: Uint32Array, ends: Float64Array): Uint32Array | null {
  const late = new Uint32Array(ends.length);
  let left = 8 * ends.length;
  for (let t = 0; t + 1 < offset.length; t++) {
    const first = offset[t]!;
    const last = offset[t + 1]!;
    for (let e = first; e < last; e++) {
      const end = ends[e]!;
      let at = e;
      for (; at > first && ends[late[at - 1]!]! > end; at--) late[at] = late[at - 1]!;
      late[at] = e;
      left -= e - at;
      if (left < 0) return null;
    }
  }
  return late;
}

/** Entries of each track by end; the ends are lost. */
export function* byEnd(
  offset: Uint32Array,
  trackAt: Uint32Array,
  ends: Float64Array,
): Steps<Uint32Array> {
  const late = new Uint32Array(ends.length);
  const at = offset.slice();
  const order = yield* rankSteps(ends);
  yield* inStretches(ends.length, (k, to) => {
    for (; k < to; k++) {
      const e = order[k]!;
      late[at[trackAt[e]!]!++] = e;
    }
  });
  return late;
}

/** Both sums in one go. */
export function* sumsOf(
  { start, length }: Own,
  origin: number,
  late: Uint32Array,
): Steps<Record<'byStart' | 'byEnd', Sums>> {
  const blocks = Math.ceil(start.length / BLOCK) + 1;
  const made = (): Sums => ({ rate: new Float64Array(blocks), lead: new Float64Array(blocks) });
  const [byStart, byEnd] = [made(), made()];
  let [rate, lead, gone, left] = [0, 0, 0, 0];
  const put = (b: number) => {
    byStart.rate[b] = rate;
    byStart.lead[b] = lead;
    byEnd.rate[b] = gone;
    byEnd.lead[b] = left;
  };
  yield* inStretches(start.length, (k, to) => {
    for (; k < to; k++) {
      if (k % BLOCK === 0) put(k / BLOCK);
      const long = length[k]!;
      if (long) {
        rate += 1 / long;
        lead += (start[k]! - origin) / long;
      }
      const e = late[k]!;
      const other = length[e]!;
      if (other) {
        gone += 1 / other;
        left += (start[e]! - origin) / other;
      }
    }
  });
  put(blocks - 1);
  return { byStart, byEnd };
}
