import type { Chart, ChartOptions } from '../chart/options';
import { createChart } from '../chart/single';
import { networkKind } from './kind';
import type { NetworkOptions } from './options';

/** Options of `createAllianceNetwork`: those of every chart, and the network's own. */
export interface AllianceNetworkOptions extends ChartOptions, NetworkOptions {}

export type AllianceNetwork = Chart<AllianceNetworkOptions>;

/**
 * A force-directed network of actors and their typed, signed, dated relations, in a host element.
 * Throws `TypeError` or `RangeError` where an option is of the wrong kind; faults of the data stand in `dataset.issues`.
 */
export function createAllianceNetwork(
  host: HTMLElement,
  options: AllianceNetworkOptions,
): AllianceNetwork {
  return createChart(networkKind, host, options);
}
