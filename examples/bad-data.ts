// Faulty records never throw: the good ones are drawn, each fault is listed with its place and a hint.
import { createStory, type DatasetInput } from 'summitry';

const data: DatasetInput = {
  title: 'Two ports agree; what was wrong is listed below',
  actors: [
    { id: 'northport', name: 'Northport' },
    { id: 'southport', name: 'Southport' },
    { id: 'northport', name: 'Northport again' },
  ],
  relations: [
    { id: 'pilots', type: 'economic', label: 'Shared pilots', parties: ['northport', 'southport'] },
    { id: 'tugs', type: 'economic', label: 'Shared tugs', parties: ['northprot', 'southport'] },
  ],
  events: [
    { id: 'signed', title: 'Agreement signed', date: '2024-03-05', participants: ['northport'] },
    { id: 'renewed', title: 'Renewed', date: '2025-02-30', participants: ['southport'] },
  ],
};

export default (host: HTMLElement) => createStory(host, { data });
