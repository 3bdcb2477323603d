import type { Relation } from '../model/records';
import type { Size } from '../scene/scene';
import type { Bare, Link, Tie } from './graph';
import { cross, distance, length, narrow } from './plane';

/** The way of one relation between two nodes, px: a quadratic curve, or a line where the control point is midway. */
export interface Route<R = Relation> {
  readonly link: Link<R>;
  /** `null`: a band, for all relations of its link. */
  readonly relation: R | null;
  readonly x1: number;
  readonly y1: number;
  readonly cx: number;
  readonly cy: number;
  readonly x2: number;
  readonly y2: number;
  /** Which side of the way from a to b its lane lies on: < 0 left, > 0 right on the page. */
  readonly lane: number;
  /** How many lanes its link has. */
  readonly of: number;
  /** How far it bends, as a share of its length. */
  readonly bend: number;
  /** x, y of points along it. */
  readonly points: readonly number[];
  /** Left, top, right and bottom of the points. */
  readonly box: readonly number[];
}

/** Gap of an edge before a node, px. */
const GAP = 4;
const STEPS = 8;
/** Bends that a single edge may take, as a share of its length at mid-span; straight comes first. */
const BENDS = [0, 0.09, -0.09, 0.18, -0.18] as const;
/** Cosine of 20°: closer than this, two edges at one end run into each other. */
const CLOSE = 0.94;

export function pointAt(
  route: Pick<Route, 'x1' | 'y1' | 'cx' | 'cy' | 'x2' | 'y2'>,
  t: number,
): [number, number] {
  const s = 1 - t;
  const [a, b, c] = [s * s, 2 * s * t, t * t];
  return [a * route.x1 + b * route.cx + c * route.x2, a * route.y1 + b * route.cy + c * route.y2];
}

type Places = { readonly x: ArrayLike<number>; readonly y: ArrayLike<number> };
const at = (values: ArrayLike<number>, i: number) => values[i] as number;

/** One lane: `end` px beside the line of centres at the nodes, `middle` px at mid-span. */
function routeOf<R extends Tie>(
  graph: Bare,
  { x, y }: Places,
  link: Link<R>,
  relation: R | null,
  end: number,
  middle: number,
  lane: number,
  of: number,
  bend = 0,
): Route<R> {
  const [ax, ay, bx, by] = [at(x, link.a), at(y, link.a), at(x, link.b), at(y, link.b)];
  const span = length(bx - ax, by - ay) || 1;
  const [nx, ny] = [(ay - by) / span, (bx - ax) / span];
  const reach = (index: number) => (graph.nodes[index]?.r ?? 0) + GAP;
  const cx = (ax + bx) / 2 + nx * (2 * middle - end);
  const cy = (ay + by) / 2 + ny * (2 * middle - end);
  /** Where the way from a point beside the centre towards the control point leaves the node. */
  const leave = (ox: number, oy: number, r: number): [number, number] => {
    const [px, py] = [ox + nx * end, oy + ny * end];
    const far = length(cx - px, cy - py) || 1;
    const [ux, uy] = [(cx - px) / far, (cy - py) / far];
    const beside = (px - ox) * ux + (py - oy) * uy;
    const go = Math.min(far, Math.sqrt(Math.max(0, beside * beside - end * end + r * r)) - beside);
    return [px + ux * go, py + uy * go];
  };
  const [x1, y1] = leave(ax, ay, reach(link.a));
  const [x2, y2] = leave(bx, by, reach(link.b));
  const points = [x1, y1];
  const straight = 2 * middle - end === end;
  for (let i = 1; i < STEPS && !straight; i++) {
    const [t, s] = [i / STEPS, 1 - i / STEPS];
    const [a, b, c] = [s * s, 2 * s * t, t * t];
    points.push(a * x1 + b * cx + c * x2, a * y1 + b * cy + c * y2);
  }
  points.push(x2, y2);
  const box = [x1, y1, x1, y1];
  for (let i = 2; i < points.length; i++) {
    const [side, value] = [i & 1, at(points, i)];
    if (value < at(box, side)) box[side] = value;
    else if (value > at(box, side + 2)) box[side + 2] = value;
  }
  return { link, relation, x1, y1, cx, cy, x2, y2, lane, of, bend, points, box };
}

/** What it costs how close two ways run at the ends they share: 0 from 20° on, far more under 12°. */
function hug(
  link: Link<Tie>,
  p: readonly number[],
  other: Link<Tie>,
  q: readonly number[],
): number {
  let sum = 0;
  for (let side = 0; side < 2; side++) {
    const end = side ? link.b : link.a;
    if (end !== other.a && end !== other.b) continue;
    const i = side ? p.length - 2 : 0;
    const k = end === other.a ? 0 : q.length - 2;
    const ux = at(p, side ? i - 2 : 2) - at(p, i);
    const uy = at(p, side ? i - 1 : 3) - at(p, i + 1);
    const vx = at(q, k ? k - 2 : 2) - at(q, k);
    const vy = at(q, k ? k - 1 : 3) - at(q, k + 1);
    sum += narrow(ux, uy, vx, vy, CLOSE, 2);
  }
  return sum;
}

/** Cost of a way among the first `count` others: nodes it runs over, edges it crosses or hugs. Stops once over `limit`. */
function conflict(
  graph: Bare,
  { x, y }: Places,
  route: Route<Tie>,
  others: readonly Route<Tie>[],
  count: number,
  limit: number,
): number {
  const { link, points: p } = route;
  const [left, top, right, bottom] = route.box as [number, number, number, number];
  let sum = 0;
  for (let w = 0; w < graph.nodes.length && sum < limit; w++) {
    const node = graph.nodes[w] as Bare['nodes'][0];
    if (!node.drawn || w === link.a || w === link.b) continue;
    const [px, py, space] = [at(x, w), at(y, w), node.r + 14];
    if (px < left - space || px > right + space || py < top - space || py > bottom + space)
      continue;
    let near = Number.POSITIVE_INFINITY;
    for (let i = 0; i + 3 < p.length; i += 2)
      near = Math.min(near, distance(px, py, at(p, i), at(p, i + 1), at(p, i + 2), at(p, i + 3)));
    sum += Math.max(0, 1 - near / space) * 6 + (near < node.r + 3 ? 4 : 0);
  }
  for (let o = 0; o < count && sum < limit; o++) {
    const { link: other, points: q, box } = others[o] as Route<Tie>;
    if (other === link) continue;
    sum += hug(link, p, other, q);
    const [l, t, r, b] = box as [number, number, number, number];
    if (l > right || r < left || t > bottom || b < top) continue;
    for (let i = 0; i + 3 < p.length; i += 2) {
      const [ax, ay, bx, by] = [at(p, i), at(p, i + 1), at(p, i + 2), at(p, i + 3)];
      // Most pieces are nowhere near.
      if ((ax < l && bx < l) || (ax > r && bx > r) || (ay < t && by < t) || (ay > b && by > b))
        continue;
      for (let k = 0; k + 3 < q.length; k += 2)
        if (cross(ax, ay, bx, by, at(q, k), at(q, k + 1), at(q, k + 2), at(q, k + 3))) sum += 1;
    }
  }
  return sum;
}

/** What all ways cost each other. */
export function conflicts(graph: Bare, places: Places, routes: readonly Route<Tie>[]): number {
  return routes.reduce(
    (sum, route, i) => sum + conflict(graph, places, route, routes, i, Number.POSITIVE_INFINITY),
    0,
  );
}

/** What it costs to leave the plot. */
const outOf = ({ width, height }: Size, box: readonly number[]) =>
  Math.min(at(box, 0), at(box, 1)) < 3 || at(box, 2) > width - 3 || at(box, 3) > height - 3 ? 5 : 0;

const spanOf = ({ x, y }: Places, { a, b }: Link<unknown>) =>
  length(at(x, a) - at(x, b), at(y, a) - at(y, b));

/** Ways of all links. Parallel ones lie in lanes `spacing` px apart at mid-span; a single one bends where that avoids something; what goes `together` is a band. */
export function routesOf<R extends Tie>(
  graph: Bare<R>,
  places: Places,
  lanes: number,
  spacing: number,
  bend: Size | ReadonlyMap<Link<R>, number> | null,
  together: (link: Link<R>, span: number) => boolean = () => false,
): Route<R>[] {
  const routes: Route<R>[] = [];
  const single: number[] = [];
  for (const link of graph.links) {
    const band =
      link.relations.length > lanes ||
      (link.relations.length > 1 && together(link, spanOf(places, link)));
    const of = band ? 1 : link.relations.length;
    const room = Math.min(graph.nodes[link.a]?.r ?? 0, graph.nodes[link.b]?.r ?? 0);
    for (let i = 0; i < of; i++) {
      const lane = i - (of - 1) / 2;
      if (of === 1 && !band) single.push(routes.length);
      const relation = band ? null : (link.relations[i] as R);
      routes.push(
        routeOf(
          graph,
          places,
          link,
          relation,
          lane * Math.min(7, (1.5 * room) / of),
          lane * spacing,
          lane,
          of,
        ),
      );
    }
  }
  if (bend)
    for (const index of single) {
      const first = routes[index] as Route<R>;
      const { link, relation } = first;
      const span = spanOf(places, link);
      let least = Number.POSITIVE_INFINITY;
      if (!('width' in bend)) {
        const share = bend.get(link);
        if (share)
          routes[index] = routeOf(graph, places, link, relation, 0, share * span, 0, 1, share);
        continue;
      }
      for (const share of BENDS) {
        const own = Math.abs(share) * (link.opposed ? 2 : 5);
        if (own >= least) break;
        const route = share
          ? routeOf(graph, places, link, relation, 0, share * span, 0, 1, share)
          : first;
        const cost =
          own +
          outOf(bend, route.box) +
          conflict(graph, places, route, routes, routes.length, least - own);
        if (cost >= least) continue;
        least = cost;
        routes[index] = route;
      }
    }
  return routes;
}

/** Unique among the ways of a graph, and stable. */
export const routeId = ({ link, relation }: Route<Tie>, graph: Bare) =>
  relation
    ? `${relation.key}/${link.spoke ? link.a : ''}`
    : `band:${graph.nodes[link.a]?.key}/${graph.nodes[link.b]?.key}`;
