import { DAY } from '../model/calendar';
import type { Item } from './items';

/** Half of a mark with the air about it, px. */
const HALF = 9;
/** Distances of marks that would lie on each other, px: the first one that fits is taken. */
const SLOTS = [24, 20, 17, 13, 10, 8, 6, 4] as const;
/** How far a mark may stand off its date where the date is narrower than the mark, px. */
const SHIFT = 9;
/** Room for an arrow beyond the last bar, px. */
const ARROW = 28;

export type Domain = readonly [start: number, end: number];

const spanOf = (domain: Domain) => domain[1] - domain[0];

/** From the first finite bound to the last; `null` where there is none. */
export function hull(ranges: readonly Domain[]): Domain | null {
  let [low, high] = [Infinity, -Infinity];
  for (const [start, end] of ranges) {
    if (Number.isFinite(start) && start < low) low = start;
    if (Number.isFinite(end) && end > high) high = end;
    if (Number.isFinite(start) && start > high) high = start;
    if (Number.isFinite(end) && end < low) low = end;
  }
  return low <= high ? [low, high] : null;
}

/** The longest time that `width` px may show with a slot of 24 px for each event of one date, or `Infinity`. */
function slotted(items: readonly Item[], width: number): { most: number; unit: number } {
  let [need, unit, count] = [0, DAY, 0];
  let last: Item | undefined;
  for (const item of items) {
    const [from, to] = item.best ?? [0, 0];
    count = last?.best && last.best[0] === from && last.best[1] === to ? count + 1 : 1;
    last = item;
    const least = to > from && !item.span && count > 1 ? (24 * count - 4) / (to - from) : 0;
    if (least > need) [need, unit] = [least, to - from];
  }
  return { most: need ? width / need : Infinity, unit };
}

/** Wider on both sides, so that nothing stands on the edge. */
function padded(domain: Domain, items: readonly Item[], width: number): Domain {
  const span = spanOf(domain);
  const longest = items.reduce(
    (most, item) => Math.max(most, item.best && !item.span ? spanOf(item.best) : 0),
    0,
  );
  const least = span > 0 ? 3 * Math.min(longest, span) : DAY;
  const grow = Math.max(0, (least - span) / 2);
  const [start, end] = [domain[0] - grow, domain[1] + grow];
  const air = ((end - start) * 20) / Math.max(60, width - 40);
  const marks =
    hull(items.flatMap(({ best }) => (best ? [[middle(best), middle(best)] as const] : []))) ??
    domain;
  return [Math.min(start, marks[0] - air), Math.max(end, marks[1] + air)];
}

const middle = (range: Domain) => range[0] + (range[1] - range[0]) / 2;

/** What the axis shows before any zoom: every best reading, and of what is possible as much as fits. */
export function homeDomain(
  items: readonly Item[],
  width: number,
  asOf: number | null,
): Domain | null {
  const dated = items.filter((item) => item.best);
  const best = hull(dated.flatMap((item) => [item.best as Domain, item.bar]));
  if (!best) return null;
  const near = asOf !== null && Math.abs(asOf - middle(best)) <= spanOf(best);
  const core = hull([best, near ? [asOf, asOf] : best]) as Domain;
  let domain = padded(core, dated, width);
  // Arrows take room, which may leave less for days, which may need more arrows.
  for (let turn = 0; turn < 3; turn++) {
    const [before, after] = arrowRoom(dated, domain, width);
    const within = Math.max(40, width - before - after);
    domain = padded(reachedDomain(dated, core, within), dated, within);
    const perPx = spanOf(domain) / within;
    if (turn === 2) return [domain[0] - before * perPx, domain[1] + after * perPx];
  }
  return domain;
}

function reachedDomain(dated: readonly Item[], core: Domain, width: number): Domain {
  const full = hull([core, ...dated.map((item) => item.outer)]) as Domain;
  const { most, unit } = slotted(dated, width);
  const span = spanOf(core);
  if (span > most * 1.5 || most === Infinity) return spanOf(full) <= span * 1.6 ? full : core;
  const room = Math.max(0, Math.floor((most - span) / unit + 0.05) * unit);
  const end = Math.min(full[1], core[1] + room);
  return [Math.max(full[0], core[0] - Math.max(0, room - (end - core[1]))), end];
}

/** Room at the ends where something possible runs off the axis just beyond its bar, px. */
function arrowRoom(
  items: readonly Item[],
  domain: Domain,
  width: number,
): readonly [number, number] {
  const room = width < 300 ? ARROW / 2 : ARROW;
  const short = (spanOf(domain) / width) * room;
  const off = items.filter(({ best }) => best);
  return [
    off.some(({ bar, outer }) => outer[0] < domain[0] && bar[0] < domain[0] + short) ? room : 0,
    off.some(({ bar, outer }) => outer[1] > domain[1] && bar[1] > domain[1] - short) ? room : 0,
  ];
}

interface Target {
  readonly i: number;
  readonly at: number;
  readonly low: number;
  readonly high: number;
}

/**
 * Where marks stand, px, by index of `items`: in the middle of their best reading, and side by side where several
 * would lie on each other and their dates leave the room. `NaN` for what has no date.
 */
export function markPlaces(items: readonly Item[], toX: (time: number) => number): Float64Array {
  const places = new Float64Array(items.length).fill(NaN);
  const targets = items.flatMap(({ best, span }, i): Target[] => {
    if (!best) return [];
    const [a, b] = [toX(best[0]), toX(best[1])];
    const at = (a + b) / 2;
    const slack = span ? SHIFT : Math.max(SHIFT, (b - a) / 2 - HALF);
    return [{ i, at, low: at - slack, high: at + slack }];
  });
  targets.sort((a, b) => a.at - b.at || a.i - b.i);
  spread(targets, 0, places);
  return places;
}

/** Blocks of marks at one distance, each about the mean of its dates; blocks that do not fit take the next distance. */
function spread(targets: readonly Target[], level: number, places: Float64Array): void {
  const gap = SLOTS[level] ?? 0;
  for (const [from, count, start] of gap ? blocksOf(targets, gap) : []) {
    const members = targets.slice(from, from + count);
    const found = fitted(members, start, gap);
    if (!found) spread(members, level + 1, places);
    else
      members.forEach(({ i }, k) => {
        places[i] = found[k] as number;
      });
  }
  if (!gap) for (const { i, at } of targets) places[i] = at;
}

/** Runs of marks that would come closer than `gap`: first index, number, and x of the first mark. */
function blocksOf(targets: readonly Target[], gap: number): [number, number, number][] {
  const blocks: { from: number; count: number; sum: number }[] = [];
  targets.forEach(({ at }, from) => {
    let block = { from, count: 1, sum: at };
    for (let last = blocks.at(-1); last; last = blocks.at(-1)) {
      if (last.sum / last.count + gap * last.count <= block.sum / block.count + 1e-6) break;
      blocks.pop();
      const sum = last.sum + block.sum - gap * last.count * block.count;
      block = { from: last.from, count: last.count + block.count, sum };
    }
    blocks.push(block);
  });
  return blocks.map(({ from, count, sum }) => [from, count, sum / count]);
}

/** A run at `gap` px with each mark within its bounds, as near to evenly about `start` as they allow; else `null`. */
function fitted(members: readonly Target[], start: number, gap: number): number[] | null {
  const span = (members.at(-1) as Target).high - (members[0] as Target).low;
  if ((members.length - 1) * gap > span + 1e-6) return null;
  const high = members.map((target) => target.high);
  for (let k = high.length - 2; k >= 0; k--)
    high[k] = Math.min(high[k] as number, (high[k + 1] as number) - gap);
  let low = -Infinity;
  let fits = true;
  const found = members.map((target, k) => {
    low = Math.max(target.low, low + gap);
    fits &&= low <= (high[k] as number) + 1e-6;
    return Math.min(Math.max(start + gap * k, low), high[k] as number);
  });
  return fits ? found : null;
}
