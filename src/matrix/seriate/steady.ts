import type { Labels } from './blocs';
import type { Problem } from './problem';

/** Fewer new points than this are put in one after the other, each where it costs least. */
const FEW = 200;

/** What it costs to stand in each gap of a row, from before the first to after the last. */
type Gaps = (row: readonly number[], point: number) => ArrayLike<number>;

/** By how much longer the path gets. */
const byPath =
  ({ distances }: Problem): Gaps =>
  (row, point) => {
    const far = row.map((a) => distances.between(a, point));
    return Array.from({ length: row.length + 1 }, (_, gap) => {
      if (!row.length) return 0;
      if (!gap) return far[0]!;
      if (gap === row.length) return far[gap - 1]!;
      return far[gap - 1]! + far[gap]! - distances.between(row[gap - 1]!, row[gap]!);
    });
  };

/** By how much longer the ties get: its own, and those that it stretches. */
const byTies =
  ({ n, ties: { start, to, plus } }: Problem): Gaps =>
  (row, point) => {
    const at = new Int32Array(n).fill(-1);
    row.forEach((a, i) => {
      at[a] = i;
    });
    const cost = new Float64Array(row.length + 1);
    let [right, own] = [0, 0];
    const ends = new Float64Array(row.length);
    for (let e = start[point]!; e < start[point + 1]!; e++) {
      const place = at[to[e]!]!;
      if (place < 0) continue;
      own += plus[e]! * (place + 1);
      right += plus[e]!;
      ends[place]! += plus[e]!;
    }
    let [left, cut] = [0, 0];
    for (let gap = 0; gap <= row.length; gap++) {
      cost[gap] = own + cut;
      if (gap === row.length) break;
      own += left - (right - ends[gap]!);
      left += ends[gap]!;
      right -= ends[gap]!;
      const a = row[gap]!;
      for (let e = start[a]!; e < start[a + 1]!; e++) {
        const place = at[to[e]!]!;
        if (place >= 0) cut += place > gap ? plus[e]! : -plus[e]!;
      }
    }
    return cost;
  };

/** The gap of least cost, beside one of its own group where there is one. */
function best(costs: ArrayLike<number>, row: readonly number[], point: number, labels?: Labels) {
  const own = labels?.[point];
  const isHome = (gap: number) =>
    own !== undefined && own >= 0 && [gap - 1, gap].some((i) => labels![row[i]!] === own);
  let [found, home] = [-1, false];
  for (let gap = 0; gap <= row.length; gap++) {
    const isOwn = isHome(gap);
    if (found >= 0 && (home !== isOwn ? home : costs[gap]! >= costs[found]!)) continue;
    [found, home] = [gap, isOwn];
  }
  return found;
}

/** Places that many new points would have: in the middle of what they are tied to. */
function between({ n, ties: { start, to, plus } }: Problem, known: readonly number[]): number[] {
  const place = new Float64Array(n).fill(n);
  known.forEach((a, i) => {
    place[a] = i;
  });
  const seen = new Set(known);
  const wanted = place.map((own, a) => {
    if (seen.has(a)) return own;
    let [sum, all] = [0, 0];
    for (let e = start[a]!; e < start[a + 1]!; e++)
      if (seen.has(to[e]!)) {
        sum += plus[e]! * (place[to[e]!]! + 0.5);
        all += plus[e]!;
      }
    return all ? sum / all : n;
  });
  return Array.from(wanted.keys()).sort((a, b) => wanted[a]! - wanted[b]! || a - b);
}

/**
 * A row before, in which the points that it holds keep their order; new ones stand where the path or the ties get
 * least longer, beside their own group.
 */
export function steadyRow(
  problem: Problem,
  before: readonly number[],
  isByPath: boolean,
  labels?: Labels,
): Uint32Array {
  const row = [...before];
  const known = new Set(before);
  const late = Array.from({ length: problem.n }, (_, i) => i).filter((a) => !known.has(a));
  if (late.length > FEW) return Uint32Array.from(between(problem, row));
  const gaps = (isByPath ? byPath : byTies)(problem);
  for (const point of late) row.splice(best(gaps(row, point), row, point, labels), 0, point);
  return Uint32Array.from(row);
}
