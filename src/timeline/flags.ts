import { type Flag, GAP } from './flag-forms';
import { fitIn, type Hung, type PlacedFlag, triesOf, type Wall } from './flag-tries';
import { bits, type Skyline, skyline } from './skyline';

/** Height of a row of flags, px. */
export const ROW = 20;
/** Flags that hang at most, and on how many px of a wide wall one more does; the rest waits for a closer view. */
const MOST = 40;
const EACH = 24;
/** Times as many flags as hang make it worth that those move. */
const GAIN = 1.2;
/** How much more a flag weighs that hung in the view before. */
const LOYAL = 2;
/** Width of the shortest text, px. */
const LEAST = 12;
/** Flags that find no place before the rest is given up. */
const PATIENCE = 20;

/**
 * Those at the right edge write leftwards and rise to the right; then the rest falls from left to right, a cascade.
 * `null` where one finds no place.
 */
function cascade(
  flags: readonly Hung[],
  wall: Wall,
  kept: readonly PlacedFlag[],
): PlacedFlag[] | null {
  const placed = [...kept];
  const sky = skyline(wall.bounds);
  placed.forEach(sky.hang);
  const turns = [...flags].sort((a, b) => {
    const way = Number(a.right) - Number(b.right);
    const ahead = a.flag.x - b.flag.x || a.flag.item - b.flag.item;
    return way || (a.right ? -ahead : ahead);
  });
  for (const hung of turns) {
    const found = fitIn(hung, sky, Math.min(wall.rows, sky.open(hung.flag.x)));
    if (!found) return null;
    placed.push(found);
    sky.hang(found);
  }
  return placed;
}

/** 0, ½, ¼, ¾ …: of equally important flags those far from each other come first. */
function scattered(n: number): number {
  let [value, share] = [0, 0.5];
  for (let rest = n; rest > 0; rest >>= 1, share /= 2) value += (rest & 1) * share;
  return value;
}

/**
 * Flags over the lanes, text beside a leader that falls to its mark; no leader crosses a text. Where not all fit, the
 * less important ones give way. `kept` stay where they are.
 */
export function placeFlags(
  flags: readonly Flag[],
  wall: Wall,
  kept: readonly PlacedFlag[],
): readonly PlacedFlag[] {
  const sorted = turnsOf(flags, () => false);
  const first = cascaded(sorted.slice(0, MOST), wall, kept);
  const had = new Set(first.map(({ item }) => item));
  return fillUp(
    sorted.filter(({ item }) => !had.has(item)),
    wall,
    first,
  );
}

/** What matters more has its turn first, and of equals what hung before. */
function turnsOf(flags: readonly Flag[], hung: (flag: Flag) => boolean): Flag[] {
  return flags
    .map((flag, i) => {
      const old = hung(flag);
      return { flag, old, weight: flag.importance * (old ? LOYAL : 1), far: scattered(i) };
    })
    .sort((a, b) => b.weight - a.weight || Number(b.old) - Number(a.old) || a.far - b.far)
    .map(({ flag }) => flag);
}

/** The most of these that hang together, in order of their turns, where more than `least` do. */
function longest(
  turns: readonly Hung[],
  wall: Wall,
  kept: readonly PlacedFlag[],
  least: number,
): { readonly count: number; readonly placed: readonly PlacedFlag[] } {
  let best = { count: 0, placed: kept };
  let [low, high] = [least + 1, turns.length];
  for (let count = high; low <= high; count = (low + high) >> 1) {
    const placed = cascade(turns.slice(0, count), wall, kept);
    if (placed) [best, low] = [{ count, placed }, count + 1];
    else high = count - 1;
  }
  return best;
}

function cascaded(
  flags: readonly Flag[],
  wall: Wall,
  kept: readonly PlacedFlag[],
): readonly PlacedFlag[] {
  const turns = flags.map((flag) => triesOf(flag, wall));
  let { count, placed } = longest(turns, wall, kept, 0);
  const taken = turns.slice(0, count);
  let lost = 0;
  // The next one has no place; those after it may have one.
  for (const hung of turns.slice(count + 1)) {
    if (++lost >= PATIENCE / 2) break;
    const more = cascade([...taken, hung], wall, kept);
    if (!more) continue;
    lost--;
    placed = more;
    taken.push(hung);
  }
  return placed;
}

/** Whether the shortest text would find a row beside its leader. */
const roomy = ({ x }: Flag, sky: Skyline, open: number) =>
  [x + GAP, x - GAP - LEAST].some((from) => ~sky.shut(from, from + LEAST) & bits(0, open - 1));

/** Flags with a place in time that grows as n log n: none that hangs moves. */
function fillUp(
  flags: readonly Flag[],
  wall: Wall,
  hung: readonly PlacedFlag[],
  before: (flag: Flag) => PlacedFlag | undefined = () => undefined,
): readonly PlacedFlag[] {
  const placed = [...hung];
  const sky = skyline(wall.bounds);
  placed.forEach(sky.hang);
  const most = Math.max(MOST, (wall.bounds[1] - wall.bounds[0]) / EACH);
  let lost = 0;
  for (const flag of flags) {
    if (placed.length >= most) break;
    const open = Math.min(wall.rows, sky.open(flag.x));
    const old = before(flag);
    if (!open || !(old || (lost < PATIENCE && roomy(flag, sky, open)))) continue;
    const found =
      (old && stayed(flag, old, wall, sky, open)) ?? fitIn(triesOf(flag, wall), sky, open);
    if (!found) {
      lost++;
      continue;
    }
    placed.push(found);
    sky.hang(found);
  }
  return placed;
}

/** A flag as it hung, at its x of now; `null` where that place is taken. */
function stayed(
  { x, item, note }: Flag,
  { row, top, lines, anchor, left, right }: PlacedFlag,
  { bounds, shelf }: Wall,
  sky: Skyline,
  open: number,
): PlacedFlag | null {
  const width = right - left;
  const from = anchor === 'start' ? x + GAP : x - GAP - width;
  const inner = shelf && row <= shelf.top ? Math.min(shelf.x, bounds[1]) : bounds[1];
  if (top >= open || from < bounds[0] || from + width > inner) return null;
  if (sky.shut(from, from + width) & bits(row, top)) return null;
  return { item, x, row, top, lines, note, anchor, left: from, right: from + width };
}

/**
 * Flags of the next view: those that hung before stay in their rows as long as they can. Where many more would hang
 * if those moved, they move.
 */
export function rehangFlags(
  flags: readonly Flag[],
  wall: Wall,
  before: (flag: Flag) => PlacedFlag | undefined,
): readonly PlacedFlag[] {
  const turns = turnsOf(flags, (flag) => !!before(flag));
  const stayed = fillUp(turns, wall, [], before);
  const enough = Math.max(stayed.length + 2, stayed.length * GAIN);
  if (Math.min(turns.length, MOST) < enough) return stayed;
  const had = new Set(stayed.map(({ item }) => item));
  const sorted = [true, false].flatMap((old) =>
    turns.filter(({ item }) => had.has(item) === old).slice(0, MOST),
  );
  const tried = sorted.slice(0, MOST).map((flag) => triesOf(flag, wall));
  const { count, placed } = longest(tried, wall, [], Math.ceil(enough) - 1);
  return count ? placed : stayed;
}
