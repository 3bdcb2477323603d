import { repulsionOf } from '../engine/multipole';
import {
  always,
  column,
  type Each,
  eachAs,
  type ForceNode,
  gather,
  type NetworkForce,
  NOT_NEGATIVE,
  NOT_POSITIVE,
  numberAs,
  POSITIVE,
  push,
  type Setting,
  withSettings,
} from './force';

/** Ticks that a tree serves at most; and how far a node may move before that, in reaches of the usual leaf. */
const KEPT = 6;
const FAR = 1.5;
/** Charge of a node without any, as a part of the largest: a cell of nothing else must have a middle. */
const FAINT = 1e-9;
/** Least squared distance, px²: nothing is divided by 0. */
const TINY = 1e-12;

export interface ForceRepulsion<N extends ForceNode = ForceNode> extends NetworkForce<N> {
  /** Push of each node on the others: px² a tick, at an alpha of 1, divided by the distance; 0 or less. @defaultValue -30 */
  strength: Setting<this, Each<N, number>, number | Each<N, number>>;
  /** Two groups of nodes act as wholes where their reaches together are under this part of their distance; 1 at most. @defaultValue 1 */
  theta: Setting<this, number>;
  /** Nearer than this, px, nodes push no harder. @defaultValue 1 */
  distanceMin: Setting<this, number>;
  /** Groups farther apart than this, px, leave each other alone. @defaultValue Infinity */
  distanceMax: Setting<this, number>;
}

/**
 * Nodes push each other away by 1 ÷ distance, as those of `forceManyBody` of d3-force do, in time linear in their
 * number: a kd-tree and a multipole scheme with quadrupoles (Greengard & Rokhlin 1987; dual tree: Dehnen 2002). The
 * tree is kept for up to six ticks, as long as little moves. It never attracts: a strength above 0 counts as 0.
 */
export function forceRepulsion<N extends ForceNode = ForceNode>(): ForceRepulsion<N> {
  const state = {
    strength: always(-30) as Each<N, number>,
    theta: 1,
    distanceMin: 1,
    distanceMax: Number.POSITIVE_INFINITY,
  };
  let nodes: readonly N[] = [];
  let lot = () => 0;
  let act: ((alpha: number) => void) | null = null;
  const who = 'forceRepulsion';
  return withSettings<ForceRepulsion<N>, typeof state>(
    (alpha) => {
      act ??= repulsionAmong(nodes, column(nodes, state.strength), state, lot);
      act(alpha);
    },
    (given, random) => {
      nodes = given;
      lot = random;
      act = null;
    },
    state,
    {
      strength: eachAs(who, 'strength', NOT_POSITIVE),
      theta: numberAs(who, 'theta', POSITIVE),
      distanceMin: numberAs(who, 'distanceMin', NOT_NEGATIVE),
      distanceMax: numberAs(who, 'distanceMax', POSITIVE),
    },
    () => {
      act = null;
    },
  );
}

function repulsionAmong(
  nodes: readonly ForceNode[],
  strength: Float64Array,
  { theta, distanceMin, distanceMax }: { theta: number; distanceMin: number; distanceMax: number },
  random: () => number,
): (alpha: number) => void {
  const n = nodes.length;
  const charge = strength.map((value) => Math.max(0, -value));
  const most = charge.reduce((a, b) => Math.max(a, b), 0);
  if (n < 2 || most === 0) return () => {};
  const kernel = repulsionOf(
    charge.map((q) => Math.max(q, FAINT * most)),
    Math.min(1, theta),
    distanceMax,
  );
  const of = () => new Float64Array(n);
  const [x, y, fx, fy, wasX, wasY] = [of(), of(), of(), of(), of(), of()] as const;
  const soft = Math.max(TINY, distanceMin * distanceMin);
  let age = KEPT;
  return (alpha) => {
    gather(nodes, x, y, 0);
    const anew = ++age > KEPT || farthest(x, y, wasX, wasY) > FAR * kernel.reach();
    if (anew) {
      age = 1;
      wasX.set(x);
      wasY.set(y);
    }
    for (const _ of kernel.field(x, y, fx, fy, soft, anew));
    if (anew) part(kernel.order, x, y, fx, fy, most / (distanceMin || 1), random);
    push(nodes, fx, fy, alpha);
  };
}

/** How far any node has moved. */
function farthest(x: Float64Array, y: Float64Array, wasX: Float64Array, wasY: Float64Array) {
  let most = 0;
  for (let v = 0; v < x.length; v++) {
    const [dx, dy] = [x[v]! - wasX[v]!, y[v]! - wasY[v]!];
    const d2 = dx * dx + dy * dy;
    if (d2 > most) most = d2;
  }
  return Math.sqrt(most);
}

/** What stands on one spot feels nothing of each other, and lies side by side in the tree: it parts by lot. */
function part(
  order: Int32Array,
  x: Float64Array,
  y: Float64Array,
  fx: Float64Array,
  fy: Float64Array,
  by: number,
  random: () => number,
): void {
  for (let i = 1; i < order.length; i++) {
    const [u, v] = [order[i - 1]!, order[i]!];
    if (x[u] !== x[v] || y[u] !== y[v]) continue;
    fx[v]! += (random() - 0.5) * by;
    fy[v]! += (random() - 0.5) * by;
  }
}
