import type { Dataset, Relation } from '../model/records';
import type { LabelRequest, PlacedLabel } from '../scene/labels';
import type { Size } from '../scene/scene';
import type { MeasureText } from '../scene/text-width';
import { bandOf } from './bands';
import type { Forms } from './forms';
import { type Bare, type Graph, type Link, SPARSE, type Tie } from './graph';
import { type Route, routesOf } from './routes';

/** A name: what was asked for, and where it stands. */
export interface Name {
  readonly request: LabelRequest;
  readonly label: PlacedLabel;
}

/** What is drawn, where, in px of the plot: what labels are placed on. It knows no records. */
export interface Draft<R extends Tie> {
  readonly graph: Bare<R>;
  readonly x: ArrayLike<number>;
  readonly y: ArrayLike<number>;
  /** Those that are drawn; `faint` ones get no label. */
  readonly routes: readonly Route<R>[];
  readonly faint: (relation: R) => boolean;
  /** Hubs that are drawn and named, by index of node. */
  readonly hubs: readonly number[];
  readonly size: Size;
  readonly measure: MeasureText;
  readonly forms: Forms<R>;
  /** Labels on relations, too. */
  readonly relations: boolean;
  /** More lines than labels and signs can keep off: thin ones, that names may lie on. */
  readonly dense: boolean;
  /** Many lines in all, and so few in sight that these are named. */
  readonly close: boolean;
  /** Where names stand, if that is known. */
  readonly names?: (sketch: Draft<R>) => readonly Name[];
}

/** A sketch that knows its records: what a scene is drawn from. */
export interface Sketch extends Draft<Relation> {
  readonly dataset: Dataset;
  readonly graph: Graph;
}

type Manner<R extends Tie> = Pick<Draft<Tie>, 'measure' | 'relations'> & {
  readonly lanes: number;
  readonly forms: Forms<R>;
  /** Default: all shown. */
  readonly visible?: (relation: R) => 'shown' | 'ghost' | 'hidden';
  /** How far ways bend, by link, where that is known. */
  readonly bends?: ReadonlyMap<Link<R>, number>;
  /** Relations are named where few are in sight. @defaultValue false */
  readonly closer?: boolean;
  readonly names?: Draft<R>['names'];
  /** Links that are bands whatever their length. */
  readonly banded?: (link: Link<R>) => boolean;
  /** A scale under 1: lanes that get too narrow are bands. @defaultValue 1 */
  readonly scale?: number;
};

/** Gap of lanes that are each labelled: a line of text fits between; and of others, px at mid-span. */
const LABELLED = 30;
const BARE = 8;

/** The graph at its places, ready for labels. What is hidden keeps its lane, so that nothing else moves. */
export function draftOf<R extends Tie>(
  graph: Bare<R>,
  { x, y }: { readonly x: ArrayLike<number>; readonly y: ArrayLike<number> },
  { width, height }: Size,
  {
    lanes,
    measure,
    forms,
    visible = () => 'shown',
    bends,
    names,
    banded = () => false,
    scale = 1,
    ...manner
  }: Manner<R>,
): Draft<R> {
  const size = { width, height };
  const dense = graph.links.length > SPARSE;
  const relations = manner.relations && !dense;
  const close = dense && manner.closer === true && isClose(graph, x, y, size);
  const spacing = relations || close ? LABELLED : BARE;
  const bend = dense ? null : (bends ?? size);
  // Lanes bulge by no more than a third of their length.
  const room = dense || scale < 1 ? 1.5 * spacing : 0;
  const together = (link: Link<R>, span: number) =>
    banded(link) || span < room * link.relations.length;
  const isThere = (relation: R) => visible(relation) !== 'hidden';
  const routes = routesOf(graph, { x, y }, lanes, spacing, bend, together)
    .filter(({ relation, link }) => (relation ? [relation] : link.relations).some(isThere))
    .map((route) => bandOf(route, visible));
  const hubs = graph.nodes.flatMap(({ hub }, i) => (hub && visible(hub) !== 'hidden' ? [i] : []));
  const faint = (relation: R) => visible(relation) === 'ghost';
  return {
    ...{ graph, x, y, routes, faint, hubs, size, measure, forms, relations, dense, close },
    ...(names && { names }),
  };
}

/** Whether few links are in sight. */
function isClose(
  { links }: Bare,
  x: ArrayLike<number>,
  y: ArrayLike<number>,
  { width, height }: Size,
): boolean {
  const crosses = (a: number, b: number, most: number) =>
    Math.max(a, b) > 0 && Math.min(a, b) < most;
  let seen = 0;
  for (const { a, b } of links)
    if (crosses(x[a]!, x[b]!, width) && crosses(y[a]!, y[b]!, height) && ++seen > SPARSE / 2)
      return false;
  return true;
}
