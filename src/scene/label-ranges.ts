import { SHIFT, type Shape } from './labels';
import { LABEL_GAP } from './placing';
import { type Corners, createDensity, createIndex } from './plane-index';
import type { Box } from './scene';

/** Marks of a plane at a scale of 1: places grow apart as one zooms in, marks and words keep their size, px. */
export interface Plane {
  readonly x: ArrayLike<number>;
  readonly y: ArrayLike<number>;
  readonly r: ArrayLike<number>;
  /** What is seen at a scale of 1 without a pan: words that begin to be seen there stay within. */
  readonly bounds: Box;
}

/** A box about a mark, px. */
interface Reach {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}

/** The one way that a mark is named, and from which scale on. */
export interface Range extends Reach {
  readonly mark: number;
  readonly form: number;
  readonly spot: number;
  readonly from: number;
}

/** Names are looked for at each of these scales, from the smallest; what is named there stays so. */
const STEPS: readonly number[] = [1, 2, 4, 8].flatMap((k) => [k, k * Math.SQRT2]).concat(16);
/** The smallest scale at which anything is seen. */
const FARTHEST = 0.5;
/** Marks that are looked at in one go. */
const SOME = 16;
/** Targets of one square of the index, about. */
const FEW = 3;

/**
 * The largest scale at which something at dx, dy of the plane is less than a stretch of px away: between `low` and
 * `high` along each axis; 0 = at none.
 */
function until(dx: number, dy: number, x0: number, y0: number, x1: number, y1: number): number {
  const first = (d: number, low: number, high: number) =>
    d > 0 ? low / d : d < 0 ? high / d : low < 0 && high > 0 ? 0 : Infinity;
  const last = (d: number, low: number, high: number) =>
    d > 0 ? high / d : d < 0 ? low / d : low < 0 && high > 0 ? Infinity : 0;
  const from = Math.max(0, first(dx, x0, x1), first(dy, y0, y1));
  const to = Math.min(last(dx, x0, x1), last(dy, y0, y1));
  return from < to ? to : 0;
}

/** Columns of what is near a mark: how far it is, and the room it keeps. */
function createNear() {
  let [x, y, room] = [new Float64Array(64), new Float64Array(64), new Float64Array(64)];
  const near = {
    count: 0,
    add(dx: number, dy: number, far: number) {
      if (near.count === x.length)
        [x, y, room] = [x, y, room].map((column) => {
          const wide = new Float64Array(2 * column.length);
          wide.set(column);
          return wide;
        }) as [typeof x, typeof y, typeof room];
      x[near.count] = dx;
      y[near.count] = dy;
      room[near.count++] = far;
    },
    /** The scale from which on all of these are off a box, or the first over `most` that is found. */
    clear(box: Reach, most: number): number {
      let from = 0;
      for (let i = 0; i < near.count; i++) {
        const far = room[i]!;
        const k = until(x[i]!, y[i]!, box.x0 - far, box.y0 - far, box.x1 + far, box.y1 + far);
        if (k > from) {
          if (k > most) return k;
          from = k;
        }
      }
      return from;
    },
  };
  return near;
}

/**
 * Names for the marks of a plane that hold at every zoom: each mark has one way to be named, for good, and a scale from
 * which on that touches no mark and no other name. So a name that is seen stays as one zooms in, goes
 * at its own scale as one zooms out, and a pan changes nothing (active ranges: Been, Daiches & Yap 2006). `order`: marks
 * by importance; `shapeOf`: how one can be named, the best first; `most`: how many are looked at, at a scale. At each step
 * of the scale the most important has the first choice. Made as far as it is asked for: names of a scale, and others.
 */
export function labelRanges(
  plane: Plane,
  order: readonly number[],
  shapeOf: (mark: number) => Shape,
  most: (scale: number) => number = () => Infinity,
) {
  const { x, y, r, bounds } = plane;
  const count = x.length;
  let [widest, left, right, top, low] = [0, Infinity, -Infinity, Infinity, -Infinity];
  for (let i = 0; i < count; i++) {
    widest = Math.max(widest, r[i]!);
    left = Math.min(left, x[i]!);
    right = Math.max(right, x[i]!);
    top = Math.min(top, y[i]!);
    low = Math.max(low, y[i]!);
  }
  const area = Math.max(1, (right - left) * (low - top));
  const edge = Math.max(2, Math.sqrt((FEW * area) / Math.max(1, count)));
  const corners: Corners = [left, top, right, low];
  const marks = createIndex(corners, edge);
  for (let i = 0; i < count; i++) marks.add(i, x[i]!, y[i]!);
  const ranges: Range[] = [];
  const named = new Uint8Array(count);
  /** Names by their place in `ranges`. */
  const names = createIndex(corners, edge);
  const near = createNear();
  const isFull = createDensity(x, y, corners);
  /** What each mark keeps free, at least. */
  let least = Infinity;
  for (let i = 0; i < count; i++) least = Math.min(least, r[i]!);
  least = LABEL_GAP + least * Math.SQRT1_2;
  let reachX = 0;
  let reachY = 0;
  let done = 0;

  /** Names that may touch a block about a mark. */
  let rivals: Range[] = [];

  /** The scale from which on a box is off all of them, or the first over `most` that is found. */
  function offNames(mark: number, box: Reach, most: number): number {
    let from = 0;
    for (const its of rivals) {
      const k = until(
        x[its.mark]! - x[mark]!,
        y[its.mark]! - y[mark]!,
        box.x0 - its.x1 - LABEL_GAP,
        box.y0 - its.y1 - LABEL_GAP,
        box.x1 - its.x0 + LABEL_GAP,
        box.y1 - its.y0 + LABEL_GAP,
      );
      // What is not there yet is in nobody's way.
      if (k > from && k > its.from) from = k;
      if (from > most) break;
    }
    return from;
  }

  const isOut = (mark: number, { x0, y0, x1, y1 }: Reach) => {
    const [u, v] = [x[mark]! - bounds.x, y[mark]! - bounds.y];
    return u + x0 < 0 || u + x1 > bounds.width || v + y0 < 0 || v + y1 > bounds.height;
  };

  /** Marks and names that may touch a block about a mark, at a scale or above. */
  function gather(mark: number, { sizes, spots }: Shape, scale: number): void {
    let [wide, high] = [0, 0];
    for (const { width, height } of sizes) {
      wide = Math.max(wide, width);
      high = Math.max(high, height);
    }
    let off = 0;
    for (const spot of spots) off = Math.max(off, Math.abs(spot.x), Math.abs(spot.y));
    wide += off + LABEL_GAP;
    high += off + LABEL_GAP;
    near.count = 0;
    rivals = [];
    const [px, py] = [x[mark]!, y[mark]!];
    const look = (index: typeof marks, dx: number, dy: number, visit: (item: number) => void) =>
      index.each(px, py, dx / scale, dy / scale, visit);
    look(marks, wide + widest, high + widest, (other) => {
      const [dx, dy] = [x[other]! - px, y[other]! - py];
      if (other !== mark) near.add(dx, dy, r[other]! + LABEL_GAP);
    });
    look(names, wide + reachX, high + reachY, (nth) => rivals.push(ranges[nth]!));
  }

  /** Names a mark between two scales, where one of its ways is free there. */
  function name(mark: number, last: number, scale: number): void {
    const [px, py] = [x[mark]!, y[mark]!];
    const shape = shapeOf(mark);
    let gathered = false;
    for (const { form, width, height } of shape.sizes)
      for (let spot = 0; spot < shape.spots.length; spot++) {
        const at = shape.spots[spot]!;
        const x0 = at.x - width * SHIFT[at.anchor];
        const y0 = at.y - height * SHIFT[at.side];
        const [x1, y1] = [x0 + width, y0 + height];
        const [l, t] = [px + (x0 - least) / scale, py + (y0 - least) / scale];
        if (isFull(l, t, px + (x1 + least) / scale, py + (y1 + least) / scale)) continue;
        if (!gathered) gather(mark, shape, last);
        gathered = true;
        const box = { x0, y0, x1, y1 };
        let from = near.clear(box, scale);
        // Seen at a scale of 1, words are seen whole.
        if (from <= 1 && isOut(mark, box)) from = 1.01;
        if (from <= scale) from = Math.max(from, offNames(mark, box, scale));
        if (from > scale) continue;
        // Below the first scale that it was looked at from nothing is known, and nothing seen.
        from = from <= last ? (done ? last : 0) : from;
        named[mark] = 1;
        names.add(ranges.push({ ...box, form, spot, mark, from }) - 1, px, py);
        reachX = Math.max(reachX, -x0, x1);
        reachY = Math.max(reachY, -y0, y1);
        return;
      }
  }

  let next = 0;
  /** Finds names up to a scale, some at a time. */
  function* steps(scale: number): Generator<unknown, void> {
    for (; done < STEPS.length && (done === 0 || STEPS[done - 1]! < scale); done++, next = 0) {
      const step = STEPS[done]!;
      const last = STEPS[done - 1] ?? FARTHEST;
      for (const first = Math.min(most(step), order.length); next < first; next++) {
        if (!named[order[next]!]) name(order[next]!, last, step);
        if (next % SOME === SOME - 1) yield;
      }
    }
  }
  const upTo = (scale: number): readonly Range[] => {
    for (const _ of steps(scale));
    return ranges;
  };
  return Object.assign(upTo, { steps });
}
