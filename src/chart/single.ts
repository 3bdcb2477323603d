import { createFigure } from './chart';
import type { ChartKind } from './kind';
import type { Chart, ChartOptions } from './options';
import type { PeriodMaker } from './period-slot';

/** A single chart of a kind: the figure frame with one plot in it. */
export function createChart<O extends ChartOptions, L>(
  kind: ChartKind<O, L>,
  host: HTMLElement,
  options: O,
  periodMaker?: PeriodMaker,
): Chart<O> {
  return createFigure([kind], false, host, options, periodMaker) as Chart<O>;
}
