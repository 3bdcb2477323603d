// Leaders and companies as actors of their own, not read as their states.
import { createAllianceNetwork } from 'summitry';
import { beijingSummit } from 'summitry/datasets';

export default (host: HTMLElement) =>
  createAllianceNetwork(host, { data: beijingSummit, rollUp: false });
