import type { Relation } from '../model/records';
import type { LabelRequest, Placement, Spot } from '../scene/labels';
import { TYPE } from '../scene/theme';
import { type Board, block, boardOf, pass } from './board';
import type { Bare, Tie } from './graph';
import { hullOf, outside, type Point } from './plane';
import { pointAt, type Route, routeId } from './routes';
import type { Draft } from './sketch';
import { around, beside, clear, outlineSpots } from './spots';

export interface Lettering<R extends Tie = Relation> {
  readonly placement: Placement;
  readonly requests: readonly LabelRequest[];
  /** Where the sign of a route stands. */
  readonly badges: ReadonlyMap<Route<R>, Point>;
  /** Outline of each bloc, in the graph's order. */
  readonly hulls: readonly (readonly Point[])[];
  /** The local background, where that is not of these outlines. */
  readonly ground?: (x: number, y: number) => string;
}

/** Most names of actors that are tried. */
const NAMES = 150;
/** Most signs where lines are dense: more would hide them, and red alone tells. */
const SIGNS = 60;
/** Shares of an edge at which its sign may stand, the best first; how many free ones are tried. */
const ALONG = [0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74, 0.18, 0.82] as const;
const PLACES = 4;
/** What it costs that an actor stands within the outline of a bloc it is no part of. */
const INTRUDER = 60;
/** Radius of a sign on an edge, px. */
export const BADGE = 8;
/** Spots of a label round a sign at 0, 0. */
const SIGN = around(0, 0, BADGE + 5, 0)
  .filter((_, spot) => spot < 8 || spot % 3 === 2)
  .map((spot) => ({ ...spot, cost: Math.abs(spot.cost - 1.5) }));
/** Cosine of 45°. */
const DIAGONAL = Math.sqrt(0.5);
const COMPASS: readonly Point[] = [
  [0, -1],
  [DIAGONAL, -DIAGONAL],
  [1, 0],
  [DIAGONAL, DIAGONAL],
  [0, 1],
  [-DIAGONAL, DIAGONAL],
  [-1, 0],
  [-DIAGONAL, -DIAGONAL],
];

function actorRequest<R extends Tie>(
  { forms }: Draft<R>,
  node: Bare<R>['nodes'][0],
  priority: number,
  spots: readonly Spot[],
): LabelRequest {
  return { id: node.key, priority, forms: forms(node), spots, own: [node.key] };
}

function routeRequest<R extends Tie>(
  { graph, forms }: Draft<R>,
  route: Route<R>,
  spots: readonly Spot[],
  priority: number,
): LabelRequest {
  const { relation, link } = route;
  return { id: routeId(route, graph), priority, forms: forms(relation ?? link), spots, own: [] };
}

/** Names of actors with a mark that is in sight, the most connected first where there are many. */
function nameActors<R extends Tie>(board: Board<R>): void {
  const { graph, x, y, size, dense } = board.sketch;
  const requests = graph.nodes.flatMap((node, i) => {
    const { actor, drawn, r } = node;
    const [px, py] = [x[i] as number, y[i] as number];
    const seen = px > -20 && py > -20 && px < size.width + 20 && py < size.height + 20;
    if (!actor || !drawn || !seen) return [];
    return [
      actorRequest(
        board.sketch,
        node,
        r,
        around(px, py, r + (dense ? 4 : 8), py - size.height / 2),
      ),
    ];
  });
  pass(board, requests.sort((a, b) => b.priority - a.priority).slice(0, NAMES));
}

/** Outlines of blocs round their members and the names of these. */
function hullsOf<R extends Tie>({ sketch, placed }: Board<R>): Point[][] {
  const { graph, x, y } = sketch;
  const boxOf = new Map(placed.map(({ id, box }) => [id, box]));
  return graph.blocs.map(({ members }) =>
    hullOf(
      members.flatMap((i) => {
        const r = (graph.nodes[i]?.r ?? 0) + 12;
        const ring = COMPASS.map(
          ([dx, dy]): Point => [(x[i] as number) + dx * r, (y[i] as number) + dy * r],
        );
        const box = boxOf.get(graph.nodes[i]?.key ?? '');
        if (!box) return ring;
        const [left, right, top, bottom] = [
          box.x - 6,
          box.x + box.width + 6,
          box.y - 4,
          box.y + box.height + 4,
        ];
        return [...ring, [left, top], [right, top], [left, bottom], [right, bottom]] as Point[];
      }),
    ),
  );
}

/** Signs that are drawn as a badge on their edge, each where its label fits; without one, where nothing is in the way. */
function signRoutes<R extends Tie>(
  board: Board<R>,
  labelled: (route: Route<R>) => boolean,
): Map<Route<R>, Point> {
  const { graph, routes, dense } = board.sketch;
  const signed = routes.filter(({ relation }) => relation && relation.sign !== 1);
  if (dense && signed.length > SIGNS) return new Map();
  const places = new Map(
    signed.map((route) => {
      const id = routeId(route, graph);
      const free: Point[] = [];
      for (const t of ALONG) {
        const [x, y] = pointAt(route, t);
        if (free.length < PLACES && clear(board.obstacles, id, x, y, BADGE + 3)) free.push([x, y]);
      }
      return [route, [...free, pointAt(route, ALONG[0])].slice(0, PLACES)];
    }),
  );
  const requests = signed
    .filter((route) => labelled(route) && !route.link.spoke)
    .map((route) =>
      routeRequest(
        board.sketch,
        route,
        (places.get(route) ?? []).flatMap(([x, y], i) =>
          SIGN.map(
            (spot): Spot => ({
              x: x + spot.x,
              y: y + spot.y,
              anchor: spot.anchor,
              side: spot.side,
              cost: spot.cost + i * 0.5,
            }),
          ),
        ),
        2,
      ),
    );
  const spotOf = new Map(pass(board, requests).map(({ id, spot }) => [id, spot]));
  return new Map(
    signed.map((route) => {
      const id = routeId(route, graph);
      const own = places.get(route) ?? [];
      const wanted = own[Math.floor((spotOf.get(id) ?? 0) / SIGN.length)] as Point;
      // Labels that came since may lie where nothing stood before.
      const solid = board.obstacles.filter(({ kind }) => kind !== 'line');
      const free = [wanted, ...own, ...ALONG.map((t) => pointAt(route, t))].find(([x, y]) =>
        clear(solid, '', x, y, BADGE + 1),
      );
      const [x, y] = free ?? wanted;
      block(board, { id: `badge:${id}`, kind: 'circle', x, y, r: BADGE });
      return [route, [x, y]];
    }),
  );
}

/** Hubs and the other edges. */
function nameRest<R extends Tie>(board: Board<R>, labelled: (route: Route<R>) => boolean): void {
  const { sketch } = board;
  const { graph, x, y, measure } = sketch;
  const hubs = sketch.hubs.flatMap((i): LabelRequest[] => {
    const relation = graph.nodes[i]?.hub;
    if (!relation || sketch.faint(relation)) return [];
    return [
      {
        id: relation.key,
        priority: 3,
        forms: sketch.forms(relation),
        spots: around(x[i] as number, y[i] as number, 13, 1),
        own: [relation.key],
      },
    ];
  });
  const edges = sketch.routes
    .filter(
      (route) =>
        labelled(route) && !route.link.spoke && (!route.relation || route.relation.sign === 1),
    )
    .map((route) => {
      const { text = '', note = '' } = routeRequest(sketch, route, [], 0).forms[0]?.lines[0] ?? {};
      const width = measure(`${text} ${note}`, TYPE.label.size, TYPE.label.weight);
      return routeRequest(sketch, route, beside(route, 5, width), 1 + route.of);
    });
  pass(board, [...hubs, ...edges]);
}

/** Places every label: actors, blocs, signed relations with their badge, then the rest. Gives up once it costs more than `limit`. */
export function letter<R extends Tie>(
  sketch: Draft<R>,
  limit = Number.POSITIVE_INFINITY,
): Lettering<R> {
  const { graph } = sketch;
  const board = boardOf(sketch, limit);
  const labelled = ({ relation }: Route<R>) =>
    sketch.relations && !(relation && sketch.faint(relation));
  nameActors(board);
  const hulls = hullsOf(board);
  pass(
    board,
    graph.blocs.flatMap(({ node }, b) => {
      const bloc = graph.nodes[node];
      return bloc?.actor && !bloc.drawn
        ? [actorRequest(sketch, bloc, 1, outlineSpots(hulls[b] ?? []))]
        : [];
    }),
  );
  for (const [b, { node, members }] of graph.blocs.entries())
    for (const [i, other] of graph.nodes.entries())
      if (
        other.actor &&
        other.drawn &&
        i !== node &&
        !members.includes(i) &&
        outside(hulls[b] ?? [], sketch.x[i] as number, sketch.y[i] as number) < other.r
      )
        board.cost += INTRUDER;
  const over = board.cost > limit;
  const badges = over ? new Map() : signRoutes(board, labelled);
  if (sketch.relations && !over) nameRest(board, labelled);
  const { placed, missing, cost, requests } = board;
  return { placement: { placed, missing, cost }, requests, badges, hulls };
}
