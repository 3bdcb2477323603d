// A filter set by code: only what is confirmed and tied to China. The legend's chips work on top of it.
import { createSelection, createStory } from 'summitry';
import { beijingSummit } from 'summitry/datasets';

export default (host: HTMLElement) => {
  const selection = createSelection({
    filter: {
      kind: 'and',
      of: [
        { kind: 'certainty', levels: ['confirmed'] },
        { kind: 'actors', ids: ['china'], match: 'any' },
      ],
    },
  });
  return createStory(host, { data: beijingSummit, selection });
};
