// An alliance network: who stands with whom, and how sure the report is.
import { createAllianceNetwork } from 'summitry';
import { beijingSummit } from 'summitry/datasets';

export default (host: HTMLElement) => createAllianceNetwork(host, { data: beijingSummit });
