import type { EvidenceInput, SourceInput } from '../model/records';

export const sources = [
  {
    id: 'unts',
    title: 'United Nations Treaty Series',
    publisher: 'United Nations',
    url: 'https://treaties.un.org/',
    note: 'Volume and number of the treaty as registered',
  },
  {
    id: 'nato',
    title: 'NATO: member countries, official texts and declassified documents',
    publisher: 'North Atlantic Treaty Organization',
    url: 'https://www.nato.int/',
  },
  {
    id: 'historian',
    title: 'Milestones in the History of U.S. Foreign Relations',
    publisher: 'U.S. Department of State, Office of the Historian',
    url: 'https://history.state.gov/milestones',
    note: 'A place in it is the title of a milestone',
  },
  {
    id: 'frus',
    title: 'Foreign Relations of the United States',
    publisher: 'U.S. Department of State, Office of the Historian',
    url: 'https://history.state.gov/historicaldocuments',
  },
  {
    id: 'tias',
    title: 'Treaties and Other International Acts Series',
    publisher: 'U.S. Department of State',
  },
  {
    id: 'bgbl',
    title: 'Bundesgesetzblatt, Teil II',
    publisher: 'Federal Republic of Germany',
    note: 'Year and page',
  },
  {
    id: 'csce',
    title: 'Final Act of Helsinki; Charter of Paris for a New Europe',
    publisher: 'Conference on Security and Co-operation in Europe',
    url: 'https://www.osce.org/',
  },
  {
    id: 'mastny',
    title:
      'V. Mastny, M. Byrne: A Cardboard Castle? An Inside History of the Warsaw Pact, 1955–1991',
    publisher: 'Central European University Press',
    date: '2005',
    note: 'A place in it is the day in its chronology',
  },
  {
    id: 'gatt',
    title: 'General Agreement on Tariffs and Trade: documents',
    publisher: 'GATT secretariat',
    url: 'https://docs.wto.org/',
  },
] as const satisfies readonly SourceInput[];

type SourceId = (typeof sources)[number]['id'];

/** A place in one of the sources, what it says of it, and who says so. */
export function from(
  source: SourceId,
  locator: string,
  note?: string,
  saidBy?: string,
): EvidenceInput {
  return { source, locator, ...(note ? { note } : {}), ...(saidBy ? { saidBy } : {}) };
}
