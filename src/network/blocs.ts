import type { Field, Places } from './field';
import { cross, distance, length, turn } from './plane';

/** What it costs that an actor stands on the ground of a bloc it is no part of. */
const INTRUDER = 10;
/** Blocs of more members are not judged pair by pair: they are kept on their side of the middle between two. */
const HULLED = 8;
/** What it costs to stand nearer to the middle of another bloc, by the typical gap of nodes; and how much nearer to the own one is well. */
const ASTRAY = 25;
const CLEAR = 0.25;

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

function middle(of: readonly number[], axis: Float64Array): number {
  let sum = 0;
  for (const i of of) sum += axis[i] as number;
  return sum / of.length;
}

/** Blocs of more members have their own mark among these, to begin with. */
const GATHERED = 4;

/** Puts the marks of blocs amid their members: forces push what few relations hold to the rim. */
export function gather({ blocs, held }: Field, { x, y }: Places): void {
  for (const { node, members } of blocs) {
    const others = members.filter((member) => member !== node);
    if (others.length <= GATHERED || held.has(node)) continue;
    [x[node], y[node]] = [middle(others, x), middle(others, y)];
  }
}

/** Whether it is in no bloc, nor one itself. */
const loose = (blocs: Field['blocs'], i: number) =>
  blocs.every(({ node, members }) => node !== i && !members.includes(i));

/** Where all are nearer to the middle of their own bloc than to that of another, a line parts the two. */
function astray(
  x: Float64Array,
  y: Float64Array,
  own: readonly number[],
  other: readonly number[],
  i: number,
  typical: number,
): number {
  if (other.some((member) => own.includes(member))) return 0;
  const far = (of: readonly number[]) =>
    length(middle(of, x) - (x[i] as number), middle(of, y) - (y[i] as number)) / typical;
  return ASTRAY * Math.max(0, far(own) - far(other) + CLEAR);
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
    if (members.includes(i))
      for (const other of blocs)
        if (other !== bloc && Math.max(members.length, other.members.length) > HULLED)
          sum += astray(x, y, members, other.members, i, typical);
    if (members.length > HULLED) {
      if (loose(blocs, i) && actor[i]) sum += INTRUDER * intrusion(x, y, members, i);
      continue;
    }
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
