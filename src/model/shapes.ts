import type { ShapeName } from './records';

/** In the order of the default types; from the sixth on for types of one's own. */
export const SHAPES: readonly ShapeName[] = [
  'triangle',
  'square',
  'circle',
  'diamond',
  'cross',
  'pentagon',
  'star',
  'hexagon',
];
