// A line in each cell tells how many relations were in force, from the first year to the last.
import { createPartnershipMatrix } from 'summitry';
import { europeanAlliances } from 'summitry/datasets';

export default (host: HTMLElement) =>
  createPartnershipMatrix(host, { data: europeanAlliances, history: true });
