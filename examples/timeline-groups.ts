// One lane for each alliance; the Warsaw Pact is open, with its members' lanes below.
import { createEventTimeline } from 'summitry';
import { coldWarBlocs } from 'summitry/datasets';

export default (host: HTMLElement) =>
  createEventTimeline(host, { data: coldWarBlocs, lanes: 'group', openGroups: ['warsaw-pact'] });
