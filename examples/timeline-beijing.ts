// An event timeline of few days: open dates end in arrows, undated events stand in a tray.
import { createEventTimeline } from 'summitry';
import { beijingSummit } from 'summitry/datasets';

export default (host: HTMLElement) => createEventTimeline(host, { data: beijingSummit });
