// Long empty stretches cut short, each marked in the axis and told in the summary.
import { createEventTimeline } from 'summitry';
import { europeanAlliances } from 'summitry/datasets';

export default (host: HTMLElement) =>
  createEventTimeline(host, { data: europeanAlliances, time: 'folded' });
