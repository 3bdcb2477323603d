import type { Key } from '../model/key';
import { lineWidth } from './labels';
import type { Layer, MarkBatch, Scene, View } from './scene';
import { at, keyAt } from './scene';
import { reach } from './shapes';
import { textWidth } from './text-width';

export interface Picked {
  readonly key: Key | null;
  readonly pair?: readonly [Key, Key];
  readonly part: string;
  /** Of the mark in its batch. */
  readonly index: number;
}

/** How a layer drawn for one view moves to show another: p → scale × p + offset. */
export interface Shift {
  readonly sx: number;
  readonly sy: number;
  readonly x: number;
  readonly y: number;
}

export function shiftOf(zooms: Layer['zooms'], from: View, to: View): Shift {
  const k = to.k / from.k;
  const [byX, byY] = [zooms === 'xy' || zooms === 'x', zooms === 'xy' || zooms === 'y'];
  return {
    sx: byX ? k : 1,
    sy: byY ? k : 1,
    x: byX ? to.x - k * from.x : 0,
    y: byY ? to.y - k * from.y : 0,
  };
}

/** How far from a line a pointer may be, px; and half the least size of any target. */
const NEAR = 5;
const HALF_TARGET = 12;
/** A large area yields to a line or small mark that is as near as this. */
const AREA = NEAR + 0.5;

const length = (x: number, y: number) => Math.sqrt(x * x + y * y);

function toSegment(x: number, y: number, ax: number, ay: number, bx: number, by: number): number {
  const [dx, dy] = [bx - ax, by - ay];
  const along = ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy || 1);
  const t = Math.max(0, Math.min(1, along));
  return length(x - ax - t * dx, y - ay - t * dy);
}

function toPolyline(x: number, y: number, p: readonly number[]): number {
  let least = Infinity;
  for (let i = 0; i + 3 < p.length; i += 2)
    least = Math.min(least, toSegment(x, y, p[i]!, p[i + 1]!, p[i + 2]!, p[i + 3]!));
  return least;
}

const STEPS = 12;
/** Adds a cubic curve to x, y; handles relative to their ends. */
function bend(p: number[], hx: number, hy: number, ix: number, iy: number, x: number, y: number) {
  const [ax, ay] = p.slice(-2) as [number, number];
  for (let i = 1; i <= STEPS; i++) {
    const t = i / STEPS;
    const u = 1 - t;
    const [a, b, c, d] = [u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t];
    p.push(
      a * ax + b * (ax + hx) + c * (x + ix) + d * x,
      a * ay + b * (ay + hy) + c * (y + iy) + d * y,
    );
  }
}

function quadratic(p: number[], cx: number, cy: number, x: number, y: number) {
  const [ax, ay] = p.slice(-2) as [number, number];
  const k = 2 / 3;
  bend(p, (cx - ax) * k, (cy - ay) * k, (cx - x) * k, (cy - y) * k, x, y);
}

/** Path data (absolute M, L, Q, C, A, Z) as polylines; a circular arc by the cubic that ends in its tangents. */
export function flatten(d: string): number[][] {
  const lines: number[][] = [];
  let p: number[] = [];
  for (const [, letter, rest] of d.matchAll(/([MLQCAZ])([^MLQCAZ]*)/g)) {
    const n = (rest!.match(/-?[\d.]+(?:e-?\d+)?/g) ?? []).map(Number);
    const [ax = 0, ay = 0] = p.slice(-2);
    const [x = 0, y = 0] = n.slice(-2);
    if (letter === 'M') {
      p = [x, y];
      lines.push(p);
    } else if (letter === 'L') p.push(...n);
    else if (letter === 'Z') p.push(p[0]!, p[1]!);
    else if (letter === 'C') bend(p, n[0]! - ax, n[1]! - ay, n[2]! - x, n[3]! - y, x, y);
    else if (letter === 'Q') quadratic(p, n[0]!, n[1]!, x, y);
    else {
      const [dx, dy] = [(x - ax) / 3, (y - ay) / 3];
      const half = (length(dx, dy) * 3) / 2 || 1;
      const depth = Math.sqrt(Math.max(0, n[0]! ** 2 - half * half)) * (n[3] ? 1 : -1);
      // The tangent of a quarter of the angle.
      const q = ((n[0]! + depth) / half) * (n[4] ? 1 : -1);
      const [along, across] = [1 - q * q, 2 * q];
      const [ux, uy, vx, vy] = [dx * along, dy * along, dy * across, -dx * across];
      bend(p, ux + vx, uy + vy, vx - ux, vy - uy, x, y);
    }
  }
  return lines;
}

const known = new WeakMap<readonly string[], number[][][]>();

/** Path i of a batch as polylines, kept for as long as the batch is. */
function flattened(d: readonly string[], i: number): number[][] {
  let lines = known.get(d);
  if (!lines) {
    lines = [];
    known.set(d, lines);
  }
  lines[i] ??= flatten(d[i] ?? '');
  return lines[i];
}

function inside(x: number, y: number, lines: readonly number[][]): boolean {
  let odd = false;
  for (const p of lines)
    for (let i = 0; i < p.length; i += 2) {
      const j = (i + 2) % p.length;
      const [ax, ay, bx, by] = [p[i]!, p[i + 1]!, p[j]!, p[j + 1]!];
      if (ay > y !== by > y && x < ax + ((bx - ax) * (y - ay)) / (by - ay)) odd = !odd;
    }
  return odd;
}

/** How well a point fits a mark: 0 = on it, up to the tolerance = near it, `Infinity` = not it. Px of the layer. */
function misfit(batch: MarkBatch, i: number, x: number, y: number): number {
  const within = (distance: number, tolerance: number, large = false) =>
    distance <= 0 ? (large ? AREA : 0) : distance <= tolerance ? distance : Infinity;
  const filled = at(batch.fill ?? 'none', i) !== 'none';
  const half = at(batch.strokeWidth ?? 1, i) / 2;
  switch (batch.kind) {
    case 'circle': {
      const r = at(batch.r, i);
      const signed = length(x - at(batch.x, i), y - at(batch.y, i)) - r;
      return filled
        ? within(signed, Math.max(0, HALF_TARGET - r), r > 2 * HALF_TARGET)
        : within(Math.abs(signed) - half, NEAR);
    }
    case 'symbol': {
      const r = reach(at(batch.shape, i)) * at(batch.size, i);
      return within(
        length(x - at(batch.x, i), y - at(batch.y, i)) - r,
        Math.max(0, HALF_TARGET - r),
      );
    }
    case 'rect': {
      const [w, h] = [at(batch.width, i) / 2, at(batch.height, i) / 2];
      const [dx, dy] = [Math.abs(x - at(batch.x, i) - w) - w, Math.abs(y - at(batch.y, i) - h) - h];
      const signed = dx > 0 && dy > 0 ? length(dx, dy) : Math.max(dx, dy);
      const least = Math.min(w, h);
      return filled
        ? within(signed, least < NEAR ? NEAR : 0, least > HALF_TARGET)
        : within(Math.abs(signed) - half, NEAR);
    }
    case 'line':
    case 'curve': {
      const line = [at(batch.x1, i), at(batch.y1, i)];
      const [bx, by] = [at(batch.x2, i), at(batch.y2, i)];
      const [cx, cy] = batch.kind === 'curve' ? [at(batch.cx, i), at(batch.cy, i)] : [bx, by];
      const far = NEAR + half;
      if (x < Math.min(line[0]!, bx, cx) - far || x > Math.max(line[0]!, bx, cx) + far)
        return Infinity;
      if (y < Math.min(line[1]!, by, cy) - far || y > Math.max(line[1]!, by, cy) + far)
        return Infinity;
      if (batch.kind === 'line') line.push(bx, by);
      else quadratic(line, cx, cy, bx, by);
      return within(toPolyline(x, y, line) - half, NEAR);
    }
    case 'path': {
      const lines = flattened(batch.d, i);
      if (filled && inside(x, y, lines)) return AREA;
      return within(Math.min(...lines.map((p) => toPolyline(x, y, p))) - half, NEAR);
    }
    case 'text': {
      const size = at(batch.size, i);
      const line = {
        text: batch.text[i] ?? '',
        note: at(batch.note ?? '', i),
        size,
        weight: at(batch.weight, i),
      };
      const width = lineWidth(line, textWidth);
      const turn = (-at(batch.rotate ?? 0, i) * Math.PI) / 180;
      const [px, py] = [x - at(batch.x, i), y - at(batch.y, i)];
      const [dx, dy] = turn
        ? [px * Math.cos(turn) - py * Math.sin(turn), px * Math.sin(turn) + py * Math.cos(turn)]
        : [px, py];
      const anchor = at(batch.anchor ?? 'start', i);
      const left = anchor === 'start' ? 0 : anchor === 'middle' ? -width / 2 : -width;
      return dx >= left && dx <= left + width && dy >= -size && dy <= 4 ? 0 : Infinity;
    }
  }
}

/** The best mark of a layer at a point of it, and how well it fits. Topmost first; an area hides what lies under it. */
function pickLayer(
  layer: Layer,
  x: number,
  y: number,
  isHidden: (key: Key) => boolean,
): { fit: number; picked: Picked } | null {
  let best: { fit: number; picked: Picked } | null = null;
  for (const batch of layer.batches.toReversed())
    for (let index = batch.count - 1; index >= 0 && batch.when !== 'selected'; index--) {
      const key = keyAt(batch, index);
      const pair = batch.pair?.[index];
      if ((key === null && !pair) || (key !== null && isHidden(key))) continue;
      const fit = misfit(batch, index, x, y);
      if (fit < (best?.fit ?? Infinity))
        best = { fit, picked: { key, ...(pair && { pair }), part: batch.part, index } };
      if (fit === 0 || fit === AREA) return best;
    }
  return best;
}

/**
 * The mark at a point in px of the scene, as shown for a view: the topmost that the point lies on, else a line within
 * 5 px or a small mark within 12 px of its centre. Furniture and what is drawn only when selected are no targets.
 */
export function pickScene(
  scene: Scene,
  view: View,
  x: number,
  y: number,
  isHidden: (key: Key) => boolean = () => false,
): Picked | null {
  let best: { fit: number; picked: Picked } | null = null;
  for (const layer of scene.layers.toReversed()) {
    const { clip } = layer;
    if (clip && (x < clip.x || y < clip.y || x > clip.x + clip.width || y > clip.y + clip.height))
      continue;
    const { sx, sy, x: dx, y: dy } = shiftOf(layer.zooms, scene.view, view);
    const found = pickLayer(layer, (x - dx) / sx, (y - dy) / sy, isHidden);
    if (found && found.fit < (best?.fit ?? Infinity)) best = found;
    if (best && (best.fit === 0 || found?.fit === AREA)) break;
  }
  return best?.picked ?? null;
}
