import { randomFrom } from '../../model/random';
import { improve, leastGain, nearest, rowOf, tourOf } from './tour';

const NEIGHBOURS = 12;
/** The longest stretch that a kick takes apart. */
const SPAN = 50;

/** Length of a row of points: the sum of distances between neighbours. */
export function pathLength(d: Float64Array, n: number, row: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 1; i < n; i++) sum += d[row[i - 1]! * n + row[i]!]!;
  return sum;
}

/**
 * A shorter row than the one given, never a longer one: 2-opt (Croes 1958) and Or-opt (Or 1976), then kicks in one
 * neighbourhood each (two neighbouring stretches change places: Martin, Otto and Felten 1991), kept where they gain.
 * Distances are n × n and symmetric, of any sign.
 */
export function shortestRow(
  d: Float64Array,
  from: ArrayLike<number>,
  kicks: number,
  seed: number,
): Uint32Array {
  const n = from.length;
  if (n < 3) return Uint32Array.from(from);
  const near = nearest(d, n, NEIGHBOURS);
  const random = randomFrom(seed);
  const tour = tourOf(from);
  const least = leastGain(d);
  improve(tour, d, near, Array.from(tour.order), least);
  const before = { at: tour.at.slice(), order: tour.order.slice(), gained: tour.gained };
  const size = n + 1;
  const far = (a: number, b: number) => (a === n || b === n ? 0 : d[a * n + b]!);
  for (let k = 0; n > 7 && k < kicks; k++) {
    const span = Math.min(SPAN, size - 2);
    const start = Math.floor(random() * size);
    const cuts = [0, 0, 0].map(() => Math.floor(random() * span)).sort((a, b) => a - b);
    const [x, y, z] = [cuts[0]!, cuts[1]! + 1, cuts[2]! + 2] as const;
    const place = (i: number) => (start + i) % size;
    const stretch = (i: number, j: number) =>
      Array.from({ length: j - i }, (_, s) => tour.order[place(i + 1 + s)]!);
    const at = (i: number) => tour.order[place(i)]!;
    const ends = [at(x), at(x + 1), at(y), at(y + 1), at(z), at(z + 1)] as const;
    const [a, b, c, e, f, g] = ends;
    const cost = far(a, e) + far(f, b) + far(c, g) - far(a, b) - far(c, e) - far(f, g);
    [...stretch(y, z), ...stretch(x, y)].forEach((point, i) => {
      tour.order[place(x + 1 + i)] = point;
      tour.at[point] = place(x + 1 + i);
    });
    tour.gained = before.gained - cost;
    improve(tour, d, near, [...new Set(ends)], least);
    const [better, worse] = tour.gained >= before.gained ? [tour, before] : [before, tour];
    worse.order.set(better.order);
    worse.at.set(better.at);
    worse.gained = better.gained;
  }
  return rowOf(tour);
}
