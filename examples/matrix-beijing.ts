// A partnership matrix: every pair of actors, ordered so that blocs stand together.
import { createPartnershipMatrix } from 'summitry';
import { beijingSummit } from 'summitry/datasets';

export default (host: HTMLElement) => createPartnershipMatrix(host, { data: beijingSummit });
