// Half a century of two alliances: thin lines show when each state was a member.
import { createEventTimeline } from 'summitry';
import { coldWarBlocs } from 'summitry/datasets';

export default (host: HTMLElement) => createEventTimeline(host, { data: coldWarBlocs });
