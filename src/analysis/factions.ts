import { randomFrom } from '../model/random';
import type { Graph } from './graph';
import { climb, levelOf } from './louvain';

/** Up to here the least frustration is found for certain. */
export const EXACT = 24;
/** Pairs that one search by chance may look at. */
const WORK = 4_000_000;

export interface Factions {
  /** The faction of each point, numbered in the order of their first points. */
  readonly label: Uint32Array;
  readonly frustration: number;
  /** Whether no division has less, by proof. */
  readonly exact: boolean;
}

/** Co-operative pairs across factions and opposed ones within; each weighs 1. */
export function frustrationOf({ n, start, to, plus, minus }: Graph, label: ArrayLike<number>) {
  let sum = 0;
  for (let a = 0; a < n; a++)
    for (let e = start[a]!; e < start[a + 1]!; e++)
      if (to[e]! > a) sum += label[a] === label[to[e]!] ? minus[e]! : plus[e]!;
  return sum;
}

/** In the order of their first points. */
function inOrder(label: ArrayLike<number>): Uint32Array {
  const place = new Map<number, number>();
  return Uint32Array.from(label, (old) => {
    const now = place.get(old) ?? place.size;
    place.set(old, now);
    return now;
  });
}

/** Each point to the faction it agrees with most, till none gains; how many pairs were looked at. */
function settle({ n, start, to, plus, minus }: Graph, label: Uint32Array, most: number): number {
  const score = new Float64Array(most);
  let work = 0;
  for (let isRising = true; isRising; ) {
    isRising = false;
    for (let a = 0; a < n; a++) {
      for (let e = start[a]!; e < start[a + 1]!; e++)
        score[label[to[e]!]!]! += plus[e]! - minus[e]!;
      let best = label[a]!;
      for (let e = start[a]!; e < start[a + 1]!; e++)
        if (score[label[to[e]!]!]! > score[best]!) best = label[to[e]!]!;
      // Where it is at odds with all of them: a faction that it has no stake in.
      for (let c = 0; score[best]! < 0 && c < most; c++) if (score[c] === 0) best = c;
      if (best !== label[a]) [label[a], isRising] = [best, true];
      for (let e = start[a]!; e < start[a + 1]!; e++) score[label[to[e]!]!] = 0;
      work += start[a + 1]! - start[a]! + 1;
    }
  }
  return work;
}

/** Along ties from a point: friends with it, foes elsewhere; without frustration where two factions can be so. */
function grown({ n, start, to, plus }: Graph, most: number): Uint32Array {
  const label = new Uint32Array(n).fill(most);
  label[0] = 0;
  const found = [0];
  for (const a of found)
    for (let e = start[a]!; e < start[a + 1]!; e++) {
      if (label[to[e]!]! < most) continue;
      label[to[e]!] = plus[e]! ? label[a]! : (label[a]! + 1) % most;
      found.push(to[e]!);
    }
  return label;
}

/** A division of little frustration by seeded search: settled, shaken in one neighbourhood, settled again. */
function searched(graph: Graph, most: number, seed: number): Factions {
  const { n, start, to } = graph;
  const random = randomFrom(seed);
  const isFree = most >= n && n > EXACT;
  const terms = { resolution: 0, plus: graph.plus.length, minus: graph.minus.length };
  const base = levelOf(graph);
  let left = Math.min(WORK, 400 * n * n);
  const rest = (label: Uint32Array): number => {
    // With any number of factions, whole ones can join too.
    if (isFree) climb(base, terms, label, random);
    left -= isFree ? 10 * (n + to.length) : settle(graph, label, most);
    left -= to.length;
    return frustrationOf(graph, label);
  };
  let best = isFree ? Uint32Array.from({ length: n }, (_, i) => i) : grown(graph, most);
  let least = rest(best);
  while (left > 0 && least > 0) {
    const label = best.slice();
    const near = [Math.floor(random() * n)];
    const size = 1 + Math.floor(random() * Math.min(n, 30));
    for (let k = 0; near.length < size && k < 4 * size; k++) {
      const a = near[Math.floor(random() * near.length)]!;
      near.push(to[start[a]! + Math.floor(random() * (start[a + 1]! - start[a]!))]!);
    }
    for (const a of near) {
      label[a] = isFree
        ? label[near[Math.floor(random() * near.length)]!]!
        : Math.floor(random() * most);
    }
    const found = rest(label);
    if (found <= least) [best, least] = [label, found];
  }
  return { label: inOrder(best), frustration: least, exact: least === 0 };
}

/** Those with most friends, less foes, first: what they join is clear early, and the search is tens of times shorter. */
function byFriends({ n, start, plus, minus }: Graph): number[] {
  const net = Float64Array.from({ length: n }, (_, a) => {
    let sum = 0;
    for (let e = start[a]!; e < start[a + 1]!; e++) sum += plus[e]! - minus[e]!;
    return sum;
  });
  return Array.from(net.keys()).sort((a, b) => net[b]! - net[a]! || a - b);
}

/**
 * Branch and bound over points in turn. What is left costs at least what each point must pay to those placed, and what
 * the points left cost among themselves, which was found before by the same search from the end (Russian dolls:
 * Verfaillie, Lemaître and Schiex 1996).
 */
function proved(graph: Graph, most: number, enough: number): Uint32Array {
  const { n, start, to, plus, minus } = graph;
  const order = byFriends(graph);
  const sign = Array.from({ length: n }, () => new Int8Array(n));
  const place = new Uint32Array(n);
  order.forEach((a, i) => {
    place[a] = i;
  });
  for (let a = 0; a < n; a++)
    for (let e = start[a]!; e < start[a + 1]!; e++)
      sign[place[a]!]![place[to[e]!]!] = plus[e]! - minus[e]!;
  /** Least cost of the points from i on, among themselves. */
  const rest = new Float64Array(n + 1);
  /** Friends placed so far; less foes and plus friends in each faction. */
  const friends = new Int32Array(n);
  const score = Array.from({ length: n }, () => new Int32Array(n));
  const label = new Uint32Array(n);
  let best = Infinity;
  let found = label.slice();

  /** As far as it has been summed where that is enough to give up. */
  const floor = (from: number, used: number, limit: number): number => {
    let sum = rest[from]!;
    const open = used < most;
    for (let v = from; v < n && sum < limit; v++) {
      let top = open ? 0 : -n;
      const own = score[v]!;
      for (let c = 0; c < used; c++) if (own[c]! > top) top = own[c]!;
      sum += friends[v]! - top;
    }
    return sum;
  };
  const put = (v: number, c: number, by: number): void => {
    label[v] = c;
    const row = sign[v]!;
    for (let u = v + 1; u < n; u++) {
      const s = row[u]!;
      if (s === 0) continue;
      if (s > 0) friends[u]! += by;
      score[u]![c]! += by * s;
    }
  };
  const descend = (v: number, used: number, cost: number): void => {
    if (v === n) {
      best = cost;
      found = label.slice();
      return;
    }
    const own = score[v]!;
    const factions = Array.from({ length: Math.min(used + 1, most) }, (_, c) => c);
    factions.sort((a, b) => own[b]! - own[a]! || a - b);
    for (const c of factions) {
      const now = cost + friends[v]! - own[c]!;
      if (now + rest[v + 1]! >= best) break;
      put(v, c, 1);
      const uses = Math.max(used, c + 1);
      if (now + floor(v + 1, uses, best - now) < best) descend(v + 1, uses, now);
      put(v, c, -1);
    }
  };
  for (let from = n - 1; from >= 0; from--) {
    // One point more costs at most its own ties.
    const ties = sign[from]!.subarray(from).reduce((sum, s) => sum + Math.abs(s), 0);
    best = from ? rest[from + 1]! + ties + 1 : enough + 1;
    descend(from, 0, 0);
    rest[from] = best;
  }
  const labels = new Uint32Array(n);
  order.forEach((a, i) => {
    labels[a] = found[i]!;
  });
  return inOrder(labels);
}

/** Factions of points that hang together: at most so many. */
export function factionsOf(graph: Graph, most: number, seed: number): Factions {
  const limit = Math.min(most, graph.n);
  const found = searched(graph, limit, seed);
  if (graph.n > EXACT) return found;
  const label = proved(graph, limit, found.frustration);
  return { label, frustration: frustrationOf(graph, label), exact: true };
}
