// Charts placed by hand, linked by a selection that they share: what one lights up, the other shows.
import { createAllianceNetwork, createEventTimeline, createSelection } from 'summitry';
import { beijingSummit } from 'summitry/datasets';

export default (host: HTMLElement) => {
  const selection = createSelection({ selected: new Set(['actor:north-korea'] as const) });
  const network = createAllianceNetwork(host, { data: beijingSummit, selection });
  createEventTimeline(host, { data: beijingSummit, selection, title: 'What happened when' });
  return network;
};
