export { type AllianceNetwork, type AllianceNetworkOptions, createAllianceNetwork } from './chart';
export { layoutNetwork, type NetworkLayout } from './layout';
export { type LayoutMetrics, layoutMetrics } from './metrics/metrics';
export type { NetworkOptions } from './options';
