import { type Ground, groundOf, type Obstacle } from '../scene/ground';
import { type LabelRequest, type PlacedLabel, placeLabels } from '../scene/labels';
import type { Tie } from './graph';
import { routeId } from './routes';
import type { Draft } from './sketch';

/** From this many links on, labels that found no place are searched for with so much effort, and no more. */
const FEW = 60;
const HASTE = 4000;

/** A picture while its labels are placed: each pass keeps clear of what the passes before it put down. */
export interface Board<R extends Tie> {
  readonly sketch: Draft<R>;
  readonly obstacles: Obstacle[];
  /** The obstacles as the placer sees them. */
  readonly ground: Ground;
  readonly placed: PlacedLabel[];
  readonly missing: string[];
  readonly requests: LabelRequest[];
  cost: number;
  readonly limit: number;
}

export function boardOf<R extends Tie>(sketch: Draft<R>, limit: number): Board<R> {
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
  for (const route of dense ? [] : routes)
    obstacles.push({
      id: routeId(route, graph),
      kind: 'line',
      points: route.points,
      box: route.box,
      width: 3.25,
    });
  const ground = groundOf({ x: 0, y: 0, ...sketch.size }, obstacles);
  return { sketch, obstacles, ground, placed: [], missing: [], requests: [], cost: 0, limit };
}

/** Puts something in the way of the labels that come after it. */
export function block(
  { obstacles, ground }: Pick<Board<Tie>, 'obstacles' | 'ground'>,
  obstacle: Obstacle,
): void {
  obstacles.push(obstacle);
  ground.add(obstacle);
}

export function pass<R extends Tie>(
  board: Board<R>,
  requests: readonly LabelRequest[],
): readonly PlacedLabel[] {
  if (board.cost > board.limit || requests.length === 0) return [];
  const { size, measure, graph } = board.sketch;
  const effort = graph.links.length > FEW ? HASTE : undefined;
  const made = placeLabels(requests, board.ground, { x: 0, y: 0, ...size }, measure, effort);
  board.requests.push(...requests);
  board.missing.push(...made.missing);
  board.placed.push(...made.placed);
  for (const { id, box } of made.placed) block(board, { id, kind: 'box', ...box });
  board.cost += made.cost;
  return made.placed;
}
