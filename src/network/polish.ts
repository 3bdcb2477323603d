import type { Graph, Link } from './graph';
import { distance, hullOf, length, outside, type Point } from './plane';
import { cross } from './routes';

export interface Places {
  readonly x: Float64Array;
  readonly y: Float64Array;
}

/** Where each node may be, px, and what it should keep free round it. */
export interface Field {
  readonly graph: Graph;
  /** Links at each node. */
  readonly at: readonly (readonly Link[])[];
  readonly width: number;
  readonly height: number;
  /** Room that a node needs to each side for its mark and its name, px. */
  readonly padX: Float64Array;
  readonly padY: Float64Array;
  /** Length that the labels of a link ask for, px. */
  readonly want: ReadonlyMap<Link, number>;
  /** Nodes that nothing may move. */
  readonly held: ReadonlySet<number>;
}

/** Cosines under which two links at one end are too close: 20°, and more for lanes that fan out. */
const FAN = [0, 0.94, 0.88, 0.8, 0.74, 0.7] as const;
const HARD = 0.978;

export function clampTo(i: number, value: number, size: number, pad: Float64Array): number {
  const room = Math.min(pad[i] as number, size / 2);
  return value < room ? room : value > size - room ? size - room : value;
}

/** How bad a picture of straight lines is, as far as node i takes part in it. Sum over i: the whole. */
export function badness(field: Field, x: Float64Array, y: Float64Array, i: number): number {
  const { graph, want } = field;
  const { nodes, links } = graph;
  const X = (k: number) => x[k] as number;
  const Y = (k: number) => y[k] as number;
  const [ix, iy] = [X(i), Y(i)];
  const typical = Math.sqrt((field.width * field.height) / nodes.length);
  let sum = 0;
  const overNode = (link: Link, w: number) => {
    const space =
      (nodes[w]?.r ?? 0) + 16 + (link.relations.length > 2 ? 14 * (link.relations.length - 1) : 0);
    const gap = distance(X(w), Y(w), X(link.a), Y(link.a), X(link.b), Y(link.b)) / space;
    return gap < 1 ? 3 * (1 - gap) + 1 : 0;
  };
  for (const link of field.at[i] as readonly Link[]) {
    const j = link.a === i ? link.b : link.a;
    const [dx, dy] = [X(j) - ix, Y(j) - iy];
    const long = length(dx, dy) || 1;
    const lanes = link.relations.length;
    const ideal = Math.max(
      want.get(link) ?? 0,
      typical * (link.opposed ? 1.3 : link.spoke ? 0.7 : 0.9),
    );
    const short = ideal / long - 1;
    sum +=
      short > 0
        ? (lanes > 2 ? 9 : 3) * short * Math.min(short, 3)
        : link.opposed
          ? 0
          : 0.25 * (long / ideal - 1) * link.weight;
    if (lanes > 2) sum += 40 * Math.max(0, Math.abs(dy) / long - 0.02);
    for (const other of links) {
      if (other === link) continue;
      const shared =
        other.a === link.a || other.b === link.a
          ? link.a
          : other.a === link.b || other.b === link.b
            ? link.b
            : -1;
      if (shared < 0) {
        if (cross(ix, iy, X(j), Y(j), X(other.a), Y(other.a), X(other.b), Y(other.b)))
          sum += 1.5 + 0.7 * (lanes + other.relations.length - 2);
        continue;
      }
      const far = shared === i ? j : i;
      const end = other.a === shared ? other.b : other.a;
      const [ux, uy, vx, vy] = [
        X(far) - X(shared),
        Y(far) - Y(shared),
        X(end) - X(shared),
        Y(end) - Y(shared),
      ];
      const cos = (ux * vx + uy * vy) / (length(ux, uy) * length(vx, vy) || 1);
      const limit = Math.min(FAN[lanes] ?? 0.7, FAN[other.relations.length] ?? 0.7);
      if (cos > limit) sum += (2.5 * (cos - limit)) / (1 - limit) + (cos > HARD ? 3 : 0);
    }
    for (let w = 0; w < nodes.length; w++)
      if (w !== i && w !== j && nodes[w]?.drawn) sum += overNode(link, w);
  }
  if (nodes[i]?.drawn)
    for (const link of links) if (link.a !== i && link.b !== i) sum += overNode(link, i);
  for (let w = 0; w < nodes.length; w++) {
    if (w === i) continue;
    const far = (length(X(w) - ix, Y(w) - iy) || 1) / typical;
    sum += far < 0.6 ? 6 * (0.6 - far) : 0;
    sum += 0.04 / (far + 0.1);
  }
  if (nodes[i]?.actor) sum += 4 * cramped(field, x, y, i);
  for (const { node, members } of graph.blocs) {
    const hull = hullOf(members.map((m): Point => [X(m), Y(m)]));
    const near = (w: number) => Math.max(0, 1 - (outside(hull, X(w), Y(w)) + 20) / 60);
    if (members.includes(i)) {
      nodes.forEach((other, w) => {
        if (other.actor && other.drawn && w !== node && !members.includes(w)) sum += 2 * near(w);
      });
      if (members.length < 4)
        for (const m of members) sum += (0.3 * length(X(m) - ix, Y(m) - iy)) / typical;
    } else if (nodes[i]?.actor) sum += 2 * near(i);
  }
  return sum;
}

/** How many lines run through the freest of four places for the name of node i. */
function cramped(field: Field, x: Float64Array, y: Float64Array, i: number): number {
  const { graph, padX, padY, width, height } = field;
  const [ix, iy] = [x[i] as number, y[i] as number];
  const r = (graph.nodes[i]?.r ?? 0) + 8;
  const halfX = padX[i] as number;
  const halfY = ((padY[i] as number) - r) / 2;
  let least = 9;
  for (const [cx, cy] of [
    [ix, iy - r - halfY],
    [ix, iy + r + halfY],
    [ix + r + halfX, iy],
    [ix - r - halfX, iy],
  ] as const) {
    if (cx < halfX || cx > width - halfX || cy < halfY || cy > height - halfY) continue;
    let hits = 0;
    const flat = halfX / halfY;
    for (const { a, b, relations } of graph.links) {
      const far = distance(
        cx,
        cy * flat,
        x[a] as number,
        (y[a] as number) * flat,
        x[b] as number,
        (y[b] as number) * flat,
      );
      hits += Math.max(0, Math.min(1, 1.5 - far / halfX)) * relations.length;
    }
    least = Math.min(least, hits);
  }
  return least;
}

/** What the plot is left empty, 0 to 1 for each side. */
function emptiness(field: Field, x: Float64Array, y: Float64Array): number {
  let [left, right, top, bottom] = [field.width, 0, field.height, 0];
  for (let i = 0; i < x.length; i++) {
    if (!field.graph.nodes[i]?.drawn) continue;
    left = Math.min(left, (x[i] as number) - (field.padX[i] as number));
    right = Math.max(right, (x[i] as number) + (field.padX[i] as number));
    top = Math.min(top, (y[i] as number) - (field.padY[i] as number));
    bottom = Math.max(bottom, (y[i] as number) + (field.padY[i] as number));
  }
  return (
    Math.max(0, left) / field.width +
    Math.max(0, field.width - right) / field.width +
    (Math.max(0, top) + Math.max(0, field.height - bottom)) / field.height
  );
}

export function totalBadness(field: Field, { x, y }: Places): number {
  let sum = 12 * emptiness(field, x, y);
  for (let i = 0; i < x.length; i++) sum += badness(field, x, y, i);
  return sum;
}

/**
 * Moves one node after another, `moves` times, and keeps what does not make it worse by more than a threshold,
 * which falls from `heat` (1 = any start will do, 0.3 = only near by) to nothing.
 */
export function polish(
  field: Field,
  { x, y }: Places,
  moves: number,
  heat: number,
  random: () => number,
): void {
  const free = movable(field);
  const one = () => free[Math.floor(random() * free.length)] as number;
  const put = (k: number, px: number, py: number) => {
    x[k] = clampTo(k, px, field.width, field.padX);
    y[k] = clampTo(k, py, field.height, field.padY);
  };
  for (let move = 0; move < moves && free.length; move++) {
    const cool = heat * (1 - move / moves);
    const i = one();
    const j = random() < 0.12 * cool ? one() : i;
    const cost = () =>
      badness(field, x, y, i) +
      (j === i ? 0 : badness(field, x, y, j)) +
      12 * emptiness(field, x, y);
    const was = cost();
    const [ix, iy, jx, jy] = [x[i], y[i], x[j], y[j]] as [number, number, number, number];
    const reach = 0.06 + 0.6 * cool * cool;
    if (j === i)
      put(
        i,
        ix + (random() - 0.5) * reach * field.width,
        iy + (random() - 0.5) * reach * field.height,
      );
    else {
      put(i, jx, jy);
      put(j, ix, iy);
    }
    if (cost() <= was + 1.2 * cool * cool * random()) continue;
    [x[j], y[j]] = [jx, jy];
    [x[i], y[i]] = [ix, iy];
  }
}

export function movable({ graph, held }: Field): number[] {
  return graph.nodes.flatMap((node, i) => (node.drawn && !held.has(i) ? [i] : []));
}
