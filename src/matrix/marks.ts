import type { Messages } from '../chart/messages';
import type { Dataset } from '../model/records';
import { eachOf } from '../model/relation-fields';
import { GHOST_OPACITY } from '../scene/attributes';
import type { Box, GlyphName } from '../scene/scene';
import { typeStyles } from '../scene/theme';
import { CERTAINTIES, groupTies, REST, type Tie } from './cells';
import { TILED } from './detail';
import { boxAt, lines, round, type Sheet } from './sheet';
import { type Gist, type Slot, STROKED, TEXTURES } from './slot';
import { drawTile } from './tile';

const GLYPHS = new Map<number | null, GlyphName>([
  [0, 'plusminus'],
  [null, 'question'],
  [-1, 'minus'],
]);
const LARGEST_MARK = 21;
/** A mark of this edge has room for a numeral, and beside it for an arrow; slots under that are filled by theirs, px. */
const ROOMY = 10;
const SMALL = 20;
/** The room around a tile, px. */
const EDGE = 0.5;
/** How much of a small cell its one tile takes. */
const SHARE = [0.62, 0.74] as const;
/** From a mark to the arrow of a directed relation, and its length, px. */
const ARROW = [1.5, 5] as const;

type Point = readonly [x: number, y: number];

/** Centres, as shares of the box, and the size of each mark. */
function spread(n: number, { width, height }: Box): { at: readonly Point[]; size: number } {
  const short = Math.min(width, height);
  if (n === 1) return { at: [[0.5, 0.5]], size: short * (short < SMALL ? 0.8 : 0.57) };
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

export interface Pen {
  /** Draws the ties of one type into its slot: a mark for each sign and certainty, a numeral where it stands for several. */
  slot(ties: readonly Tie[], slot: Slot): void;
  /** One mark for all of a cell; `places`: a tile, where the slot of its type would be. */
  gist(ties: readonly Tie[], gist: Gist, slot: Slot, places?: { readonly columns: number }): void;
}

/** Edges of marks by thirds of strength, where strengths differ: areas of 0.64, 0.81 and 1. */
const STRONG = [0.8, 0.9, 1] as const;

const scales = new WeakMap<Dataset, (strength: number) => number>();

function scaleOf(dataset: Dataset): (strength: number) => number {
  const before = scales.get(dataset);
  if (before) return before;
  let [low, high] = [Infinity, -Infinity];
  eachOf(dataset, 'strength', (strength) => {
    low = Math.min(low, strength);
    high = Math.max(high, strength);
  });
  const scale = (strength: number) =>
    high > low
      ? STRONG[Math.min(2, Math.floor((3 * (strength - low)) / (high - low))) as 0 | 1 | 2]
      : 1;
  scales.set(dataset, scale);
  return scale;
}

/** `types` = those that have a slot of their own; all others look alike. */
export function createPen(
  dataset: Dataset,
  sheet: Sheet,
  { figure }: Messages,
  types: readonly string[],
): Pen {
  const own = typeStyles(dataset.types);
  const styleOf = (type: string) => own(types.includes(type) ? type : REST);
  const scale = scaleOf(dataset);
  const mark = (
    ties: readonly Tie[],
    gist: Gist,
    id: string,
    slot: Slot,
    at: Point,
    room: number,
    told: boolean,
  ) => {
    const { sign, certainty, ghost } = gist;
    const style = styleOf(gist.type);
    const { box, pair, ground: casingPaint } = slot;
    const shape = GLYPHS.get(sign) ?? style.shape;
    const texture = TEXTURES[CERTAINTIES.indexOf(certainty)]!;
    const fill = sign === -1 ? 'opposed' : style.paint;
    const several = ties.length > 1;
    const strongest = ties.reduce((most, tie) => Math.max(most, tie.relation.strength), 0);
    const size = several && told ? room : round(room * scale(strongest));
    const half = size * 0.56;
    const roomy = size >= ROOMY;
    const has = (way: number) => roomy && ties.some((tie) => tie.way === way);
    const reach = (way: number) => half + (has(way) ? ARROW[0] + ARROW[1] : 0);
    const x = round(Math.max(box.x + reach(-1), Math.min(box.x + box.width - reach(1), at[0])));
    const y = round(at[1]);
    const common = {
      id,
      pair,
      opacity: ghost ? GHOST_OPACITY : 1,
      key: several ? null : ties[0]!.relation.key,
      ...(several && { stands: ties.map((tie) => tie.relation.key) }),
    };
    sheet.add('symbol', 'mark', { ...common, x, y, size, shape, texture, fill, casingPaint });
    if (several && told && roomy) {
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
      const far = roomy ? 6.5 : 3;
      const [right, top] = [x + half + (roomy ? 2.5 : 1), y - half - 0.5];
      tick('tick', lines([right - far, top], [right, top], [right, top + far]));
    }
    for (const way of [-1, 1].filter(has)) {
      const from = x + way * (half + ARROW[0]);
      const tip = [from + way * ARROW[1], y] as const;
      tick('arrow', `${lines([from, y - 3.5], tip, [from, y + 3.5])}Z`, way);
    }
  };
  /** The stronger the larger, about its middle. */
  const tile = (ties: readonly Tie[], gist: Gist, slot: Slot) => {
    const share = ties.length > 1 ? 1 : scale(ties[0]!.relation.strength);
    const { x, y, width, height } = slot.box;
    const [wide, deep] = [share * width, share * height];
    const box = boxAt(x + (width - wide) / 2, y + (height - deep) / 2, wide, deep);
    drawTile(sheet, ties, gist, { ...slot, box }, styleOf(gist.type).paint);
  };
  return {
    slot(ties, slot) {
      const groups = groupTies(ties);
      const { id, box } = slot;
      const gistIn = ([tie]: readonly Tie[]): Gist => {
        const { relation, certainty, ghost } = tie!;
        return { type: relation.type, sign: relation.sign, certainty, ghost };
      };
      if (Math.min(box.width, box.height) < TILED) {
        const deep = (box.height - EDGE) / groups.length;
        groups.forEach((group, i) => {
          const [left, top] = [box.x + EDGE / 2, box.y + EDGE / 2 + i * deep];
          const own = boxAt(left, top, box.width - EDGE, deep - (groups.length > 1 ? 1 : 0));
          tile(group, gistIn(group), { ...slot, id: `${id} ${i}`, box: own });
        });
        return;
      }
      const { at, size } = spread(groups.length, box);
      groups.forEach((group, i) => {
        const [x, y] = at[i]!;
        const centre = [box.x + x * box.width, box.y + y * box.height] as const;
        const room = round(Math.min(LARGEST_MARK, size));
        mark(group, gistIn(group), `${id} ${i}`, slot, centre, room, true);
      });
    },
    gist(ties, gist, slot, places) {
      const { x, y, width, height } = slot.box;
      if (places) {
        const nth = Math.max(0, types.indexOf(types.includes(gist.type) ? gist.type : REST));
        const { columns } = places;
        const rows = Math.ceil(types.length / columns);
        // Where its slot is in larger cells, as far as there is room.
        const along = (place: number, count: number, room: number) =>
          count > 1 ? (place / (count - 1)) * room : room / 2;
        const [wide, deep] = [SHARE[0] * width, SHARE[1] * height];
        const left = x + EDGE + along(nth % columns, columns, width - wide - 2 * EDGE);
        const top = y + EDGE + along(Math.floor(nth / columns), rows, height - deep - 2 * EDGE);
        tile(ties, gist, { ...slot, id: `${slot.id} 0`, box: boxAt(left, top, wide, deep) });
        return;
      }
      const short = Math.min(width, height);
      const room = round(Math.min(LARGEST_MARK, short < SMALL ? short * 0.68 : short * 0.57));
      const centre = [x + width / 2, y + height / 2] as const;
      mark(ties, gist, `${slot.id} 0`, slot, centre, room, false);
    },
  };
}

/** Nothing is reported here. */
export function drawDot(sheet: Sheet, { id, pair, box }: Slot): void {
  const centre = { x: box.x + box.width / 2, y: box.y + box.height / 2, r: 1.5 };
  sheet.add('circle', 'dot', { id, pair, ...centre, fill: 'control', opacity: 0.6 });
}

export const NUMERAL = { size: 12, weight: 700, anchor: 'middle' } as const;
export const FILLED = { fill: 'ink' } as const;
