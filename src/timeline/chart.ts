import type { Chart, ChartOptions } from '../chart/options';
import { createPeriod } from '../chart/period';
import { createChart } from '../chart/single';
import { timelineKind } from './kind';
import type { TimelineOptions } from './options';

/** Options of `createEventTimeline`: those of every chart, and the timeline's own. */
export interface EventTimelineOptions extends ChartOptions, TimelineOptions {}

export type EventTimeline = Chart<EventTimelineOptions>;

/**
 * Dated events in lanes, with their participants and honest uncertainty of time, in a host element.
 * Throws `TypeError` or `RangeError` where an option is of the wrong kind; faults of the data stand in `dataset.issues`.
 */
export function createEventTimeline(
  host: HTMLElement,
  options: EventTimelineOptions,
): EventTimeline {
  return createChart(timelineKind, host, options, createPeriod);
}
