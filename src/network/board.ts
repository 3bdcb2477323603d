import { type Ground, groundOf, type Obstacle } from '../scene/ground';
import { type LabelRequest, type PlacedLabel, placeLabels } from '../scene/labels';
import type { Box } from '../scene/scene';
import type { Bare, Tie } from './graph';
import { type Route, routeId } from './routes';
import type { Draft } from './sketch';

/** From this many links on, labels that found no place are searched for with so much effort, and no more. */
const FEW = 60;
const HASTE = 4000;

/** What labels and signs keep from the scale before, by id: a form, a spot of their request, a share of the way. */
export interface Kept {
  readonly labels: ReadonlyMap<string, { readonly form: number; readonly spot: number }>;
  readonly signs: ReadonlyMap<string, number>;
  /** Whether labels without a place are given one. */
  readonly fresh: boolean;
  /** Where labels may stand. */
  readonly bounds: Box;
}

/** A picture while its labels are placed: each pass keeps clear of what the passes before it put down. */
export interface Board<R extends Tie> {
  readonly sketch: Draft<R>;
  readonly obstacles: Obstacle[];
  add(obstacle: Obstacle): void;
  /** The obstacles as the placer sees them; made when first asked. */
  readonly ground: Ground;
  readonly placed: PlacedLabel[];
  readonly missing: string[];
  readonly requests: LabelRequest[];
  cost: number;
  readonly limit: number;
  readonly kept: Kept | null;
}

export function boardOf<R extends Tie>(
  sketch: Draft<R>,
  limit: number,
  kept: Kept | null = null,
): Board<R> {
  const { graph, x, y, routes, hubs, dense } = sketch;
  const named = new Set(hubs);
  const obstacles = graph.nodes.flatMap((node, i): Obstacle[] => {
    if (!node.drawn || (node.hub && !named.has(i))) return [];
    return [
      {
        id: node.key,
        kind: 'circle',
        x: x[i] as number,
        y: y[i] as number,
        r: node.r + (dense ? 0 : node.actor ? 6 : 2),
      },
    ];
  });
  for (const route of dense ? [] : routes) obstacles.push(lineOf(route, graph));
  const bounds = boundsOf(sketch, kept);
  let ground: Ground | null = null;
  return {
    sketch,
    obstacles,
    get ground() {
      ground ??= groundOf(bounds, obstacles);
      return ground;
    },
    add(obstacle) {
      obstacles.push(obstacle);
      ground?.add(obstacle);
    },
    placed: [],
    missing: [],
    requests: [],
    cost: 0,
    limit,
    kept,
  };
}

const boundsOf = ({ size }: Pick<Draft<Tie>, 'size'>, kept: Kept | null): Box =>
  kept?.bounds ?? { x: 0, y: 0, ...size };

const lineOf = <R extends Tie>(route: Route<R>, graph: Bare<R>): Obstacle => ({
  id: routeId(route, graph),
  kind: 'line',
  points: route.points,
  box: route.box,
  width: 3.25,
});

/** Puts something in the way of the labels that come after it. */
export function block(board: Pick<Board<Tie>, 'add'>, obstacle: Obstacle): void {
  board.add(obstacle);
}

/** Puts all ways in the way. */
export function blockRoutes<R extends Tie>({ sketch, add }: Board<R>): void {
  for (const route of sketch.routes) add(lineOf(route, sketch.graph));
}

/** The same label where it was: at its spot, in its form or, where labels are looked for anew, one that says more. */
function still(request: LabelRequest, { labels, fresh }: Kept): LabelRequest {
  const { form, spot } = labels.get(request.id)!;
  const at = request.spots[spot % request.spots.length]!;
  const forms = request.forms.slice(fresh ? 0 : form, form + 1);
  return { ...request, forms, spots: [{ ...at, cost: 0 }] };
}

/** What `still` found, by the spots and forms of the request itself. */
function again(label: PlacedLabel, { labels, fresh }: Kept): PlacedLabel {
  const { form, spot } = labels.get(label.id)!;
  return { ...label, spot, form: fresh ? label.form : form };
}

/** Places labels; those that kept a place have that or none. `anew`: others get one at every scale. */
export function pass<R extends Tie>(
  board: Board<R>,
  requests: readonly LabelRequest[],
  anew = false,
): readonly PlacedLabel[] {
  const { kept } = board;
  if (board.cost > board.limit || requests.length === 0) return [];
  board.requests.push(...requests);
  if (!kept) return put(board, requests);
  const isKnown = ({ id, spots }: LabelRequest) => kept.labels.has(id) && spots.length > 0;
  const known = requests.filter(isKnown).map((request) => still(request, kept));
  const rest = kept.fresh || anew ? requests.filter((request) => !kept.labels.has(request.id)) : [];
  return [...put(board, known, (label) => again(label, kept)), ...put(board, rest)];
}

function put<R extends Tie>(
  board: Board<R>,
  requests: readonly LabelRequest[],
  as: (label: PlacedLabel) => PlacedLabel = (label) => label,
): readonly PlacedLabel[] {
  const { graph, measure } = board.sketch;
  const effort = graph.links.length > FEW ? HASTE : undefined;
  const bounds = boundsOf(board.sketch, board.kept);
  const made = placeLabels(requests, board.ground, bounds, measure, effort);
  const placed = made.placed.map(as);
  board.missing.push(...made.missing);
  board.placed.push(...placed);
  for (const { id, box } of placed) block(board, { id, kind: 'box', ...box });
  board.cost += made.cost;
  return placed;
}
