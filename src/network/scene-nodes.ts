import type { Key } from '../model/key';
import type { ActorKind, Certainty, Party } from '../model/records';
import type { Visibility } from '../model/visibility';
import { labelBatch } from '../scene/label-batch';
import {
  type GlyphName,
  type MarkBatch,
  type Paint,
  type Texture,
  at as valueAt,
} from '../scene/scene';
import { reach } from '../scene/shapes';
import { TYPE, typeStyles } from '../scene/theme';
import type { Lettering } from './lettering';
import { outside, type Point } from './plane';
import { routeId } from './routes';
import type { Sketch } from './sketch';

const SHAPES: ReadonlyMap<ActorKind, GlyphName> = new Map([
  ['person', 'ring'],
  ['company', 'roundsquare'],
  ['organization', 'hexagon'],
]);
/** Whether actors of a kind are drawn as plain discs. */
export const isDisc = (kind: ActorKind): boolean => kind !== 'bloc' && !SHAPES.has(kind);
const TEXTURES: Readonly<Record<Certainty, Texture>> = {
  confirmed: 'fill',
  expected: 'half',
  hinted: 'hollow',
};
const two = (value: number) => Math.round(value * 100) / 100;

/** A smooth closed line near a polygon: through the middles of its sides. */
function smooth(hull: readonly Point[]): string {
  const corner = (i: number) => hull[(i + hull.length) % hull.length] as Point;
  const middle = (i: number) =>
    `${two((corner(i)[0] + corner(i + 1)[0]) / 2)} ${two((corner(i)[1] + corner(i + 1)[1]) / 2)}`;
  const bends = hull.map(([x, y], i) => `Q${two(x)} ${two(y)} ${middle(i)}`);
  return `M${middle(-1)}${bends.join('')}Z`;
}

/** The local background: of a hull, or of the page. */
export function groundAt({ hulls, ground }: Lettering, x: number, y: number): Paint {
  if (ground) return ground(x, y);
  return hulls.some((hull) => outside(hull, x, y) < 0) ? 'band' : 'paper';
}

export function hullBatches({ graph }: Sketch, { hulls }: Lettering): MarkBatch[] {
  const keys = graph.blocs.map(({ node }) => graph.nodes[node]?.key as Key);
  return [
    {
      kind: 'path',
      part: 'hull',
      count: keys.length,
      id: keys.map((key) => `hull:${key}`),
      key: keys,
      d: hulls.map(smooth),
      fill: 'band',
      stroke: 'rule',
      strokeWidth: 1.5,
    },
  ];
}

export function nodeBatches(
  { dataset, graph, x, y, hubs, faint }: Sketch,
  held: ReadonlySet<Key>,
  seen: (membership: Party) => Visibility,
): MarkBatch[] {
  const styleOf = typeStyles(dataset.types);
  const actors = graph.nodes.flatMap(({ actor, drawn }, i) => (actor && drawn ? [i] : []));
  const node = (i: number) => graph.nodes[i] as (typeof graph.nodes)[0];
  const at = (of: readonly number[]) => ({
    count: of.length,
    key: of.map((i) => node(i).key),
    x: of.map((i) => x[i] as number),
    y: of.map((i) => y[i] as number),
  });
  const blocs = actors.filter((i) => node(i).actor?.kind === 'bloc');
  const rest = actors.filter((i) => node(i).actor?.kind !== 'bloc');
  const shapeOf = (i: number) => SHAPES.get(node(i).actor?.kind ?? 'state') ?? 'circle';
  /** A bloc that all have left, or nobody has joined. */
  const isEmpty = (i: number) => {
    const { key } = node(i);
    const joined = dataset
      .membersOf(key)
      .flatMap(({ memberships }) => memberships.filter((bloc) => bloc.key === key));
    return joined.length > 0 && joined.every((bloc) => seen(bloc) !== 'shown');
  };
  const pinned = actors.filter((i) => held.has(node(i).key));
  const hubStyle = (i: number) => styleOf(node(i).hub?.type ?? '');
  const ring = [...actors, ...hubs];
  return [
    {
      kind: 'circle',
      part: 'ring',
      when: 'selected',
      ...at(ring),
      id: ring.map((i) => `ring:${node(i).key}`),
      r: ring.map((i) => node(i).r + 5),
      fill: 'none',
      stroke: 'focus',
      strokeWidth: 2,
    },
    {
      kind: 'circle',
      part: 'node',
      ...at(blocs),
      id: blocs.map((i) => node(i).key),
      r: blocs.map((i) => node(i).r - 1),
      fill: 'paper',
      stroke: 'node',
      strokeWidth: 2.25,
      opacity: blocs.map((i) => (isEmpty(i) ? 0.25 : 1)),
    },
    {
      kind: 'symbol',
      part: 'node',
      ...at(rest),
      id: rest.map((i) => node(i).key),
      size: rest.map((i) => node(i).r / reach(shapeOf(i))),
      shape: rest.map(shapeOf),
      fill: 'node',
    },
    {
      kind: 'symbol',
      part: 'hub',
      ...at(hubs),
      id: hubs.map((i) => node(i).key),
      size: hubs.map((i) => (hubStyle(i).shape === 'triangle' ? 12.5 : 12)),
      shape: hubs.map((i) => hubStyle(i).shape),
      fill: hubs.map((i) => (node(i).hub?.sign === -1 ? 'opposed' : hubStyle(i).paint)),
      texture: hubs.map((i) => TEXTURES[node(i).hub?.certainty ?? 'confirmed']),
      opacity: hubs.map((i) =>
        node(i).hub && faint(node(i).hub as NonNullable<ReturnType<typeof node>['hub']>) ? 0.25 : 1,
      ),
    },
    {
      kind: 'symbol',
      part: 'pin',
      ...at(pinned),
      id: pinned.map((i) => `pin:${node(i).key}`),
      size: 9,
      shape: 'pin',
      fill: 'on-mark',
    },
  ];
}

export function labelBatches(
  { dataset, graph, routes }: Sketch,
  lettering: Lettering,
): MarkBatch[] {
  const { requests } = lettering;
  const formsOf = new Map(requests.map(({ id, forms }) => [id, forms]));
  const linesOf = new Map(
    lettering.placement.placed.map(({ id, form }) => [id, formsOf.get(id)?.[form]?.lines]),
  );
  // The number of a source alone would read as an amount: its place stays empty.
  const placed = lettering.placement.placed.filter(
    ({ id }) => id.startsWith('actor:') || !/^\p{Nd}+$/u.test(linesOf.get(id)?.[0]?.text ?? ''),
  );
  const placement = { ...lettering.placement, placed };
  const styleOf = typeStyles(dataset.types);
  const known = new Map<string, { key: Key | null; fill: string }>();
  for (const { key, actor, hub, drawn } of graph.nodes)
    known.set(key, {
      key,
      fill: actor ? (drawn ? 'ink' : 'secondary') : styleOf(hub?.type ?? '').text,
    });
  for (const route of routes) {
    const { relation } = route;
    const fill = relation
      ? relation.sign === -1
        ? 'opposed-text'
        : styleOf(relation.type).text
      : 'secondary';
    known.set(routeId(route, graph), { key: relation?.key ?? null, fill });
  }
  const batch = labelBatch(placement, requests, 'label', (id, line) => {
    const look = known.get(id) ?? { key: null, fill: 'ink' };
    const isNote = (linesOf.get(id)?.[line]?.weight ?? 0) < TYPE.label.weight;
    return look.fill === 'ink' && isNote ? { ...look, fill: 'muted' } : look;
  });
  const ground = batch.id.map((_, i) =>
    groundAt(lettering, valueAt(batch.x, i), valueAt(batch.y, i)),
  );
  return [{ ...batch, casingPaint: ground }];
}
