import type { Graph } from './graph';
import { cross, distance, length, turn } from './plane';

export interface Places {
  readonly x: Float64Array;
  readonly y: Float64Array;
}

/** Where each node may be, px, and what it should keep free round it; columns, as it is read a million times. */
export interface Field {
  readonly graph: Graph;
  readonly width: number;
  readonly height: number;
  /** Room that a node needs to each side for its mark and its name, px. */
  readonly padX: Float64Array;
  readonly padY: Float64Array;
  /** Half the size of each node's name, px. */
  readonly nameX: Float64Array;
  readonly nameY: Float64Array;
  /** Where the name of each node was freest the last time: a hint that changes no value. */
  readonly freest: Uint8Array;
  /** Length that the labels of each link ask for, px. */
  readonly want: Float64Array;
  /** Nodes that nothing may move. */
  readonly held: ReadonlySet<number>;
  /** Indices of the links at each node. */
  readonly at: readonly Int32Array[];
  readonly a: Int32Array;
  readonly b: Int32Array;
  /** Relations of each link. */
  readonly lanes: Float64Array;
}

/** Cosines under which two links at one end are too close: 20°, and more for lanes that fan out. */
const FAN = [0.94, 0.94, 0.88, 0.8, 0.74] as const;
/** Cosine of 12°. */
const HARD = 0.978;
/** What it costs that an actor stands on the ground of a bloc it is no part of. */
const INTRUDER = 10;
/** Least gap of two nodes, px. */
const TOUCH = 18;
/** What a line through the only place of a name costs. */
const CRAMPED = 8;
/** Blocs of more members are held together by the forces alone. */
const HULLED = 8;

export function clampTo(i: number, value: number, size: number, pad: Float64Array): number {
  const room = Math.min(pad[i] as number, size / 2);
  return value < room ? room : value > size - room ? size - room : value;
}

/** What a link costs whose length and slope do not fit its labels. */
function stretch(field: Field, l: number, dx: number, dy: number, typical: number): number {
  const link = field.graph.links[l] as Graph['links'][0];
  const lanes = field.lanes[l] as number;
  const long = length(dx, dy) || 1;
  const ideal = Math.max(
    field.want[l] as number,
    typical * (link.opposed ? 1.2 : link.spoke ? 0.6 : 0.8),
  );
  const short = ideal / long - 1;
  const sum =
    short > 0
      ? (lanes > 2 ? 12 : 3) * short * Math.min(short, 3)
      : link.opposed
        ? 0
        : 0.3 * (long / ideal - 1) * (link.spoke ? 2 : Math.max(0.6, link.weight));
  return lanes > 2 ? sum + 40 * Math.max(0, Math.abs(dy) / long - 0.02) : sum;
}

/** What it costs that link l runs over node w. */
function runsOver(
  { graph, a, b, lanes }: Field,
  x: Float64Array,
  y: Float64Array,
  l: number,
  w: number,
): number {
  const p = a[l] as number;
  const q = b[l] as number;
  const n = lanes[l] as number;
  const space = (graph.nodes[w]?.r as number) + 16 + (n > 2 ? 14 * (n - 1) : 0);
  const gap =
    distance(
      x[w] as number,
      y[w] as number,
      x[p] as number,
      y[p] as number,
      x[q] as number,
      y[q] as number,
    ) / space;
  return gap < 1 ? 4 * (1 - gap) + 1.5 : 0;
}

/** What two links cost each other: a crossing, or a narrow angle at the end they share. */
function clash(
  { a, b, lanes }: Field,
  x: Float64Array,
  y: Float64Array,
  l: number,
  m: number,
): number {
  const p = a[l] as number;
  const q = b[l] as number;
  const s = a[m] as number;
  const t = b[m] as number;
  const n = lanes[l] as number;
  const k = lanes[m] as number;
  const shared = s === p || t === p ? p : s === q || t === q ? q : -1;
  if (shared < 0)
    return cross(
      x[p] as number,
      y[p] as number,
      x[q] as number,
      y[q] as number,
      x[s] as number,
      y[s] as number,
      x[t] as number,
      y[t] as number,
    )
      ? 3 + 2 * (n + k - 2)
      : 0;
  const far = shared === p ? q : p;
  const end = shared === s ? t : s;
  const ox = x[shared] as number;
  const oy = y[shared] as number;
  const ux = (x[far] as number) - ox;
  const uy = (y[far] as number) - oy;
  const vx = (x[end] as number) - ox;
  const vy = (y[end] as number) - oy;
  const cos = (ux * vx + uy * vy) / (length(ux, uy) * length(vx, vy) || 1);
  const limit = FAN[Math.min(4, Math.max(n, k))] as number;
  return cos > limit ? (3 * (cos - limit)) / (1 - limit) + (cos > HARD ? 3 : 0) : 0;
}

/** How far node w is within the ground of a bloc that it is no part of: 0 well outside. */
function intrusion(
  x: Float64Array,
  y: Float64Array,
  members: readonly number[],
  w: number,
): number {
  const px = x[w] as number;
  const py = y[w] as number;
  let near = 1e9;
  let inside = members.length > 2;
  for (const m of members) {
    const mx = x[m] as number;
    const my = y[m] as number;
    let left = false;
    let right = false;
    for (const o of members) {
      if (o === m) continue;
      const side = turn(px, py, mx, my, x[o] as number, y[o] as number);
      if (side > 0) left = true;
      else right = true;
      if (o > m) near = Math.min(near, distance(px, py, mx, my, x[o] as number, y[o] as number));
    }
    // All others on one side of the line of sight: the node looks along the hull, from outside.
    if (!(left && right)) inside = false;
  }
  return inside ? 1 + near / 100 : Math.max(0, 1 - near / 85);
}

/** How often the ground of one bloc cuts that of another, counted by the lines between members; 0 where they share a member. */
function overlap(
  x: Float64Array,
  y: Float64Array,
  one: readonly number[],
  two: readonly number[],
): number {
  let cuts = 0;
  for (const a of one)
    for (const b of one)
      if (b > a)
        for (const c of two)
          for (const d of two) {
            if (c === a || c === b) return 0;
            if (
              d > c &&
              cross(
                x[a] as number,
                y[a] as number,
                x[b] as number,
                y[b] as number,
                x[c] as number,
                y[c] as number,
                x[d] as number,
                y[d] as number,
              )
            )
              cuts++;
          }
  return cuts;
}

/** Blocs: nobody else on their ground, apart from each other, and small ones together. */
function blocs(
  { graph }: Field,
  x: Float64Array,
  y: Float64Array,
  i: number,
  typical: number,
): number {
  let sum = 0;
  for (const bloc of graph.blocs) {
    const { node, members } = bloc;
    if (members.length > HULLED) continue;
    if (!members.includes(i)) {
      if (graph.nodes[i]?.actor && i !== node) sum += INTRUDER * intrusion(x, y, members, i);
      continue;
    }
    for (let w = 0; w < graph.nodes.length; w++)
      if (graph.nodes[w]?.actor && graph.nodes[w]?.drawn && !members.includes(w))
        sum += INTRUDER * intrusion(x, y, members, w);
    for (const other of graph.blocs)
      if (other !== bloc && other.members.length <= HULLED)
        sum += (INTRUDER / 2) * overlap(x, y, members, other.members);
    if (members.length < 4)
      for (const m of members)
        sum +=
          (1.2 * length((x[m] as number) - (x[i] as number), (y[m] as number) - (y[i] as number))) /
          typical;
  }
  return sum;
}

/** How bad a picture of straight lines is, as far as node i takes part in it. */
function badness(field: Field, x: Float64Array, y: Float64Array, i: number): number {
  const { graph, a, b, at, lanes } = field;
  const count = graph.nodes.length;
  const ix = x[i] as number;
  const iy = y[i] as number;
  const typical = Math.sqrt((field.width * field.height) / count);
  let sum = 0;
  for (const l of at[i] as Int32Array) {
    const j = a[l] === i ? (b[l] as number) : (a[l] as number);
    sum += stretch(field, l, (x[j] as number) - ix, (y[j] as number) - iy, typical);
    for (let m = 0; m < lanes.length; m++) if (m !== l) sum += clash(field, x, y, l, m);
    for (let w = 0; w < count; w++)
      if (w !== i && w !== j && graph.nodes[w]?.drawn) sum += runsOver(field, x, y, l, w);
  }
  if (!graph.nodes[i]?.drawn) return sum;
  for (let l = 0; l < lanes.length; l++)
    if (a[l] !== i && b[l] !== i) sum += runsOver(field, x, y, l, i);
  for (let w = 0; w < count; w++) {
    if (w === i) continue;
    const apart = length((x[w] as number) - ix, (y[w] as number) - iy) || 1;
    const far = apart / typical;
    if (
      apart < (graph.nodes[w]?.r ?? 0) + (graph.nodes[i]?.r ?? 0) + TOUCH &&
      graph.nodes[w]?.drawn
    )
      sum += 12;
    sum += (far < 0.55 ? 7 * (0.55 - far) : 0) + 0.05 / (far + 0.1);
  }
  return sum + blocs(field, x, y, i, typical);
}

/** Places for a name, as shares of its half width and height from the middle of the node. */
const AROUND = [0, -1, 0, 1, 1, 0, -1, 0, 0.7, -1, -0.7, -1, 0.7, 1, -0.7, 1] as const;
const WAYS = AROUND.length / 2;

/** How many lines run through the box about cx, cy of node i; boxes are stretched to squares, so that one distance tells. */
function hitsAt(
  field: Field,
  x: Float64Array,
  y: Float64Array,
  i: number,
  cx: number,
  cy: number,
): number {
  const { nameX, nameY, a, b, lanes } = field;
  const half = nameX[i] as number;
  const flat = half / (nameY[i] as number);
  let hits = 0;
  for (let l = 0; l < lanes.length; l++) {
    const p = a[l] as number;
    const q = b[l] as number;
    const n = lanes[l] as number;
    const px = x[p] as number;
    const py = y[p] as number;
    const qx = x[q] as number;
    const qy = y[q] as number;
    const room = 1.6 * half + (n - 1) * 14;
    if ((px < cx - room && qx < cx - room) || (px > cx + room && qx > cx + room)) continue;
    const tall = 1.6 * (nameY[i] as number) + (n - 1) * 14;
    if ((py < cy - tall && qy < cy - tall) || (py > cy + tall && qy > cy + tall)) continue;
    let far = distance(cx, cy * flat, px, py * flat, qx, qy * flat);
    if (n > 1) {
      const fan = (n - 1) * (p === i || q === i ? 8 : 14);
      far -=
        (fan * (Math.abs(qx - px) + Math.abs(qy - py)) * flat) /
        (length(qx - px, (qy - py) * flat) || 1);
    }
    hits += Math.max(0, Math.min(1, 1.6 - far / half));
  }
  return hits;
}

/** How many lines run through the freest place for the name of node i. */
function cramped(field: Field, x: Float64Array, y: Float64Array, i: number): number {
  const { graph, nameX, nameY, width, height, freest } = field;
  const r = (graph.nodes[i]?.r ?? 0) + 8;
  const halfX = nameX[i] as number;
  const halfY = nameY[i] as number;
  let least = 6;
  // Begins where it was free the last time: the value is the same, and mostly found at once.
  const first = freest[i] as number;
  for (let step = 0; step < WAYS && least > 0; step++) {
    const way = (first + step) % WAYS;
    const ax = AROUND[2 * way] as number;
    const ay = AROUND[2 * way + 1] as number;
    const cx = (x[i] as number) + ax * (ay ? halfX : r + halfX);
    const cy = (y[i] as number) + ay * (r + halfY);
    if (cx < halfX || cx > width - halfX || cy < halfY || cy > height - halfY) continue;
    const hits = hitsAt(field, x, y, i, cx, cy);
    if (hits >= least) continue;
    least = hits;
    freest[i] = way;
  }
  return least;
}

/** Share of the plot that is left empty at its sides. */
function emptiness(
  { graph, width, height, padX, padY }: Field,
  x: Float64Array,
  y: Float64Array,
): number {
  let left = width;
  let right = width;
  let top = height;
  let bottom = height;
  for (let i = 0; i < x.length; i++) {
    if (!graph.nodes[i]?.drawn) continue;
    left = Math.min(left, (x[i] as number) - (padX[i] as number));
    right = Math.min(right, width - (x[i] as number) - (padX[i] as number));
    top = Math.min(top, (y[i] as number) - (padY[i] as number));
    bottom = Math.min(bottom, height - (y[i] as number) - (padY[i] as number));
  }
  const share = (one: number, two: number, size: number) => {
    const empty = (Math.max(0, one) + Math.max(0, two)) / size;
    return empty + 4 * Math.max(0, empty - 0.12);
  };
  return share(left, right, width) + share(top, bottom, height);
}

/** What no single node answers for: names that lines run through, and empty sides. */
function roominess(field: Field, x: Float64Array, y: Float64Array): number {
  let sum = 18 * emptiness(field, x, y);
  for (let i = 0; i < x.length; i++)
    if (field.graph.nodes[i]?.actor && field.graph.nodes[i]?.drawn)
      sum += CRAMPED * Math.min(2, cramped(field, x, y, i));
  return sum;
}

/** The whole picture of straight lines: what is bad at each node, and the room there is. */
export function totalBadness(field: Field, { x, y }: Places): number {
  let sum = roominess(field, x, y);
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
  const local = (i: number, j: number) =>
    badness(field, x, y, i) + (j === i ? 0 : badness(field, x, y, j));
  let room = roominess(field, x, y);
  for (let move = 0; move < moves && free.length; move++) {
    const cool = heat * (1 - move / moves);
    const i = one();
    const j = random() < 0.12 * cool ? one() : i;
    const was = local(i, j) + room;
    const ix = x[i] as number;
    const iy = y[i] as number;
    const jx = x[j] as number;
    const jy = y[j] as number;
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
    const allowed = was + 2 * cool * cool * random() - local(i, j);
    // Room is dear to measure: not where the lines alone already tell.
    const now = allowed < 0 ? room : roominess(field, x, y);
    if (allowed >= 0 && now <= allowed) {
      room = now;
      continue;
    }
    x[j] = jx;
    y[j] = jy;
    x[i] = ix;
    y[i] = iy;
  }
}

export function movable({ graph, held }: Field): number[] {
  return graph.nodes.flatMap((node, i) => (node.drawn && !held.has(i) ? [i] : []));
}
