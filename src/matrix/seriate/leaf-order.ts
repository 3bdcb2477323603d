import type { Tree } from './linkage';

/** Rows of each cluster side by side: cluster c has those from `first[c]`, up to, not with, `first[c] + size[c]`. */
interface Spans {
  readonly first: Uint32Array;
  readonly size: Uint32Array;
  /** Rows in the tree's order. */
  readonly leaves: Uint32Array;
}

function spansOf({ n, left, right }: Tree): Spans {
  const first = new Uint32Array(2 * n);
  const size = new Uint32Array(2 * n).fill(1, 0, n);
  const leaves = new Uint32Array(n);
  for (let m = 0; m < n - 1; m++) size[n + m] = size[left[m]!]! + size[right[m]!]!;
  for (let m = n - 2; m >= 0; m--) {
    first[left[m]!] = first[n + m]!;
    first[right[m]!] = first[n + m]! + size[left[m]!]!;
  }
  for (let i = 0; i < n; i++) leaves[first[i]!] = i;
  return { first, size, leaves };
}

/** Where the far end of a cluster may be when one end is at a place: in its other half. */
function opposite(tree: Tree, { first, size }: Spans, cluster: number, place: number) {
  if (cluster < tree.n) return [place, place + 1] as const;
  const [a, b] = [tree.left[cluster - tree.n]!, tree.right[cluster - tree.n]!];
  const middle = first[b]!;
  return place < middle
    ? ([middle, middle + size[b]!] as const)
    : ([first[a]!, first[a]! + size[a]!] as const);
}

/** Distances with rows in the tree's order, so that every loop runs along memory. */
function inOrder(distances: Float64Array, n: number, leaves: Uint32Array): Float64Array {
  const made = new Float64Array(n * n);
  for (let i = 0; i < n; i++) {
    const row = leaves[i]! * n;
    for (let j = 0; j < n; j++) made[i * n + j] = distances[row + leaves[j]!]!;
  }
  return made;
}

/** Shortest paths through each cluster by its two ends: two min-plus products a merge. */
function shortest(tree: Tree, spans: Spans, d: Float64Array): Float64Array {
  const { n, left, right } = tree;
  const { first, size } = spans;
  const path = new Float64Array(n * n);
  const part = new Float64Array(n);
  for (let m = 0; m < n - 1; m++) {
    const [a, b] = [left[m]!, right[m]!];
    const [fromB, toB] = [first[b]!, first[b]! + size[b]!];
    const middle = b < n ? fromB : first[right[b - n]!]!;
    for (let u = first[a]!; u < first[a]! + size[a]!; u++) {
      const row = u * n;
      part.fill(Infinity, fromB, toB);
      const [from, to] = opposite(tree, spans, a, u);
      for (let x = from; x < to; x++) {
        const base = path[row + x]!;
        const across = x * n;
        for (let y = fromB; y < toB; y++) {
          const far = base + d[across + y]!;
          if (far < part[y]!) part[y] = far;
        }
      }
      if (b < n) {
        path[row + fromB] = path[fromB * n + u] = part[fromB]!;
        continue;
      }
      path.fill(Infinity, row + fromB, row + toB);
      join(path, part, row, n, [fromB, middle, middle, toB]);
      join(path, part, row, n, [middle, toB, fromB, middle]);
      for (let w = fromB; w < toB; w++) path[w * n + u] = path[row + w]!;
    }
  }
  return path;
}

/** For each end w the best way in at y and on to w. */
function join(
  path: Float64Array,
  part: Float64Array,
  row: number,
  n: number,
  [from, to, start, end]: readonly [number, number, number, number],
): void {
  for (let y = from; y < to; y++) {
    const base = part[y]!;
    const across = y * n;
    for (let w = start; w < end; w++) {
      const far = base + path[across + w]!;
      if (far < path[row + w]!) path[row + w] = far;
    }
  }
}

/**
 * The order of a tree's leaves that has the shortest path among all that its branches can be turned to
 * (Bar-Joseph, Gifford and Jaakkola 2001).
 */
export function leafOrder(tree: Tree, distances: Float64Array): Uint32Array {
  const { n, left, right } = tree;
  if (n < 2) return new Uint32Array(n);
  const spans = spansOf(tree);
  const { first, size, leaves } = spans;
  const d = inOrder(distances, n, leaves);
  const path = shortest(tree, spans, d);
  const inside = (cluster: number, place: number) =>
    place >= first[cluster]! && place < first[cluster]! + size[cluster]!;
  const order = new Uint32Array(n);
  let count = 0;
  const [a, b] = [left[n - 2]!, right[n - 2]!];
  let [start, end] = [first[a]!, first[b]!];
  for (let u = first[a]!; u < first[a]! + size[a]!; u++)
    for (let w = first[b]!; w < first[b]! + size[b]!; w++)
      if (path[u * n + w]! < path[start * n + end]!) [start, end] = [u, w];
  const stack = [[2 * n - 2, start, end] as const];
  for (let top = stack.pop(); top; top = stack.pop()) {
    const [cluster, u, w] = top;
    if (cluster < n) {
      order[count++] = leaves[u]!;
      continue;
    }
    const halves = [left[cluster - n]!, right[cluster - n]!] as const;
    const [one, other] = inside(halves[0], u) ? halves : [halves[1], halves[0]];
    const [fromX, toX] = opposite(tree, spans, one, u);
    const [fromY, toY] = opposite(tree, spans, other, w);
    let [least, x, y] = [Infinity, fromX, fromY];
    for (let i = fromX; i < toX; i++)
      for (let j = fromY; j < toY; j++) {
        const far = path[u * n + i]! + d[i * n + j]! + path[j * n + w]!;
        if (far < least) [least, x, y] = [far, i, j];
      }
    stack.push([other, y, w], [one, u, x]);
  }
  return order;
}
