// Types of your own: a colour for light and one for dark, a shape, and a palette for the type that names none.
import { createStory, type DatasetInput } from 'summitry';

const data: DatasetInput = {
  title: 'Four ports share pilots, tugs and tide tables',
  types: [
    {
      id: 'pilotage',
      label: 'Pilotage',
      color: { light: '#8a3b00', dark: '#ffb27a' },
      shape: 'star',
    },
    {
      id: 'towage',
      label: 'Towage',
      color: { light: '#00596b', dark: '#7fd4e6' },
      shape: 'hexagon',
    },
    { id: 'tides', label: 'Tide tables' },
  ],
  actors: ['Northport', 'Southport', 'Eastport', 'Westport'].map((name) => ({
    id: name.toLowerCase(),
    name,
    kind: 'port',
  })),
  relations: [
    { id: 'pilots', type: 'pilotage', label: 'Shared pilots', parties: ['northport', 'eastport'] },
    {
      id: 'tugs',
      type: 'towage',
      label: 'Tugs on call',
      parties: ['eastport', 'southport', 'westport'],
      strength: 3,
    },
    {
      id: 'tables',
      type: 'tides',
      label: 'One tide table',
      parties: ['northport', 'westport'],
      certainty: 'expected',
    },
  ],
  events: [
    {
      id: 'pilots-signed',
      title: 'Pilots agree',
      type: 'pilotage',
      date: '2023-05',
      participants: ['northport', 'eastport'],
    },
    {
      id: 'tugs-signed',
      title: 'Tugs on call',
      type: 'towage',
      date: '2024-11-02',
      participants: ['eastport', 'southport', 'westport'],
    },
    {
      id: 'tables-due',
      title: 'Tide table due',
      type: 'tides',
      date: '2026',
      certainty: 'expected',
      participants: ['northport', 'westport'],
    },
  ],
};

export default (host: HTMLElement) => createStory(host, { data });
