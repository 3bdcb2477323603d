import {
  always,
  column,
  type Each,
  eachAs,
  type ForceNode,
  gather,
  type NetworkForce,
  NOT_NEGATIVE,
  numberAs,
  POSITIVE,
  type Setting,
  withSettings,
} from './force';
import { endsOf, type ForceLink, type Linked, linkReads, linkState } from './links';

const WHO = 'forceSprings';

export interface ForceSprings<N extends ForceNode, L extends ForceLink<N>>
  extends NetworkForce<N>,
    Linked<ForceSprings<N, L>, N, L> {
  /** Length that a link tends to, px. @defaultValue 30 */
  distance: Setting<this, Each<L, number>, number | Each<L, number>>;
  /** Part of the way there that a tick makes at an alpha of 1; 0 or more. @defaultValue 1 ÷ the fewer links of its two ends, less for a link of less weight than the mean */
  strength: Setting<this, Each<L, number>, number | Each<L, number>>;
  /** Times a tick: more make stiffer. @defaultValue 1 */
  iterations: Setting<this, number>;
}

/**
 * Links are springs, as those of `forceLink` of d3-force. What is opposed, by a sign or a weight below 0, is none: that
 * is for `forceSigns`, which may be given the same links.
 */
export function forceSprings<
  N extends ForceNode = ForceNode,
  L extends ForceLink<N> = ForceLink<N>,
>(links: L[] = []): ForceSprings<N, L> {
  const state = {
    ...linkState<N, L>(WHO, links),
    distance: always(30) as Each<L, number>,
    strength: null as Each<L, number> | null,
    iterations: 1,
  };
  let nodes: readonly N[] = [];
  let act: ((alpha: number) => void) | null = null;
  const wake = () => {
    act = null;
  };
  const made = withSettings<ForceSprings<N, L>, typeof state>(
    (alpha) => {
      act ??= springsOf(nodes, state);
      act(alpha);
    },
    (given) => {
      nodes = given;
      wake();
      // At once, so that links hold nodes from here on, and one that names none is told of here.
      act = springsOf(nodes, state);
    },
    state,
    {
      ...linkReads<N, L>(WHO),
      distance: eachAs(WHO, 'distance', NOT_NEGATIVE),
      strength: eachAs(WHO, 'strength', NOT_NEGATIVE),
      iterations: numberAs(WHO, 'iterations', POSITIVE),
    },
    wake,
  );
  return made;
}

interface SpringState<N, L> {
  readonly links: L[];
  readonly id: Each<N, unknown>;
  readonly distance: Each<L, number>;
  readonly strength: Each<L, number> | null;
  readonly iterations: number;
}

function springsOf<N extends ForceNode, L extends ForceLink<N>>(
  nodes: readonly N[],
  state: SpringState<N, L>,
): (alpha: number) => void {
  const { links, source, target } = endsOf(WHO, nodes, state, 1);
  const degree = new Float64Array(nodes.length);
  for (const end of [source, target]) for (const v of end) degree[v]! += 1;
  const weights = column(links, ({ weight }) => weight ?? 1);
  const mean = weights.reduce((sum, weight) => sum + weight / weights.length, 0);
  const usual = (_: L, e: number) =>
    Math.min(1, weights[e]! / mean) / Math.min(degree[source[e]!]!, degree[target[e]!]!);
  const wanted = column(links, state.distance, 30);
  // A spring that pushes has no end.
  const strength = column(links, state.strength ?? usual).map((value) => Math.max(0, value));
  const share = Float64Array.from(
    source,
    (a, e) => degree[a]! / (degree[a]! + degree[target[e]!]!),
  );
  const of = () => new Float64Array(nodes.length);
  const [x, y, startX, startY] = [of(), of(), of(), of()] as const;
  return (alpha) => {
    gather(nodes, x, y, 1);
    startX.set(x);
    startY.set(y);
    for (let time = 0; time < state.iterations; time++)
      for (let e = 0; e < source.length; e++) {
        const a = source[e]!;
        const b = target[e]!;
        // Two on one spot part sideways, by their numbers.
        const dx = x[b]! - x[a]! || (b - a) * 1e-6;
        const dy = y[b]! - y[a]!;
        const far = Math.sqrt(dx * dx + dy * dy);
        const by = ((far - wanted[e]!) / far) * alpha * strength[e]!;
        const mine = share[e]! * by;
        x[b]! -= mine * dx;
        y[b]! -= mine * dy;
        x[a]! += (by - mine) * dx;
        y[a]! += (by - mine) * dy;
      }
    for (let v = 0; v < nodes.length; v++) {
      const node = nodes[v]!;
      node.vx = (node.vx || 0) + x[v]! - startX[v]!;
      node.vy = (node.vy || 0) + y[v]! - startY[v]!;
    }
  };
}
