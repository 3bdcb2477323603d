import { freeze, type Key } from '../model/key';
import type { Dataset } from '../model/records';
import { graphOf } from './graph';
import { grouped } from './groups';
import { divide } from './louvain';
import type { AnalysisOptions } from './options';
import { once, type Range, rangeOf } from './range';
import { type Finding, finding, incidence, studyOf, type Ties } from './ties';

export interface CommunityOptions extends AnalysisOptions {
  /** Start of the random source, an integer: the same seed gives the same groups. @defaultValue 1 */
  readonly seed?: number;
  /** Above 1 more and smaller groups, below 1 fewer and larger ones. @defaultValue 1 */
  readonly resolution?: number;
}

export interface Communities extends Finding {
  /** The largest first, of equals the one with the first actor. */
  readonly communities: readonly (readonly Key[])[];
  /** Actors of whom no relation was used; they are in no group. */
  readonly alone: readonly Key[];
  /** −1 to 1; 0 is what chance would give. */
  readonly modularity: number;
  readonly range: {
    readonly modularity: Range;
    /** Of how many groups there are. */
    readonly communities: Range;
  };
}

/** The labels of actors who have a relation; −1 of those who have none. */
export function related(ties: Ties, label: ArrayLike<number>): Int32Array {
  const { start } = incidence(ties);
  return Int32Array.from({ length: ties.n }, (_, a) =>
    start[a] === start[a + 1] ? -1 : label[a]!,
  );
}

export const aloneIn = (keys: readonly Key[], labels: Int32Array): readonly Key[] =>
  freeze(keys.filter((_, a) => labels[a]! < 0));

/**
 * Groups of actors that are closer tied among themselves than their strengths alone would make likely. Co-operative
 * relations attract, opposed ones repel; mixed ones and those of unknown sign do neither and are not used.
 */
export function communities(dataset: Dataset, options: CommunityOptions = {}): Communities {
  const { seed = 1, resolution = 1 } = options;
  const { keys, ties, levels } = studyOf('communities', dataset, options, ({ sign }) => !!sign);
  const at = once((some) => {
    const { label, quality } = divide(graphOf(some, true), resolution, seed);
    return { labels: related(some, label), quality: some.relations.length ? quality : 0 };
  });
  const { labels, quality } = at(ties);
  return freeze({
    ...finding(
      'Modularity (Newman and Girvan 2004), for signed weights as in Gómez, Jensen and Arenas 2009: weight inside groups above what strengths make likely, co-operative less opposed, each group in one piece by co-operative ties; by Louvain (Blondel et al. 2008), the best of several runs, not proved to be the best of all.',
      ties,
    ),
    communities: grouped(keys, labels),
    alone: aloneIn(keys, labels),
    modularity: quality,
    range: freeze({
      modularity: rangeOf(levels, (some) => at(some).quality),
      communities: rangeOf(levels, (some) => grouped(keys, at(some).labels).length),
    }),
  });
}
