import { canvasRenderer as canvas } from './canvas';
import type { CreateRenderer } from './renderer';

/**
 * Draws on a canvas, however few the marks are: the option `renderer: canvasRenderer`. It has a file of its own,
 * so that who imports something else beside it gets none of the canvas before a chart needs one.
 */
export const canvasRenderer: CreateRenderer = canvas;
