import type { Chart, ChartOptions } from '../chart/options';
import { createChart } from '../chart/single';
import { matrixKind } from './kind';
import type { MatrixOptions } from './options';

/** Options of `createPartnershipMatrix`: those of every chart, and the matrix's own. */
export interface PartnershipMatrixOptions extends ChartOptions, MatrixOptions {}

export type PartnershipMatrix = Chart<PartnershipMatrixOptions>;

/**
 * Actor by actor, every relation's type, sign and certainty in one cell, in an order that shows blocs, in a host element.
 * Throws `TypeError` or `RangeError` where an option is of the wrong kind; faults of the data stand in `dataset.issues`.
 */
export function createPartnershipMatrix(
  host: HTMLElement,
  options: PartnershipMatrixOptions,
): PartnershipMatrix {
  return createChart(matrixKind, host, options);
}
