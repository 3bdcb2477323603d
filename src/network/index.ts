export { type AllianceNetwork, type AllianceNetworkOptions, createAllianceNetwork } from './chart';
export { layoutNetwork, type NetworkLayout } from './layout';
export type { NetworkOptions } from './options';
