export { type AllianceNetwork, type AllianceNetworkOptions, createAllianceNetwork } from './chart';
export { type ComputeOptions, computeLayout } from './compute';
export type { Each, ForceNode, NetworkForce, NetworkNode, Setting } from './force/force';
export type { ForceLink, Linked } from './force/links';
export {
  type NetworkForces,
  type NetworkLink,
  networkForces,
} from './force/network';
export { type ForceRepulsion, forceRepulsion } from './force/repulsion';
export { type ForceSigns, forceSigns } from './force/signs';
export { type ForceSprings, forceSprings } from './force/springs';
export { type ForceStress, forceStress } from './force/stress';
export { layoutNetwork, type NetworkLayout } from './layout';
export { type LayoutMetrics, layoutMetrics } from './metrics/metrics';
export type { NetworkOptions } from './options';
export { layoutOverTime } from './over-time';
