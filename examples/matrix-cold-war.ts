// Twenty-nine actors pair by pair: the two alliances stand apart.
import { createPartnershipMatrix } from 'summitry';
import { coldWarBlocs } from 'summitry/datasets';

export default (host: HTMLElement) => createPartnershipMatrix(host, { data: coldWarBlocs });
