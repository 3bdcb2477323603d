/** Sweeps there and back in search of an order to begin with. */
const SWEEPS = 6;
/** Where along the time walks to both sides begin, of a story that is so short: lanes² by meetings. */
const SHARES = [0, 0.25, 0.5, 0.75, 1];
const FEW = 3e5;
/** Times that all orders are gone over. */
const TURNS = 12;
/** Swaps of neighbours that are tried at the beginning, by lanes times meetings. */
const TRIES = 2e6;

/** Orders of lanes, one for each meeting, and how often two lanes change places in all. */
export interface Orders {
  readonly orders: readonly (readonly number[])[];
  readonly crossings: number;
}

/**
 * The order with the members of a group side by side that has the fewest pairs of lanes in another turn: members keep
 * their turn, and so do the others; the block goes where half of the members are passed from above and half from below.
 */
function gathered(order: readonly number[], group: ReadonlySet<number>, home: number): Orders {
  const members = order.filter((lane) => group.has(lane));
  const others = order.filter((lane) => !group.has(lane));
  const above: number[] = [];
  let passed = 0;
  for (const lane of order)
    if (group.has(lane)) above.push(passed);
    else passed++;
  // Between the two middle ones all places cost the same: the nearest to where it was at the beginning.
  const low = above[(above.length - 1) >> 1] as number;
  const high = above[above.length >> 1] as number;
  const place = Math.min(high, Math.max(low, home));
  const crossings = above.reduce((sum, at) => sum + Math.abs(at - place), 0);
  return {
    orders: [[...others.slice(0, place), ...members, ...others.slice(place)]],
    crossings,
  };
}

/** From meeting to meeting, each order as near to the one before as its meeting lets it. */
function walk(start: readonly number[], groups: readonly ReadonlySet<number>[]): Orders {
  const rank: number[] = [];
  start.forEach((lane, i) => {
    rank[lane] = i;
  });
  let order = start;
  let crossings = 0;
  const orders = groups.map((group) => {
    const least = Math.min(...[...group].map((lane) => rank[lane] as number));
    const next = gathered(order, group, least);
    crossings += next.crossings;
    order = next.orders[0] as readonly number[];
    return order;
  });
  return { orders, crossings };
}

function ranksOf(order: readonly number[]): number[] {
  const ranks: number[] = [];
  order.forEach((lane, i) => {
    ranks[lane] = i;
  });
  return ranks;
}

/** How many pairs stand in another turn in two orders. */
function inversions(one: readonly number[], other: readonly number[]): number {
  const ranks = ranksOf(other);
  let sum = 0;
  for (let i = 0; i < one.length; i++)
    for (let j = i + 1; j < one.length; j++)
      if ((ranks[one[i] as number] as number) > (ranks[one[j] as number] as number)) sum++;
  return sum;
}

/** Swaps neighbours as long as that saves crossings to the orders before and after; a meeting moves as one. */
function eased(
  order: readonly number[],
  group: ReadonlySet<number>,
  beside: readonly (readonly number[])[],
): number[] {
  const ranks = beside.map(ranksOf);
  const gain = (above: readonly number[], below: readonly number[]) => {
    let sum = 0;
    for (const a of above)
      for (const b of below)
        for (const rank of ranks) sum += (rank[a] as number) > (rank[b] as number) ? 1 : -1;
    return sum;
  };
  const settle = (units: (readonly number[])[]) => {
    for (let i = 1; i < units.length; i++)
      for (let j = i; j > 0; j--) {
        const [above, below] = [units[j - 1], units[j]] as [readonly number[], readonly number[]];
        if (gain(above, below) <= 0) break;
        [units[j - 1], units[j]] = [below, above];
      }
    return units.flat();
  };
  const members = settle(order.filter((lane) => group.has(lane)).map((lane) => [lane]));
  const first = order.findIndex((lane) => group.has(lane));
  return settle(
    order.flatMap((lane, i) => (i === first ? [members] : group.has(lane) ? [] : [[lane]])),
  );
}

/** Goes over all orders forth and back while that saves crossings. */
function relaxed(
  { orders, crossings }: Orders,
  groups: readonly ReadonlySet<number>[],
  start: readonly number[] | null,
): Orders {
  const now = [...orders];
  const count = () =>
    now.reduce((sum, order, s) => {
      const before = s ? now[s - 1] : start;
      return before ? sum + inversions(before, order) : sum;
    }, 0);
  let best: Orders = { orders, crossings };
  for (let turn = 0; turn < TURNS; turn++) {
    for (let i = 0; i < now.length; i++) {
      const s = turn % 2 ? now.length - 1 - i : i;
      const beside = [s ? now[s - 1] : start, now[s + 1]].filter((one) => !!one);
      now[s] = eased(now[s] as number[], groups[s] as ReadonlySet<number>, beside);
    }
    const found = count();
    if (turn && found >= best.crossings) break;
    best = { orders: [...now], crossings: found };
  }
  return best;
}

/**
 * Orders of lanes from meeting to meeting in which the members of each stand side by side and few lines cross: sweeps
 * forth and back for an order to begin with (as for layered drawings, Sugiyama et al. 1981; storylines: Tanahashi & Ma
 * 2012), then swaps of neighbours in it while these save crossings.
 *
 * @param start Lanes from top to bottom, each once.
 * @param meetings Lanes of each, in order of time.
 * @param fixed Whether `start` is where to begin, as it is.
 */
export function storyOrders(
  start: readonly number[],
  meetings: readonly (readonly number[])[],
  fixed: boolean,
): Orders {
  const groups = meetings.map((lanes) => new Set(lanes));
  const count = start.length;
  let best = walk(start, groups);
  if (fixed || !best.crossings) return fixed ? relaxed(best, groups, start) : best;
  const back = groups.toReversed();
  let from = start;
  let first = start;
  for (let sweep = 0; sweep < SWEEPS && best.crossings; sweep++) {
    const there = walk(from, groups).orders.at(-1) as readonly number[];
    from = walk(there, back).orders.at(-1) as readonly number[];
    const tried = walk(from, groups);
    if (tried.crossings < best.crossings) [best, first] = [tried, from];
  }
  let tries = Math.floor(TRIES / (count * groups.length + 1));
  for (let better = true; better && tries > 0; ) {
    better = false;
    for (let i = 1; i < count && tries > 0; i++, tries--) {
      const swapped = first.with(i - 1, first[i] as number).with(i, first[i - 1] as number);
      const tried = walk(swapped, groups);
      if (tried.crossings >= best.crossings) continue;
      [best, first, better] = [tried, swapped, true];
    }
  }
  const found = [best, ...(count * count * groups.length < FEW ? anchored(first, groups) : [])];
  return found
    .map((orders) => relaxed(orders, groups, null))
    .reduce((a, b) => (b.crossings < a.crossings ? b : a));
}

/** Walks from some meetings on to both sides. */
function anchored(first: readonly number[], groups: readonly ReadonlySet<number>[]): Orders[] {
  const last = groups.length - 1;
  const anchors = new Set(SHARES.map((share) => Math.round(share * last)));
  return [...anchors].map((m) => {
    const own = walk(first, [groups[m] as ReadonlySet<number>]).orders[0] as readonly number[];
    const there = walk(own, groups.slice(m + 1));
    const back = walk(own, groups.slice(0, m).toReversed());
    return {
      orders: [...back.orders.toReversed(), own, ...there.orders],
      crossings: back.crossings + there.crossings,
    };
  });
}
