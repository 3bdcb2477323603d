// A partnership matrix of relations over time: several between one pair share its cell.
import { createPartnershipMatrix } from 'summitry';
import { europeanAlliances } from 'summitry/datasets';

export default (host: HTMLElement) => createPartnershipMatrix(host, { data: europeanAlliances });
