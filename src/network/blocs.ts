import type { Field } from './field';
import { cross, distance, length, turn } from './plane';

/** What it costs that an actor stands on the ground of a bloc it is no part of. */
const INTRUDER = 10;
/** Blocs of more members are held together by the forces alone. */
const HULLED = 8;

/** How far node w is within the ground of a bloc that it is no part of: 0 well outside. */
function intrusion(
  x: Float64Array,
  y: Float64Array,
  members: readonly number[],
  w: number,
): number {
  const px = x[w] as number;
  const py = y[w] as number;
  let near = 1e9;
  let inside = members.length > 2;
  for (const m of members) {
    const mx = x[m] as number;
    const my = y[m] as number;
    let left = false;
    let right = false;
    for (const o of members) {
      if (o === m) continue;
      const side = turn(px, py, mx, my, x[o] as number, y[o] as number);
      if (side > 0) left = true;
      else right = true;
      if (o > m) near = Math.min(near, distance(px, py, mx, my, x[o] as number, y[o] as number));
    }
    // All others on one side of the line of sight: the node looks along the hull, from outside.
    if (!(left && right)) inside = false;
  }
  return inside ? 1 + near / 100 : Math.max(0, 1 - near / 85);
}

/** How often the ground of one bloc cuts that of another, counted by the lines between members; 0 where they share a member. */
function overlap(
  x: Float64Array,
  y: Float64Array,
  one: readonly number[],
  two: readonly number[],
): number {
  let cuts = 0;
  for (const a of one)
    for (const b of one)
      if (b > a)
        for (const c of two)
          for (const d of two) {
            if (c === a || c === b) return 0;
            if (
              d > c &&
              cross(
                x[a] as number,
                y[a] as number,
                x[b] as number,
                y[b] as number,
                x[c] as number,
                y[c] as number,
                x[d] as number,
                y[d] as number,
              )
            )
              cuts++;
          }
  return cuts;
}

/** Blocs: nobody else on their ground, apart from each other, and small ones together. */
export function blocBadness(
  { blocs, drawn, actor }: Field,
  x: Float64Array,
  y: Float64Array,
  i: number,
  typical: number,
): number {
  let sum = 0;
  for (const bloc of blocs) {
    const { node, members } = bloc;
    if (members.length > HULLED) continue;
    if (!members.includes(i)) {
      if (actor[i] && i !== node) sum += INTRUDER * intrusion(x, y, members, i);
      continue;
    }
    for (let w = 0; w < x.length; w++)
      if (actor[w] && drawn[w] && !members.includes(w))
        sum += INTRUDER * intrusion(x, y, members, w);
    for (const other of blocs)
      if (other !== bloc && other.members.length <= HULLED)
        sum += (INTRUDER / 2) * overlap(x, y, members, other.members);
    if (members.length < 4)
      for (const m of members)
        sum +=
          (1.2 * length((x[m] as number) - (x[i] as number), (y[m] as number) - (y[i] as number))) /
          typical;
  }
  return sum;
}
