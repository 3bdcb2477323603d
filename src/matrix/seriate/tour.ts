/**
 * A row of points as a closed tour with one point more, n, at no distance from any: where that stands, the row begins
 * and ends. Places run from 0 to n.
 */
export interface Tour {
  readonly at: Uint32Array;
  readonly order: Uint32Array;
  /** From 0: a tour's length may be any number. */
  gained: number;
}

/** A gain below this share of the largest distance is rounding: sums in another order differ in the last bits. */
const LEAST = 1e-11;
/** Looks at a point, per point, at most: no rounding may keep a search going. */
const LOOKS = 300;
/** Longest stretch that is moved as a whole. */
const PIECE = 3;

/** The nearest of each point, in rising distance. */
export function nearest(d: Float64Array, n: number, most: number): Uint32Array[] {
  const size = Math.min(most, n - 1);
  const all = Uint32Array.from({ length: n }, (_, i) => i);
  return Array.from({ length: n }, (_, a) => {
    const row = a * n;
    const others = all.filter((b) => b !== a);
    return others.sort((b, c) => d[row + b]! - d[row + c]! || b - c).slice(0, size);
  });
}

export function tourOf(order: ArrayLike<number>): Tour {
  const n = order.length;
  const made = { at: new Uint32Array(n + 1), order: new Uint32Array(n + 1), gained: 0 };
  made.order.set(order);
  made.order[n] = n;
  made.order.forEach((point, i) => {
    made.at[point] = i;
  });
  return made;
}

export function rowOf({ order }: Tour): Uint32Array {
  const n = order.length - 1;
  const start = order.indexOf(n);
  return Uint32Array.from({ length: n }, (_, i) => order[(start + 1 + i) % (n + 1)]!);
}

/** Turns round the stretch between two places, or all the rest, whichever is shorter: the tour is the same. */
function turn({ at, order }: Tour, from: number, to: number): void {
  const size = order.length;
  let [i, j] = [from, to];
  let count = (j - i + size) % size;
  count++;
  if (2 * count > size) {
    [i, j] = [(to + 1) % size, (from - 1 + size) % size];
    count = size - count;
  }
  for (let k = count >> 1; k > 0; k--) {
    const [a, b] = [order[i]!, order[j]!];
    order[i] = b;
    order[j] = a;
    at[b] = i;
    at[a] = j;
    if (++i === size) i = 0;
    if (--j < 0) j = size - 1;
  }
}

/** A stretch of so many points from a, away from where it was tied, to lie between c and e, a next to c. */
interface Piece {
  readonly a: number;
  readonly end: number;
  readonly c: number;
  readonly e: number;
  /** Whether the tie that is cut lies after a. */
  readonly isAfter: boolean;
  readonly count: number;
}

/** Moves a stretch; what lies on the shorter way round makes room. */
function carry({ at, order }: Tour, { a, end, c, e, isAfter, count }: Piece): void {
  const size = order.length;
  const place = (i: number) => ((i % size) + size) % size;
  const piece = Array.from({ length: count }, (_, k) => order[place(at[a]! + (isAfter ? -k : k))]!);
  const isForward = order[place(at[c]! + 1)] === e;
  const inOrder = isForward ? piece : piece.reverse();
  const first = at[isAfter ? end : a]!;
  const forward = place((isForward ? at[c]! : at[e]!) - first - count + 1);
  const back = size - count - forward;
  const put = (i: number, point: number) => {
    order[place(i)] = point;
    at[point] = place(i);
  };
  const isNear = forward <= back;
  if (isNear) for (let k = 0; k < forward; k++) put(first + k, order[place(first + count + k)]!);
  else for (let k = 1; k <= back; k++) put(first + count - k, order[place(first - k)]!);
  const start = isNear ? first + forward : first - back;
  inOrder.forEach((point, k) => {
    put(start + k, point);
  });
}

/** What a gain must be more than. */
export function leastGain(d: Float64Array): number {
  let most = 0;
  for (const far of d) most = Math.max(most, Math.abs(far));
  return LEAST * most;
}

/** Shortens a tour by turning stretches round and moving short ones, from the points of a queue on, till none gains. */
export function improve(
  tour: Tour,
  d: Float64Array,
  near: readonly Uint32Array[],
  queue: number[],
  least: number,
): number {
  const { at, order } = tour;
  const n = order.length - 1;
  const size = n + 1;
  let left = LOOKS * size;
  const far = (a: number, b: number) => (a === n || b === n ? 0 : d[a * n + b]!);
  const next = (a: number) => order[at[a]! + 1 === size ? 0 : at[a]! + 1]!;
  const prev = (a: number) => order[at[a]! ? at[a]! - 1 : n]!;
  const waits = new Uint8Array(size);
  for (const a of queue) waits[a] = 1;
  const take = (gain: number, points: readonly number[]): true => {
    tour.gained += gain;
    for (const a of points) {
      if (!waits[a]) queue.push(a);
      waits[a] = 1;
    }
    return true;
  };

  /** The ties a–b and c–d become a–c and b–d, where b follows a, or is before it. */
  const turnAt = (a: number, b: number, c: number, isAfter: boolean): boolean => {
    const e = isAfter ? next(c) : prev(c);
    if (c === b || e === a) return false;
    const gain = far(a, b) + far(c, e) - far(a, c) - far(b, e);
    if (!(gain > least)) return false;
    if (isAfter) turn(tour, at[b]!, at[c]!);
    else turn(tour, at[c]!, at[b]!);
    return take(gain, [a, b, c, e]);
  };
  /** A stretch from a, away from b, goes to the neighbourhood of c, a next to c. */
  const moveTo = (a: number, b: number, c: number, isAfter: boolean): boolean => {
    let end = a;
    for (let k = 0; k < PIECE; k++) {
      if (k) end = isAfter ? prev(end) : next(end);
      if (end === c || end === b) return false;
      const after = isAfter ? prev(end) : next(end);
      if (after === b) return false;
      const saved = far(a, b) + far(end, after) - far(after, b);
      for (const isNext of [true, false]) {
        const e = isNext ? next(c) : prev(c);
        if ((c === b && e === a) || (c === after && e === end) || e === a || e === end) continue;
        const gain = saved + far(c, e) - far(c, a) - far(end, e);
        if (!(gain > least)) continue;
        carry(tour, { a, end, c, e, isAfter, count: k + 1 });
        return take(gain, [a, b, end, after, c, e]);
      }
    }
    return false;
  };
  const better = (a: number): boolean => {
    for (const isAfter of [true, false]) {
      const b = isAfter ? next(a) : prev(a);
      const own = far(a, b);
      if (a === n) continue;
      // The end of the row is near to every point.
      for (let k = -1; k < near[a]!.length; k++) {
        const c = k < 0 ? n : near[a]![k]!;
        if (own - far(a, c) <= least) {
          if (k < 0) continue;
          break;
        }
        if (turnAt(a, b, c, isAfter) || moveTo(a, b, c, isAfter)) return true;
      }
    }
    return false;
  };
  for (let head = 0; head < queue.length; head++) {
    const a = queue[head]!;
    waits[a] = 0;
    while (left-- > 0 && better(a));
  }
  queue.length = 0;
  return tour.gained;
}
