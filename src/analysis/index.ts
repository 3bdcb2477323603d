export { type Components, components } from './components';
export type { AnalysisOptions } from './options';
export { type PathOptions, type ShortestPath, shortestPath } from './path';
export type { Range } from './range';
export type { Finding } from './ties';
