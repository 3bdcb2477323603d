import { cross, length } from '../plane';
import type { Bodies } from './bodies';

/** A way between two members that nobody else stands in; half its width, px. */
export interface Strand {
  readonly a: number;
  readonly b: number;
  readonly half: number;
}

/** Up to so many members all pairs are looked at; of more, each one's nearest fellows. */
const FEW = 24;
const FELLOWS = 6;
/** Room between a way and who is no member, px. */
const CLEAR = 2;
/** Half widths of ways, by the pad of members: where all is free, and where it is narrow and there is no other way. */
const HALF = [0.85, 0.4] as const;

interface Candidate {
  readonly group: number;
  readonly a: number;
  readonly b: number;
  readonly far: number;
}

/** Pairs of members that a way may join, the short ones first. */
function candidates({ x, y, nearest }: Bodies, groups: readonly ReadonlySet<number>[]) {
  const found = groups.flatMap((members, group) => {
    const fellows = new Map(
      [...members].map((a) => [
        a,
        members.size > FEW ? nearest(a, members, FELLOWS) : [...members],
      ]),
    );
    // Each pair once, though only one of the two may count the other among its nearest.
    return [...members].flatMap((a) =>
      fellows
        .get(a)!
        .filter((b) => b > a || (b < a && !fellows.get(b)!.includes(a)))
        .map((b): Candidate => ({ group, a, b, far: length(x[b]! - x[a]!, y[b]! - y[a]!) })),
    );
  });
  return found.sort((p, q) => p.far - q.far || p.a - q.a || p.b - q.b || p.group - q.group);
}

const CELL = 64;

/** The ways so far, in cells by place. */
function createWeb({ x, y }: Bodies) {
  const cells = new Map<string, Candidate[]>();
  const cell = (value: number) => Math.floor(value / CELL);
  function* about({ a, b }: Candidate): Generator<string> {
    const [l, r] = [cell(Math.min(x[a]!, x[b]!)), cell(Math.max(x[a]!, x[b]!))];
    const [t, d] = [cell(Math.min(y[a]!, y[b]!)), cell(Math.max(y[a]!, y[b]!))];
    for (let u = l; u <= r; u++) for (let v = t; v <= d; v++) yield `${u} ${v}`;
  }
  return {
    add(one: Candidate): void {
      for (const id of about(one)) {
        const held = cells.get(id);
        if (held) held.push(one);
        else cells.set(id, [one]);
      }
    },
    /** Whether a way would cross one of a group that it shares no member with. */
    crosses(one: Candidate, isApart: (other: number) => boolean): boolean {
      const { a, b } = one;
      for (const id of about(one))
        for (const { a: c, b: d, group } of cells.get(id) ?? [])
          if (isApart(group) && cross(x[a]!, y[a]!, x[b]!, y[b]!, x[c]!, y[c]!, x[d]!, y[d]!))
            return true;
      return false;
    },
  };
}

/**
 * Ways that hold each group together, short ones first: past everyone else, and across no way of a group that it
 * shares no member with. What no such way leads to stays apart.
 */
export function strandsOf(bodies: Bodies, groups: readonly ReadonlySet<number>[]): Strand[][] {
  const { x, y, pad } = bodies;
  const strands: Strand[][] = groups.map(() => []);
  const web = createWeb(bodies);
  const apart = groups.map((one) => groups.map((two) => ![...one].some((i) => two.has(i))));
  const part = groups.map((members) => new Map([...members].map((i) => [i, i])));
  const rootOf = (group: number, i: number): number => {
    const up = part[group]!.get(i)!;
    if (up === i) return i;
    const root = rootOf(group, up);
    part[group]!.set(i, root);
    return root;
  };
  const isFree = (one: Candidate, half: number) => {
    const { group, a, b } = one;
    for (const i of bodies.near(x[a]!, y[a]!, x[b]!, y[b]!, half + CLEAR))
      if (!groups[group]!.has(i)) return false;
    return !web.crosses(one, (other) => apart[group]![other]!);
  };
  const all = candidates(bodies, groups);
  for (const share of HALF)
    for (const one of all) {
      const [from, to] = [rootOf(one.group, one.a), rootOf(one.group, one.b)];
      if (share < HALF[0] && from === to) continue;
      if (!isFree(one, share * pad)) continue;
      strands[one.group]!.push({ a: one.a, b: one.b, half: share * pad });
      part[one.group]!.set(from, to);
      web.add(one);
    }
  return strands;
}
