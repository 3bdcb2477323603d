// Relations in force as lines in lanes, long empty stretches cut short and marked in the axis.
import { createEventTimeline } from 'summitry';
import { europeanAlliances } from 'summitry/datasets';

export default (host: HTMLElement) =>
  createEventTimeline(host, { data: europeanAlliances, time: 'folded', inForce: true });
