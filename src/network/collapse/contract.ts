import type { Key } from '../../model/key';
import type { Dataset } from '../../model/records';
import type { MarkBatch } from '../../scene/scene';
import type { sightOf } from '../ghosts';
import type { Graph } from '../graph';
import type { Sketch } from '../sketch';
import type { Collapsed, collapse } from './collapse';

/** The code of collapsed groups, which is loaded when a network first has one. */
export interface CollapseCode {
  readonly collapse: typeof collapse;
  /** The graph with nodes of groups as large as what they hold. */
  sized(graph: Graph, groups: ReadonlyMap<Key, Collapsed>): Graph;
  /** Rings and counts of groups, over their nodes. `whole`: the dataset before it was folded. */
  draw(
    sketch: Sketch,
    groups: ReadonlyMap<Key, Collapsed>,
    whole: Dataset,
    sight: Pick<ReturnType<typeof sightOf>, 'relation'>,
  ): readonly MarkBatch[];
}
