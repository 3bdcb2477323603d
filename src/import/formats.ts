import { GRAPH_FORMATS } from './graph-formats';
import type { Format } from './imported';
import { TABLE_FORMATS } from './table-formats';

/** In the order in which they are asked: what has a form of its own first, tables last, for any text is one. */
export const FORMATS: readonly Format[] = [...GRAPH_FORMATS, ...TABLE_FORMATS];
