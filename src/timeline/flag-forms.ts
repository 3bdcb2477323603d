import { type MeasureText, wrapText } from '../scene/text-width';
import { TYPE } from '../scene/theme';

/** Height of a line within one flag, px. */
export const LINE = 16;
/** From a leader to its text, px. */
export const GAP = 6;
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

/** A text in lines. */
export interface Form {
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

/** Breaks so that the locator keeps to the last word, where that fits; it may have a line of its own. */
export function wrapNoted(
  text: string,
  note: string,
  width: number,
  measure: MeasureText,
): string[] {
  const glued = note ? `${text}${NBSP}${note.replaceAll(' ', NBSP)}` : text;
  const lines = wrapText(glued, width, size, weight, measure);
  const fits = lines.every((line) => measure(line, size, weight) <= width);
  if (note && fits) lines.push((lines.pop() as string).slice(0, -(note.length + 1)));
  return fits ? lines : [...wrapText(text, width, size, weight, measure), ...(note ? [''] : [])];
}

/** What titles were broken into, by how they are measured: it is asked for anew in every frame of a motion. */
const broken = new WeakMap<MeasureText, Map<string, Form[]>>();
/** Titles kept, at most. */
const KEPT = 4000;

/** From one line to four, all within `room` px, the longest line as short as it can be. */
export function formsOf(
  text: string,
  note: string,
  room: number,
  counts: readonly number[],
  measure: MeasureText,
): Form[] {
  let known = broken.get(measure);
  if (!known || known.size > KEPT) {
    known = new Map();
    broken.set(measure, known);
  }
  const slot = `${counts.length} ${counts[0]} ${note}\n${text}`;
  // Where all of it fits in one line, room decides nothing.
  let forms = known.get(slot);
  if (forms && forms[0]!.width <= room) return forms;
  forms = breakInto(text, note, room, counts, measure);
  if (forms[0]?.lines.length === 1) known.set(slot, forms);
  return forms;
}

function breakInto(
  text: string,
  note: string,
  room: number,
  counts: readonly number[],
  measure: MeasureText,
): Form[] {
  const full = linesWidth([text], note, measure);
  const forms: Form[] = [];
  if (counts[0] === 1 && full <= room) forms.push({ lines: [text], width: full });
  for (const count of counts.filter((n) => n > 1))
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

/** Width of a flag in two lines, with its leader. */
export function leastWidth({ title, shortTitle, note }: Flag, measure: MeasureText): number {
  const widths = [title, shortTitle].flatMap((text) =>
    formsOf(text, note, 400, [1, 2], measure).map((form) => form.width),
  );
  return Math.min(...widths) + GAP + 2;
}
