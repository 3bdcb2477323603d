// An alliance network of relations that began and ended at different times.
import { createAllianceNetwork } from 'summitry';
import { europeanAlliances } from 'summitry/datasets';

export default (host: HTMLElement) => createAllianceNetwork(host, { data: europeanAlliances });
