import type { Key } from '../model/key';
import type { Dataset } from '../model/records';
import type { Box, MarkBatch, PathBatch, SymbolBatch, TextBatch } from '../scene/scene';
import { fixed } from '../scene/shapes';
import { groupTies, looks, type Tie, type TieGroup } from './cells';

type Scalar<T> = T extends readonly (infer V)[] ? V : Exclude<T, Float64Array>;
type Common = 'kind' | 'part' | 'count' | 'id' | 'key' | 'pair' | 'when' | 'cap' | 'halo';
/** One mark; a batch holds the columns of many. */
export type Mark<B extends MarkBatch> = {
  readonly id: string;
  readonly key: Key | null;
  readonly pair?: readonly [Key, Key];
} & { readonly [P in Exclude<keyof B, Common>]?: Scalar<B[P]> };

/** Marks of one kind as a batch. */
export function batchOf<B extends MarkBatch>(
  kind: B['kind'],
  part: string,
  marks: readonly Mark<B>[],
  shared: Partial<B> = {},
): B {
  const columns: Record<string, unknown> = { kind, part, count: marks.length, ...shared };
  for (const name of Object.keys(marks[0] ?? {}))
    columns[name] = marks.map((mark) => mark[name as keyof Mark<B>]);
  return columns as unknown as B;
}

export const filled = (batches: readonly MarkBatch[]) => batches.filter((batch) => batch.count);

/** Unique for any two keys, in this order. */
export const pairId = (row: Key, column: Key) => `${row.length}:${row} ${column}`;

/** Opacity of what has ended or not begun at the as-of date. */
const GHOST = 0.25;
const LARGEST_MARK = 21;
/** From a mark to the arrow of a directed relation, and its length, px. */
const ARROW = [1.5, 4] as const;

/** Marks of all cells, as they are collected. */
export interface Ink {
  readonly marks: Mark<SymbolBatch>[];
  /** In a solid mark; and on any other ground, which shows around them. */
  readonly numerals: Mark<TextBatch>[];
  readonly counts: Mark<TextBatch>[];
  readonly ticks: Mark<PathBatch>[];
  readonly arrows: Mark<PathBatch>[];
}

export const freshInk = (): Ink => ({ marks: [], numerals: [], counts: [], ticks: [], arrows: [] });

/** Centres, as shares of the box, and the size of each mark. */
function spread(
  n: number,
  { width, height }: Box,
): { at: readonly (readonly [number, number])[]; size: number } {
  const short = Math.min(width, height);
  if (n === 1) return { at: [[0.5, 0.5]], size: short * 0.54 };
  if (n === 2 && Math.max(width, height) < short * 1.5)
    return {
      at: [
        [0.3, 0.28],
        [0.7, 0.72],
      ],
      size: short * 0.4,
    };
  const columns = Math.min(n, Math.ceil(Math.sqrt((n * width) / height)));
  const rows = Math.ceil(n / columns);
  const at = Array.from(
    { length: n },
    (_, i) => [((i % columns) + 0.5) / columns, (Math.floor(i / columns) + 0.5) / rows] as const,
  );
  return { at, size: Math.min(width / columns, height / rows) * 0.6 };
}

type Pair = readonly [Key, Key];
/** Where the ties of one type are drawn, and on which ground. */
interface Slot {
  readonly box: Box;
  readonly ground: string;
}

/** Draws the ties of one type into its slot: a mark for each sign and certainty, a numeral where it stands for several. */
export function penOf(dataset: Dataset, ink: Ink) {
  const lookOf = looks(dataset);
  const mark = (
    group: TieGroup,
    id: string,
    pair: Pair,
    at: readonly [number, number],
    size: number,
    { ground, box }: Slot,
  ) => {
    const { text, ...look } = lookOf(group);
    const { ties } = group;
    const several = ties.length > 1;
    const half = size * 0.56;
    const ways = ([-1, 1] as const).filter((way) => ties.some((tie) => tie.way === way));
    const room = (way: number) => half + (ways.includes(way as 1) ? ARROW[0] + ARROW[1] : 0);
    const x = round(Math.max(box.x + room(-1), Math.min(box.x + box.width - room(1), at[0])));
    const y = round(at[1]);
    const opacity = group.ghost ? GHOST : 1;
    const common = { id, key: several ? null : ties[0]!.relation.key, pair, opacity };
    ink.marks.push({ ...common, x, y, size, ...look, casingPaint: ground });
    if (several) {
      const solid = look.texture === 'fill' && group.sign === 1;
      const down = look.shape === 'triangle' ? 5 : 4.3;
      const numeral = {
        ...common,
        x,
        y: y + down,
        text: `${ties.length}`,
        fill: solid ? 'on-mark' : text,
      };
      if (solid) ink.numerals.push(numeral);
      else ink.counts.push({ ...numeral, casingPaint: ground });
    }
    if (ties.some((tie) => tie.relation.parties.length > 2)) {
      const [right, top] = [x + half + 2.5, y - half - 0.5];
      ink.ticks.push({ ...common, d: lines([right - 6.5, top], [right, top], [right, top + 6]) });
    }
    for (const way of ways) {
      const from = x + way * (half + ARROW[0]);
      const d = `${lines([from, y - 3], [from + way * ARROW[1], y], [from, y + 3])}Z`;
      ink.arrows.push({ ...common, id: `${id} ${way}`, d });
    }
  };
  return (ties: readonly Tie[], id: string, pair: Pair, slot: Slot, strongest = false) => {
    const { box } = slot;
    const groups = groupTies(ties);
    // One mark for all: the first of the surest, without a numeral of its own.
    const drawn = strongest
      ? groups.slice(0, 1).map((group) => ({ ...group, ties: group.ties.slice(0, 1) }))
      : groups;
    const { at, size } = spread(drawn.length, box);
    drawn.forEach((group, i) => {
      const [x, y] = at[i]!;
      const centre = [box.x + x * box.width, box.y + y * box.height] as const;
      mark(group, `${id} ${i}`, pair, centre, round(Math.min(LARGEST_MARK, size)), slot);
    });
  };
}

/** Path data of straight lines from point to point. */
export const lines = (...points: readonly (readonly [number, number])[]) =>
  `M${points.map(([x, y]) => `${fixed(x)} ${fixed(y)}`).join('L')}`;

export const round = (n: number) => Math.round(n * 100) / 100;

/** `tint` where opposition prevails. */
export const groundOf = (sign: number | null) => (sign === -1 ? 'tint' : 'band');

const NUMERAL = { size: 12, weight: 700, anchor: 'middle' } as const;

/** Marks above their grounds. */
export const inkBatches = (ink: Ink): MarkBatch[] => [
  batchOf<SymbolBatch>('symbol', 'mark', ink.marks),
  batchOf<TextBatch>('text', 'count', ink.numerals, NUMERAL),
  batchOf<TextBatch>('text', 'count', ink.counts, { ...NUMERAL, halo: true }),
  batchOf<PathBatch>('path', 'tick', ink.ticks, { stroke: 'ink', strokeWidth: 1.6 }),
  batchOf<PathBatch>('path', 'arrow', ink.arrows, { fill: 'ink' }),
];
