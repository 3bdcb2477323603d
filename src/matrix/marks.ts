import type { Messages } from '../chart/messages';
import type { Key } from '../model/key';
import type { Dataset } from '../model/records';
import { GHOST_OPACITY } from '../scene/attributes';
import type { Box, GlyphName, Texture } from '../scene/scene';
import { typeStyles } from '../scene/theme';
import { CERTAINTIES, groupTies, type Tie } from './cells';
import { lines, round, type Sheet } from './sheet';

const TEXTURES: readonly Texture[] = ['fill', 'hatch', 'dots'];
const GLYPHS = new Map<number | null, GlyphName>([
  [0, 'plusminus'],
  [null, 'question'],
  [-1, 'minus'],
]);
const LARGEST_MARK = 21;
/** From a mark to the arrow of a directed relation, and its length, px. */
const ARROW = [1.5, 5] as const;

type Point = readonly [x: number, y: number];

/** Where ties are drawn, on which ground, and the pair they stand for. */
export interface Slot {
  readonly id: string;
  readonly pair: readonly [Key, Key];
  readonly box: Box;
  readonly ground: string;
}

/** Centres, as shares of the box, and the size of each mark. */
function spread(n: number, { width, height }: Box): { at: readonly Point[]; size: number } {
  const short = Math.min(width, height);
  if (n === 1) return { at: [[0.5, 0.5]], size: short * 0.57 };
  // Two in a square slot stand slantwise: larger than side by side.
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
    (_, i): Point => [((i % columns) + 0.5) / columns, (Math.floor(i / columns) + 0.5) / rows],
  );
  return { at, size: Math.min(width / columns, height / rows) * 0.6 };
}

/** `tint` where opposition prevails. */
export const groundOf = (sign: number | null) => (sign === -1 ? 'tint' : 'band');

/** Draws the ties of one type into its slot: a mark for each sign and certainty, a numeral where it stands for several. */
export type Pen = (ties: readonly Tie[], slot: Slot) => void;

export function createPen(dataset: Dataset, sheet: Sheet, { figure }: Messages): Pen {
  const styleOf = typeStyles(dataset.types);
  const mark = (ties: readonly Tie[], id: string, slot: Slot, at: Point, size: number) => {
    const { relation, certainty, ghost } = ties[0]!;
    const { sign } = relation;
    const style = styleOf(relation.type);
    const { box, pair, ground: casingPaint } = slot;
    const shape = GLYPHS.get(sign) ?? style.shape;
    const texture = TEXTURES[CERTAINTIES.indexOf(certainty)]!;
    const fill = sign === -1 ? 'opposed' : style.paint;
    const half = size * 0.56;
    const has = (way: number) => ties.some((tie) => tie.way === way);
    const room = (way: number) => half + (has(way) ? ARROW[0] + ARROW[1] : 0);
    const x = round(Math.max(box.x + room(-1), Math.min(box.x + box.width - room(1), at[0])));
    const y = round(at[1]);
    const several = ties.length > 1;
    const common = {
      id,
      pair,
      opacity: ghost ? GHOST_OPACITY : 1,
      key: several ? null : relation.key,
      ...(several && { stands: ties.map((tie) => tie.relation.key) }),
    };
    sheet.add('symbol', 'mark', { ...common, x, y, size, shape, texture, fill, casingPaint });
    if (several) {
      const solid = texture === 'fill';
      // In its own paint it stands free of the sign under it.
      const halo = !solid
        ? { casingPaint, halo: true }
        : sign === 1
          ? {}
          : { casingPaint: fill, halo: true };
      sheet.add('text', 'count', {
        ...common,
        ...NUMERAL,
        x,
        y: y + (shape === 'triangle' ? 5 : 4.3),
        text: figure(ties.length),
        fill: solid ? 'on-mark' : sign === -1 ? 'opposed-text' : style.text,
        ...halo,
      });
    }
    const tick = (part: string, d: string, way = 0) =>
      sheet.add('path', part, { ...common, id: `${id} ${way}`, d, ...(way ? FILLED : STROKED) });
    if (ties.some((tie) => tie.relation.parties.length > 2)) {
      const [right, top] = [x + half + 2.5, y - half - 0.5];
      tick('tick', lines([right - 6.5, top], [right, top], [right, top + 6]));
    }
    for (const way of [-1, 1].filter(has)) {
      const from = x + way * (half + ARROW[0]);
      const tip = [from + way * ARROW[1], y] as const;
      tick('arrow', `${lines([from, y - 3.5], tip, [from, y + 3.5])}Z`, way);
    }
  };
  return (ties, slot) => {
    const groups = groupTies(ties);
    const { id, box } = slot;
    const { at, size } = spread(groups.length, box);
    groups.forEach((group, i) => {
      const [x, y] = at[i]!;
      const centre = [box.x + x * box.width, box.y + y * box.height] as const;
      mark(group, `${id} ${i}`, slot, centre, round(Math.min(LARGEST_MARK, size)));
    });
  };
}

/** Nothing is reported here. */
export function drawDot(sheet: Sheet, { id, pair, box }: Slot): void {
  const centre = { x: box.x + box.width / 2, y: box.y + box.height / 2, r: 1.5 };
  sheet.add('circle', 'dot', { id, pair, ...centre, fill: 'control', opacity: 0.6 });
}

export const NUMERAL = { size: 12, weight: 700, anchor: 'middle' } as const;
export const STROKED = { stroke: 'ink', strokeWidth: 1.6 } as const;
export const FILLED = { fill: 'ink' } as const;
