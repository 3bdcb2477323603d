import type { Box } from '../../scene/scene';
import { distance, length, type Point } from '../plane';
import type { Bodies } from './bodies';
import { areaOf, boxOf, contoursOf, isWithin } from './contour';
import { change, close, fence, part, type Raster, rasterOf, soften } from './raster';
import { type Strand, strandsOf } from './strands';

/** A group as pieces of ground: outer lines, then holes in which others stand. */
export interface Hull {
  readonly outer: readonly (readonly Point[])[];
  readonly holes: readonly (readonly Point[])[];
}

/** Of the raster where there is room, px. */
const STEP = 4;
/** Between the outlines of two groups that share nobody, px. */
const APART = 2.5;
/** How far outlines go on out of sight, px. */
const BEYOND = 40;

/** What a group is made of. `names`: boxes of the names of its members. */
interface Stuff {
  readonly members: ReadonlySet<number>;
  readonly strands: readonly Strand[];
  readonly names: readonly Box[];
}

/** Distance to a box, 0 within. */
const toBox = (box: Box, px: number, py: number) =>
  length(
    Math.max(box.x - px, 0, px - box.x - box.width),
    Math.max(box.y - py, 0, py - box.y - box.height),
  );

const around = ({ x, y, width, height }: Box, room: number) =>
  [x - room, y - room, x + width + room, y + height + room] as const;

function blank(
  { x, y, r, pad }: Bodies,
  { members, names }: Stuff,
  sight: Box,
  bay: number,
): Raster {
  // With room to grow and shrink in.
  const room = (bay + 1) * pad;
  const reach = [...members].map((i) => r[i]! + room);
  const all = [...members];
  const least = (axis: ArrayLike<number>, low: readonly number[]) =>
    Math.min(...all.map((i, n) => axis[i]! - reach[n]!), ...low.map((edge) => edge - room));
  const most = (axis: ArrayLike<number>, high: readonly number[]) =>
    Math.max(...all.map((i, n) => axis[i]! + reach[n]!), ...high.map((edge) => edge + room));
  const step = pad < 7 ? STEP / 2 : STEP;
  return rasterOf(
    [
      Math.max(
        sight.x,
        least(
          x,
          names.map((box) => box.x),
        ),
      ),
      Math.max(
        sight.y,
        least(
          y,
          names.map((box) => box.y),
        ),
      ),
      Math.min(
        sight.x + sight.width,
        most(
          x,
          names.map((box) => box.x + box.width),
        ),
      ),
      Math.min(
        sight.y + sight.height,
        most(
          y,
          names.map((box) => box.y + box.height),
        ),
      ),
    ],
    step,
    bay * pad + 2 * step,
  );
}

/** Members with their room, their names, the ways between them; then smooth. */
function fill(
  raster: Raster,
  { x, y, r, pad }: Bodies,
  { members, strands, names }: Stuff,
  bay: number,
): void {
  const { far } = raster;
  for (const i of members) {
    const [px, py, reach] = [x[i]!, y[i]!, r[i]! + pad];
    const all = reach + far;
    change(raster, [px - all, py - all, px + all, py + all], (value, u, v) =>
      Math.min(value, length(u - px, v - py) - reach),
    );
  }
  for (const box of names) {
    const all = pad / 3 + far;
    change(raster, around(box, all), (value, u, v) => Math.min(value, toBox(box, u, v) - pad / 3));
  }
  for (const { a, b, half } of strands) {
    const [ax, ay, bx, by] = [x[a]!, y[a]!, x[b]!, y[b]!];
    const [dx, dy] = [bx - ax, by - ay];
    const all = half + far;
    const wide = (all * length(dx, dy)) / (Math.abs(dy) || 1e-9);
    const [l, right] = [Math.min(ax, bx) - all, Math.max(ax, bx) + all];
    change(
      raster,
      [l, Math.min(ay, by) - all, right, Math.max(ay, by) + all],
      (value, u, v) => Math.min(value, distance(u, v, ax, ay, bx, by) - half),
      (v) => {
        const at = dy ? ax + ((v - ay) * dx) / dy : ax;
        return [at - wide, at + wide];
      },
    );
  }
  close(raster, bay * pad);
  soften(raster);
}

/**
 * Who is no member stands outside with its name, and a little room about them; between neighbours the line runs midway.
 * `foreign`: boxes of names of others.
 */
function carve(
  raster: Raster,
  bodies: Bodies,
  { members, names }: Stuff,
  foreign: readonly Box[],
): void {
  const { x, y, r, pad } = bodies;
  const { left, top, step, columns, rows, far, values } = raster;
  const room = 0.4 * pad;
  /** How far each place is from the discs of some actors, below 0 in one. */
  const distances = (of: Iterable<number>, boxes: readonly Box[]): Float64Array => {
    const field = { ...raster, values: new Float64Array(values.length).fill(far) };
    for (const i of of) {
      const [px, py, all] = [x[i]!, y[i]!, r[i]! + far];
      change(field, [px - all, py - all, px + all, py + all], (value, u, v) =>
        Math.min(value, length(u - px, v - py) - r[i]!),
      );
    }
    for (const box of boxes)
      change(field, around(box, far), (value, u, v) => Math.min(value, toBox(box, u, v)));
    return field.values;
  };
  const [right, middle] = [left + step * columns, top + (step * rows) / 2];
  const near = bodies.near(left, middle, right, middle, (step * rows) / 2 + far);
  const own = distances(members, names);
  const others = distances(
    [...near].filter((i) => !members.has(i)),
    foreign,
  );
  for (let i = 0; i < values.length; i++) {
    const [mine, theirs] = [own[i]!, others[i]!];
    const value = Math.min(values[i]!, mine - room);
    values[i] = Math.max(value, Math.min(room - theirs, (mine - theirs + APART) / 2));
  }
}

/** A piece without a member, and a hole without anyone in it, say nothing. */
function piecesOf(raster: Raster, { x, y, near }: Bodies, { members }: Stuff): Hull {
  const outer: Point[][] = [];
  const holes: Point[][] = [];
  const { left, top, step, columns, rows } = raster;
  const [far, low] = [left + step * (columns - 2.5), top + step * (rows - 2.5)];
  /** Out of sight, where its members may be: at the rim of the raster, which is beyond them otherwise. */
  const goesOn = (loop: readonly Point[]) =>
    loop.some(([u, v]) => u < left + 1.5 * step || v < top + 1.5 * step || u > far || v > low);
  for (const loop of contoursOf(raster)) {
    const area = areaOf(loop);
    const holds = (i: number) => isWithin(loop, x[i]!, y[i]!);
    if (area > 0) {
      if (goesOn(loop) || [...members].some(holds)) outer.push(loop);
      continue;
    }
    const [l, t, right, b] = boxOf(loop);
    const middle = (t + b) / 2;
    const inside = [...near(l, middle, right, middle, b - middle)];
    if (inside.some((i) => !members.has(i) && holds(i))) holes.push(loop);
  }
  return { outer, holes };
}

/**
 * Smooth ground for groups of actors: their members with some room, and the ways between them that nobody else stands
 * in. Others stand outside it, or in a hole; members that nothing free leads to are pieces of their own; groups that
 * share nobody share no ground. `nameOf`: the box of an actor's name. `home`: nothing is out of sight, so that all
 * stays in the plot. `bay`: by half of how wide a bay is filled, in pads.
 */
export function hullsOf(
  bodies: Bodies,
  groups: readonly ReadonlySet<number>[],
  nameOf: ReadonlyMap<number, Box>,
  plot: Box,
  home: boolean,
  bay = 2,
): Hull[] {
  const strands = strandsOf(bodies, groups);
  const sight = {
    x: plot.x - BEYOND,
    y: plot.y - BEYOND,
    width: plot.width + 2 * BEYOND,
    height: plot.height + 2 * BEYOND,
  };
  const stuff = groups.map(
    (members, g): Stuff => ({
      members,
      strands: strands[g]!,
      names: [...members].flatMap((i) => nameOf.get(i) ?? []),
    }),
  );
  const rasters = stuff.map((one) => {
    const raster = blank(bodies, one, sight, bay);
    fill(raster, bodies, one, bay);
    return raster;
  });
  groups.forEach((members, g) => {
    for (let other = g + 1; other < groups.length; other++)
      if (![...members].some((i) => groups[other]!.has(i)))
        part(rasters[g]!, rasters[other]!, APART);
  });
  const inner = home ? { x: 1.5, y: 1.5, width: plot.width - 3, height: plot.height - 3 } : null;
  return stuff.map((one, g) => {
    const raster = rasters[g]!;
    const foreign = [...nameOf].flatMap(([i, box]) => (one.members.has(i) ? [] : [box]));
    carve(raster, bodies, one, foreign);
    fence(raster, inner);
    return piecesOf(raster, bodies, one);
  });
}
