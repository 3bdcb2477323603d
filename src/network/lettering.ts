import type { Relation } from '../model/records';
import type { LabelRequest, PlacedLabel, Placement } from '../scene/labels';
import { TYPE } from '../scene/theme';
import { signOf } from './bands';
import { type Board, blockRoutes, boardOf, type Kept, pass } from './board';
import type { Tie } from './graph';
import { actorRequest, MANY, nameActors } from './names';
import type { OutlinedBlocs } from './outlined';
import { hullOf, outside, type Point } from './plane';
import { type Route, routeId } from './routes';
import { type Badge, isSeen, routeRequest, signRoutes } from './signs';
import type { Draft } from './sketch';
import { around, beside, outlineSpots } from './spots';

export interface Lettering<R extends Tie = Relation> {
  readonly placement: Placement;
  readonly requests: readonly LabelRequest[];
  /** Where the sign of a route stands. */
  readonly badges: ReadonlyMap<Route<R>, Point>;
  /** The same by id, as shares of the way. */
  readonly along: ReadonlyMap<string, number>;
  /** Outline of each bloc, in the graph's order. */
  readonly hulls: readonly (readonly Point[])[];
  /** The local background, where that is not of these outlines. */
  readonly ground?: (x: number, y: number) => string;
  /** Outlines in place of these. */
  readonly outlines?: OutlinedBlocs['batches'];
}

/** Outlines round what is placed, where there is code for them. */
type Outlining = (placed: readonly PlacedLabel[]) => OutlinedBlocs | null;

/** What it costs that an actor stands within the outline of a bloc it is no part of. */
const INTRUDER = 60;
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

/** Blocs that are only outlines. */
function nameBlocs<R extends Tie>(
  board: Board<R>,
  spotsOf: (bloc: number) => LabelRequest['spots'],
): void {
  const { graph } = board.sketch;
  pass(
    board,
    graph.blocs.flatMap(({ node }, b) => {
      const bloc = graph.nodes[node];
      return bloc?.actor && !bloc.drawn ? [actorRequest(board.sketch, bloc, 1, spotsOf(b))] : [];
    }),
    true,
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
    .filter((route) => labelled(route) && !route.link.spoke && signOf(route) === 1)
    .map((route) => {
      const { text = '', note = '' } = routeRequest(sketch, route, [], 0).forms[0]?.lines[0] ?? {};
      const width = measure(`${text} ${note}`, TYPE.label.size, TYPE.label.weight);
      return routeRequest(sketch, route, beside(route, 5, width), 1 + route.of);
    });
  pass(board, [...hubs, ...edges], sketch.close);
}

/** Places every label: actors, blocs, signed relations with their badge, then the rest. Gives up once it costs more than `limit`. */
export function letter<R extends Tie>(
  sketch: Draft<R>,
  limit = Number.POSITIVE_INFINITY,
  kept: Kept | null = null,
  outline: Outlining | null = null,
): Lettering<R> {
  const { graph, close } = sketch;
  const board = boardOf(sketch, limit, kept);
  const named = sketch.relations || close;
  const labelled = (route: Route<R>) =>
    named && !(route.relation && sketch.faint(route.relation)) && (!close || isSeen(sketch, route));
  // Where names have known places, those of blocs go first.
  const early = sketch.names ? outline?.([]) : null;
  if (early) nameBlocs(board, (b) => early.spots(b, []));
  nameActors(board);
  if (close) blockRoutes(board);
  const outlined = outline?.(board.placed);
  const hulls = graph.nodes.length > MANY && outlined ? [] : hullsOf(board);
  if (!early)
    nameBlocs(board, (b) => {
      const plain = hulls[b] ? outlineSpots(hulls[b]) : [];
      return outlined?.spots(b, plain) ?? plain;
    });
  // What a layout is judged by; many nodes are laid out without.
  for (const [b, { node, members }] of outlined || graph.nodes.length > MANY
    ? []
    : graph.blocs.entries())
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
  const signs = over ? new Map<Route<R>, Badge>() : signRoutes(board, labelled);
  if (named && !over) nameRest(board, labelled);
  const { placed, missing, cost, requests } = board;
  return {
    placement: { placed, missing, cost },
    requests,
    badges: new Map([...signs].map(([route, { at }]) => [route, at])),
    along: new Map([...signs].map(([route, { t }]) => [routeId(route, graph), t])),
    hulls,
    ...(outlined && { ground: outlined.ground, outlines: outlined.batches }),
  };
}
