// Each power is a line, and lines come together where powers take part in one event: two camps form by themselves.
import { createEventTimeline } from 'summitry';
import { europeanAlliances } from 'summitry/datasets';

export default (host: HTMLElement) =>
  createEventTimeline(host, { data: europeanAlliances, form: 'storyline' });
