import type { Format } from './imported';

/** XML, JSON and the plain-text graph formats. */
export const GRAPH_FORMATS: readonly Format[] = [];
