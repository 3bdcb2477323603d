// Rows by likeness, and the tree that put them so; a branch folds into one row.
import { createPartnershipMatrix } from 'summitry';
import { coldWarBlocs } from 'summitry/datasets';

export default (host: HTMLElement) =>
  createPartnershipMatrix(host, {
    data: coldWarBlocs,
    title: 'Members of a bloc are like each other',
    subtitle: 'Rows that have the same partners join early',
    order: 'leaf',
  });
