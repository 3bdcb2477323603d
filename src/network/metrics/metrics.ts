import type { Dataset } from '../../model/records';
import type { NetworkLayout } from '../options';
import { crossingsOf } from './crossings';
import { type Measured, measuredOf } from './measured';
import { nearnessOf } from './nearness';
import { labelOverlaps, nodeOverlaps } from './overlaps';
import { stressOf } from './stress';

/**
 * How well a layout shows a network. Read are the marks that are drawn (actors, hubs) and one link for each pair of
 * them; a spoke of a hub is a link. Hops and neighbours are counted over links that are not opposed.
 */
export interface LayoutMetrics {
  /** Normalised stress at the best scale, 0 (distances as the hops) to 1; of 500 marks to all others where there are more. */
  readonly stress: number;
  /** Pairs of links that cross as straight lines, as a share of all pairs without a common end, 0–1. */
  readonly crossings: number;
  /** Whether all pairs were looked at (up to 20,000 links) or a million that a seed chose. */
  readonly crossingsExact: boolean;
  /** Share of the k nearest marks of a mark of k neighbours that are its neighbours, 0–1, the mean. */
  readonly neighbourhood: number;
  /** Pairs of marks that cover each other, at their size in a chart of 660 px. */
  readonly nodeOverlaps: number;
  /** Names below their marks that cover another name or another's mark: pairs, before any name gives way. */
  readonly labelOverlaps: number;
  /** Standard deviation ÷ mean of the lengths of links, 0 where all are as long. */
  readonly edgeSpread: number;
  /** Mean length of opposed links ÷ mean length of the others; `null` where one kind is missing. */
  readonly signSeparation: number | null;
}

/**
 * Judges a layout of a dataset. Pure; any scale and turn of a layout has the same figures, but for overlaps, which
 * are in px.
 * @throws RangeError where the layout has no place for an actor or hub of the dataset.
 */
export function layoutMetrics(dataset: Dataset, layout: NetworkLayout): LayoutMetrics {
  const measured = measuredOf(dataset, layout);
  const { share, exact } = crossingsOf(measured);
  return {
    stress: stressOf(measured),
    crossings: share,
    crossingsExact: exact,
    neighbourhood: nearnessOf(measured),
    nodeOverlaps: nodeOverlaps(measured),
    labelOverlaps: labelOverlaps(measured),
    ...lengthsOf(measured),
  };
}

function lengthsOf({ x, y, a, b, opposed }: Measured) {
  const length = Float64Array.from(a, (from, l) => {
    const dx = (x[from] as number) - (x[b[l] as number] as number);
    const dy = (y[from] as number) - (y[b[l] as number] as number);
    return Math.sqrt(dx * dx + dy * dy);
  });
  const mean = (of: Float64Array) => of.reduce((sum, one) => sum + one, 0) / of.length;
  const all = mean(length);
  const spread = Math.sqrt(mean(length.map((one) => (one - all) * (one - all)))) / all;
  const apart = mean(length.filter((_, l) => opposed[l]));
  const together = mean(length.filter((_, l) => !opposed[l]));
  const ratio = apart / together;
  return {
    edgeSpread: Number.isFinite(spread) ? spread : 0,
    signSeparation: Number.isFinite(ratio) ? ratio : null,
  };
}
