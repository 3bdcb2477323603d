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

/** Least value of each row between two columns. */
function lowest(
  low: Float64Array,
  values: Float64Array,
  n: number,
  [from, to]: readonly [number, number],
  [start, end]: readonly [number, number],
): void {
  for (let x = from; x < to; x++) {
    let least = Infinity;
    for (let e = x * n + start; e < x * n + end; e++) if (values[e]! < least) least = values[e]!;
    low[x] = least;
  }
}

/** Shortest paths through each cluster by its two ends: two min-plus products a merge. */
function shortest(tree: Tree, spans: Spans, d: Float64Array): Float64Array {
  const { n, left, right } = tree;
  const { first, size } = spans;
  const path = new Float64Array(n * n);
  const part = new Float64Array(n);
  const [ahead, within] = [new Float64Array(n), new Float64Array(n)];
  const step = { n, left: new Uint32Array(n), across: d, low: ahead };
  const on = { ...step, across: path, low: within };
  for (let m = 0; m < n - 1; m++) {
    const [a, b] = [left[m]!, right[m]!];
    const endA = first[a]! + size[a]!;
    const [fromB, toB] = [first[b]!, first[b]! + size[b]!];
    const middle = b < n ? fromB : first[right[b - n]!]!;
    lowest(ahead, d, n, [first[a]!, endA], [fromB, toB]);
    lowest(within, path, n, [fromB, middle], [middle, toB]);
    lowest(within, path, n, [middle, toB], [fromB, middle]);
    for (let u = first[a]!; u < endA; u++) {
      const row = u * n;
      part.fill(Infinity, fromB, toB);
      const [from, to] = opposite(tree, spans, a, u);
      nearer(step, part, 0, fromB, toB, path, row, from, to);
      if (b < n) {
        path[row + fromB] = path[fromB * n + u] = part[fromB]!;
        continue;
      }
      path.fill(Infinity, row + fromB, row + toB);
      nearer(on, path, row, middle, toB, part, 0, fromB, middle);
      nearer(on, path, row, fromB, middle, part, 0, middle, toB);
      for (let w = fromB; w < toB; w++) path[w * n + u] = path[row + w]!;
    }
  }
  return path;
}

/** What rows of a product are taken from, and the least value of each. */
interface Across {
  readonly n: number;
  readonly across: Float64Array;
  readonly low: Float64Array;
  /** Room for numbers of rows. */
  readonly left: Uint32Array;
}

/** Up to so many rows are looked at without asking which of them can matter. */
const ALL = 12;

/**
 * A min-plus product of one row: at each place y the least of what is there and of base x + across (x, y), for x from
 * `from` up to, not with, `to`. Those four that may reach lowest go first; of the others only such as could still be
 * less than the largest found (after Bar-Joseph, Demaine, Gifford, Hamel, Jaakkola and Srebro 2003).
 */
function nearer(
  given: Across,
  least: Float64Array,
  offset: number,
  start: number,
  end: number,
  bases: Float64Array,
  row: number,
  from: number,
  to: number,
): void {
  const { left, low } = given;
  let count = 0;
  for (let x = from; x < to; x++) left[count++] = x;
  if (count > ALL) {
    for (let k = 0; k < 4; k++) {
      let best = k;
      for (let i = k + 1; i < count; i++)
        if (bases[row + left[i]!]! + low[left[i]!]! < bases[row + left[best]!]! + low[left[best]!]!)
          best = i;
      const x = left[best]!;
      left[best] = left[k]!;
      left[k] = x;
    }
    take(given, 0, 4, least, offset, start, end, bases, row);
    let worst = 0;
    for (let y = offset + start; y < offset + end; y++) if (least[y]! > worst) worst = least[y]!;
    let kept = 0;
    for (let i = 4; i < count; i++) {
      const x = left[i]!;
      if (bases[row + x]! + low[x]! < worst) left[kept++] = x;
    }
    count = kept;
  }
  take(given, 0, count, least, offset, start, end, bases, row);
}

/** Four rows at a time, so that what is there is read and written a quarter as often. */
function take(
  { n, across, left }: Across,
  first: number,
  count: number,
  least: Float64Array,
  offset: number,
  start: number,
  end: number,
  bases: Float64Array,
  row: number,
): void {
  let i = first;
  for (; i + 3 < count; i += 4) {
    const [x0, x1, x2, x3] = [left[i]!, left[i + 1]!, left[i + 2]!, left[i + 3]!];
    const b0 = bases[row + x0]!;
    const b1 = bases[row + x1]!;
    const b2 = bases[row + x2]!;
    const b3 = bases[row + x3]!;
    const e0 = x0 * n - offset;
    const e1 = x1 * n - offset;
    const e2 = x2 * n - offset;
    const e3 = x3 * n - offset;
    for (let y = offset + start; y < offset + end; y++) {
      const before = least[y]!;
      let best = before;
      const f0 = b0 + across[e0 + y]!;
      if (f0 < best) best = f0;
      const f1 = b1 + across[e1 + y]!;
      if (f1 < best) best = f1;
      const f2 = b2 + across[e2 + y]!;
      if (f2 < best) best = f2;
      const f3 = b3 + across[e3 + y]!;
      if (f3 < best) best = f3;
      if (best < before) least[y] = best;
    }
  }
  for (; i < count; i++) {
    const x = left[i]!;
    const base = bases[row + x]!;
    const shift = x * n - offset;
    for (let y = offset + start; y < offset + end; y++) {
      const far = base + across[shift + y]!;
      if (far < least[y]!) least[y] = far;
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
