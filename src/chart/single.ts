import { createFigure } from './chart';
import type { ChartKind } from './kind';
import type { Chart, ChartOptions } from './options';

/** A single chart of a kind: the figure frame with one plot in it. */
export function createChart<O extends ChartOptions, L>(
  kind: ChartKind<O, L>,
  host: HTMLElement,
  options: O,
): Chart<O> {
  return createFigure([kind], false, host, options) as Chart<O>;
}
