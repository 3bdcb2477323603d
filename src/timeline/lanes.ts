/** The most lanes that are put in order exactly: 2ⁿ sets are weighed. */
const EXACT = 12;
/** Turns of the sweeps for more. */
const SWEEPS = 24;

/** Sum over groups of the lanes from its first to its last: what the order keeps small. */
export function spineLength(
  order: readonly number[],
  groups: readonly (readonly number[])[],
): number {
  const at: number[] = [];
  order.forEach((lane, i) => {
    at[lane] = i;
  });
  let sum = 0;
  for (const group of groups) {
    let [top, bottom] = [order.length, 0];
    for (const lane of group) {
      top = Math.min(top, at[lane] as number);
      bottom = Math.max(bottom, at[lane] as number);
    }
    sum += Math.max(0, bottom - top);
  }
  return sum;
}

/**
 * Order of lanes 0 to n − 1 in which groups (the parties of one event) lie closest: as the members of a group are
 * given, the shortest spines are also those that cross the fewest lanes of others. Exact up to 12 lanes; of equal
 * orders the first one by number.
 */
export function laneOrder(n: number, groups: readonly (readonly number[])[]): number[] {
  const shared = groups.filter((group) => group.length > 1);
  if (!shared.length) return Array.from({ length: n }, (_, lane) => lane);
  return n <= EXACT ? exactOrder(n, shared) : nearOrder(n, shared);
}

/** The length of all spines is the number of spines cut between neighbours: weighed set by set, from the full one. */
function exactOrder(n: number, groups: readonly (readonly number[])[]): number[] {
  const counts = new Map<number, number>();
  for (const group of groups) {
    const mask = group.reduce((bits, lane) => bits | (1 << lane), 0);
    counts.set(mask, (counts.get(mask) ?? 0) + 1);
  }
  const all = (1 << n) - 1;
  const cut = (set: number) => {
    let sum = 0;
    for (const [mask, count] of counts) if (mask & set && mask & ~set) sum += count;
    return sum;
  };
  const rest = new Float64Array(all + 1).fill(Infinity);
  const next = new Int8Array(all + 1);
  rest[all] = 0;
  for (let set = all - 1; set >= 0; set--) {
    for (let lane = 0; lane < n; lane++) {
      const more = set | (1 << lane);
      if (more !== set && (rest[more] as number) < (rest[set] as number)) {
        rest[set] = rest[more] as number;
        next[set] = lane;
      }
    }
    rest[set] = (rest[set] as number) + cut(set);
  }
  const order: number[] = [];
  for (let set = 0; order.length < n; ) {
    const lane = next[set] as number;
    order.push(lane);
    set |= 1 << lane;
  }
  return order;
}

/** Groups, each once with how many are alike, lane by lane in one list. */
interface Packed {
  readonly lanes: Uint32Array;
  readonly start: Uint32Array;
  readonly weight: Float64Array;
}

function packed(groups: readonly (readonly number[])[]): Packed {
  const counts = new Map<string, { readonly group: readonly number[]; count: number }>();
  for (const group of groups) {
    const name = [...group].sort((a, b) => a - b).join();
    const known = counts.get(name);
    if (known) known.count++;
    else counts.set(name, { group, count: 1 });
  }
  const all = [...counts.values()];
  const start = new Uint32Array(all.length + 1);
  all.forEach(({ group }, g) => {
    start[g + 1] = start[g]! + group.length;
  });
  const lanes = Uint32Array.from(all.flatMap(({ group }) => group));
  return { lanes, start, weight: Float64Array.from(all, ({ count }) => count) };
}

/** The length of all spines, `at` = the place of each lane. */
function lengthOf({ lanes, start, weight }: Packed, at: Uint32Array): number {
  let sum = 0;
  for (let g = 0; g < weight.length; g++) {
    let top = at[lanes[start[g]!]!]!;
    let bottom = top;
    for (let e = start[g]! + 1; e < start[g + 1]!; e++) {
      const place = at[lanes[e]!]!;
      if (place < top) top = place;
      if (place > bottom) bottom = place;
    }
    sum += weight[g]! * (bottom - top);
  }
  return sum;
}

/** Moves one lane of an order, and notes the places of all between. */
function move(order: Uint32Array, at: Uint32Array, from: number, to: number): void {
  const lane = order[from]!;
  if (from < to) order.copyWithin(from, from + 1, to + 1);
  else order.copyWithin(to + 1, to, from);
  order[to] = lane;
  for (let i = Math.min(from, to); i <= Math.max(from, to); i++) at[order[i]!] = i;
}

/** The better of two starts, each lane of which moves while that shortens spines. */
function nearOrder(n: number, groups: readonly (readonly number[])[]): number[] {
  const starts = [joinOrder(n, groups), sweptOrder(n, groups)];
  const [one, other] = starts.map((start) => spineLength(start, groups)) as [number, number];
  const order = Uint32Array.from(starts[other < one ? 1 : 0]!);
  const at = new Uint32Array(n);
  for (let i = 0; i < n; i++) at[order[i]!] = i;
  const all = packed(groups);
  let length = Math.min(one, other);
  let tries = Math.floor(4e6 / (n + groups.length * 4));
  for (let better = true; better && tries > 0; ) {
    better = false;
    for (let from = 0; from < n; from++)
      for (let to = 0; to < n && tries > 0; to++) {
        tries--;
        move(order, at, from, to);
        const now = lengthOf(all, at);
        if (now < length) [length, better] = [now, true];
        else move(order, at, to, from);
      }
  }
  return Array.from(order);
}

/** Sweeps after Sugiyama: each lane goes to the mean of its groups' middles, the best order met is kept. */
function sweptOrder(n: number, groups: readonly (readonly number[])[]): number[] {
  let order = joinOrder(n, groups);
  let best = order;
  let least = Infinity;
  const at = new Float64Array(n);
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    order.forEach((lane, i) => {
      at[lane] = i;
    });
    const [sum, count] = [new Float64Array(n), new Float64Array(n)];
    for (const group of groups) {
      const middle = group.reduce((all, lane) => all + at[lane]!, 0) / group.length;
      for (const lane of group) {
        sum[lane]! += middle;
        count[lane]! += 1;
      }
    }
    const to = at.map((own, lane) => (count[lane]! ? sum[lane]! / count[lane]! : own));
    order = order.toSorted((a, b) => to[a]! - to[b]! || at[a]! - at[b]!);
    const length = spineLength(order, groups);
    if (length < least) [least, best] = [length, order];
  }
  return best;
}

function joinOrder(n: number, groups: readonly (readonly number[])[]): number[] {
  const groupsOf: number[][] = Array.from({ length: n }, () => []);
  groups.forEach((group, g) => {
    for (const lane of group) (groupsOf[lane] as number[]).push(g);
  });
  const open = new Uint8Array(groups.length);
  const left = new Set(groupsOf.keys());
  const order: number[] = [];
  while (left.size) {
    let [pick, most] = [-1, -1];
    for (const lane of left) {
      const ties = (groupsOf[lane] as number[]).reduce((sum, g) => sum + (open[g] as number), 0);
      if (ties > most) [pick, most] = [lane, ties];
    }
    order.push(pick);
    left.delete(pick);
    for (const g of groupsOf[pick] as number[]) open[g] = 1;
  }
  return order;
}
