import { type LabelRequest, type Obstacle, type PlacedLabel, placeLabels } from '../scene/labels';
import { routeId } from './routes';
import type { Sketch } from './sketch';

/** A picture while its labels are placed: each pass keeps clear of what the passes before it put down. */
export interface Board {
  readonly sketch: Sketch;
  readonly obstacles: Obstacle[];
  readonly placed: PlacedLabel[];
  readonly missing: string[];
  readonly requests: LabelRequest[];
  cost: number;
  readonly limit: number;
}

export function boardOf(sketch: Sketch, limit: number): Board {
  const { graph, x, y, routes, hubs } = sketch;
  const obstacles = graph.nodes.flatMap((node, i): Obstacle[] => {
    if (!node.drawn || (node.hub && !hubs.includes(i))) return [];
    return [
      {
        id: node.key,
        kind: 'circle',
        x: x[i] as number,
        y: y[i] as number,
        r: node.r + (node.actor ? 6 : 2),
      },
    ];
  });
  for (const route of routes)
    obstacles.push({ id: routeId(route, graph), kind: 'line', points: route.points, width: 3.25 });
  return { sketch, obstacles, placed: [], missing: [], requests: [], cost: 0, limit };
}

export function pass(board: Board, requests: readonly LabelRequest[]): readonly PlacedLabel[] {
  if (board.cost > board.limit || requests.length === 0) return [];
  const { size, measure } = board.sketch;
  const made = placeLabels(requests, board.obstacles, { x: 0, y: 0, ...size }, measure);
  board.requests.push(...requests);
  board.missing.push(...made.missing);
  board.placed.push(...made.placed);
  for (const { id, box } of made.placed) board.obstacles.push({ id, kind: 'box', ...box });
  board.cost += made.cost;
  return made.placed;
}
