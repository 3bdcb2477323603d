import { LABEL_GAP } from './placing';
import type { Box } from './scene';

/** Marks of a plane at a scale of 1: places grow apart as one zooms in, marks and words keep their size, px. */
export interface Plane {
  readonly x: ArrayLike<number>;
  readonly y: ArrayLike<number>;
  readonly r: ArrayLike<number>;
  /** What is seen at a scale of 1 without a pan: words that begin to be seen there stay within. */
  readonly bounds: Box;
}

/** A way to name a mark: a box about it, px. */
export interface Way {
  readonly form: number;
  readonly spot: number;
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}

/** The one way that a mark is named, and from which scale on. */
export interface Range extends Way {
  readonly mark: number;
  readonly from: number;
}

/** The scales that matter: a label that needs more than the last is never seen. */
const SCALES = [16, 8, 4, 2, 1, 0.5] as const;
/** Of ways that are free from nearly the same scale on the first is taken. */
const NEARLY = 1.2;
/** Targets of one square of the index, about. */
const FEW = 3;

/** Items by squares of the plane: built once where all places are known, or grown. */
function createIndex(
  x: ArrayLike<number>,
  y: ArrayLike<number>,
  of: Iterable<number>,
  edge: number,
) {
  const squares = new Map<number, number[]>();
  const square = (value: number) => Math.floor(value / edge);
  const add = (item: number) => {
    const id = square(y[item]!) * 67_108_864 + square(x[item]!);
    const list = squares.get(id);
    if (list) list.push(item);
    else squares.set(id, [item]);
  };
  for (const item of of) add(item);
  return {
    add,
    /** Each item within a stretch about a place and not within another, smaller one. */
    each(px: number, py: number, wide: number, high: number, visit: (item: number) => void) {
      const [left, right] = [square(px - wide), square(px + wide)];
      for (let row = square(py - high), end = square(py + high); row <= end; row++)
        for (let column = left; column <= right; column++) {
          const list = squares.get(row * 67_108_864 + column);
          if (list) for (const item of list) visit(item);
        }
    },
  };
}

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

/**
 * Names for the marks of a plane that hold at every zoom: each mark has one way to be named, for good, and a scale from
 * which on that touches no mark and no name that is more important. So a name that is seen stays as one zooms in, goes
 * at its own scale as one zooms out, and a pan changes nothing (active ranges: Been, Daiches & Yap 2006). `order`: marks
 * by importance; `waysOf`: how one can be named, the best first. Made as far as it is asked for.
 */
export function labelRanges(
  plane: Plane,
  order: readonly number[],
  waysOf: (mark: number) => readonly Way[],
) {
  const { x, y, r, bounds } = plane;
  const count = x.length;
  let [most, left, right, top, low] = [0, Infinity, -Infinity, Infinity, -Infinity];
  for (let i = 0; i < count; i++) {
    most = Math.max(most, r[i]!);
    left = Math.min(left, x[i]!);
    right = Math.max(right, x[i]!);
    top = Math.min(top, y[i]!);
    low = Math.max(low, y[i]!);
  }
  const area = Math.max(1, (right - left) * (low - top));
  const edge = Math.max(2, Math.sqrt((FEW * area) / Math.max(1, count)));
  const marks = createIndex(
    x,
    y,
    Array.from({ length: count }, (_, i) => i),
    edge,
  );
  const ranges: Range[] = [];
  /** Named marks, each with its place in `ranges`. */
  const named = new Map<number, Range>();
  const names = createIndex(x, y, [], edge);
  let reachX = 0;
  let reachY = 0;
  let done = 0;

  /** From which scale on each way is free. */
  function scalesOf(mark: number, ways: readonly Way[]): Float64Array {
    const [px, py] = [x[mark]!, y[mark]!];
    const from = new Float64Array(ways.length);
    const reach = { x: 0, y: 0 };
    ways.forEach(({ x0, y0, x1, y1 }, w) => {
      reach.x = Math.max(reach.x, -x0, x1);
      reach.y = Math.max(reach.y, -y0, y1);
      const { x: l, y: t, width, height } = bounds;
      const isOut = px + x0 < l || px + x1 > l + width || py + y0 < t || py + y1 > t + height;
      if (isOut) from[w] = 1.01;
    });
    const seen = { x: -1, y: -1 };
    for (const scale of SCALES) {
      // What is farther than this is clear of every way at this scale and above.
      const [wide, high] = [reach.x + most + LABEL_GAP, reach.y + most + LABEL_GAP];
      const [wx, wy] = [wide / scale, high / scale];
      marks.each(px, py, wx, wy, (other) => {
        if (other === mark) return;
        const [dx, dy] = [x[other]! - px, y[other]! - py];
        if (Math.abs(dx) <= seen.x && Math.abs(dy) <= seen.y) return;
        const room = r[other]! + LABEL_GAP;
        for (let w = 0; w < ways.length; w++) {
          if (from[w]! > scale * 2) continue;
          const { x0, y0, x1, y1 } = ways[w]!;
          const k = until(dx, dy, x0 - room, y0 - room, x1 + room, y1 + room);
          if (k > from[w]!) from[w] = k;
        }
      });
      const [nx, ny] = [
        (reach.x + reachX + LABEL_GAP) / scale,
        (reach.y + reachY + LABEL_GAP) / scale,
      ];
      names.each(px, py, nx, ny, (other) => {
        const its = named.get(other)!;
        const [dx, dy] = [x[other]! - px, y[other]! - py];
        for (let w = 0; w < ways.length; w++) {
          if (from[w]! > scale * 2) continue;
          const { x0, y0, x1, y1 } = ways[w]!;
          const k = until(
            dx,
            dy,
            x0 - its.x1 - LABEL_GAP,
            y0 - its.y1 - LABEL_GAP,
            x1 - its.x0 + LABEL_GAP,
            y1 - its.y0 + LABEL_GAP,
          );
          // What is not there yet is in nobody's way.
          if (k > from[w]! && k > its.from) from[w] = k;
        }
      });
      if (from.every((one) => one >= scale)) break;
      [seen.x, seen.y] = [wx, wy];
    }
    return from;
  }

  function name(mark: number): void {
    const ways = waysOf(mark);
    if (!ways.length) return;
    const from = scalesOf(mark, ways);
    let least = Infinity;
    for (const one of from) least = Math.min(least, Math.max(1, one));
    const w = from.findIndex((one) => one <= least * (least > 1 ? NEARLY : 1));
    if (from[w]! > SCALES[0]) return;
    const range: Range = { ...ways[w]!, mark, from: from[w]! };
    ranges.push(range);
    named.set(mark, range);
    names.add(mark);
    reachX = Math.max(reachX, -range.x0, range.x1);
    reachY = Math.max(reachY, -range.y0, range.y1);
  }

  /** Those of the first so many marks, the most important first. */
  return (first: number): readonly Range[] => {
    for (; done < Math.min(first, order.length); done++) name(order[done]!);
    return ranges;
  };
}
