import { type Links, strengthOf } from './ties';

/** Pairs of actors that relations join, in rows: those of actor a lie from `start[a]`, in rising order of the other actor. */
export interface Graph {
  readonly n: number;
  readonly start: Uint32Array;
  readonly to: Uint32Array;
  /** Sum of the strengths of a pair; a relation of k parties gives each of its pairs 1 / (k − 1) of its own. */
  readonly plus: Float64Array;
  /** The same over relations that were told apart as opposed. */
  readonly minus: Float64Array;
}

/** Every relation of a pair adds to one weight, or opposed ones to one and co-operative ones to the other. */
export function graphOf(ties: Links, isSigned = false): Graph {
  const { n, start: first, members, relations } = ties;
  const row = new Uint32Array(n + 1);
  const size = (r: number) => first[r + 1]! - first[r]!;
  for (let r = 0; r < relations.length; r++)
    for (let i = first[r]!; i < first[r + 1]!; i++) row[members[i]! + 1]! += size(r) - 1;
  for (let a = 0; a < n; a++) row[a + 1]! += row[a]!;
  const [from, by, to, via] = [0, 0, 0, 0].map(() => new Uint32Array(row[n]!)) as Four;
  let next = row.slice();
  for (let r = 0; r < relations.length; r++)
    for (let j = first[r]!; j < first[r + 1]!; j++)
      for (let i = first[r]!; i < first[r + 1]!; i++) {
        if (i === j) continue;
        const at = next[members[j]!]!++;
        from[at] = members[i]!;
        by[at] = r;
      }
  // Sorted by the second actor; turned round, each row is in order without a sort.
  next = row.slice();
  for (let b = 0; b < n; b++)
    for (let i = row[b]!; i < row[b + 1]!; i++) {
      const at = next[from[i]!]!++;
      to[at] = b;
      via[at] = by[i]!;
    }
  const plus = new Float64Array(to.length);
  const minus = new Float64Array(to.length);
  const start = new Uint32Array(n + 1);
  let last = -1;
  for (let a = 0; a < n; a++) {
    for (let i = row[a]!; i < row[a + 1]!; i++) {
      if (last < start[a]! || to[last] !== to[i]) to[++last] = to[i]!;
      const relation = relations[via[i]!]!;
      const side = isSigned && relation.sign === -1 ? minus : plus;
      side[last]! += strengthOf(relation) / (size(via[i]!) - 1);
    }
    start[a + 1] = last + 1;
  }
  const all = last + 1;
  return { n, start, to: to.slice(0, all), plus: plus.slice(0, all), minus: minus.slice(0, all) };
}

type Four = [Uint32Array, Uint32Array, Uint32Array, Uint32Array];

/** The pairs among some actors, who are numbered anew in the order given, which must rise. */
export function part({ start, to, plus, minus }: Graph, actors: readonly number[]): Graph {
  const place = new Map(actors.map((actor, i) => [actor, i]));
  const rows = [0];
  const kept: number[] = [];
  const others: number[] = [];
  for (const actor of actors) {
    for (let i = start[actor]!; i < start[actor + 1]!; i++) {
      const other = place.get(to[i]!);
      if (other === undefined) continue;
      kept.push(i);
      others.push(other);
    }
    rows.push(kept.length);
  }
  return {
    n: actors.length,
    start: Uint32Array.from(rows),
    to: Uint32Array.from(others),
    plus: Float64Array.from(kept, (i) => plus[i]!),
    minus: Float64Array.from(kept, (i) => minus[i]!),
  };
}

/** Parts that no pair joins, each in rising order, by their first actors. */
export function partsOf({ n, start, to }: Graph): number[][] {
  const seen = new Uint8Array(n);
  const parts: number[][] = [];
  for (let a = 0; a < n; a++) {
    if (seen[a]) continue;
    seen[a] = 1;
    const found = [a];
    // The list grows while it is walked.
    for (const here of found)
      for (let i = start[here]!; i < start[here + 1]!; i++) {
        const other = to[i]!;
        if (!seen[other]) {
          seen[other] = 1;
          found.push(other);
        }
      }
    parts.push(found.sort((x, y) => x - y));
  }
  return parts;
}
