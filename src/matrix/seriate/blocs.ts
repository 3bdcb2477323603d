import { shortRow, steadyRow } from '../../analysis/arrangement';
import { factionsOf } from '../../analysis/factions';
import { type Graph, part, partsOf } from '../../analysis/graph';
import { divide } from '../../analysis/louvain';
import { bandRow } from './band';
import { leafOrder } from './leaf-order';
import { linkage } from './linkage';
import type { Problem } from './problem';

/** Which group each point is in; −1 of points in none. */
export type Labels = Int32Array;

export interface Grouped {
  readonly row: Uint32Array;
  readonly labels: Labels;
}

/** Up to so many rows a group is ordered by how alike its rows are; of more rows so that ties are short. */
const ALIKE = 400;
/** Share of a full search that the order of groups takes. */
const OUTSIDE = 0.2;

const degreeOf = ({ start }: Graph, a: number): number => start[a + 1]! - start[a]!;

/** Communities by signed modularity. */
export function blocLabels({ graph, n }: Problem, seed: number): Labels {
  const { label } = divide(graph, 1, seed);
  return Int32Array.from({ length: n }, (_, a) => (degreeOf(graph, a) ? label[a]! : -1));
}

/** Each tie by its sign alone. */
const signsOf = (graph: Graph): Graph => ({
  ...graph,
  plus: graph.plus.map((weight) => +(weight > 0)),
  minus: graph.minus.map((weight) => +(weight > 0)),
});

/** Factions of least frustration, part by part: what nothing joins cannot be at odds. */
export function factionLabels({ graph, n }: Problem, seed: number): Labels {
  const labels = new Int32Array(n).fill(-1);
  const signs = signsOf(graph);
  for (const points of partsOf(signs)) {
    if (points.length < 2) continue;
    const { label } = factionsOf(part(signs, points), points.length, seed);
    points.forEach((a, i) => {
      labels[a] = points[0]! + label[i]!;
    });
  }
  return labels;
}

/** Points of each group, in rising order; those of none at the end. */
function membersOf(labels: Labels): number[][] {
  const groups = new Map<number, number[]>();
  const none: number[] = [];
  labels.forEach((label, a) => {
    if (label < 0) none.push(a);
    else groups.get(label)?.push(a) ?? groups.set(label, [a]);
  });
  const all = [...groups.values()];
  return none.length ? [...all, none] : all;
}

/** Groups as points; what joins them, per pair of members, so that large ones do not draw all others. */
function quotient({ n, start, to, plus }: Graph, groups: readonly (readonly number[])[]): Graph {
  const of = new Uint32Array(n);
  groups.forEach((group, g) => {
    for (const a of group) of[a] = g;
  });
  const rows = [0];
  const others: number[] = [];
  const weights: number[] = [];
  const sums = new Float64Array(groups.length);
  groups.forEach((group, g) => {
    const seen = new Set<number>();
    for (const a of group)
      for (let e = start[a]!; e < start[a + 1]!; e++) {
        const other = of[to[e]!]!;
        if (other === g || !plus[e]) continue;
        seen.add(other);
        sums[other]! += plus[e]!;
      }
    for (const other of [...seen].sort((a, b) => a - b)) {
      others.push(other);
      weights.push(sums[other]! / Math.sqrt(group.length * groups[other]!.length));
      sums[other] = 0;
    }
    rows.push(others.length);
  });
  return {
    n: groups.length,
    start: Uint32Array.from(rows),
    to: Uint32Array.from(others),
    plus: Float64Array.from(weights),
    minus: new Float64Array(weights.length),
  };
}

/** Groups side by side where ties cross; parts of them that no tie joins by size. */
function outside(graph: Graph, groups: readonly number[][], seed: number): number[][] {
  const whole = quotient(graph, groups);
  const size = (part: readonly number[]) => part.reduce((sum, g) => sum + groups[g]!.length, 0);
  const parts = partsOf(whole).sort((a, b) => size(b) - size(a) || a[0]! - b[0]!);
  return parts.flatMap((points) => {
    const row = points.length < 3 ? points.keys() : shortRow(part(whole, points), seed, OUTSIDE);
    return Array.from(row, (i) => groups[points[i]!]!);
  });
}

/** Like rows side by side within a group. */
function inside({ n, graph, ties, distances }: Problem, group: readonly number[]): number[] {
  const size = group.length;
  if (size < 3) return [...group];
  if (n > ALIKE || !graph.to.length)
    return Array.from(bandRow(part(ties, group), 0), (i) => group[i]!);
  const d = new Float64Array(size * size);
  const all = distances.full();
  for (let i = 0; i < size; i++)
    for (let j = 0; j < size; j++) d[i * size + j] = all[group[i]! * n + group[j]!]!;
  return Array.from(leafOrder(linkage(d, size, 'average'), d), (i) => group[i]!);
}

/** Turns groups round where that brings their members nearer to what they are tied to outside. */
function turned({ n, ties: { start, to, plus } }: Problem, groups: readonly number[][]): void {
  const group = new Uint32Array(n);
  groups.forEach((members, g) => {
    for (const a of members) group[a] = g;
  });
  groups.forEach((members, g) => {
    let pull = 0;
    members.forEach((a, i) => {
      for (let e = start[a]!; e < start[a + 1]!; e++) {
        const way = Math.sign(group[to[e]!]! - g);
        pull += way * plus[e]! * (2 * i - members.length + 1);
      }
    });
    if (pull < 0) members.reverse();
  });
}

/** Points go where ties get shorter; then groups come together again where most of each stand. */
function settled({ n, ties }: Problem, groups: readonly (readonly number[])[]): number[] {
  const at = new Float64Array(n);
  steadyRow(ties, groups.flat(), 0).forEach((a, i) => {
    at[a] = i;
  });
  const mean = (group: readonly number[]) =>
    group.reduce((sum, a) => sum + at[a]!, 0) / group.length;
  const placed = groups.map((group) => [mean(group), group] as const);
  placed.sort(([a, one], [b, other]) => a - b || one[0]! - other[0]!);
  return placed.flatMap(([, group]) => [...group].sort((a, b) => at[a]! - at[b]!));
}

/** Groups as blocks, ordered inside and out. */
export function grouped(problem: Problem, labels: Labels, seed: number): Grouped {
  const groups = membersOf(labels);
  const rest = labels.includes(-1) ? groups.pop()! : [];
  const made = outside(problem.graph, groups, seed).map((group) => inside(problem, group));
  turned(problem, made);
  const row = problem.n > ALIKE ? settled(problem, made) : made.flat();
  return { row: Uint32Array.from([...row, ...rest]), labels };
}

/** Points side by side that are in one group. */
export function runsOf(row: Uint32Array, labels: Labels): Uint32Array[] {
  const runs: Uint32Array[] = [];
  for (let from = 0, i = 1; i <= row.length; i++) {
    if (i < row.length && labels[row[i]!] === labels[row[from]!]) continue;
    if (labels[row[from]!]! >= 0) runs.push(row.slice(from, i));
    from = i;
  }
  return runs;
}

/** Share of the co-operative ties that lie inside groups; `null` where there are no ties. */
export function insideOf({ graph: { n, start, to, plus } }: Problem, labels: Labels) {
  let [within, all] = [0, 0];
  for (let a = 0; a < n; a++)
    for (let e = start[a]!; e < start[a + 1]!; e++) {
      if (!plus[e]) continue;
      all++;
      if (labels[a] === labels[to[e]!]) within++;
    }
  return all ? within / all : null;
}
