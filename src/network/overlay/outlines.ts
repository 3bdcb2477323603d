import type { Key } from '../../model/key';
import type { Party } from '../../model/records';
import type { Visibility } from '../../model/visibility';
import type { PlacedLabel, Spot } from '../../scene/labels';
import type { Box, MarkBatch, PathBatch } from '../../scene/scene';
import { MANY } from '../names';
import type { OutlinedBlocs, OutlineStage } from '../outlined';
import { length, type Point } from '../plane';
import type { Sketch } from '../sketch';
import { isHome } from '../steady';
import { bodiesOf } from './bodies';
import { smooth } from './contour';
import { groundOf } from './ground';
import { type Hull, hullsOf } from './hull';
import { namingSpots } from './naming';

/** Bays of outlines are filled up to so many pads to each side: they are to look calm. */
const BAY = 6;

/** Places by which a picture was judged come first, where they are near an outline, px; what others cost more. */
const NEAR = 9;
const LATER = 3;

/** An outline: whose it is, and who is in it, by index of node. */
interface Outline {
  readonly key: Key;
  readonly members: readonly number[];
  /** Of a bloc; else of an actor and those that are part of it. */
  readonly bloc: boolean;
}

/** Blocs first, in the order of the graph; then actors with parts that have marks of their own. */
function outlinesOf(
  { graph, dataset }: Sketch,
  seen: (membership: Party) => Visibility,
): readonly Outline[] {
  const { nodes, blocs } = graph;
  const wholes = dataset.actors.flatMap(({ key, kind }, i): Outline[] => {
    if (kind === 'bloc' || !nodes[i]?.drawn) return [];
    const parts = dataset
      .membersOf(key)
      .filter(({ memberships }) =>
        memberships.some((one) => one.key === key && seen(one) === 'shown'),
      )
      .map((part) => dataset.indexOf(part.key))
      .filter((part) => nodes[part]?.drawn);
    return parts.length ? [{ key, members: [i, ...parts], bloc: false }] : [];
  });
  const own = blocs.map(({ node, members }): Outline => {
    return { key: nodes[node]!.key, members, bloc: true };
  });
  return [...own, ...wholes];
}

/** Names stand at the rim of the picture rather than amid it, wherever it is panned to. */
function rimmed(spots: readonly Spot[], { size, view }: OutlineStage): Spot[] {
  const { k, x, y } = view;
  const far = (k * length(size.width, size.height)) / 2;
  const [u, v] = [x + (k * size.width) / 2, y + (k * size.height) / 2];
  return spots.map((spot) => ({
    ...spot,
    cost: spot.cost + 6 * (1 - length(spot.x - u, spot.y - v) / far),
  }));
}

/** Outlines about nodes at some places; `placed` are the names there. */
function made(
  { graph, x, y, size, dense }: Sketch,
  outlines: readonly Outline[],
  placed: readonly PlacedLabel[],
  home: boolean,
): Hull[] {
  const drawn = graph.nodes.flatMap(({ actor, drawn: is }, i) => (actor && is ? [i] : []));
  const bodies = bodiesOf(
    drawn,
    x,
    y,
    graph.nodes.map(({ r }) => r),
  );
  const index = new Map(graph.nodes.map(({ key }, i) => [key as string, i]));
  const nameOf = new Map(
    (dense ? [] : placed).flatMap(({ id, box }): [number, Box][] => {
      const i = index.get(id);
      return i !== undefined && graph.nodes[i]?.actor ? [[i, box]] : [];
    }),
  );
  return hullsOf(
    bodies,
    outlines.map(({ members }) => new Set(members)),
    nameOf,
    { x: 0, y: 0, ...size },
    home,
    dense ? 3 : BAY,
  );
}

const known = new WeakMap<object, readonly [given: readonly unknown[], Hull[]]>();

/** Outlines about many are made once, at a scale of 1, and grow with the view. */
function grown(sketch: Sketch, outlines: readonly Outline[], stage: OutlineStage): Hull[] {
  const { layout, size, view, state, dataset } = stage;
  const given = [dataset, state.asOf, state.period, size.width, size.height];
  const last = known.get(layout);
  const hulls =
    last && given.every((one, i) => one === last[0][i])
      ? last[1]
      : made({ ...sketch, x: layout.x, y: layout.y }, outlines, [], true);
  known.set(layout, [given, hulls]);
  const loops = (all: Hull['outer']) =>
    all.map((loop) => loop.map(([x, y]): Point => [view.k * x + view.x, view.k * y + view.y]));
  return hulls.map(({ outer, holes }) => ({ outer: loops(outer), holes: loops(holes) }));
}

/** Smooth ground round the members of each bloc, and round an actor and its parts; nobody else stands in it. */
export function outlineBlocs(
  sketch: Sketch,
  placed: readonly PlacedLabel[],
  seen: (membership: Party) => Visibility,
  stage: OutlineStage,
): OutlinedBlocs | null {
  const { graph } = sketch;
  const outlines = outlinesOf(sketch, seen);
  if (!outlines.length) return null;
  const many = graph.nodes.length > MANY;
  const hulls = many
    ? grown(sketch, outlines, stage)
    : made(sketch, outlines, placed, isHome(stage.view));
  const words = placed.map(({ box }) => box);
  const batch = (bloc: boolean, part: 'hull' | 'outline' = 'hull'): PathBatch => {
    const of = outlines.flatMap((outline, i) => {
      const { outer, holes } = hulls[i]!;
      return outline.bloc === bloc && outer.length
        ? [{ ...outline, d: smooth([...outer, ...holes], 2, part === 'hull' ? [] : words) }]
        : [];
    });
    return {
      kind: 'path',
      part,
      count: of.length,
      id: of.map(({ key }) => `${part}:${key}`),
      key: of.map(({ key }) => key),
      d: of.map(({ d }) => d),
      ...(part === 'hull' ? { fill: 'band' } : { fill: 'none' }),
      ...(part === 'hull' && many ? {} : { stroke: many ? 'control' : 'rule' }),
      strokeWidth: many ? 1 : 1.5,
      dash: bloc ? '' : '3 3',
    };
  };
  const wholes = batch(false);
  const batches: MarkBatch[] = wholes.count ? [batch(true), wholes] : [batch(true)];
  if (many)
    batches.push(batch(true, 'outline'), ...(wholes.count ? [batch(false, 'outline')] : []));
  return {
    batches,
    ground: groundOf(hulls),
    spots(b, plain) {
      const near = plain.filter(({ x, y }) =>
        hulls[b]!.outer.some((loop) => loop.some(([u, v]) => length(x - u, y - v) < NEAR)),
      );
      const own = rimmed(namingSpots(hulls[b]!), stage);
      return [...near, ...own.map((spot) => ({ ...spot, cost: spot.cost + LATER }))];
    },
  };
}
