import type { Key } from '../../model/key';
import type { CurveBatch, MarkBatch, Paint } from '../../scene/scene';
import { strengthWidth } from '../../scene/theme';
import { block, boardOf } from '../board';
import { SPARSE } from '../graph';
import type { Lettering } from '../lettering';
import type { Point } from '../plane';
import { pointAt, type Route, routeId } from '../routes';
import { BADGE } from '../signs';
import type { Sketch } from '../sketch';
import { clear } from '../spots';
import { FLASH_REACH, flashAt } from './look';

/** Most flashes that are drawn: more would hide what they speak of. */
const FLASHES = 60;
/** Width of a band of relations, and what a rail adds to a line on both sides together, px. */
const BAND = 7;
const RAIL = 9;
/** The gap between a line and its rails, on both sides together, px. */
const GAP = 4;
/** Places along an edge that are tried for a flash. */
const ALONG = [0.5, 0.4, 0.6, 0.3, 0.7, 0.22, 0.78] as const;

/** Relations at odds: a rail on both sides of the line, and a flash on it. */
export function oddsOf(
  sketch: Sketch,
  { placement, badges }: Lettering,
  odds: ReadonlySet<Key>,
  ground: (x: number, y: number) => Paint,
) {
  const { dataset, graph, routes, dense } = sketch;
  const widthOf = strengthWidth(dataset.relations);
  const thin = dense ? Math.max(0.4, Math.sqrt(SPARSE / graph.links.length)) : 1;
  const at = routes.filter(({ relation, link }) =>
    relation
      ? odds.has(relation.key) && !sketch.faint(relation)
      : link.relations.some(({ key }) => odds.has(key)),
  );
  const rail = (part: string, more: number, stroke: (route: Route) => Paint): CurveBatch => ({
    kind: 'curve',
    part,
    count: at.length,
    id: at.map((route) => `${part}:${routeId(route, graph)}`),
    key: at.map(({ relation }) => relation?.key ?? null),
    ...column(at),
    fill: 'none',
    stroke: at.map(stroke),
    strokeWidth: at.map(
      ({ relation }) =>
        thin * (relation ? widthOf(relation.strength) : BAND) + (dense ? more / 3 : more),
    ),
  });
  const taken = boardOf({ ...sketch, dense: true }, Infinity);
  for (const { id, box } of placement.placed) block(taken, { id, kind: 'box', ...box });
  for (const [x, y] of badges.values()) block(taken, { id: '', kind: 'circle', x, y, r: BADGE });
  const marked = new Set<Key>();
  const flashes: { readonly route: Route; readonly at: Point }[] = [];
  for (const route of at) {
    const key = (route.relation ?? route.link.relations[0]!).key;
    if (marked.has(key) || marked.size >= FLASHES) continue;
    const spots = ALONG.map((t) => pointAt(route, t));
    const spot =
      spots.find(([x, y]) => clear(taken.obstacles, '-', x, y, FLASH_REACH + 4)) ??
      (route.link.spoke ? undefined : spots[1]);
    if (!spot) continue;
    marked.add(key);
    flashes.push({ route, at: [spot[0], spot[1]] });
    block(taken, { id: '', kind: 'circle', x: spot[0], y: spot[1], r: FLASH_REACH });
  }
  const sign: MarkBatch = {
    kind: 'path',
    part: 'odds-sign',
    count: flashes.length,
    id: flashes.map(({ route }) => `odds-sign:${routeId(route, graph)}`),
    key: flashes.map(({ route }) => route.relation?.key ?? null),
    d: flashes.map(({ at: [x, y] }) => flashAt(x, y, dense ? 0.6 : 1)),
    fill: 'ink',
    casing: dense ? 2.5 : 4,
    casingPaint: flashes.map(({ at: [x, y] }) => ground(x, y)),
  };
  return {
    rails: [
      rail('odds', RAIL, () => 'ink'),
      rail('odds-gap', GAP, (route) => ground(...pointAt(route, 0.5))),
    ],
    signs: [sign],
    flashes: flashes.map((flash) => flash.at),
  };
}

const column = (routes: readonly Route[]) => {
  const of = (name: 'x1' | 'y1' | 'cx' | 'cy' | 'x2' | 'y2') => routes.map((route) => route[name]);
  return { x1: of('x1'), y1: of('y1'), cx: of('cx'), cy: of('cy'), x2: of('x2'), y2: of('y2') };
};
