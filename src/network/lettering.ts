import { certaintyWord, locatorOf, typeLabel } from '../chart/words';
import type { Actor, Dataset, Relation } from '../model/records';
import {
  type LabelForm,
  type LabelLine,
  type LabelRequest,
  type Obstacle,
  type PlacedLabel,
  type Placement,
  placeLabels,
  type Spot,
} from '../scene/labels';
import type { Size } from '../scene/scene';
import { type MeasureText, wrapText } from '../scene/text-width';
import { TYPE } from '../scene/theme';
import type { Graph } from './graph';
import { distance, hullOf, length, type Point } from './plane';
import { pointAt, type Route } from './routes';

/** What is drawn, where, in px of the plot: what labels are placed on. */
export interface Sketch {
  readonly dataset: Dataset;
  readonly graph: Graph;
  readonly x: ArrayLike<number>;
  readonly y: ArrayLike<number>;
  /** Those that are drawn; `faint` ones get no label. */
  readonly routes: readonly Route[];
  readonly faint: (relation: Relation) => boolean;
  /** Hubs that are drawn and named, by index of node. */
  readonly hubs: readonly number[];
  readonly size: Size;
  readonly measure: MeasureText;
  /** Labels on relations, too. */
  readonly relations: boolean;
}

export interface Lettering {
  readonly placement: Placement;
  readonly requests: readonly LabelRequest[];
  /** Where the sign of a route stands. */
  readonly badges: ReadonlyMap<Route, Point>;
  /** Outline of each bloc, in the graph's order. */
  readonly hulls: readonly (readonly Point[])[];
}

/** Radius of a sign on an edge, px. */
export const BADGE = 8;
/** Under this width of the plot actors go by their short names. */
export const NARROW = 400;
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

const line = (text: string, note: string, type: { size: number; weight: number }): LabelLine => ({
  text,
  note,
  ...type,
});

/** The text in one line and, where it is long, in two. */
function forms(text: string, note: string, measure: MeasureText): LabelForm[] {
  const { size, weight } = TYPE.label;
  const one = { lines: [line(text, note, TYPE.label)] };
  const whole = measure(text + note, size, weight);
  for (const share of [0.52, 0.62, 0.75]) {
    const lines = wrapText(text, whole * share, size, weight, measure);
    if (whole < 60 || lines.length !== 2) continue;
    return [one, { lines: lines.map((part, i) => line(part, i ? note : '', TYPE.label)) }];
  }
  return [one];
}

/** Full, short, locator only; what is not confirmed says so. */
export function relationForms(
  dataset: Dataset,
  relation: Relation,
  measure: MeasureText,
): LabelForm[] {
  const note = locatorOf(dataset, relation.evidence);
  const word = certaintyWord(relation.certainty);
  const sure = (text: string, prefix: string) =>
    relation.certainty === 'confirmed' || text.toLowerCase().includes(word)
      ? text
      : `${text}, ${prefix}${word}`;
  const full = relation.label ?? typeLabel(dataset, relation.type);
  const texts = [
    ...new Set([
      sure(full, relation.certainty === 'hinted' ? 'only ' : ''),
      sure(relation.shortLabel ?? full, ''),
    ]),
  ];
  const written = texts.flatMap((text) => forms(text, note, measure));
  return note ? [...written, { lines: [line(note, '', TYPE.label)] }] : written;
}

/** "6 relations: 4 military, 2 energy" */
function bandForms(
  dataset: Dataset,
  relations: readonly Relation[],
  measure: MeasureText,
): LabelForm[] {
  const counts = new Map<string, number>();
  for (const { type } of relations) counts.set(type, (counts.get(type) ?? 0) + 1);
  const kinds = [...counts].map(([type, n]) => `${n} ${typeLabel(dataset, type).toLowerCase()}`);
  const whole = `${relations.length} relations`;
  return [...forms(`${whole}: ${kinds.join(', ')}`, '', measure), ...forms(whole, '', measure)];
}

function actorForms(dataset: Dataset, actor: Actor, narrow: boolean): LabelForm[] {
  const short = actor.shortName ?? actor.name;
  const leaders = dataset
    .foldedInto(actor.key)
    .filter(({ kind }) => kind === 'person')
    .slice(0, 2);
  const named = (name: string, second: string[]) => ({
    lines: [
      line(name, '', TYPE.name),
      ...(second.length ? [line(second.join(', '), '', TYPE.note)] : []),
    ],
  });
  const surnames = leaders.map((leader) => leader.shortName ?? leader.name);
  const all = [named(short, surnames), named(short, [])];
  return narrow
    ? all
    : [
        named(
          actor.name,
          leaders.map(({ name }) => name),
        ),
        ...all,
      ];
}

/** Spots round a mark: above and below first, then beside it and at its corners. */
function around(x: number, y: number, r: number, lean: number): Spot[] {
  const spot = (
    dx: number,
    dy: number,
    anchor: Spot['anchor'],
    side: Spot['side'],
    cost: number,
  ): Spot => ({ x: x + dx, y: y + dy, anchor, side, cost });
  const d = r * 0.75;
  return [
    spot(0, -r, 'middle', 'above', lean < 0 ? 0 : 1),
    spot(0, r, 'middle', 'below', lean < 0 ? 1 : 0),
    spot(r, 0, 'start', 'middle', 1.5),
    spot(-r, 0, 'end', 'middle', 1.5),
    ...[-1, 1].flatMap((v) =>
      [-1, 1].flatMap((h) => {
        const side = v < 0 ? 'above' : 'below';
        const [out, back] = h < 0 ? (['end', 'start'] as const) : (['start', 'end'] as const);
        return [
          spot(h * d, v * d, out, side, 3),
          spot(-h * d, v * r, out, side, 2),
          spot(h * (r - 8), v * r, back, side, 2),
        ];
      }),
    ),
  ];
}

/** Places along a way that are tried. */
const STOPS = 14;

/** Where a label may touch a way: along it, on both sides, clear of it by `gap` px. */
function beside(route: Route, gap: number, width: number): Spot[] {
  const spots: Spot[] = [];
  for (let step = 1; step < STOPS; step++) {
    const t = step / STOPS;
    const [px, py] = pointAt(route, t);
    const dx = (1 - t) * (route.cx - route.x1) + t * (route.x2 - route.cx);
    const dy = (1 - t) * (route.cy - route.y1) + t * (route.y2 - route.cy);
    const norm = length(dx, dy) || 1;
    for (const side of [-1, 1]) {
      const [nx, ny] = [(-dy / norm) * side, (dx / norm) * side];
      const wanted = route.lane === 0 ? ny < 0 : route.lane > 0 === side > 0;
      const level = Math.abs(nx) < 0.12;
      const upright = Math.abs(ny) < 0.3;
      const far = gap + (level ? Math.abs(nx) * width * 0.5 : upright ? Math.abs(ny) * 12 : 0);
      const off =
        t -
        0.5 +
        (level
          ? 0
          : ((nx > 0 ? 1 : -1) * width * (dx > 0 ? 0.5 : -0.5) * Math.abs(dx)) / norm / norm / 2);
      spots.push({
        x: px + nx * far,
        y: py + ny * far,
        anchor: level ? 'middle' : nx > 0 ? 'start' : 'end',
        side: upright ? 'middle' : ny < 0 ? 'above' : 'below',
        cost: Math.abs(off) * 5 + (wanted ? 0 : 1.5),
      });
    }
  }
  return spots;
}

/** Whether a point keeps `space` px from everything but its own mark. */
function clear(
  obstacles: readonly Obstacle[],
  own: string,
  x: number,
  y: number,
  space: number,
): boolean {
  return obstacles.every((o) => {
    if (o.id === own) return true;
    if (o.kind === 'circle') return length(x - o.x, y - o.y) >= o.r + space;
    if (o.kind === 'box')
      return (
        x < o.x - space ||
        y < o.y - space ||
        x > o.x + o.width + space ||
        y > o.y + o.height + space
      );
    for (let i = 0; i + 3 < o.points.length; i += 2) {
      const [ax, ay, bx, by] = o.points.slice(i, i + 4) as [number, number, number, number];
      if (distance(x, y, ax, ay, bx, by) < space + o.width / 2) return false;
    }
    return true;
  });
}

export const routeId = ({ link, relation }: Route, graph: Graph) =>
  relation
    ? `${relation.key}/${link.spoke ? link.a : ''}`
    : `band:${graph.nodes[link.a]?.key}/${graph.nodes[link.b]?.key}`;

/** Places every label: actors, blocs, signed relations with their badge, then the rest. */
export function letter(sketch: Sketch, limit = Number.POSITIVE_INFINITY): Lettering {
  const { dataset, graph, x, y, routes, size, measure } = sketch;
  const px = (i: number) => x[i] as number;
  const py = (i: number) => y[i] as number;
  const obstacles: Obstacle[] = graph.nodes.flatMap((node, i) =>
    node.drawn && (node.actor || sketch.hubs.includes(i))
      ? [
          {
            id: node.key,
            kind: 'circle' as const,
            x: px(i),
            y: py(i),
            r: node.r + (node.actor ? 6 : 2),
          },
        ]
      : [],
  );
  for (const route of routes)
    obstacles.push({ id: routeId(route, graph), kind: 'line', points: route.points, width: 3.25 });
  const labels: PlacedLabel[] = [];
  const missing: string[] = [];
  const asked: LabelRequest[] = [];
  let cost = 0;
  const pass = (requests: readonly LabelRequest[]) => {
    if (cost > limit || requests.length === 0) return [];
    const made = placeLabels(requests, obstacles, { x: 0, y: 0, ...size }, measure);
    asked.push(...requests);
    missing.push(...made.missing);
    cost += made.cost;
    for (const label of made.placed) {
      labels.push(label);
      obstacles.push({ id: label.id, kind: 'box', ...label.box });
    }
    return made.placed;
  };

  const narrow = size.width < NARROW;
  const seen = (i: number) =>
    px(i) > -20 && py(i) > -20 && px(i) < size.width + 20 && py(i) < size.height + 20;
  const actors = graph.nodes.flatMap((node, i): LabelRequest[] =>
    node.actor && node.drawn && seen(i)
      ? [
          {
            id: node.key,
            priority: node.r,
            forms: actorForms(dataset, node.actor, narrow),
            spots: around(px(i), py(i), node.r + 8, py(i) - size.height / 2),
            own: [],
          },
        ]
      : [],
  );
  actors.sort((a, b) => b.priority - a.priority);
  pass(actors.slice(0, 150));

  const hulls = graph.blocs.map(({ members }) => {
    const points = members.flatMap((i) => {
      const box = labels.find(({ id }) => id === graph.nodes[i]?.key)?.box;
      const r = (graph.nodes[i]?.r ?? 0) + 12;
      const corners = box
        ? [0, 1].flatMap((h) =>
            [0, 1].map(
              (v): Point => [box.x - 6 + h * (box.width + 12), box.y - 4 + v * (box.height + 8)],
            ),
          )
        : [];
      return [...COMPASS.map(([dx, dy]): Point => [px(i) + dx * r, py(i) + dy * r]), ...corners];
    });
    return hullOf(points);
  });
  pass(
    graph.blocs.flatMap(({ node }, b): LabelRequest[] => {
      const bloc = graph.nodes[node];
      const hull = hulls[b] ?? [];
      if (!bloc?.actor || bloc.drawn) return [];
      const named = actorForms(dataset, bloc.actor, narrow);
      return [{ id: bloc.key, priority: 1, forms: named, spots: outlineSpots(hull), own: [] }];
    }),
  );

  const badges = new Map<Route, Point>();
  const signed = routes.filter(({ relation }) => relation && relation.sign !== 1);
  const requestOf = (route: Route, spots: readonly Spot[], priority: number): LabelRequest => ({
    id: routeId(route, graph),
    priority,
    forms: route.relation
      ? relationForms(dataset, route.relation, measure)
      : bandForms(dataset, route.link.relations, measure),
    spots,
    own: [],
  });
  const wanted = (route: Route) =>
    sketch.relations && !(route.relation && sketch.faint(route.relation));
  const spotsOf = new Map<string, Point[]>();
  const requests = signed
    .filter(({ link }) => !link.spoke)
    .map((route) => {
      const id = routeId(route, graph);
      const places = [0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74, 0.18, 0.82]
        .map((t) => pointAt(route, t))
        .filter(([bx, by]) => clear(obstacles, id, bx, by, BADGE + 3));
      if (places.length === 0) places.push(pointAt(route, 0.5));
      const near = places.flatMap(([bx, by], i) =>
        around(bx, by, BADGE + 5, 0).map((spot) => ({
          ...spot,
          cost: Math.abs(spot.cost - 1.5) + i * 0.5,
        })),
      );
      spotsOf.set(id, places);
      return requestOf(route, near, 2);
    });
  const placed = pass(
    sketch.relations ? requests.filter((_, i) => wanted(signed[i] as Route)) : [],
  );
  for (const route of signed) {
    const id = routeId(route, graph);
    const places = spotsOf.get(id) ?? [pointAt(route, 0.5)];
    const spot = placed.find((label) => label.id === id)?.spot ?? 0;
    const at = places[Math.floor(spot / 16)] ?? (places[0] as Point);
    badges.set(route, at);
    obstacles.push({ id: `badge:${id}`, kind: 'circle', x: at[0], y: at[1], r: BADGE });
  }

  const rest = routes.filter(
    (route) => wanted(route) && !route.link.spoke && !spotsOf.has(routeId(route, graph)),
  );
  pass([
    ...(sketch.relations ? sketch.hubs : []).flatMap((i): LabelRequest[] => {
      const relation = graph.nodes[i]?.hub;
      if (!relation || sketch.faint(relation)) return [];
      return [
        {
          id: relation.key,
          priority: 3,
          forms: relationForms(dataset, relation, measure),
          spots: around(px(i), py(i), 13, 1),
          own: [],
        },
      ];
    }),
    ...rest.map((route) => {
      const first = route.relation ? (route.relation.label ?? '') : '';
      return requestOf(route, beside(route, 5, measure(`${first} ¶1`, 12, 500)), 1 + route.of);
    }),
  ]);
  return { placement: { placed: labels, missing, cost }, requests: asked, badges, hulls };
}

/** Spots along the outline of a bloc, outside first. */
function outlineSpots(hull: readonly Point[]): Spot[] {
  const [cx, cy] = [0, 1].map(
    (axis) => hull.reduce((sum, point) => sum + (point[axis] as number), 0) / hull.length,
  ) as [number, number];
  return hull.flatMap(([ax, ay], i): Spot[] => {
    const [bx, by] = hull[(i + 1) % hull.length] as Point;
    return [0, 0.25, 0.5, 0.75].flatMap((t) => {
      const [mx, my] = [ax + t * (bx - ax), ay + t * (by - ay)];
      const [ox, oy] = [mx - cx, my - cy];
      const level = Math.abs(by - ay) < 0.15 * Math.abs(bx - ax);
      return [1, -1].map(
        (out): Spot => ({
          x: mx + out * (ox < 0 ? -3 : 3),
          y: my + out * (oy < 0 ? -5 : 5),
          anchor: level ? 'middle' : out * ox < 0 ? 'end' : 'start',
          side: out * oy < 0 ? 'above' : 'below',
          cost: (out > 0 ? 0 : 2) + (level ? 0 : 0.5),
        }),
      );
    });
  });
}
