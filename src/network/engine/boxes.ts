import type { Places } from '../field';

const PASSES = 60;
/** The drawing grows by this where its boxes find no room, so often at most. */
const GROW = 1.2;
const GROWTHS = 12;

export interface Boxes {
  readonly halfWidth: ArrayLike<number>;
  readonly halfHeight: ArrayLike<number>;
  readonly fixed: (v: number) => boolean;
}

/**
 * Pushes boxes that overlap apart, each pair along the side that takes least, until none do; what is fixed stays. Where
 * they find no room, the drawing grows, unless something in it is fixed.
 */
export function* clear(boxes: Boxes, places: Places): Generator<number, void> {
  const { x, y } = places;
  const n = x.length;
  let anyFixed = false;
  for (let v = 0; v < n; v++) if (boxes.fixed(v)) anyFixed = true;
  for (let growth = 0; growth < GROWTHS; growth++) {
    for (let pass = 0; pass < PASSES; pass++) {
      const moved = push(boxes, places);
      yield n;
      if (!moved) return;
    }
    if (anyFixed) return;
    for (let v = 0; v < n; v++) {
      x[v]! *= GROW;
      y[v]! *= GROW;
    }
  }
}

/** One pass over all pairs that overlap, from left to right; whether there were any. */
function push({ halfWidth, halfHeight, fixed }: Boxes, { x, y }: Places): boolean {
  const left = Float64Array.from(x, (at, v) => at - halfWidth[v]!);
  const order = Int32Array.from(x, (_, v) => v).sort((a, b) => left[a]! - left[b]! || a - b);
  const widest = Array.from(halfWidth).reduce((a, b) => Math.max(a, b), 0);
  let moved = false;
  for (let i = 0; i < order.length; i++) {
    const v = order[i]!;
    const end = left[v]! + 2 * halfWidth[v]! + 2 * widest;
    for (let j = i + 1; j < order.length && left[order[j]!]! < end; j++)
      if (part(v, order[j]!)) moved = true;
  }
  return moved;

  function part(v: number, u: number): boolean {
    const [dx, dy] = [x[u]! - x[v]!, y[u]! - y[v]!];
    const overX = halfWidth[u]! + halfWidth[v]! - Math.abs(dx);
    const overY = halfHeight[u]! + halfHeight[v]! - Math.abs(dy);
    const stays = [fixed(v), fixed(u)] as const;
    if (overX <= 1e-6 || overY <= 1e-6 || (stays[0] && stays[1])) return false;
    const across = overX < overY;
    const to = across ? x : y;
    // Two at one place part by their numbers.
    const way = (across ? dx : dy) || u - v;
    const by = ((across ? overX : overY) + 1e-3) * (way > 0 ? 1 : -1);
    to[v]! -= stays[0] ? 0 : stays[1] ? by : by / 2;
    to[u]! += stays[1] ? 0 : stays[0] ? by : by / 2;
    return true;
  }
}

/** Work that `clear` tells of, most of the time at most. */
export const clearWork = (n: number): number => n * PASSES;
