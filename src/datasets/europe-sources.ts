import type { EvidenceInput, SourceInput } from '../model/records';

export const sources = [
  {
    id: 'antal',
    title:
      'T. Antal, P. L. Krapivsky, S. Redner: Social balance on networks: The dynamics of friendship and enmity',
    publisher: 'Physica D 224, 130–136',
    date: '2006',
    url: 'https://doi.org/10.1016/j.physd.2006.09.028',
    note: 'A stage is one of its six from 1872 to 1907; years as in the data set irps_wwi of the R package manynet. The Franco-Italian accord of 1902 would break the balance of 1907 and is left out',
  },
  {
    id: 'pribram',
    title: 'A. F. Pribram: The Secret Treaties of Austria-Hungary, 1879–1914',
    publisher: 'Harvard University Press',
    date: '1920',
  },
  {
    id: 'yellow-book',
    title: 'Documents diplomatiques: L’alliance franco-russe',
    publisher: 'Ministère des Affaires étrangères',
    date: '1918',
  },
  {
    id: 'british-documents',
    title: 'G. P. Gooch, H. Temperley: British Documents on the Origins of the War, 1898–1914',
    publisher: 'His Majesty’s Stationery Office',
  },
  {
    id: 'taylor',
    title: 'A. J. P. Taylor: The Struggle for Mastery in Europe, 1848–1918',
    publisher: 'Clarendon Press',
    date: '1954',
  },
] as const satisfies readonly SourceInput[];

type SourceId = (typeof sources)[number]['id'];

/** A place in one of the sources. */
export function from(
  source: SourceId,
  locator: string,
  more: Pick<EvidenceInput, 'note'> = {},
): EvidenceInput {
  return { source, locator, ...more };
}

/** A tie of the signed network: the stage it is first drawn in, its row in the data, and what was added to that. */
export function coded(stage: string, row: string, more?: string): EvidenceInput {
  return from('antal', `Stage ${stage}`, { note: more ? `${row}. ${more}` : row });
}
