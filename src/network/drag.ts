import { forceCollide } from 'd3-force';
import type { Drag, Stage } from '../chart/kind';
import type { Key } from '../model/key';
import { randomFrom } from '../model/random';
import { isCrowd } from './crowd';
import type { NetworkForce, NetworkNode } from './force/force';
import { APART, linksOf, type NetworkLink } from './force/network';
import { forceRepulsion } from './force/repulsion';
import { forceSigns } from './force/signs';
import { forceSprings } from './force/springs';
import { graphOf } from './graph';
import type { FittedLayout } from './layout';
import { type Lift, partOf } from './lift';
import { DEFAULTS, type NetworkOptions } from './options';
import { simulationOf } from './simulation';

/** Pull of each node back to where it stood: what is far from the hand stays as it was. */
const HOME = 0.25;
/** Push of the one in the hand, in squares of a link's length, and of the others: the pull home holds against these. */
const PUSH = 1 / 40;
const LITTLE = 1 / 400;
/** Alpha for as long as a hand holds something. */
const WARM = 0.3;
/** More marks than this cover each other in places before anything moves, and may. */
const CROWD = 1000;
/** Radius of one of very many, px. */
const SMALL = 3;
/** What marks keep free, and what a node keeps from the sides, px. */
const GAP = 1;
const EDGE = 8;

/**
 * Each node is drawn back to its place, and the push that it gets there is taken off: nothing moves but by the hand.
 */
function forceHome(
  nodes: readonly NetworkNode[],
  repulsion: NetworkForce<NetworkNode>,
  random: () => number,
): NetworkForce<NetworkNode> {
  const starts = nodes.map((node) => ({ ...node, vx: 0, vy: 0 }));
  repulsion.initialize?.(starts, random);
  repulsion(1);
  return (alpha) => {
    starts.forEach((at, i) => {
      const node = nodes[i]!;
      node.vx = (node.vx ?? 0) + alpha * (HOME * (at.x - node.x) - at.vx);
      node.vy = (node.vy ?? 0) + alpha * (HOME * (at.y - node.y) - at.vy);
    });
  };
}

/** What a drag reckons with: all of a network, or of very many what is near the hand. */
interface Bodies {
  readonly nodes: readonly (NetworkNode & { readonly drawn: boolean })[];
  readonly links: NetworkLink[];
  /** Places in the layout, where these are not all. */
  readonly at?: readonly number[];
  readonly lift?: Lift;
}

function bodiesOf(
  { dataset, layout, size }: Stage<NetworkOptions, FittedLayout>,
  dragged: number,
): Bodies {
  const body = (i: number, r: number, drawn: boolean, fixed = false) => {
    const [key, x, y] = [layout.keys[i]!, layout.x[i]!, layout.y[i]!];
    const isHeld = fixed || layout.held.has(key);
    return { key, r, x, y, drawn, ...(isHeld && { fx: x, fy: y }) };
  };
  if (isCrowd(dataset)) {
    const { lift, at, links } = partOf(dataset, layout, dragged);
    const nodes = at.map((i, nth) => body(i, SMALL, true, nth >= lift.nodes.size));
    return { nodes, links, at, lift };
  }
  const graph = graphOf(dataset, size.width);
  const nodes = graph.nodes.map(({ r, drawn }, i) => body(i, r, drawn));
  return { nodes, links: linksOf(graph) };
}

/** Holds an actor or hub at the hand; what it is tied to gives way. It stays where it is let go. */
export function dragNetwork(
  stage: Stage<NetworkOptions, FittedLayout>,
  key: Key,
): Drag<FittedLayout> | null {
  const { layout, options, size } = stage;
  const known = layout.keys.indexOf(key);
  if (known < 0) return null;
  const { nodes: bodies, links, at, lift } = bodiesOf(stage, known);
  const dragged = at ? 0 : known;
  if (!bodies[dragged]?.drawn) return null;
  const nodes = bodies.map(({ drawn: _, ...node }): NetworkNode => node);
  const random = randomFrom(options.seed ?? DEFAULTS.seed);
  const { width, height } = size;
  const distance = options.linkDistance ?? 0.75 * Math.sqrt((width * height) / layout.keys.length);
  // As far as they stand, so that only what the hand stretches pulls, and only what it brings nearer pushes.
  const reach = ({ source, target }: NetworkLink) => {
    const [a, b] = [source as NetworkNode, target as NetworkNode];
    const [dx, dy] = [a.x - b.x, a.y - b.y];
    return Math.sqrt(dx * dx + dy * dy);
  };
  const repulsion = () =>
    forceRepulsion<NetworkNode>()
      .strength(
        (_, i) => -(i === dragged ? PUSH : bodies[i]?.drawn ? LITTLE : 0) * distance * distance,
      )
      .distanceMin(distance / 2);
  const simulation = simulationOf<NetworkNode>(nodes, random, {
    repulsion: repulsion(),
    // Springs look ahead by the speed: they must find none at rest.
    home: forceHome(nodes, repulsion(), random),
    springs: forceSprings<NetworkNode, NetworkLink>(links).distance(reach),
    signs: forceSigns<NetworkNode, NetworkLink>(links).distance((link) =>
      Math.min(APART * distance, reach(link)),
    ),
    collide: nodes.length > CROWD ? null : forceCollide<NetworkNode>(({ r }) => r + GAP),
    ...options.forces,
  });
  simulation.alpha = simulation.target = WARM;
  const hand = nodes[dragged] as NetworkNode;
  let moved = false;
  const held = new Set(layout.held);
  const inside = (value: number, most: number) => Math.max(EDGE, Math.min(most - EDGE, value));
  return {
    move(x, y) {
      moved = true;
      held.add(key);
      hand.fx = inside(x, width);
      hand.fy = inside(y, height);
    },
    release() {
      simulation.target = 0;
      simulation.decay = 0.08;
    },
    tick() {
      if (!moved || simulation.alpha < 0.01) return null;
      simulation.tick();
      const place = (axis: 'x' | 'y', most: number) => {
        const made = layout[axis].slice();
        nodes.forEach((one, i) => {
          if (!lift || i < lift.nodes.size) made[at?.[i] ?? i] = inside(one[axis], most);
        });
        return made;
      };
      const made = { ...layout, x: place('x', width), y: place('y', height), held };
      return lift ? { ...made, lifted: lift } : made;
    },
  };
}
