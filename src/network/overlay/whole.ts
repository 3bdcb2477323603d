import type { OverlayCode } from './contract';
import { drawOverlay } from './draw';
import { overlayLegend, tellOverlay } from './tell';

/** All that an overlay needs, in one file that is loaded on use. */
export const overlay: OverlayCode = {
  draw: drawOverlay,
  tell: tellOverlay,
  legend: overlayLegend,
};
