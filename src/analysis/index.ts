export { type BalanceOptions, type Partition, type SignedBalance, signedBalance } from './balance';
export { type Communities, type CommunityOptions, communities } from './communities';
export { type Components, components } from './components';
export { type LaneOptions, type LaneOrder, laneOrder } from './lane-order';
export { type ActorMetrics, actorMetrics, type Metric, type MetricsOptions } from './metrics';
export type { AnalysisOptions } from './options';
export { type PathOptions, type ShortestPath, shortestPath } from './path';
export type { Range } from './range';
export type { Finding } from './ties';
