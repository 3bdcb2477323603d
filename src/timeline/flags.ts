import type { MeasureText } from '../scene/text-width';
import { type Flag, type Form, formsOf, GAP } from './flag-forms';

/** Height of a row of flags, px. */
export const ROW = 20;
/** Flags that are tried at most; the rest waits for a closer view. */
const MOST = 40;
/** Flags that find no place before the rest is given up. */
const PATIENCE = 10;

export interface PlacedFlag {
  readonly item: number;
  readonly x: number;
  /** Of its last line, from 0 just above the lanes; each line above it takes about one more. */
  readonly row: number;
  /** The highest row its text reaches. */
  readonly top: number;
  readonly lines: readonly string[];
  readonly note: string;
  readonly anchor: 'start' | 'end';
  /** From where to where its text reaches, px. */
  readonly left: number;
  readonly right: number;
}

function hit(flag: PlacedFlag, other: PlacedFlag): boolean {
  const over = (a: PlacedFlag, b: PlacedFlag) =>
    b.x > a.left - GAP + 1 && b.x < a.right + GAP - 1 && a.row <= b.top;
  const texts =
    flag.left < other.right + 8 &&
    other.left < flag.right + 8 &&
    flag.row <= other.top &&
    other.row <= flag.top;
  return texts || over(flag, other) || over(other, flag);
}

/** What flags hang on. */
export interface Wall {
  /** Where text may begin and end, px. */
  readonly bounds: readonly [number, number];
  readonly rows: number;
  /** Lines of a flag at most. @defaultValue 4 */
  readonly most?: number;
  /** Text that reaches beyond `x` stays above row `top`. */
  readonly shelf?: { readonly x: number; readonly top: number };
  readonly measure: MeasureText;
}

/** What lines cost by their number: three and four look like a paragraph. */
const LINE_COSTS = [0, 0, 0, 2, 5];

/** A way to write a flag: beside its leader, in some lines, from some row on. */
interface Try extends Form {
  readonly anchor: 'start' | 'end';
  readonly left: number;
  /** What it costs beside the rows it takes up, in rows. */
  readonly cost: number;
  readonly from: number;
}

interface Hung {
  readonly flag: Flag;
  readonly tries: readonly Try[];
  /** Whether it can be written to the right at all. */
  readonly right: boolean;
}

function triesOf(flag: Flag, { bounds, shelf, most = 4, measure }: Wall): Hung {
  const { x, title, shortTitle, note } = flag;
  const inner = shelf ? Math.min(shelf.x, bounds[1]) : bounds[1];
  const spots = [
    { anchor: 'start' as const, room: inner - x - GAP, cost: 0, from: 0 },
    {
      anchor: 'start' as const,
      room: bounds[1] - x - GAP,
      cost: 0.5,
      from: (shelf?.top ?? -1) + 1,
    },
    { anchor: 'end' as const, room: x - GAP - bounds[0], cost: 100, from: 0 },
  ].filter(({ room }, i) => room > 30 && !(i === 1 && inner === bounds[1]));
  const tries: Try[] = [];
  for (const { anchor, room, cost, from } of spots)
    for (const text of new Set([title, shortTitle]))
      for (const form of formsOf(text, note, room, [1, 2, 3, 4].slice(0, most), measure)) {
        const extra = (text === title ? 0 : 1.5) + (LINE_COSTS[form.lines.length] ?? 0);
        const left = anchor === 'start' ? x + GAP : x - GAP - form.width;
        tries.push({ ...form, anchor, left, from, cost: cost + extra });
      }
  return { flag, tries, right: tries.some((one) => one.anchor === 'start') };
}

/** The place that leaves most rows free to others. */
function place(
  { flag, tries }: Hung,
  rows: number,
  placed: readonly PlacedFlag[],
): PlacedFlag | null {
  const { x, item, note } = flag;
  let found: PlacedFlag | null = null;
  let least = Infinity;
  for (const { lines, width, anchor, left, cost, from } of tries)
    for (let row = from; row + lines.length <= rows && row + lines.length + cost < least; row++) {
      const top = row + lines.length - 1;
      const tried = { item, x, row, top, lines, note, anchor, left, right: left + width };
      if (placed.some((other) => hit(tried, other))) continue;
      [found, least] = [tried, row + lines.length + cost];
      break;
    }
  return found;
}

/**
 * Those at the right edge write leftwards and rise to the right; then the rest falls from left to right, a cascade.
 * `null` where one finds no place.
 */
function cascade(
  flags: readonly Hung[],
  rows: number,
  kept: readonly PlacedFlag[],
): PlacedFlag[] | null {
  const placed = [...kept];
  const turns = [...flags].sort((a, b) => {
    const way = Number(a.right) - Number(b.right);
    const ahead = a.flag.x - b.flag.x || a.flag.item - b.flag.item;
    return way || (a.right ? -ahead : ahead);
  });
  for (const hung of turns) {
    const found = place(hung, rows, placed);
    if (!found) return null;
    placed.push(found);
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
  const turns = [...flags]
    .map((flag, i) => ({ flag, far: scattered(i) }))
    .sort((a, b) => b.flag.importance - a.flag.importance || a.far - b.far)
    .slice(0, MOST)
    .map(({ flag }) => triesOf(flag, wall));
  const all = cascade(turns, wall.rows, kept);
  if (all) return all;
  let best = kept;
  const taken: Hung[] = [];
  let lost = 0;
  for (const hung of turns) {
    const more = lost < PATIENCE && cascade([...taken, hung], wall.rows, kept);
    if (!more) {
      lost++;
      continue;
    }
    best = more;
    taken.push(hung);
  }
  return best;
}
