export { createEventTimeline, type EventTimeline, type EventTimelineOptions } from './chart';
export type { TimelineOptions } from './options';
