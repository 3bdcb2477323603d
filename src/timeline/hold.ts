import type { Hold } from '../chart/hold';
import type { TimelineLayout } from './layout';
import type { TimelineOptions } from './options';

/** A timeline's plot as its controls see it. */
export type TimelineHold = Hold<TimelineOptions, TimelineLayout>;
