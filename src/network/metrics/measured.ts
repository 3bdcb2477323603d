import type { Dataset } from '../../model/records';
import { textWidth } from '../../scene/text-width';
import { rowsOf } from '../engine/graph';
import { graphOf, nameType } from '../graph';
import type { NetworkLayout } from '../options';

/** What is judged: the marks that are drawn and the links between them, as columns. */
export interface Measured {
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** Radius of each mark, px. */
  readonly r: Float64Array;
  /** Half the width of its name, px; 0 where it has none. */
  readonly half: Float64Array;
  /** By link: its ends, and 1 where more of its relations are opposed than co-operative. */
  readonly a: Int32Array;
  readonly b: Int32Array;
  readonly opposed: Uint8Array;
  /** Neighbours of v by links that are not opposed: those from `offset[v]` to before `offset[v + 1]`. */
  readonly offset: Int32Array;
  readonly neighbour: Int32Array;
}

/** Marks and links of a dataset where a layout puts them. Throws where it is a layout of other data. */
export function measuredOf(dataset: Dataset, { keys, x, y }: NetworkLayout): Measured {
  const type = nameType(dataset);
  const at = new Map(keys.map((key, i) => [key, i]));
  const { nodes, links } = graphOf(dataset, 660);
  const rank = new Int32Array(nodes.length).fill(-1);
  const shown = nodes.flatMap((node, i) => (node.drawn ? [{ node, i }] : []));
  const places = shown.map(({ node, i }, order) => {
    rank[i] = order;
    const place = at.get(node.key);
    if (place !== undefined && Number.isFinite(x[place]) && Number.isFinite(y[place])) return place;
    throw new RangeError(`layoutMetrics: the layout has no place for "${node.key}"`);
  });
  const drawn = links.filter(({ a, b }) => (rank[a] as number) >= 0 && (rank[b] as number) >= 0);
  const end = (side: 'a' | 'b') => Int32Array.from(drawn, (link) => rank[link[side]] as number);
  const [a, b] = [end('a'), end('b')];
  const allied = [...drawn.keys()].filter((l) => !drawn[l]?.opposed);
  const of = (column: Int32Array) => Int32Array.from(allied, (l) => column[l] as number);
  return {
    x: Float64Array.from(places, (place) => x[place] as number),
    y: Float64Array.from(places, (place) => y[place] as number),
    r: Float64Array.from(shown, ({ node }) => node.r),
    half: Float64Array.from(shown, ({ node: { actor } }) =>
      actor ? textWidth(actor.name, type.size, type.weight) / 2 : 0,
    ),
    a,
    b,
    opposed: Uint8Array.from(drawn, ({ opposed }) => Number(opposed)),
    ...rowsOf(shown.length, of(a), of(b)),
  };
}
