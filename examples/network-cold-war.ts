// Members join and leave two alliances: the spokes of those who are not in are faint.
import { createAllianceNetwork } from 'summitry';
import { coldWarBlocs } from 'summitry/datasets';

export default (host: HTMLElement) => createAllianceNetwork(host, { data: coldWarBlocs });
