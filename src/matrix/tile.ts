import type { Sign } from '../model/records';
import { GHOST_OPACITY } from '../scene/attributes';
import type { Box, Paint, Texture } from '../scene/scene';
import { fixed } from '../scene/shapes';
import { CERTAINTIES, type Tie } from './cells';
import { boxAt, lines, type Sheet } from './sheet';
import { type Gist, type Slot, STROKED, TEXTURES } from './slot';

/** Stripes of a tile, and the dots at its rim: from one to the next, and their width, px. */
const STRIPE = [4.8, 2.7] as const;
const DOT = [3.2, 1.3] as const;
/** Widest lines of signs, and their distance from the tile's edge, px. */
const MINUS = 4.7;
const LINE = 2.2;
const INSET = 0.5;

type Point = readonly [x: number, y: number];

const polygon = (points: readonly Point[]): string =>
  `M${points.map(([x, y]) => `${fixed(x)} ${fixed(y)}`).join('L')}Z`;

const rectangle = ({ x, y, width, height }: Box): string =>
  polygon([
    [x, y],
    [x + width, y],
    [x + width, y + height],
    [x, y + height],
  ]);

/** The part of a box between the slanted lines x + y = from and x + y = to. */
function stripe({ x, y, width: w, height: h }: Box, from: number, to: number): string {
  const cut = (c: number): readonly [Point, Point] => [
    [x + Math.max(0, c - h), y + Math.min(c, h)],
    [x + Math.min(c, w), y + Math.max(0, c - w)],
  ];
  const [[a, b], [c, d]] = [cut(Math.max(0, from)), cut(Math.min(w + h, to))];
  const right: Point[] = from < w && w < to ? [[x + w, y]] : [];
  const left: Point[] = from < h && h < to ? [[x, y + h]] : [];
  return polygon([a, b, ...right, d, c, ...left]);
}

function dotted({ x, y, width, height }: Box): string {
  const [step, edge] = DOT;
  const along = (length: number) => {
    const count = Math.max(1, Math.round((length - edge) / step));
    return Array.from({ length: count + 1 }, (_, i) => ((length - edge) * i) / count);
  };
  const dot = (dx: number, dy: number) => rectangle(boxAt(x + dx, y + dy, edge, edge));
  return [
    ...along(width).flatMap((dx) => [dot(dx, 0), dot(dx, height - edge)]),
    ...along(height)
      .slice(1, -1)
      .flatMap((dy) => [dot(0, dy), dot(width - edge, dy)]),
  ].join('');
}

/** A box as one path: whole, in stripes, or its rim in dots. */
function tilePath(box: Box, texture: Texture): string {
  if (texture === 'fill') return rectangle(box);
  if (texture === 'dots') return dotted(box);
  const [step, wide] = STRIPE;
  let d = '';
  for (let c = (step - wide) / 2; c < box.width + box.height; c += step)
    d += stripe(box, c, c + wide);
  return d;
}

/** A plus or a minus about a point. */
function cross(x: number, y: number, half: number, line: number, isPlus: boolean): Box[] {
  const flat = boxAt(x - half, y - line / 2, 2 * half, line);
  return isPlus ? [flat, boxAt(x - line / 2, y - half, line, 2 * half)] : [flat];
}

/** What a sign is drawn with in a tile, or `cut` out of it: a minus, plus over minus, or a question mark; nothing for co-operation. */
function signBoxes({ x, y, width: w, height: h }: Box, sign: Sign, cut: boolean): readonly Box[] {
  const [cx, cy, short] = [x + w / 2, y + h / 2, Math.min(w, h)];
  if (sign === -1) {
    const line = Math.min(cut ? MINUS : LINE + 0.8, h / 2.4);
    return [boxAt(x, cy - line / 2, w, line)];
  }
  if (sign === 0) {
    const line = Math.max(1.2, Math.min(LINE, short / 3.4));
    const isTall = h > w * 1.05;
    const half = Math.min(isTall ? w / 2 - INSET : w / 4, isTall ? h * 0.29 : h / 2 - INSET);
    return isTall
      ? [...cross(cx, y + h * 0.3, half, line, true), ...cross(cx, y + h * 0.82, half, line, false)]
      : [
          ...cross(x + w * 0.28, cy, half, line, true),
          ...cross(x + w * 0.8, cy, half * 0.8, line, false),
        ];
  }
  if (sign !== null) return [];
  // A question mark on a field of 5 × 9.
  const u = Math.min((w - 2 * INSET) / 5, (h - 2 * INSET) / 9);
  const at = (left: number, top: number, wide: number, deep: number) =>
    boxAt(cx + u * (left - 2.5), cy + u * (top - 4.5), u * wide, u * deep);
  return [
    at(0, 0, 5, 2),
    at(3, 2, 2, 2),
    at(1.5, 3.5, 2, 3),
    at(3, 3.5, 2, 1.2),
    at(1.5, 7.2, 2, 2),
  ];
}

/** In a small slot, whose place tells its type: a tile that fills it, with the sign on it. */
export function drawTile(
  sheet: Sheet,
  ties: readonly Tie[],
  { sign, certainty, ghost }: Gist,
  { id, box, pair, ground }: Slot,
  paint: Paint,
): void {
  const several = ties.length > 1;
  const common = {
    id,
    pair,
    opacity: ghost ? GHOST_OPACITY : 1,
    key: several ? null : ties[0]!.relation.key,
    ...(several && { stands: ties.map((tie) => tie.relation.key) }),
  };
  const fill = sign === -1 ? 'opposed' : paint;
  const texture = TEXTURES[CERTAINTIES.indexOf(certainty)]!;
  // Cut out of what is drawn, drawn where nothing is.
  const cut = texture !== 'dots';
  const signs = signBoxes(box, sign, cut);
  // Known, so that no path is read to find out what is in sight.
  const { x: left, y: top } = box;
  const bounds = { left, top, right: left + box.width, low: top + box.height };
  sheet.add('path', 'mark', { ...common, ...bounds, d: tilePath(box, texture), fill });
  if (signs.length) {
    const d = signs.map(rectangle).join('');
    sheet.add('path', 'glyph', { ...common, ...bounds, d, fill: cut ? ground : fill });
  }
  if (!ties.some((tie) => tie.relation.parties.length > 2)) return;
  const { right } = bounds;
  const d = lines([right - 3, top], [right, top], [right, top + 3]);
  sheet.add('path', 'tick', {
    ...common,
    ...bounds,
    d,
    ...STROKED,
    casing: 1.5,
    casingPaint: ground,
  });
}
