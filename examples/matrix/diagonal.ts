// The diagonal of a matrix names its actors, and relations of three and more parties stand beside the cells.
import { createPartnershipMatrix } from 'summitry';
import { beijingSummit } from 'summitry/datasets';

export default (host: HTMLElement) =>
  createPartnershipMatrix(host, { data: beijingSummit, diagonal: 'name', strip: true });
