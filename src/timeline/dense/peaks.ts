import { inStretches, type Steps } from '../../model/stretches';
import type { EventColumns } from './events';

/** Events of which one stands for all. */
const BLOCK = 64;

/** Events with a date by start, and of each block of them the one that matters most. */
export interface Peaks {
  readonly order: Uint32Array;
  readonly best: Uint32Array;
}

/** Of two events the one that matters more: by importance, then by how many take part, then the first. */
export function morePeak(
  { importance }: EventColumns,
  actors: Uint8Array,
  a: number,
  b: number,
): number {
  const more = importance(a) - importance(b) || actors[a]! - actors[b]! || b - a;
  return more >= 0 ? a : b;
}

export function* peakSteps(
  columns: EventColumns,
  actors: Uint8Array,
  order: Uint32Array,
): Steps<Peaks> {
  const best = new Uint32Array(Math.ceil(order.length / BLOCK));
  yield* inStretches(order.length, (k, to) => {
    while (k < to) {
      const b = k / BLOCK;
      const end = Math.min(to, k + BLOCK);
      let top = order[k]!;
      for (k++; k < end; k++) top = morePeak(columns, actors, top, order[k]!);
      best[b] = top;
    }
  });
  return { order, best };
}

/** The event that matters most of those that begin from `from` up to, not with, `to`; −1 where there is none. */
export function peakWithin(
  { order, best }: Peaks,
  columns: EventColumns,
  actors: Uint8Array,
  from: number,
  to: number,
): number {
  const [low, high] = [firstFrom(order, columns, from), firstFrom(order, columns, to)];
  let peak = -1;
  const take = (event: number) => {
    peak = peak < 0 ? event : morePeak(columns, actors, peak, event);
  };
  for (let k = low; k < high; k++) {
    if (k % BLOCK || k + BLOCK > high) take(order[k]!);
    else {
      take(best[k / BLOCK]!);
      k += BLOCK - 1;
    }
  }
  return peak;
}

function firstFrom(order: Uint32Array, { start }: EventColumns, time: number): number {
  let [low, high] = [0, order.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (start(order[middle]!) < time) low = middle + 1;
    else high = middle;
  }
  return low;
}
