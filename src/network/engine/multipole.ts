import { type Moments, momentsOf, sumCells, sumLeaves } from './moments';
import { type PairList, pairsOf } from './pairs';
import { split, type Tree, treeOf } from './tree';

/** Nodes in a leaf, at most; how much is done between two looks at the clock: some hundred microseconds. */
const LEAF = 8;
const CHUNK = 1 << 14;

/**
 * How charged nodes push each other away, by the other's charge ÷ distance, in time linear in n: dual-tree fast
 * multipole method (Greengard & Rokhlin 1987, as dual tree: Dehnen 2002) with quadrupoles. Where z = x + iy, the field is
 * the conjugate of Σ q ÷ (z − z_j).
 * @param theta Cells act as wholes whose reaches are under this part of their distance together.
 * @param farthest Cells that are farther apart leave each other alone.
 */
export function repulsionOf(charge: Float64Array, theta = 1, farthest = Infinity) {
  const n = charge.length;
  const tree = treeOf(n, LEAF);
  const sum = momentsOf(n, tree.cells);
  const local = new Float64Array(6 * tree.cells);
  const [gx, gy] = [new Float64Array(n), new Float64Array(n)];
  const pairs = pairsOf(tree, sum, theta, farthest);

  /** Makes the tree anew: which cells act on which is kept until the next time. */
  function* rebuild(x: Float64Array, y: Float64Array): Generator<number, void> {
    let work = 0;
    for (let c = 1; c < tree.leaf; c++) {
      split(tree, c, x, y);
      work += tree.to[c]! - tree.from[c]!;
      if (work < CHUNK) continue;
      yield 0;
      work = 0;
    }
    for (let i = 0; i < n; i++) sum.charge[i] = charge[tree.order[i]!]!;
  }
  function* pair(): Generator<number, void> {
    pairs.begin();
    while (pairs.look(CHUNK)) yield 0;
  }
  function* upward(x: Float64Array, y: Float64Array): Generator<number, void> {
    for (let i = 0; i < n; i++) {
      const v = tree.order[i]!;
      sum.x[i] = x[v]!;
      sum.y[i] = y[v]!;
    }
    gx.fill(0);
    gy.fill(0);
    for (let c = tree.leaf; c < tree.cells; c += CHUNK / 8) {
      sumLeaves(tree, sum, c, Math.min(tree.cells, c + CHUNK / 8));
      if (n > CHUNK) yield 0;
    }
    sumCells(sum, 1, tree.leaf);
    local.fill(0);
  }
  function* act(soft: number): Generator<number, void> {
    for (let k = 0; k < pairs.far.length; k += CHUNK) {
      actFar(sum, local, pairs.far, k, Math.min(pairs.far.length, k + CHUNK));
      if (n > CHUNK / 16) yield 0;
    }
    hand(sum, local, 2, tree.cells);
    for (let c = tree.leaf; c < tree.cells; c += CHUNK / 8) {
      toNodes(tree, sum, local, gx, gy, c, Math.min(tree.cells, c + CHUNK / 8));
      if (n > CHUNK) yield 0;
    }
    for (let k = 0; k < pairs.near.length; k += CHUNK / 4) {
      actNear(tree, sum, pairs.near, gx, gy, soft, k, Math.min(pairs.near.length, k + CHUNK / 4));
      if (n > CHUNK / 16) yield 0;
    }
  }
  return {
    /** The nodes as they lie in the tree: what is near comes soon after. */
    order: tree.order,
    /** How far a leaf reaches, in the mean. */
    reach(): number {
      let total = 0;
      for (let c = tree.leaf; c < tree.cells; c++) total += sum.reach[c]!;
      return total / tree.leaf;
    },
    /** Writes the field at each node to fx and fy. `soft` is added to squared distances. */
    *field(
      x: Float64Array,
      y: Float64Array,
      fx: Float64Array,
      fy: Float64Array,
      soft: number,
      anew: boolean,
    ): Generator<number, void> {
      if (anew) yield* rebuild(x, y);
      yield* upward(x, y);
      if (anew) yield* pair();
      yield* act(soft);
      for (let i = 0; i < n; i++) {
        const v = tree.order[i]!;
        fx[v] = gx[i]!;
        fy[v] = gy[i]!;
      }
    },
  };
}

/** What two far cells do to each other: with w = 1 ÷ distance, terms m·w + Q·w³, −m·w², m·w³ of the field's expansion. */
function actFar(sum: Moments, local: Float64Array, { pairs }: PairList, from: number, to: number) {
  const { midX, midY, mass, quadX, quadY } = sum;
  for (let k = from; k < to; k += 2) {
    const a = pairs[k]!;
    const b = pairs[k + 1]!;
    const rx = midX[a]! - midX[b]!;
    const ry = midY[a]! - midY[b]!;
    const inverse = 1 / (rx * rx + ry * ry);
    const wx = rx * inverse;
    const wy = -ry * inverse;
    const w2x = wx * wx - wy * wy;
    const w2y = 2 * wx * wy;
    const w3x = w2x * wx - w2y * wy;
    const w3y = w2x * wy + w2y * wx;
    const ma = mass[a]!;
    const mb = mass[b]!;
    const i = a * 6;
    const j = b * 6;
    local[i]! += mb * wx + quadX[b]! * w3x - quadY[b]! * w3y;
    local[i + 1]! += mb * wy + quadX[b]! * w3y + quadY[b]! * w3x;
    local[i + 2]! -= mb * w2x;
    local[i + 3]! -= mb * w2y;
    local[i + 4]! += mb * w3x;
    local[i + 5]! += mb * w3y;
    // Seen from the other side, odd powers of w change their sign.
    local[j]! -= ma * wx + quadX[a]! * w3x - quadY[a]! * w3y;
    local[j + 1]! -= ma * wy + quadX[a]! * w3y + quadY[a]! * w3x;
    local[j + 2]! -= ma * w2x;
    local[j + 3]! -= ma * w2y;
    local[j + 4]! -= ma * w3x;
    local[j + 5]! -= ma * w3y;
  }
}

/** Hands each cell's expansion down to its halves. */
function hand({ midX, midY }: Moments, local: Float64Array, from: number, to: number): void {
  for (let c = from; c < to; c++) {
    const p = c >> 1;
    const i = c * 6;
    const j = p * 6;
    const tx = midX[c]! - midX[p]!;
    const ty = midY[c]! - midY[p]!;
    const [b2x, b2y] = [local[j + 4]!, local[j + 5]!];
    const ux = b2x * tx - b2y * ty;
    const uy = b2x * ty + b2y * tx;
    const vx = local[j + 2]! + ux;
    const vy = local[j + 3]! + uy;
    local[i]! += local[j]! + vx * tx - vy * ty;
    local[i + 1]! += local[j + 1]! + vx * ty + vy * tx;
    local[i + 2]! += local[j + 2]! + 2 * ux;
    local[i + 3]! += local[j + 3]! + 2 * uy;
    local[i + 4]! += b2x;
    local[i + 5]! += b2y;
  }
}

function toNodes(
  tree: Tree,
  { x, y, midX, midY }: Moments,
  local: Float64Array,
  gx: Float64Array,
  gy: Float64Array,
  start: number,
  end: number,
): void {
  for (let c = start; c < end; c++) {
    const j = c * 6;
    for (let i = tree.from[c]!; i < tree.to[c]!; i++) {
      const tx = x[i]! - midX[c]!;
      const ty = y[i]! - midY[c]!;
      const vx = local[j + 2]! + local[j + 4]! * tx - local[j + 5]! * ty;
      const vy = local[j + 3]! + local[j + 4]! * ty + local[j + 5]! * tx;
      gx[i]! += local[j]! + vx * tx - vy * ty;
      gy[i]! -= local[j + 1]! + vx * ty + vy * tx;
    }
  }
}

function actNear(
  tree: Tree,
  { x, y, charge }: Moments,
  { pairs }: PairList,
  gx: Float64Array,
  gy: Float64Array,
  soft: number,
  start: number,
  stop: number,
): void {
  const { from, to } = tree;
  for (let k = start; k < stop; k += 2) {
    const a = pairs[k]!;
    const b = pairs[k + 1]!;
    const end = to[b]!;
    for (let i = from[a]!; i < to[a]!; i++) {
      const xi = x[i]!;
      const yi = y[i]!;
      const qi = charge[i]!;
      let fx = 0;
      let fy = 0;
      for (let j = a === b ? i + 1 : from[b]!; j < end; j++) {
        const dx = xi - x[j]!;
        const dy = yi - y[j]!;
        const w = 1 / (dx * dx + dy * dy + soft);
        const wj = w * charge[j]!;
        const wi = w * qi;
        fx += dx * wj;
        fy += dy * wj;
        gx[j]! -= dx * wi;
        gy[j]! -= dy * wi;
      }
      gx[i]! += fx;
      gy[i]! += fy;
    }
  }
}
