import { forceX, forceY } from 'd3-force';
import { keyOf } from '../../model/key';
import { randomFrom } from '../../model/random';
import type { Dataset } from '../../model/records';
import { scatter } from '../engine/start';
import { type Bare, graphOf } from '../graph';
import { checkNetwork, DEFAULTS, type LayoutOptions } from '../options';
import type { NetworkForce, NetworkNode } from './force';
import type { ForceLink } from './links';
import { forceRepulsion } from './repulsion';
import { forceSigns } from './signs';
import { forceSprings } from './springs';
import { forceStress } from './stress';

/** All relations of a pair, a spoke of a hub, or a tie of a bloc with a member. */
export interface NetworkLink extends ForceLink<NetworkNode> {
  /** Strength × certainty, summed. */
  readonly weight: number;
  /** -1 where more relations of the pair are opposed than not. */
  readonly sign: 1 | -1;
  readonly kind: 'pair' | 'spoke' | 'member';
}

export interface NetworkForces {
  /** As in a `NetworkLayout`: actors, then hubs. They have places, and are held where `positions` says. */
  readonly nodes: NetworkNode[];
  readonly links: NetworkLink[];
  /** By name, for `simulation.force(name, force)`. */
  readonly forces: Readonly<
    Record<'repulsion' | 'springs' | 'stress' | 'signs' | 'x' | 'y', NetworkForce<NetworkNode>>
  >;
}

/** Weight of a bloc's tie with a member, and lengths of it and of a spoke beside that of a relation. */
const MEMBER = 0.2;
const SHORT = 0.7;
/** How far opposed actors keep apart, in lengths of a co-operative relation. */
export const APART = 2.5;
/** Push of a node, in squares of that length; each of its links adds the same. Pull to the middle. */
const PUSH = 1 / 112;
const MIDDLE = 0.01;

/** Links of a graph, in its order, then those of blocs. */
export function linksOf(graph: Bare): NetworkLink[] {
  const links = graph.links.map(
    ({ a, b, weight, opposed, spoke }): NetworkLink => ({
      source: a,
      target: b,
      weight,
      sign: opposed ? -1 : 1,
      kind: spoke ? 'spoke' : 'pair',
    }),
  );
  for (const { node, members } of graph.blocs)
    for (const member of members)
      if (member !== node)
        links.push({ source: node, target: member, weight: MEMBER, sign: 1, kind: 'member' });
  return links;
}

/** Length that a link tends to, where that of a relation is `distance`. */
const lengthOf =
  (distance: number) =>
  ({ kind }: NetworkLink): number =>
    kind === 'pair' ? distance : SHORT * distance;

/**
 * A dataset as nodes, links and forces of a d3-force simulation:
 * `const { nodes, forces } = networkForces(dataset); const simulation = forceSimulation(nodes);` and, for each of
 * `forces`, `simulation.force(name, force)`. Nodes start where `previous` has them, else scattered by `seed`.
 */
export function networkForces(dataset: Dataset, options: LayoutOptions = {}): NetworkForces {
  checkNetwork(options);
  const { width = 660, height = 480, previous, positions = {}, seed = DEFAULTS.seed } = options;
  const graph = graphOf(dataset, width);
  const n = graph.nodes.length;
  const distance = options.linkDistance ?? 0.75 * Math.sqrt((width * height) / Math.max(1, n));
  const start = { x: new Float64Array(n), y: new Float64Array(n) };
  scatter(start, Math.min(width, height) / 2, randomFrom(seed));
  const was = new Map(previous?.keys.map((key, i) => [key, i]));
  const nodes = graph.nodes.map(({ key, r }, i): NetworkNode => {
    const before = was.get(key) ?? -1;
    const x = previous?.x[before] ?? width / 2 + start.x[i]!;
    const y = previous?.y[before] ?? height / 2 + start.y[i]!;
    return { key, r, x, y };
  });
  for (const [id, [x, y]] of Object.entries(positions)) {
    const node = nodes[dataset.indexOf(keyOf('actor', id))];
    if (node) Object.assign(node, { x, y, fx: x, fy: y });
  }
  const links = linksOf(graph);
  const degree = new Float64Array(n).fill(1);
  for (const { a, b, opposed } of graph.links)
    if (!opposed) for (const end of [a, b]) degree[end]! += 1;
  const push = -PUSH * distance * distance;
  return {
    nodes,
    links,
    forces: {
      repulsion: forceRepulsion<NetworkNode>().strength((_, i) =>
        graph.nodes[i]?.drawn ? push * degree[i]! : 0,
      ),
      springs: forceSprings<NetworkNode, NetworkLink>(links).distance(lengthOf(distance)),
      stress: forceStress<NetworkNode, NetworkLink>(links),
      signs: forceSigns<NetworkNode, NetworkLink>(links).distance(APART * distance),
      x: forceX<NetworkNode>(width / 2).strength(MIDDLE),
      y: forceY<NetworkNode>(height / 2).strength(MIDDLE),
    },
  };
}
