import type { MeasureText } from '../scene/text-width';
import { type Flag, type Form, formsOf, GAP } from './flag-forms';
import { bits, type Skyline } from './skyline';

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

export interface Hung {
  readonly flag: Flag;
  readonly tries: readonly Try[];
  /** Whether it can be written to the right at all. */
  readonly right: boolean;
}

/** Numbers of lines, up to each number. */
const UP_TO = [0, 1, 2, 3, 4].map((most) => [1, 2, 3, 4].slice(0, most));
/** Less room is not written in, px. */
const NARROW = 30;

export function triesOf(flag: Flag, { bounds, shelf, most = 4, measure }: Wall): Hung {
  const { x, title, shortTitle, note } = flag;
  const inner = shelf ? Math.min(shelf.x, bounds[1]) : bounds[1];
  const tries: Try[] = [];
  const spot = (anchor: Try['anchor'], room: number, more: number, from: number) => {
    if (room <= NARROW) return;
    const write = (text: string, dear: number) => {
      for (const { lines, width } of formsOf(text, note, room, UP_TO[most]!, measure)) {
        const left = anchor === 'start' ? x + GAP : x - GAP - width;
        const cost = more + (dear + (LINE_COSTS[lines.length] ?? 0));
        tries.push({ lines, width, anchor, left, from, cost });
      }
    };
    write(title, 0);
    if (shortTitle !== title) write(shortTitle, 1.5);
  };
  spot('start', inner - x - GAP, 0, 0);
  if (inner !== bounds[1]) spot('start', bounds[1] - x - GAP, 0.5, (shelf?.top ?? -1) + 1);
  const right = tries.length > 0;
  spot('end', x - GAP - bounds[0], 100, 0);
  return { flag, tries, right };
}

/** The place that takes least, between all that hangs. */
export function fitIn({ flag, tries }: Hung, sky: Skyline, most: number): PlacedFlag | null {
  const { x, item, note } = flag;
  let found: PlacedFlag | null = null;
  let least = Infinity;
  for (const { lines, width, anchor, left, cost, from } of tries) {
    if (from + lines.length > most || from + lines.length + cost >= least) continue;
    const shut = sky.shut(left, left + width);
    let row = from;
    while (row + lines.length <= most && shut & bits(row, row + lines.length - 1)) row++;
    const weight = row + lines.length + cost;
    if (row + lines.length > most || weight >= least) continue;
    least = weight;
    const top = row + lines.length - 1;
    found = { item, x, row, top, lines, note, anchor, left, right: left + width };
  }
  return found;
}
