import { type Graph, graphSteps } from '../engine/graph';
import { measure, type Pivots, pivotsFor, UNREACHED } from '../engine/pivots';
import {
  column,
  type Each,
  eachAs,
  type ForceNode,
  gather,
  type NetworkForce,
  NOT_NEGATIVE,
  numberAs,
  push,
  type Setting,
  withSettings,
} from './force';
import { endsOf, type ForceLink, type Linked, type LinkState, linkReads, linkState } from './links';

/** Pivots that are looked at in a tick: ever other ones. */
const BATCH = 20;

const WHO = 'forceStress';

export interface ForceStress<N extends ForceNode, L extends ForceLink<N>>
  extends NetworkForce<N>,
    Linked<ForceStress<N, L>, N, L> {
  /** Part of the way to where the pivots want it that a node goes in a tick, at an alpha of 1; 0 or more. @defaultValue 0.5 */
  strength: Setting<this, Each<N, number>, number | Each<N, number>>;
  /** Length of a hop, px; 0: that which suits the drawing as it is. @defaultValue 0 */
  distance: Setting<this, number>;
  /** Nodes that distances are measured from, at most. @defaultValue 200, fewer above 10,000 nodes */
  pivots: Setting<this, number>;
}

/**
 * Nodes tend to stand as far apart as there are hops between them (stress, each pair by 1 ÷ hops²), measured from
 * pivots spread over the graph, 20 of them a tick (sparse stress: Ortmann, Klimenta & Brandes 2016). Opposed links are
 * no way; parts without a link between them do not see each other.
 */
export function forceStress<N extends ForceNode = ForceNode, L extends ForceLink<N> = ForceLink<N>>(
  links: L[] = [],
): ForceStress<N, L> {
  const state = {
    ...linkState<N, L>(WHO, links),
    strength: (() => 0.5) as Each<N, number>,
    distance: 0,
    pivots: 200,
  };
  let nodes: readonly N[] = [];
  let lot = () => 0;
  let act: ((alpha: number) => void) | null = null;
  const wake = () => {
    act = null;
  };
  return withSettings<ForceStress<N, L>, typeof state>(
    (alpha) => {
      act ??= stressAmong(nodes, state, lot);
      act(alpha);
    },
    (given, random) => {
      nodes = given;
      lot = random;
      act = stressAmong(nodes, state, lot);
    },
    state,
    {
      ...linkReads<N, L>(WHO),
      strength: eachAs(WHO, 'strength', NOT_NEGATIVE),
      distance: numberAs(WHO, 'distance', NOT_NEGATIVE),
      pivots: numberAs(WHO, 'pivots', [(value) => value >= 1, 'a number of 1 or more']),
    },
    wake,
  );
}

interface StressState<N, L> extends LinkState<N, L> {
  readonly strength: Each<N, number>;
  readonly distance: number;
  readonly pivots: number;
}

function graphOf(n: number, source: Int32Array, target: Int32Array): Graph {
  const steps = graphSteps({ n, source, target });
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

function pivotsIn(graph: Graph, most: number, random: () => number): Pivots {
  const { n } = graph;
  const count = Math.min(n, Math.floor(most), pivotsFor(n));
  const pivots = { at: new Int32Array(count), hops: new Uint16Array(count * n), widest: 1 };
  for (const _ of measure(graph, pivots, random));
  return pivots;
}

function stressAmong<N extends ForceNode, L extends ForceLink<N>>(
  nodes: readonly N[],
  state: StressState<N, L>,
  random: () => number,
): (alpha: number) => void {
  const n = nodes.length;
  const { source, target } = endsOf(WHO, nodes, state, 1);
  if (source.length === 0) return () => {};
  const { at, hops, widest } = pivotsIn(graphOf(n, source, target), state.pivots, random);
  const strength = column(nodes, state.strength).map((value) => Math.max(0, value));
  const inverse = new Float64Array(UNREACHED + 1);
  for (let d = 1; d <= widest; d++) inverse[d] = 1 / d;
  const batch = Math.min(BATCH, at.length);
  const of = () => new Float64Array(n);
  const [x, y, fx, fy, sum, usual] = [of(), of(), of(), of(), of(), of()] as const;
  // What a batch weighs in the mean: near pivots must not move a node farther because they are rare.
  for (let k = 0; k < hops.length; k++) {
    const w = inverse[hops[k]!]!;
    usual[k % n]! += (w * w * batch) / at.length;
  }
  let unit = 0;
  let cursor = 0;
  let [ratios, squares] = [0, 0];
  function pullTo(p: number): void {
    const px = x[at[p]!]!;
    const py = y[at[p]!]!;
    const row = p * n;
    let [a, b] = [0, 0];
    for (let v = 0; v < n; v++) {
      const i = inverse[hops[row + v]!]!;
      const dx = x[v]! - px;
      const dy = y[v]! - py;
      const r = Math.sqrt(dx * dx + dy * dy) + 1e-9;
      const q = r * i;
      a += q;
      b += q * q;
      const f = i * (unit / r - i);
      fx[v]! += f * dx;
      fy[v]! += f * dy;
      sum[v]! += i * i;
    }
    ratios += a;
    squares += b;
  }
  return (alpha) => {
    gather(nodes, x, y, 0);
    if (state.distance) unit = state.distance;
    else if (unit === 0) {
      // Nothing but the scale is read of this round.
      for (let p = 0; p < batch; p++) pullTo(p);
      unit = ratios > 0 ? squares / ratios : 1;
    }
    for (const column of [fx, fy, sum]) column.fill(0);
    [ratios, squares] = [0, 0];
    for (let k = 0; k < batch; k++) pullTo(cursor++ % at.length);
    for (let v = 0; v < n; v++) {
      const w = Math.max(sum[v]!, usual[v]!);
      const by = w > 0 ? strength[v]! / w : 0;
      fx[v]! *= by;
      fy[v]! *= by;
    }
    if (!state.distance && ratios > 0) unit = 0.7 * unit + (0.3 * squares) / ratios;
    push(nodes, fx, fy, alpha);
  };
}
