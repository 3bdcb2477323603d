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

export function triesOf(flag: Flag, { bounds, shelf, most = 4, measure }: Wall): Hung {
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
