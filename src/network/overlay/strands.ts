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

function candidates({ x, y, nearest }: Bodies, groups: readonly ReadonlySet<number>[]) {
  const found = groups.flatMap((members, group) =>
    [...members].flatMap((a): Candidate[] => {
      const fellows = members.size > FEW ? nearest(a, members, FELLOWS) : [...members];
      return fellows
        .filter((b) => b > a || !(members.size <= FEW || nearest(b, members, FELLOWS).includes(a)))
        .filter((b) => b !== a)
        .map((b) => ({ group, a, b, far: length(x[b]! - x[a]!, y[b]! - y[a]!) }));
    }),
  );
  return found.sort((p, q) => p.far - q.far || p.a - q.a || p.b - q.b || p.group - q.group);
}

/**
 * Ways that hold each group together, short ones first: past everyone else, and across no way of a group that it
 * shares no member with. What no such way leads to stays apart.
 */
export function strandsOf(bodies: Bodies, groups: readonly ReadonlySet<number>[]): Strand[][] {
  const { x, y, pad } = bodies;
  const strands: Strand[][] = groups.map(() => []);
  const all = candidates(bodies, groups);
  const apart = groups.map((one) => groups.map((two) => ![...one].some((i) => two.has(i))));
  const part = groups.map((members) => new Map([...members].map((i) => [i, i])));
  const rootOf = (group: number, i: number): number => {
    const up = part[group]!.get(i)!;
    return up === i ? i : rootOf(group, up);
  };
  const isFree = ({ group, a, b }: Candidate, half: number) => {
    for (const i of bodies.near(x[a]!, y[a]!, x[b]!, y[b]!, half + CLEAR))
      if (!groups[group]!.has(i)) return false;
    return strands.every(
      (others, other) =>
        !apart[group]![other] ||
        others.every(
          (it) => !cross(x[a]!, y[a]!, x[b]!, y[b]!, x[it.a]!, y[it.a]!, x[it.b]!, y[it.b]!),
        ),
    );
  };
  for (const share of HALF)
    for (const one of all) {
      const [from, to] = [rootOf(one.group, one.a), rootOf(one.group, one.b)];
      if (share < HALF[0] && from === to) continue;
      if (!isFree(one, share * pad)) continue;
      strands[one.group]!.push({ a: one.a, b: one.b, half: share * pad });
      part[one.group]!.set(from, to);
    }
  return strands;
}
