import { freeze, type Key } from '../model/key';
import { lazy } from '../model/links';
import type { Dataset } from '../model/records';
import { betweenness } from './betweenness';
import { eigenvector } from './eigenvector';
import { type Graph, graphOf } from './graph';
import type { AnalysisOptions } from './options';
import { columnRange, once, type Range } from './range';
import { type Finding, finding, studyOf } from './ties';

export interface MetricsOptions extends AnalysisOptions {
  /** Betweenness as a share of all pairs of others, 0 to 1; else as a number of pairs. @defaultValue true */
  readonly normalized?: boolean;
}

/** A number for each actor, in the order of `keys`. */
export interface Metric {
  readonly definition: string;
  readonly values: Float64Array;
  readonly range: Range<Float64Array>;
}

/** Each measure is worked out when first read. */
export interface ActorMetrics extends Finding {
  /** All actors, in the dataset's order. */
  readonly keys: readonly Key[];
  /** Number of other actors it has a relation with. */
  readonly degree: Metric;
  /** Sum of the strengths of its relations. */
  readonly weightedDegree: Metric;
  /** How much lies between others: 0 to 1, or pairs. */
  readonly betweenness: Metric;
  /** How much it is tied to those who are tied: 0 to 1, length 1 over all actors. */
  readonly eigenvector: Metric & {
    /** Whether the last digits are sure, at all levels. */
    readonly converged: boolean;
  };
}

const degree = ({ start }: Graph): Float64Array =>
  Float64Array.from(start.subarray(1), (end, a) => end - start[a]!);

function weightedDegree({ n, start, plus }: Graph): Float64Array {
  return Float64Array.from({ length: n }, (_, a) =>
    plus.subarray(start[a], start[a + 1]).reduce((sum, weight) => sum + weight, 0),
  );
}

/** A relation of several parties is a pair of each two of them, so that the pairs of one actor weigh its strength together. */
const PAIRS =
  'Relations of any sign; one of k parties joins each two of them with 1 / (k − 1) of its strength.';

/**
 * How central each actor is, by four measures. Ties have no direction, and an opposed one is a tie as well: choose by
 * `signs`. Betweenness takes time in proportion to actors × pairs.
 */
export function actorMetrics(dataset: Dataset, options: MetricsOptions = {}): ActorMetrics {
  const { keys, ties, levels } = studyOf('actorMetrics', dataset, options);
  const graph = once((some) => graphOf(some));
  const metric = (definition: string, values: (graph: Graph) => Float64Array): Metric => {
    const range = columnRange(levels, (some) => values(graph(some)));
    return { definition, values: range.hinted, range };
  };
  const { normalized = true } = options;
  const others = (keys.length - 1) * (keys.length - 2);
  const share = normalized && others > 0 ? 2 / others : 1;
  let converged = true;
  const measures = {
    degree: lazy(() => freeze(metric('Number of neighbours (Freeman 1979).', degree))),
    weightedDegree: lazy(() =>
      freeze(metric('Sum of strengths (Barrat et al. 2004).', weightedDegree)),
    ),
    betweenness: lazy(() =>
      freeze(
        metric(
          `${normalized ? 'Share' : 'Number'} of pairs of other actors between whom it lies, by the share of their shortest paths, in steps (Freeman 1977, Brandes 2001).`,
          (some) => betweenness(some).map((value) => value * share),
        ),
      ),
    ),
    eigenvector: lazy(() => {
      const made = metric(
        'Leading eigenvector of the strengths, of length 1 (Bonacich 1972); parts of the network with a smaller eigenvalue have 0.',
        (some) => {
          const found = eigenvector(some);
          converged &&= found.converged;
          return found.values;
        },
      );
      return freeze({ ...made, converged });
    }),
  };
  return freeze({
    ...finding(PAIRS, ties),
    keys: freeze(keys),
    get degree() {
      return measures.degree();
    },
    get weightedDegree() {
      return measures.weightedDegree();
    },
    get betweenness() {
      return measures.betweenness();
    },
    get eigenvector() {
      return measures.eigenvector();
    },
  });
}
