import { randomFrom } from '../model/random';
import type { Graph } from './graph';

/** Points with signed weights between them; a point may stand for several actors. */
interface Level {
  readonly n: number;
  readonly start: Uint32Array;
  readonly to: Uint32Array;
  /** Co-operative less opposed. */
  readonly weight: Float64Array;
  /** All co-operative, all opposed weight of a point. */
  readonly plus: Float64Array;
  readonly minus: Float64Array;
}

interface Terms {
  readonly resolution: number;
  /** Both ways round: twice the weight of all pairs. */
  readonly plus: number;
  readonly minus: number;
}

const total = (numbers: Float64Array): number => numbers.reduce((sum, one) => sum + one, 0);

const rowSums = (start: Uint32Array, values: Float64Array, n: number): Float64Array =>
  Float64Array.from({ length: n }, (_, a) => total(values.subarray(start[a], start[a + 1])));
const singles = (n: number): Uint32Array => Uint32Array.from({ length: n }, (_, i) => i);

/** How much less than its weights a pair of strengths is expected to have; 0 of 0 is 0. */
const expected = ({ resolution, plus, minus }: Terms, pp: number, mm: number): number =>
  resolution * ((plus && pp / plus) - (minus && mm / minus));

/** Moves point by point to the neighbouring group, or to one of its own, that gains most; whether any moved. */
function settle(level: Level, terms: Terms, label: Uint32Array, random: () => number): boolean {
  const { n, start, to, weight } = level;
  const plus = new Float64Array(n);
  const minus = new Float64Array(n);
  const size = new Uint32Array(n);
  for (let i = 0; i < n; i++) {
    plus[label[i]!]! += level.plus[i]!;
    minus[label[i]!]! += level.minus[i]!;
    size[label[i]!]!++;
  }
  const empty = Array.from(size.keys()).filter((one) => !size[one]);
  const least = 1e-12 * (terms.plus + terms.minus);
  const toward = new Float64Array(n);
  const seen: number[] = [];
  const queue = shuffled(n, random);
  const waits = new Uint8Array(n).fill(1);
  let hasMoved = false;
  for (let head = 0, length = n; length > 0; length--, head = (head + 1) % n) {
    const i = queue[head]!;
    waits[i] = 0;
    const home = label[i]!;
    plus[home]! -= level.plus[i]!;
    minus[home]! -= level.minus[i]!;
    size[home]!--;
    seen.length = 0;
    for (let e = start[i]!; e < start[i + 1]!; e++) {
      const there = label[to[e]!]!;
      if (toward[there] === 0) seen.push(there);
      toward[there]! += weight[e]!;
    }
    const gain = (there: number): number =>
      toward[there]! -
      expected(terms, level.plus[i]! * plus[there]!, level.minus[i]! * minus[there]!);
    // A group that does not attract is none to be in, though common foes would make it likely: better alone.
    let best = -1;
    let most = least;
    if (toward[home]! > 0 && gain(home) + least > most) [best, most] = [home, gain(home) + least];
    for (const there of seen) {
      const gained = toward[there]! > 0 ? gain(there) : 0;
      if (gained > most) [best, most] = [there, gained];
    }
    for (const there of seen) toward[there] = 0;
    if (best < 0) best = size[home] ? (empty.pop() ?? home) : home;
    if (best !== home) {
      hasMoved = true;
      label[i] = best;
      if (!size[home]) empty.push(home);
      for (let e = start[i]!; e < start[i + 1]!; e++) {
        const other = to[e]!;
        if (waits[other] || label[other] === best) continue;
        waits[other] = 1;
        queue[(head + length++) % n] = other;
      }
    }
    plus[best]! += level.plus[i]!;
    minus[best]! += level.minus[i]!;
    size[best]!++;
  }
  return hasMoved;
}

function shuffled(n: number, random: () => number): Uint32Array {
  const order = singles(n);
  for (let i = n - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [order[i], order[j]] = [order[j]!, order[i]!];
  }
  return order;
}

/** Numbers the groups 0, 1, 2 … in the order of their first points; how many there are. */
function renumber(label: Uint32Array): number {
  const place = new Map<number, number>();
  label.forEach((old, i) => {
    const now = place.get(old) ?? place.size;
    place.set(old, now);
    label[i] = now;
  });
  return place.size;
}

/** Each group as one point. */
function merged(level: Level, label: Uint32Array, n: number): Level {
  const sum = (values: Float64Array) => {
    const sums = new Float64Array(n);
    values.forEach((value, i) => {
      sums[label[i]!]! += value;
    });
    return sums;
  };
  const first = new Int32Array(n).fill(-1);
  const next = new Int32Array(level.n);
  for (let i = level.n - 1; i >= 0; i--) {
    next[i] = first[label[i]!]!;
    first[label[i]!] = i;
  }
  const start = new Uint32Array(n + 1);
  const to: number[] = [];
  const weight: number[] = [];
  const place = new Int32Array(n).fill(-1);
  for (let group = 0; group < n; group++) {
    const from = to.length;
    for (let i = first[group]!; i >= 0; i = next[i]!)
      for (let e = level.start[i]!; e < level.start[i + 1]!; e++) {
        const other = label[level.to[e]!]!;
        if (other === group) continue;
        if (place[other]! < from) {
          place[other] = to.push(other) - 1;
          weight.push(0);
        }
        weight[place[other]!]! += level.weight[e]!;
      }
    start[group + 1] = to.length;
  }
  return {
    n,
    start,
    to: Uint32Array.from(to),
    weight: Float64Array.from(weight),
    plus: sum(level.plus),
    minus: sum(level.minus),
  };
}

/** Groups whose points do not hang together by what attracts come apart. */
function apart({ n, start, to, weight }: Level, label: Uint32Array): Uint32Array {
  const parts = new Uint32Array(n).fill(n);
  for (let i = 0; i < n; i++) {
    if (parts[i]! < n) continue;
    const found = [i];
    parts[i] = i;
    for (const here of found)
      for (let e = start[here]!; e < start[here + 1]!; e++) {
        const other = to[e]!;
        if (parts[other]! < n || label[other] !== label[i] || weight[e]! <= 0) continue;
        parts[other] = i;
        found.push(other);
      }
  }
  return parts;
}

/** Share of weight inside groups above what strengths alone would give. */
function quality(level: Level, terms: Terms, label: Uint32Array): number {
  const { n, start, to, weight } = level;
  const plus = new Float64Array(n);
  const minus = new Float64Array(n);
  let sum = 0;
  for (let i = 0; i < n; i++) {
    plus[label[i]!]! += level.plus[i]!;
    minus[label[i]!]! += level.minus[i]!;
    for (let e = start[i]!; e < start[i + 1]!; e++)
      if (label[to[e]!] === label[i]) sum += weight[e]!;
  }
  for (let c = 0; c < n; c++) sum -= expected(terms, plus[c]! * plus[c]!, minus[c]! * minus[c]!);
  return sum / (terms.plus + terms.minus || 1);
}

/** The points of a graph, each alone. */
export function levelOf({ n, start, to, plus, minus }: Graph): Level {
  return {
    n,
    start,
    to,
    weight: plus.map((weight, e) => weight - minus[e]!),
    plus: rowSums(start, plus, n),
    minus: rowSums(start, minus, n),
  };
}

/** One climb: points settle, then groups as points, again and again while that gains. */
export function climb(base: Level, terms: Terms, label: Uint32Array, random: () => number): void {
  for (let isRising = true; isRising; ) {
    settle(base, terms, label, random);
    const n = renumber(label);
    const groups = singles(n);
    isRising = settle(merged(base, label, n), terms, groups, random);
    label.forEach((group, i) => {
      label[i] = groups[group]!;
    });
  }
}

/** How much work the climbs of one network may take, in points and pairs; and how many there are at most. */
const [WORK, MOST_CLIMBS] = [80_000, 200] as const;
export interface Division {
  /** The group of each actor. */
  readonly label: Uint32Array;
  readonly quality: number;
}

/**
 * Groups of high modularity: Louvain (Blondel et al. 2008) with refinement at every level, from several seeded orders,
 * groups kept in one piece; the best of them.
 */
export function divide(graph: Graph, resolution: number, seed: number): Division {
  const { n, to } = graph;
  const base = levelOf(graph);
  const terms = { resolution, plus: total(base.plus), minus: total(base.minus) };
  const random = randomFrom(seed);
  const climbs = Math.min(MOST_CLIMBS, Math.ceil(WORK / (n + to.length + 1)));
  let best: Division = { label: singles(n), quality: -Infinity };
  for (let k = 0; k < climbs; k++) {
    // From all alone, and from the best so far with some actors elsewhere.
    const whole = singles(n);
    if (k % 2)
      best.label.forEach((group, i) => {
        whole[i] = random() < 0.3 ? best.label[Math.floor(random() * n)]! : group;
      });
    climb(base, terms, whole, random);
    const label = apart(base, whole);
    const found = quality(base, terms, label);
    if (found > best.quality + 1e-12) best = { label, quality: found };
  }
  return best;
}
