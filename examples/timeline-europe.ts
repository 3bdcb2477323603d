// An event timeline of forty years, one lane for each state.
import { createEventTimeline } from 'summitry';
import { europeanAlliances } from 'summitry/datasets';

export default (host: HTMLElement) => createEventTimeline(host, { data: europeanAlliances });
