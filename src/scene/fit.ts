import { lineWidth } from './labels';
import type { MarkOf } from './mark';
import { markAt } from './mark';
import { pairAt } from './raster';
import type { MarkBatch, RasterBatch } from './scene';
import { at } from './scene';
import { reach, sidesOf } from './shapes';
import { textWidth } from './text-width';

/** How far from a line a pointer may be, px; and half the least size of any target. */
const NEAR = 5;
const HALF_TARGET = 12;
/** A large area yields to a line or small mark that is as near as this. */
export const AREA = NEAR + 0.5;

const length = (x: number, y: number) => Math.sqrt(x * x + y * y);

function toPolyline(x: number, y: number, p: readonly number[]): number {
  let least = Infinity;
  for (let i = 0; i + 3 < p.length; i += 2) {
    const [ax, ay, dx, dy] = [p[i]! - x, p[i + 1]! - y, p[i + 2]! - p[i]!, p[i + 3]! - p[i + 1]!];
    const t = Math.max(0, Math.min(1, -(ax * dx + ay * dy) / (dx * dx + dy * dy || 1)));
    least = Math.min(least, length(ax + t * dx, ay + t * dy));
  }
  return least;
}

const STEPS = 12;
/** Adds a Bézier curve of any degree to the point that it starts from; x and y in turn. */
function bend(p: number[], points: readonly number[]): void {
  for (let i = 1; i <= STEPS; i++) {
    let q = points;
    // De Casteljau: each step has one point less.
    while (q.length > 2) q = q.slice(2).map((v, j) => q[j]! + ((v - q[j]!) * i) / STEPS);
    p.push(...q);
  }
}

/** A circular arc as the cubic that ends in its tangents. */
function cubicOf(ax: number, ay: number, [r, , , isLarge, isRight, x, y]: number[]): number[] {
  const [dx, dy] = [(x! - ax) / 3, (y! - ay) / 3];
  const half = (length(dx, dy) * 3) / 2 || 1;
  const depth = Math.sqrt(Math.max(0, r! * r! - half * half)) * (isLarge ? 1 : -1);
  // The tangent of a quarter of the angle.
  const q = ((r! + depth) / half) * (isRight ? 1 : -1);
  const [along, across] = [1 - q * q, 2 * q];
  const [ux, uy, vx, vy] = [dx * along, dy * along, dy * across, -dx * across];
  return [ax + ux + vx, ay + uy + vy, x! + vx - ux, y! + vy - uy, x!, y!];
}

/** Path data (absolute M, L, Q, C, A, Z) as polylines. */
export function flatten(d: string): number[][] {
  const lines: number[][] = [];
  let p: number[] = [];
  for (const [, letter, rest] of d.matchAll(/([MLQCAZ])([^MLQCAZ]*)/g)) {
    const n = (rest!.match(/-?[\d.]+(?:e-?\d+)?/g) ?? []).map(Number);
    const [ax = 0, ay = 0] = p.slice(-2);
    if (letter === 'M') {
      p = n;
      lines.push(p);
    } else if (letter === 'L') p.push(...n);
    else if (letter === 'Z') p.push(p[0]!, p[1]!);
    else bend(p, [ax, ay, ...(letter === 'A' ? cubicOf(ax, ay, n) : n)]);
  }
  return lines;
}

const known = new WeakMap<MarkBatch, number[][][]>();

type Drawn = MarkOf<Extract<MarkBatch, { kind: 'line' | 'curve' | 'path' }>>;

/** Mark i of a batch as polylines, kept for as long as the batch is. */
function polylines(batch: MarkBatch, i: number, mark: Drawn): number[][] {
  const all = known.get(batch) ?? [];
  known.set(batch, all);
  if (mark.kind === 'path') all[i] ??= flatten(mark.d ?? '');
  else if (!all[i]) {
    const { x1, y1, x2, y2 } = mark;
    const line = [x1, y1];
    all[i] = [line];
    if (mark.kind === 'curve') bend(line, [x1, y1, mark.cx, mark.cy, x2, y2]);
    else line.push(x2, y2);
  }
  return all[i]!;
}

function inside(x: number, y: number, lines: readonly number[][]): boolean {
  let odd = false;
  for (const p of lines)
    for (const [ax, ay, bx, by] of sidesOf(p)) {
      if (ay > y !== by > y && x < ax + ((bx - ax) * (y - ay)) / (by - ay)) odd = !odd;
    }
  return odd;
}

/** How far a point relative to the centre of a box is from it; below 0 = inside. The box is grown by `r`. */
export function fromBox(dx: number, dy: number, w: number, h: number, r = 0): number {
  const [x, y] = [Math.abs(dx) - w, Math.abs(dy) - h];
  return length(Math.max(0, x), Math.max(0, y)) + Math.min(0, Math.max(x, y)) - r;
}

/** How far the reach of a line goes beyond it, px. */
const far = (strokeWidth: number) => NEAR + Math.abs(strokeWidth) / 2;

/** The box that is known of a path: left, top, right, low. The path itself may not be made yet. */
function boxOf(batch: MarkBatch, i: number): readonly number[] | null {
  if (batch.kind !== 'path' || batch.left === undefined) return null;
  const { left, top = 0, right = 0, low = 0 } = batch;
  return [left, top, right, low].map((side) => at(side, i));
}

const isOff = (v: number, far: number, a: number, b: number, c = a): boolean =>
  v < Math.min(a, b, c) - far || v > Math.max(a, b, c) + far;

/** Which marks of a batch a point may be on or near, by their columns alone; `null` = that takes more. */
export function nearby(batch: MarkBatch, x: number, y: number): ((i: number) => boolean) | null {
  const reachOf = (i: number) => far(at(batch.strokeWidth ?? 1, i));
  if (batch.kind === 'line' || batch.kind === 'curve') {
    const { x1, y1, x2, y2 } = batch;
    const [cx, cy] = batch.kind === 'curve' ? [batch.cx, batch.cy] : [x1, y1];
    return (i) =>
      !isOff(x, reachOf(i), at(x1, i), at(cx, i), at(x2, i)) &&
      !isOff(y, reachOf(i), at(y1, i), at(cy, i), at(y2, i));
  }
  if (batch.kind !== 'circle') return null;
  return (i) => {
    const r = Math.max(HALF_TARGET, Math.abs(at(batch.r, i)) + reachOf(i));
    return !(Math.abs(x - at(batch.x, i)) > r || Math.abs(y - at(batch.y, i)) > r);
  };
}

/** How well a point fits a mark: 0 = on it, up to the tolerance = near it, `Infinity` = not it. Px of the layer. */
export function misfit(batch: MarkBatch, i: number, x: number, y: number): number {
  if ('x1' in batch) {
    // Most lines are far off: those need not be read whole.
    const bend = 'cx' in batch ? batch : { cx: batch.x1, cy: batch.y1 };
    const far = NEAR + at(batch.strokeWidth ?? 1, i) / 2;
    if (isOff(x, far, at(batch.x1, i), at(bend.cx, i), at(batch.x2, i))) return Infinity;
    if (isOff(y, far, at(batch.y1, i), at(bend.cy, i), at(batch.y2, i))) return Infinity;
  }
  if (batch.kind === 'raster') return pairAt(batch, i, x, y) ? 0 : Infinity;
  const box = boxOf(batch, i);
  if (box) {
    const by = far(at(batch.strokeWidth ?? 1, i));
    if (isOff(x, by, box[0]!, box[2]!) || isOff(y, by, box[1]!, box[3]!)) return Infinity;
  }
  const mark = markAt(batch, i) as MarkOf<Exclude<MarkBatch, RasterBatch>>;
  const { kind, fill = 'none', strokeWidth = 1 } = mark;
  let filled = fill !== 'none';
  let tolerance = NEAR;
  let large = false;
  let distance: number;
  if (kind === 'circle' || kind === 'symbol') {
    filled ||= kind === 'symbol';
    const r = kind === 'circle' ? mark.r : reach(mark.shape) * mark.size;
    distance = fromBox(x - mark.x, y - mark.y, 0, 0, r);
    if (filled) tolerance = Math.max(0, HALF_TARGET - r);
    large = r > 2 * HALF_TARGET;
  } else if (kind === 'rect') {
    const [w, h] = [mark.width / 2, mark.height / 2];
    distance = fromBox(x - mark.x - w, y - mark.y - h, w, h);
    const least = Math.min(w, h);
    if (filled && least >= NEAR) tolerance = 0;
    large = least > HALF_TARGET;
  } else if (kind === 'text') {
    return fromText(mark, x, y) <= 0 ? 0 : Infinity;
  } else {
    const lines = polylines(batch, i, mark);
    if (filled && inside(x, y, lines)) return AREA;
    filled = false;
    distance = Math.min(...lines.map((p) => toPolyline(x, y, p)));
  }
  if (!filled) distance = Math.abs(distance) - strokeWidth / 2;
  if (distance <= 0) return filled && large ? AREA : 0;
  return distance <= tolerance ? distance : Infinity;
}

/** Cosine and sine of an angle in degrees by halves of a half turn, whose roots are the same in every engine. */
function turn(degrees: number): readonly [cos: number, sin: number] {
  let rest = ((degrees % 360) + 360) % 360;
  let [cos, sin, c, s] = [1, 0, -1, 0];
  for (let step = 180; step > 1e-4; step /= 2) {
    if (rest >= step) {
      rest -= step;
      [cos, sin] = [cos * c - sin * s, sin * c + cos * s];
    }
    [c, s] = [Math.sqrt((1 + c) / 2), Math.sqrt((1 - c) / 2)];
  }
  return [cos, sin];
}

function fromText(
  mark: MarkOf<Extract<MarkBatch, { kind: 'text' }>>,
  x: number,
  y: number,
): number {
  const { text = '', note = '', size, weight, anchor, rotate = 0 } = mark;
  const half = lineWidth({ text, note, size, weight }, textWidth) / 2;
  const [cos, sin] = turn(rotate);
  const [dx, dy] = [x - mark.x, y - mark.y];
  const middle = anchor === 'middle' ? 0 : anchor === 'end' ? -half : half;
  // From 4 px under the baseline to a size above it.
  const [along, across] = [dx * cos + dy * sin - middle, dy * cos - dx * sin + size / 2 - 2];
  return fromBox(along, across, half, size / 2 + 2);
}

/** A box that no target's reach leaves; what has no finite one gets it nowhere and everywhere. */
export function boundsOf(batch: MarkBatch, i: number): readonly number[] {
  const box = boxOf(batch, i);
  if (box) {
    const by = far(at(batch.strokeWidth ?? 1, i));
    return [box[0]! - by, box[1]! - by, box[2]! + by, box[3]! + by];
  }
  const mark = markAt(batch, i);
  const { kind, strokeWidth = 1 } = mark;
  if (kind === 'raster') {
    const { width, height } = mark.image;
    return [mark.x, mark.y, mark.x + width, mark.y + height];
  }
  const around = (xs: readonly number[], ys: readonly number[], by: number) => [
    Math.min(...xs) - by,
    Math.min(...ys) - by,
    Math.max(...xs) + by,
    Math.max(...ys) + by,
  ];
  const by = far(strokeWidth);
  if (kind === 'circle' || kind === 'symbol') {
    const r = Math.abs(kind === 'circle' ? mark.r : reach(mark.shape) * mark.size);
    return around([mark.x], [mark.y], Math.max(HALF_TARGET, r + by));
  }
  if (kind === 'rect')
    return around([mark.x, mark.x + mark.width], [mark.y, mark.y + mark.height], by);
  if (kind === 'text') {
    const { text = '', note = '', size, weight } = mark;
    return around(
      [mark.x],
      [mark.y],
      lineWidth({ text, note, size, weight }, textWidth) + size + 4,
    );
  }
  if (kind === 'line') return around([mark.x1, mark.x2], [mark.y1, mark.y2], by);
  // A curve lies within its points.
  if (kind === 'curve') return around([mark.x1, mark.cx, mark.x2], [mark.y1, mark.cy, mark.y2], by);
  const points = polylines(batch, i, mark).flat();
  const half = (odd: number) => points.filter((_, n) => n % 2 === odd);
  return around(half(0), half(1), by);
}
