import type { Dataset, Relation } from '../model/records';
import type { LabelForm } from '../scene/labels';
import type { Size } from '../scene/scene';
import type { MeasureText } from '../scene/text-width';
import type { Graph } from './graph';
import { type Route, routesOf } from './routes';

/** What is drawn, where, in px of the plot: what labels are placed on. */
export interface Sketch {
  readonly dataset: Dataset;
  readonly graph: Graph;
  readonly x: ArrayLike<number>;
  readonly y: ArrayLike<number>;
  /** Those that are drawn; `faint` ones get no label. */
  readonly routes: readonly Route[];
  readonly faint: (relation: Relation) => boolean;
  /** Hubs that are drawn and named, by index of node. */
  readonly hubs: readonly number[];
  readonly size: Size;
  readonly measure: MeasureText;
  /** Labels on relations, too. */
  readonly relations: boolean;
  /** Forms of labels that were written before, by record. */
  readonly written: Map<unknown, readonly LabelForm[]>;
}

interface Manner {
  readonly lanes: number;
  readonly measure: MeasureText;
  /** Labels on relations, too. */
  readonly relations: boolean;
  /** Forms of labels to use again. @defaultValue none */
  readonly written?: Sketch['written'];
  /** Default: all shown. */
  readonly visible?: (relation: Relation) => 'shown' | 'ghost' | 'hidden';
}

/** Gap of lanes that are each labelled: a line of text fits between; and of others, px at mid-span. */
const LABELLED = 30;
const BARE = 8;
/** Up to this many links, edges bend round what is in their way. */
const BENDING = 120;

/** The graph at its places, ready for labels. What is hidden keeps its lane, so that nothing else moves. */
export function sketchOf(
  dataset: Dataset,
  graph: Graph,
  { x, y }: { readonly x: ArrayLike<number>; readonly y: ArrayLike<number> },
  { width, height }: Size,
  manner: Manner,
): Sketch {
  const { lanes, measure, relations, visible = () => 'shown', written = new Map() } = manner;
  const few = graph.links.length <= BENDING;
  const routes = routesOf(
    graph,
    { x, y },
    lanes,
    relations ? LABELLED : BARE,
    few ? { width, height } : null,
  ).filter(({ relation, link }) =>
    relation
      ? visible(relation) !== 'hidden'
      : link.relations.some((one) => visible(one) !== 'hidden'),
  );
  const hubs = graph.nodes.flatMap(({ hub }, i) => (hub && visible(hub) !== 'hidden' ? [i] : []));
  return {
    dataset,
    graph,
    x,
    y,
    routes,
    faint: (relation) => visible(relation) === 'ghost',
    hubs,
    size: { width, height },
    measure,
    relations,
    written,
  };
}
