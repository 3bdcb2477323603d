import type { Tree } from './linkage';

/** A hierarchical clustering as rows show it: merge m joins two branches of rows side by side. */
export interface Branches {
  /** What is joined: a position in the order where it is below the number of rows, else that and the merge's number. */
  readonly left: Uint32Array;
  readonly right: Uint32Array;
  /** Distance at which the two are joined. */
  readonly height: Float64Array;
}

/** First position of each cluster, and the one after its last. */
export function reachOf({ left, right }: Branches): { from: Uint32Array; to: Uint32Array } {
  const n = left.length + 1;
  const from = new Uint32Array(2 * n - 1);
  const to = new Uint32Array(2 * n - 1);
  for (let i = 0; i < n; i++) [from[i], to[i]] = [i, i + 1];
  for (let m = 0; m < n - 1; m++) {
    const [a, b] = [left[m]!, right[m]!];
    from[n + m] = Math.min(from[a]!, from[b]!);
    to[n + m] = Math.max(to[a]!, to[b]!);
  }
  return { from, to };
}

/** A tree of points over a row of them; `null` where the row tears a branch apart. */
export function branchesOf({ n, left, right, height }: Tree, row: Uint32Array): Branches | null {
  const place = new Uint32Array(n);
  row.forEach((point, i) => {
    place[point] = i;
  });
  const at = (cluster: number) => (cluster < n ? place[cluster]! : cluster);
  const made = { left: left.map(at), right: right.map(at), height };
  const { from, to } = reachOf(made);
  for (let m = 0; m < n - 1; m++) {
    const [a, b] = [made.left[m]!, made.right[m]!];
    if (to[a] !== from[b] && to[b] !== from[a]) return null;
  }
  return n > 1 ? made : null;
}
