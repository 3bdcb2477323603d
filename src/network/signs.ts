import type { LabelRequest, Spot } from '../scene/labels';
import { signOf } from './bands';
import { type Board, block, pass } from './board';
import type { Tie } from './graph';
import type { Point } from './plane';
import { pointAt, type Route, routeId } from './routes';
import type { Draft } from './sketch';
import { around, clear } from './spots';

/** Most signs where lines are dense: more would hide them, and red alone tells. */
const SIGNS = 60;
/** Shares of an edge at which its sign may stand, the best first; how many free ones are tried. */
const ALONG = [0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74, 0.18, 0.82] as const;
const PLACES = 4;
/** Radius of a sign on an edge, px. */
export const BADGE = 8;
/** Spots of a label round a sign at 0, 0. */
const SIGN = around(0, 0, BADGE + 5, 0)
  .filter((_, spot) => spot < 8 || spot % 3 === 2)
  .map((spot) => ({ ...spot, cost: Math.abs(spot.cost - 1.5) }));

/** A label for a relation or a band. */
export function routeRequest<R extends Tie>(
  { graph, forms }: Draft<R>,
  route: Route<R>,
  spots: readonly Spot[],
  priority: number,
): LabelRequest {
  const { relation, link } = route;
  return { id: routeId(route, graph), priority, forms: forms(relation ?? link), spots, own: [] };
}

/** Whether the middle of a way is in sight. */
export function isSeen<R extends Tie>({ size }: Draft<R>, route: Route<R>): boolean {
  const [x, y] = pointAt(route, 0.5);
  return x >= 0 && y >= 0 && x <= size.width && y <= size.height;
}

/** A sign on its way, and at which share of it. */
export interface Badge {
  readonly at: Point;
  readonly t: number;
}

/** Places along a way that are looked at for what of it is in sight. */
const STOPS = 48;

/** Where a sign may stand on its way, the best first; of many lines that are near, in the middle of what is in sight. */
function stopsOf<R extends Tie>(sketch: Draft<R>, route: Route<R>): readonly number[] {
  const { width, height } = sketch.size;
  const seen = Array.from({ length: sketch.names ? STOPS : 0 }, (_, i) => i / STOPS).filter((t) => {
    const [x, y] = pointAt(route, t);
    return x > BADGE && y > BADGE && x < width - BADGE && y < height - BADGE;
  });
  const middle = seen[seen.length >> 1];
  if (middle === undefined) return ALONG;
  return seen.sort((a, b) => Math.abs(a - middle) - Math.abs(b - middle) || a - b);
}

/** Signs that are drawn as a badge on their edge, each where its label fits; without one, where nothing is in the way. */
export function signRoutes<R extends Tie>(
  board: Board<R>,
  labelled: (route: Route<R>) => boolean,
): Map<Route<R>, Badge> {
  const { sketch, kept } = board;
  const { graph, dense } = sketch;
  const signed = sketch.routes.filter(
    (route) => signOf(route) !== 1 && (!dense || isSeen(sketch, route)),
  );
  if (dense && signed.length > SIGNS) return new Map();
  const badge = (route: Route<R>, t: number): Badge => ({ at: pointAt(route, t), t });
  const places = new Map(
    signed.map((route) => {
      const id = routeId(route, graph);
      const known = kept?.signs.get(id);
      if (known !== undefined) return [route, [badge(route, known)]];
      const free: Badge[] = [];
      const stops = stopsOf(sketch, route);
      for (const t of stops) {
        const one = badge(route, t);
        if (free.length < PLACES && clear(board.obstacles, id, ...one.at, BADGE + 3))
          free.push(one);
      }
      return [route, [...free, badge(route, stops[0] as number)].slice(0, PLACES)];
    }),
  );
  const requests = signed
    .filter((route) => labelled(route) && !route.link.spoke)
    .map((route) =>
      routeRequest(
        sketch,
        route,
        (places.get(route) ?? []).flatMap(({ at: [x, y] }, i) =>
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
  const spotOf = new Map(pass(board, requests, sketch.close).map(({ id, spot }) => [id, spot]));
  const signs = new Map<Route<R>, Badge>();
  // Labels that came since may lie where nothing stood before.
  const solid = board.obstacles.filter(({ kind }) => kind !== 'line');
  for (const route of signed) {
    const id = routeId(route, graph);
    const own = places.get(route) ?? [];
    const wanted = own[Math.floor((spotOf.get(id) ?? 0) / SIGN.length) % own.length] as Badge;
    const free = [wanted, ...own, ...stopsOf(sketch, route).map((t) => badge(route, t))].find(
      ({ at: [x, y] }) => clear(solid, '', x, y, BADGE + 1),
    );
    // Where lines are dense, red alone tells.
    if (!free && (dense || sketch.names)) continue;
    const found = free ?? wanted;
    const [x, y] = found.at;
    const mark = { id: `badge:${id}`, kind: 'circle', x, y, r: BADGE } as const;
    solid.push(mark);
    block(board, mark);
    signs.set(route, found);
  }
  return signs;
}
