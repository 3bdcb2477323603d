import type { Key } from '../../model/key';
import type { Folds } from '../fold';
import type { MatrixOptions } from '../options';
import type { Arrangement } from '../orders';
import { type Branches, reachOf } from '../seriate/branches';

/** From the cells to the tree, and beyond its last joint, px. */
const [GAP, END] = [6, 6] as const;
/** Room beside the cells, px, in plots of this width and narrower. */
const ROOM = [60, 38, 560] as const;

/** A tree beside the rows. */
export interface RowTree {
  readonly branches: Branches;
  /** First row of each cluster, rows first, then merges; and the one after its last. */
  readonly from: Uint32Array;
  readonly to: Uint32Array;
  /** Px that it takes up. */
  readonly room: number;
}

/** The tree of these rows, where they have one; those of a folded group are one row. */
export function treeBeside(
  { dendrogram = true }: MatrixOptions,
  { keys: actors, tree }: Arrangement,
  keys: readonly Key[],
  folds: Folds,
  width: number,
): RowTree | null {
  if (!tree || !dendrogram) return null;
  const rows = new Map(
    keys.flatMap((key, i) => (folds.get(key)?.keys ?? [key]).map((one) => [one, i] as const)),
  );
  const rowAt = (place: number) => rows.get(actors[place]!) ?? 0;
  const { from, to } = reachOf(tree);
  return {
    branches: tree,
    from: from.map(rowAt),
    to: to.map((end) => rowAt(end - 1) + 1),
    room: ROOM[width < ROOM[2] ? 1 : 0],
  };
}

/** Where joints are: how far from the cells and at which height, px; of what is inside one row at its middle. */
export interface Joints {
  readonly x: Float64Array;
  readonly y: Float64Array;
}

const known = new WeakMap<Branches, number>();

/** The largest height that is a number. */
function highest(branches: Branches): number {
  const before = known.get(branches);
  if (before !== undefined) return before;
  let most = 0;
  for (const height of branches.height) if (Number.isFinite(height) && height > most) most = height;
  known.set(branches, most);
  return most;
}

/** `middle` = of a row, px of the plot. */
export function jointsOf(tree: RowTree, middle: (row: number) => number): Joints {
  const { branches, from, to, room } = tree;
  const { left, right, height } = branches;
  const n = left.length + 1;
  const long = (room - GAP - END) / (highest(branches) || 1);
  const [x, y] = [new Float64Array(from.length), new Float64Array(from.length)];
  for (let c = 0; c < from.length; c++) {
    const isRow = to[c]! - from[c]! === 1;
    const far = c < n ? 0 : height[c - n]!;
    x[c] = GAP + (isRow ? 0 : long * (Number.isFinite(far) ? Math.max(0, far) : 0));
    y[c] = isRow ? middle(from[c]!) : (y[left[c - n]!]! + y[right[c - n]!]!) / 2;
  }
  return { x, y };
}
