import { type Each, eachIs, type ForceNode, listAs, type Setting } from './force';

/** A tie of two nodes as d3-force has it: nodes, or their ids. `initialize` puts nodes in the place of ids. */
export interface ForceLink<N extends ForceNode = ForceNode> {
  source: N | string | number;
  target: N | string | number;
  index?: number;
  /** How much it counts; below 0 its ends are opposed. @defaultValue 1 */
  weight?: number;
  /** Below 0 its ends are opposed, whatever it weighs. @defaultValue that of the weight */
  sign?: number | null;
}

/** What all forces along links have. */
export interface Linked<F, N extends ForceNode, L extends ForceLink<N>> {
  /** The links, opposed ones among them: each force takes those that are its own. @defaultValue [] */
  links: Setting<F, L[]>;
  /** What names a node in `source` and `target`. @defaultValue its index */
  id: Setting<F, Each<N, unknown>>;
}

export interface LinkState<N, L> {
  links: L[];
  id: Each<N, unknown>;
}

export const linkState = <N, L>(who: string, links: L[]): LinkState<N, L> => ({
  links: listAs<L>(who, 'links')(links),
  id: (_, index) => index,
});

export const linkReads = <N, L>(who: string) => ({
  links: listAs<L>(who, 'links'),
  id: eachIs<N, unknown>(who, 'id'),
});

/** A link without a usable sign or weight is one that ties; one that weighs nothing does nothing. */
export const signOf = ({ sign, weight = 1 }: ForceLink): number =>
  sign != null && sign < 0 ? -1 : weight > 0 ? 1 : weight < 0 ? -1 : 0;

/** Some links as columns: which they are, and the numbers of their ends. */
export interface Ends<L> {
  readonly links: readonly L[];
  readonly source: Int32Array;
  readonly target: Int32Array;
}

/** The links of one sign, loops left out. Throws where a link names no node. */
export function endsOf<N extends ForceNode, L extends ForceLink<N>>(
  who: string,
  nodes: readonly N[],
  { links, id }: LinkState<N, L>,
  sign: 1 | -1,
): Ends<L> {
  const ids = new Map<unknown, number>(nodes.map((node, i) => [id(node, i, nodes), i]));
  const numbers = new Map<unknown, number>(nodes.map((node, i) => [node, i]));
  const numberOf = (link: L, end: 'source' | 'target', nth: number): number => {
    const given = link[end];
    const found = typeof given === 'object' ? numbers.get(given) : ids.get(given);
    if (found === undefined)
      throw new RangeError(
        `${who}: ${end} of link ${nth} must be a node or the id of one, got ${typeof given === 'object' ? 'an object that is none' : String(given)}`,
      );
    link[end] = nodes[found] as N;
    return found;
  };
  const kept: L[] = [];
  const [from, to]: [number[], number[]] = [[], []];
  links.forEach((link, nth) => {
    link.index = nth;
    const [a, b] = [numberOf(link, 'source', nth), numberOf(link, 'target', nth)];
    if (a === b || signOf(link) !== sign) return;
    kept.push(link);
    from.push(a);
    to.push(b);
  });
  return { links: kept, source: Int32Array.from(from), target: Int32Array.from(to) };
}
