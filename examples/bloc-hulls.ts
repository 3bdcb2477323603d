// Two alliances outlined with their members of then: who is in neither stands outside.
import { createAllianceNetwork } from 'summitry';
import { coldWarBlocs } from 'summitry/datasets';

export default (host: HTMLElement) =>
  createAllianceNetwork(host, { data: coldWarBlocs, overlay: 'groups' });
