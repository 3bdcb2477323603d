import type { Key } from '../model/key';
import type { Certainty, Party, Relation } from '../model/records';
import type { Visibility } from '../model/visibility';
import type { CurveBatch, MarkBatch } from '../scene/scene';
import { DASH, strengthWidth, typeStyles } from '../scene/theme';
import { bandWidth, type Stripe, signOf, stripsOf } from './bands';
import { SPARSE } from './graph';
import type { Lettering } from './lettering';
import { distance, length } from './plane';
import { pointAt, type Route, routeId } from './routes';
import { groundAt } from './scene-nodes';
import type { Sketch } from './sketch';

/** Of a band where lines are dense, px at least. */
const LEAST = 2.5;
export const GHOST = 0.25;
const SURE: readonly Certainty[] = ['confirmed', 'expected'];
/** Of more links than this each line is faint, so that marks, outlines and words stand out. */
const CROWD = 1000;
const FAINT = 0.5;
/** Length and half width of an arrowhead, px; its tip stands 2 px nearer to the node than the line. */
const ARROW = 7;
const TIP = 2;

/** Opposed edges first, spokes last: a spoke's casing cuts what it crosses. */
const order = (route: Route) => (route.link.spoke ? 2 : signOf(route) === -1 ? 0 : 1);

/** A casing may hide so much of another way, px, as a crossing does; it is looked for in so many places. */
const HIDDEN = 24;
const PLACES = 32;

type Sides = readonly [left: number, top: number, right: number, bottom: number];

/** Ways that have no casing: it would hide more of a way below. */
function bare(routes: readonly Route[], casing: (route: Route) => number): ReadonlySet<Route> {
  const found = new Set<Route>();
  const places = routes.map((route) =>
    Array.from({ length: PLACES + 1 }, (_, i) => pointAt(route, i / PLACES)),
  );
  const near = (p: readonly number[], [x, y]: readonly [number, number], far: number) => {
    for (let i = 0; i + 3 < p.length; i += 2)
      if (distance(x, y, p[i]!, p[i + 1]!, p[i + 2]!, p[i + 3]!) < far) return true;
    return false;
  };
  routes.forEach((over, n) => {
    const far = casing(over) / 2;
    const [l, t, r, b] = over.box as Sides;
    for (let under = 0; under < n && !found.has(over); under++) {
      const { link, box } = routes[under]!;
      const [left, top, right, low] = box as Sides;
      if (link === over.link || left > r || right < l || top > b || low < t) continue;
      let run = 0;
      places[under]!.forEach((at, i, all) => {
        const step = i ? length(at[0] - all[i - 1]![0], at[1] - all[i - 1]![1]) : 0;
        run = near(over.points, at, far) ? run + step : 0;
        if (run > HIDDEN) found.add(over);
      });
    }
  });
  return found;
}

function curves(routes: readonly Route[]) {
  const column = (name: 'x1' | 'y1' | 'cx' | 'cy' | 'x2' | 'y2') =>
    routes.map((route) => route[name]);
  return {
    x1: column('x1'),
    y1: column('y1'),
    cx: column('cx'),
    cy: column('cy'),
    x2: column('x2'),
    y2: column('y2'),
  };
}

/** Tips of arrows: at every party but the first. */
function arrows(sketch: Sketch, routes: readonly Route[]): { route: Route; d: string }[] {
  return routes.flatMap((route) => {
    const { link, relation } = route;
    const first = relation?.parties[0];
    if (!relation?.directed || !first) return [];
    const from = sketch.dataset.indexOf(first.key);
    // The hub is b of a spoke: its arrow points at the party.
    if (link.spoke && link.a === from) return [];
    const atB = !link.spoke && link.a === from;
    const [x, y] = atB ? [route.x2, route.y2] : [route.x1, route.y1];
    const far = length(x - route.cx, y - route.cy) || 1;
    const [ux, uy] = [(x - route.cx) / far, (y - route.cy) / far];
    const point = (along: number, beside: number) =>
      `${two(x + ux * along - uy * beside)} ${two(y + uy * along + ux * beside)}`;
    return [
      {
        route,
        d: `M${point(TIP, 0)}L${point(TIP - ARROW, ARROW / 2)}L${point(TIP - ARROW, -ARROW / 2)}Z`,
      },
    ];
  });
}

const two = (value: number) => Math.round(value * 100) / 100;

const firstOf = ({ relation, link }: Route) => relation ?? (link.relations[0] as Relation);

const surest = ({ relations }: Stripe) =>
  DASH[SURE.find((level) => relations.some(({ certainty }) => certainty === level)) ?? 'hinted'];

/** Ways of all relations; a spoke is seen as `seen` sees its party. */
export function edgeBatches(
  sketch: Sketch,
  lettering: Lettering,
  seen: (party: Party) => Visibility,
  widthOf = strengthWidth(sketch.dataset.relations),
): MarkBatch[] {
  const { dataset, graph, faint } = sketch;
  /** The party at the end of a spoke. */
  const partyOf = ({ link, relation }: Route) =>
    link.spoke ? relation?.parties.find(({ key }) => key === graph.nodes[link.a]?.key) : undefined;
  const isSeen = (route: Route, how: Visibility) => {
    const party = partyOf(route);
    return party !== undefined && seen(party) === how;
  };
  const styleOf = typeStyles(dataset.types);
  const routes = sketch.routes
    .filter((route) => !isSeen(route, 'hidden'))
    .map((route, i) => ({ route, i }))
    .sort((p, q) => order(p.route) - order(q.route) || p.i - q.i)
    .map(({ route }) => route);
  const idOf = (route: Route) => routeId(route, graph);
  const keyOf = ({ relation }: Route): Key | null => relation?.key ?? null;
  const stripePaint = ({ opposed, type }: Pick<Stripe, 'opposed' | 'type'>) =>
    opposed ? 'opposed' : styleOf(type).paint;
  const paintOf = ({ relation }: Route) =>
    relation ? stripePaint({ opposed: relation.sign === -1, type: relation.type }) : 'control';
  const thin = sketch.dense ? Math.max(0.4, Math.sqrt(SPARSE / graph.links.length)) : 1;
  const width = ({ relation, link }: Route) =>
    relation
      ? thin * widthOf(relation.strength)
      : Math.max(LEAST, thin * bandWidth(link.relations.length));
  const crowd = graph.links.length > CROWD ? FAINT : 1;
  const opacity = (route: Route) =>
    faint(firstOf(route)) || isSeen(route, 'ghost') ? GHOST : crowd;
  const pairOf = ({ link }: Route) => {
    const [a, b] = [graph.nodes[link.a], graph.nodes[link.b]];
    return a && b && !link.spoke ? ([a.key, b.key] as const) : null;
  };
  const casing = (route: Route) => width(route) + 4;
  const plain = bare(sketch.dense ? [] : routes, casing);
  const edges = (part: 'edge' | 'spoke', of: readonly Route[], round: boolean): CurveBatch => ({
    kind: 'curve',
    part,
    count: of.length,
    id: of.map(idOf),
    key: of.map(keyOf),
    pair: of.map(pairOf),
    stands: of.map(({ relation, link }) => (relation ? [] : link.relations.map(({ key }) => key))),
    ...curves(of),
    fill: 'none',
    stroke: of.map(paintOf),
    strokeWidth: of.map(width),
    dash: of.map(({ relation }) => (relation ? DASH[relation.certainty] : '')),
    cap: round ? 'round' : 'butt',
    casing: sketch.dense ? 0 : of.map((route) => (plain.has(route) ? 0 : casing(route))),
    casingPaint: sketch.dense
      ? 'paper'
      : of.map((route) => groundAt(lettering, ...pointAt(route, 0.5))),
    opacity: of.map(opacity),
  });
  const [lines, dotted] = [false, true].map((dots) =>
    routes.filter(({ relation }) => (relation?.certainty === 'hinted') === dots),
  ) as [Route[], Route[]];
  const part = (of: Route[], spoke: boolean) => of.filter(({ link }) => link.spoke === spoke);
  const named = routes.filter((route) => route.relation);
  const heads = arrows(sketch, routes);
  const glow: CurveBatch = {
    ...edges('edge', named, true),
    part: 'ring',
    id: named.map((route) => `ring:${idOf(route)}`),
    when: 'selected',
    stroke: 'focus',
    strokeWidth: named.map((route) => width(route) + 6),
    dash: '',
    casing: 0,
    opacity: 0.3,
  };
  const strips = routes
    .filter(({ relation }) => !relation)
    .flatMap((route) => stripsOf(route, width(route)));
  const stripes: CurveBatch = {
    kind: 'curve',
    part: 'stripe',
    count: strips.length,
    id: strips.map(({ route, nth }) => `${idOf(route)}/${nth}`),
    key: null,
    stands: strips.map(({ stripe }) => stripe.relations.map(({ key }) => key)),
    ...curves(strips.map(({ route }) => route)),
    fill: 'none',
    stroke: strips.map(({ stripe }) => stripePaint(stripe)),
    strokeWidth: strips.map((strip) => strip.width),
    // As sure as the surest of them.
    dash: strips.map(({ stripe }) => surest(stripe)),
    opacity: strips.map(({ route }) => opacity(route)),
  };
  return [
    glow,
    edges('edge', part(lines, false), false),
    edges('edge', part(dotted, false), true),
    stripes,
    edges('spoke', part(lines, true), false),
    edges('spoke', part(dotted, true), true),
    {
      kind: 'path',
      part: 'arrow',
      count: heads.length,
      id: heads.map(({ route }) => `arrow:${idOf(route)}`),
      key: heads.map(({ route }) => keyOf(route)),
      d: heads.map(({ d }) => d),
      fill: heads.map(({ route }) => paintOf(route)),
      opacity: heads.map(({ route }) => opacity(route)),
    },
  ];
}

/** Signs on edges, above all lines. */
export function badgeBatch({ graph, faint }: Sketch, { badges }: Lettering): MarkBatch {
  const signs = [...badges];
  return {
    kind: 'symbol',
    part: 'badge',
    count: signs.length,
    id: signs.map(([route]) => `badge:${routeId(route, graph)}`),
    key: signs.map(([{ relation }]) => relation?.key ?? null),
    x: signs.map(([, [x]]) => x),
    y: signs.map(([, [, y]]) => y),
    size: 14.2,
    shape: signs.map(([route]) =>
      signOf(route) === -1 ? 'minus' : signOf(route) === 0 ? 'plusminus' : 'question',
    ),
    fill: signs.map(([route]) => (signOf(route) === -1 ? 'opposed' : 'secondary')),
    texture: 'open',
    opacity: signs.map(([route]) => (faint(firstOf(route)) ? GHOST : 1)),
  };
}
