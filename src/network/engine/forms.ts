import type { Places } from '../field';
import type { Graph } from './graph';

const TURN = 2 * Math.PI;

/** Cosine and sine of a part of a full turn, by series: those of `Math` differ between engines in the last bit. */
export function turn(part: number): readonly [number, number] {
  const quarter = Math.floor(4 * part + 0.5);
  const a = (part - quarter / 4) * TURN;
  let [cos, sin, term] = [1, 0, 1];
  for (let k = 1; k < 18; k += 2) {
    term *= a / k;
    sin += term;
    term *= -a / (k + 1);
    cos += term;
  }
  const side = ((quarter % 4) + 4) % 4;
  if (side === 0) return [cos, sin];
  if (side === 1) return [-sin, cos];
  return side === 2 ? [-cos, -sin] : [sin, -cos];
}

const degree = ({ offset }: Graph, v: number) => offset[v + 1]! - offset[v]!;
export const isTree = ({ n, source }: Graph): boolean => source.length === n - 1;

/** A path as a line, a ring as a circle, a tie 1 long: no other layout has less stress. `null` for any other graph. */
export function closedForm(graph: Graph): Places | null {
  const { n, source } = graph;
  const ends: number[] = [];
  for (let v = 0; v < n; v++) {
    if (degree(graph, v) > 2) return null;
    if (degree(graph, v) < 2) ends.push(v);
  }
  const ring = source.length === n;
  if (!ring && source.length !== n - 1) return null;
  const order = walk(graph, ring ? 0 : ends[0]!);
  const places = { x: new Float64Array(n), y: new Float64Array(n) };
  // A side of a regular polygon is as long as twice the sine of half its turn.
  const radius = ring ? 0.5 / turn(0.5 / n)[1] : 0;
  order.forEach((v, i) => {
    const [cos, sin] = turn(i / n);
    [places.x[v], places.y[v]] = ring ? [radius * cos, radius * sin] : [i, 0];
  });
  return places;
}

/** Nodes of a path or ring one after the other. */
function walk({ n, offset, neighbour }: Graph, from: number): number[] {
  const order = [from];
  let [before, at] = [-1, from];
  while (order.length < n) {
    let next = neighbour[offset[at]!]!;
    if (next === before) next = neighbour[offset[at]! + 1]!;
    [before, at] = [at, next];
    order.push(at);
  }
  return order;
}

/** Nodes from `root` outwards, and the one that each was reached from. */
function outward({ n, offset, neighbour }: Graph, root: number) {
  const order = new Int32Array(n);
  const parent = new Int32Array(n).fill(-1);
  order[0] = root;
  for (let head = 0, tail = 1; head < tail; head++) {
    const v = order[head]!;
    for (let k = offset[v]!; k < offset[v + 1]!; k++) {
      const u = neighbour[k]!;
      if (u === parent[v]) continue;
      parent[u] = v;
      order[tail++] = u;
    }
  }
  return { order, parent };
}

/** The middle of a longest path. */
function middleOf(graph: Graph): number {
  const last = (from: number) => {
    const { order, parent } = outward(graph, from);
    return { at: order[graph.n - 1]!, parent };
  };
  const { at, parent } = last(last(0).at);
  const path: number[] = [];
  for (let v = at; v >= 0; v = parent[v]!) path.push(v);
  return path[path.length >> 1]!;
}

/**
 * A tree from its middle outwards, each branch in a sector as wide as it has nodes (Eades 1992): no ties cross, and the
 * descent that follows keeps most of that.
 */
export function radial(graph: Graph, { x, y }: Places): void {
  const { n } = graph;
  const { order, parent } = outward(graph, middleOf(graph));
  const size = new Float64Array(n).fill(1);
  for (let i = n - 1; i > 0; i--) size[parent[order[i]!]!]! += size[order[i]!]!;
  const from = new Float64Array(n);
  const depth = new Int32Array(n);
  const used = new Float64Array(n);
  for (const v of order) {
    const p = parent[v]!;
    if (p >= 0) {
      from[v] = from[p]! + used[p]!;
      used[p]! += size[v]! / n;
      depth[v] = depth[p]! + 1;
    }
    const [cos, sin] = turn(from[v]! + size[v]! / n / 2);
    x[v] = depth[v]! * cos;
    y[v] = depth[v]! * sin;
  }
}
