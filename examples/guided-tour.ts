// A guided tour over three linked charts: saved views with words. Leave it anywhere; a button leads back.
import { createStory, type StoryStep } from 'summitry';
import { europeanAlliances } from 'summitry/datasets';

const steps: StoryStep[] = [
  {
    title: 'A league around Berlin',
    text: 'By the end of 1882 Germany stands at the centre: tied to Austria-Hungary and Italy, and still to Russia.',
    view: { asOf: '1882', selected: ['actor:germany'] },
  },
  {
    title: 'The tie to Russia lapses',
    text: 'In 1890 the Reinsurance Treaty runs out; four years later Russia and France are allies.',
    view: { asOf: '1894', selected: ['actor:russia'] },
  },
  {
    title: 'London settles its quarrels',
    text: 'Japan in 1902, France in 1904, Russia in 1907: who is with whom now has two sides.',
    view: { asOf: '1907', selected: ['actor:britain'] },
  },
  {
    title: 'What stood in 1914',
    text: 'Two camps, and Italy with a foot in both.',
    view: { asOf: '1914-07', period: ['1902', '1914'] },
  },
];

export default (host: HTMLElement) => createStory(host, { data: europeanAlliances, steps });
