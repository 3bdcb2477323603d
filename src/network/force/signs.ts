import {
  always,
  column,
  type Each,
  eachAs,
  type ForceNode,
  gather,
  type NetworkForce,
  NOT_NEGATIVE,
  push,
  type Setting,
  withSettings,
} from './force';
import { endsOf, type ForceLink, type Linked, type LinkState, linkReads, linkState } from './links';

const WHO = 'forceSigns';

export interface ForceSigns<N extends ForceNode, L extends ForceLink<N>>
  extends NetworkForce<N>,
    Linked<ForceSigns<N, L>, N, L> {
  /** How far opposed ends keep apart at least, px. @defaultValue 75: 2.5 times that of `forceSprings` */
  distance: Setting<this, Each<L, number>, number | Each<L, number>>;
  /** Part of the way there that a tick makes at an alpha of 1; 0 or more. @defaultValue 0.25 ÷ the fewer opponents of its two ends */
  strength: Setting<this, Each<L, number>, number | Each<L, number>>;
}

/**
 * Pushes the ends of opposed links apart, those with a sign or a weight below 0, and only as far as `distance`: nothing
 * is drawn together, and nothing driven out.
 */
export function forceSigns<N extends ForceNode = ForceNode, L extends ForceLink<N> = ForceLink<N>>(
  links: L[] = [],
): ForceSigns<N, L> {
  const state = {
    ...linkState<N, L>(WHO, links),
    distance: always(75) as Each<L, number>,
    strength: null as Each<L, number> | null,
  };
  let nodes: readonly N[] = [];
  let act: ((alpha: number) => void) | null = null;
  const wake = () => {
    act = null;
  };
  return withSettings<ForceSigns<N, L>, typeof state>(
    (alpha) => {
      act ??= signsOf(nodes, state);
      act(alpha);
    },
    (given) => {
      nodes = given;
      act = signsOf(nodes, state);
    },
    state,
    {
      ...linkReads<N, L>(WHO),
      distance: eachAs(WHO, 'distance', NOT_NEGATIVE),
      strength: eachAs(WHO, 'strength', NOT_NEGATIVE),
    },
    wake,
  );
}

interface SignState<N, L> extends LinkState<N, L> {
  readonly distance: Each<L, number>;
  readonly strength: Each<L, number> | null;
}

function signsOf<N extends ForceNode, L extends ForceLink<N>>(
  nodes: readonly N[],
  state: SignState<N, L>,
): (alpha: number) => void {
  const { links, source, target } = endsOf(WHO, nodes, state, -1);
  const degree = new Float64Array(nodes.length);
  for (const end of [source, target]) for (const v of end) degree[v]! += 1;
  const usual = (_: L, e: number) => 0.25 / Math.min(degree[source[e]!]!, degree[target[e]!]!);
  const wanted = column(links, state.distance, 75);
  const strength = column(links, state.strength ?? usual).map((value) => Math.max(0, value));
  const of = () => new Float64Array(nodes.length);
  const [x, y, fx, fy] = [of(), of(), of(), of()] as const;
  return (alpha) => {
    if (links.length === 0) return;
    gather(nodes, x, y, 1);
    fx.fill(0);
    fy.fill(0);
    for (let e = 0; e < source.length; e++) {
      const a = source[e]!;
      const b = target[e]!;
      const dx = x[b]! - x[a]! || (b - a) * 1e-6;
      const dy = y[b]! - y[a]!;
      const d2 = dx * dx + dy * dy;
      const want = wanted[e]!;
      if (d2 >= want * want) continue;
      const by = (want / Math.sqrt(d2) - 1) * strength[e]!;
      fx[b]! += by * dx;
      fy[b]! += by * dy;
      fx[a]! -= by * dx;
      fy[a]! -= by * dy;
    }
    push(nodes, fx, fy, alpha);
  };
}
