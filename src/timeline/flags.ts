import { type MeasureText, wrapText } from '../scene/text-width';
import { TYPE } from '../scene/theme';

/** Height of a row of flags, and of a line within one flag, px. */
export const ROW = 20;
export const LINE = 16;
/** From a leader to its text, px. */
const GAP = 6;
/** Flags that are tried at most; the rest waits for a closer view. */
const MOST = 80;
const { size, weight } = TYPE.label;

export interface Flag {
  /** Index of its item. */
  readonly item: number;
  readonly x: number;
  readonly importance: number;
  readonly title: string;
  readonly shortTitle: string;
  /** Locator, set after the text. */
  readonly note: string;
}

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

interface Form {
  readonly lines: readonly string[];
  readonly width: number;
}

const NBSP = '\u00a0';

/** Width of lines with the locator after the last one. */
export function linesWidth(lines: readonly string[], note: string, measure: MeasureText): number {
  return Math.max(
    ...lines.map((line, i) => {
      const tail =
        note && i === lines.length - 1 ? measure(NBSP, size, weight) + measure(note, size, 400) : 0;
      return measure(line, size, weight) + tail;
    }),
  );
}

/** Breaks so that the locator keeps to the last word. */
export function wrapNoted(
  text: string,
  note: string,
  width: number,
  measure: MeasureText,
): string[] {
  const glued = note ? `${text}${NBSP}${note.replaceAll(' ', NBSP)}` : text;
  const lines = wrapText(glued, width, size, weight, measure);
  if (note) lines.push((lines.pop() as string).slice(0, -(note.length + 1)));
  return lines;
}

/** From one line to four, all within `room` px, the longest line as short as it can be. */
function formsOf(text: string, note: string, room: number, measure: MeasureText): Form[] {
  const full = linesWidth([text], note, measure);
  const forms: Form[] = full <= room ? [{ lines: [text], width: full }] : [];
  for (const count of [2, 3, 4])
    for (const share of [0.55, 0.65, 0.8, 1]) {
      const goal = share === 1 ? room : Math.min(room, (full * share * 2) / count);
      const lines = wrapNoted(text, note, goal, measure);
      const width = linesWidth(lines, note, measure);
      if (lines.length !== count || width > room) continue;
      forms.push({ lines, width });
      break;
    }
  return forms;
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

/** The lowest row in which a form touches no other flag; right of its leader first. */
function place(
  flag: Flag,
  bounds: readonly [number, number],
  rows: number,
  placed: readonly PlacedFlag[],
  measure: MeasureText,
): PlacedFlag | null {
  const { x, item, note } = flag;
  for (const text of flag.title === flag.shortTitle ? [flag.title] : [flag.title, flag.shortTitle])
    for (const anchor of ['start', 'end'] as const) {
      const room = anchor === 'start' ? bounds[1] - x - GAP : x - GAP - bounds[0];
      for (const { lines, width } of room > 30 ? formsOf(text, note, room, measure) : []) {
        const left = anchor === 'start' ? x + GAP : x - GAP - width;
        for (let row = 0; row + lines.length <= rows; row++) {
          const top = row + lines.length - 1;
          const tried = { item, x, row, top, lines, note, anchor, left, right: left + width };
          if (!placed.some((other) => hit(tried, other))) return tried;
        }
      }
    }
  return null;
}

/** Those at the right edge write leftwards and rise to the right; then the rest falls from left to right, a cascade. */
function cascade(
  flags: readonly Flag[],
  bounds: readonly [number, number],
  rows: number,
  kept: readonly PlacedFlag[],
  measure: MeasureText,
) {
  const placed = [...kept];
  const missing: Flag[] = [];
  const fits = (flag: Flag) =>
    formsOf(flag.title, flag.note, bounds[1] - flag.x - GAP, measure).length > 0;
  const across = flags.map((flag) => [flag, fits(flag)] as const);
  const turns = [
    ...across.filter(([, right]) => !right).sort(([a], [b]) => a.x - b.x || a.item - b.item),
    ...across.filter(([, right]) => right).sort(([a], [b]) => b.x - a.x || b.item - a.item),
  ];
  for (const [flag] of turns) {
    const found = place(flag, bounds, rows, placed, measure);
    if (found) placed.push(found);
    else missing.push(flag);
  }
  return { placed, missing };
}

/**
 * Flags over the lanes in at most `rows` rows, text beside a leader that falls to its mark. No leader crosses a text.
 * Where not all fit, the less important ones give way. `kept` stay where they are.
 */
export function placeFlags(
  flags: readonly Flag[],
  bounds: readonly [number, number],
  rows: number,
  measure: MeasureText,
  kept: readonly PlacedFlag[] = [],
): PlacedFlag[] {
  let wanted = [...flags]
    .sort((a, b) => b.importance - a.importance || a.item - b.item)
    .slice(0, MOST);
  const spare: Flag[] = [];
  for (;;) {
    const { placed, missing } = cascade(wanted, bounds, rows, kept, measure);
    if (!missing.length)
      return spare.length ? cascade(spare.reverse(), bounds, rows, placed, measure).placed : placed;
    const last = Math.max(wanted.length - Math.max(1, missing.length >> 2), 0);
    spare.push(...wanted.slice(last).reverse());
    wanted = wanted.slice(0, last);
  }
}
