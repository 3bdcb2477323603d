// Two dates in one matrix: above the diagonal the powers of 1890, below it those of 1907.
import { createPartnershipMatrix } from 'summitry';
import { europeanAlliances } from 'summitry/datasets';

export default (host: HTMLElement) =>
  createPartnershipMatrix(host, {
    data: europeanAlliances,
    halves: ['1890-12-31', '1907-12-31'],
    diagonal: 'none',
  });
