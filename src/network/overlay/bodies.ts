import { distance, length } from '../plane';

/** Actors as discs, in px of the plot, in buckets by place. */
export interface Bodies {
  readonly x: ArrayLike<number>;
  readonly y: ArrayLike<number>;
  readonly r: readonly number[];
  /** Room between a member and the outline round it, px. */
  readonly pad: number;
  /** Those whose discs may come nearer to the stretch a–b than `far`, and perhaps others near it. */
  near(ax: number, ay: number, bx: number, by: number, far: number): Iterable<number>;
  /** Up to so many of `of`, the nearest to i first. */
  nearest(i: number, of: ReadonlySet<number>, count: number): number[];
}

const BUCKET = 48;
/** Rings of buckets that are looked through for neighbours. */
const RINGS = 6;

/** `at`: indices of the actors that are drawn. */
export function bodiesOf(
  at: readonly number[],
  x: ArrayLike<number>,
  y: ArrayLike<number>,
  r: readonly number[],
): Bodies {
  const buckets = new Map<string, number[]>();
  const cell = (value: number) => Math.floor(value / BUCKET);
  let [left, top, right, bottom, most] = [Infinity, Infinity, -Infinity, -Infinity, 0];
  for (const i of at) {
    const [px, py] = [x[i]!, y[i]!];
    const id = `${cell(px)} ${cell(py)}`;
    const bucket = buckets.get(id);
    if (bucket) bucket.push(i);
    else buckets.set(id, [i]);
    left = Math.min(left, px);
    right = Math.max(right, px);
    top = Math.min(top, py);
    bottom = Math.max(bottom, py);
    most = Math.max(most, r[i]!);
  }
  // The typical gap of actors: where they are crowded, outlines keep closer.
  const gap = Math.sqrt(((right - left + 1) * (bottom - top + 1)) / Math.max(1, at.length));
  return {
    x,
    y,
    r,
    pad: Math.max(4, Math.min(12, 0.3 * gap)),
    *near(ax, ay, bx, by, far) {
      const reach = far + most;
      for (let u = cell(Math.min(ax, bx) - reach); u <= cell(Math.max(ax, bx) + reach); u++)
        for (let v = cell(Math.min(ay, by) - reach); v <= cell(Math.max(ay, by) + reach); v++)
          for (const i of buckets.get(`${u} ${v}`) ?? [])
            if (distance(x[i]!, y[i]!, ax, ay, bx, by) < far + r[i]!) yield i;
    },
    nearest(i, of, count) {
      const found: (readonly [far: number, i: number])[] = [];
      const [u, v] = [cell(x[i]!), cell(y[i]!)];
      for (let ring = 0; ring <= RINGS && found.length < count; ring++)
        for (let p = u - ring; p <= u + ring; p++)
          for (let q = v - ring; q <= v + ring; q++) {
            if (Math.max(Math.abs(p - u), Math.abs(q - v)) !== ring) continue;
            for (const j of buckets.get(`${p} ${q}`) ?? [])
              if (j !== i && of.has(j)) found.push([length(x[j]! - x[i]!, y[j]! - y[i]!), j]);
          }
      return found
        .sort((a, b) => a[0] - b[0] || a[1] - b[1])
        .slice(0, count)
        .map(([, j]) => j);
    },
  };
}
