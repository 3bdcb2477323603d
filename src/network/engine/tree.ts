/**
 * A balanced kd-tree that lies in an array: cell 1 is the root, 2c and 2c + 1 are the halves of c, leaves begin at `leaf`.
 * How many nodes a cell holds depends on n alone; `split` decides which.
 */
export interface Tree {
  readonly leaf: number;
  readonly cells: number;
  /** The nodes of cell c are `order[from[c]]` to before `order[to[c]]`. */
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly order: Int32Array;
  readonly key: Float64Array;
}

/** @param most Nodes that a leaf may hold. */
export function treeOf(n: number, most: number): Tree {
  let leaf = 1;
  while (n / leaf > most) leaf *= 2;
  const [from, to] = [new Int32Array(2 * leaf), new Int32Array(2 * leaf)];
  to[1] = n;
  for (let c = 1; c < leaf; c++) {
    const middle = (from[c]! + to[c]!) >> 1;
    from[2 * c] = from[c]!;
    to[2 * c] = from[2 * c + 1] = middle;
    to[2 * c + 1] = to[c]!;
  }
  const order = Int32Array.from({ length: n }, (_, v) => v);
  return { leaf, cells: 2 * leaf, from, to, order, key: new Float64Array(n) };
}

/** Halves a cell across its longer side. */
export function split(tree: Tree, c: number, x: Float64Array, y: Float64Array): void {
  const { from, to, order, key } = tree;
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
  const [start, end] = [from[c]!, to[c]!];
  for (let i = start; i < end; i++) {
    const v = order[i]!;
    const [px, py] = [x[v]!, y[v]!];
    if (px < left) left = px;
    if (px > right) right = px;
    if (py < top) top = py;
    if (py > bottom) bottom = py;
  }
  const along = right - left > bottom - top ? x : y;
  for (let i = start; i < end; i++) {
    const v = order[i]!;
    key[v] = along[v]!;
  }
  select(order, key, start, end - 1, to[2 * c]!);
}

/** Orders `order[low]` to `order[high]` so far that what comes before `at` has no greater key than what comes from there on. */
function select(order: Int32Array, key: Float64Array, low: number, high: number, at: number): void {
  while (high > low) {
    const pivot = key[order[(low + high) >> 1]!]!;
    let [i, j] = [low, high];
    while (i <= j) {
      while (key[order[i]!]! < pivot) i++;
      while (key[order[j]!]! > pivot) j--;
      if (i <= j) {
        const swap = order[i]!;
        order[i++] = order[j]!;
        order[j--] = swap;
      }
    }
    if (at <= j) high = j;
    else if (at >= i) low = i;
    else return;
  }
}
