// A single actor without relations or events is a picture too.
import { createStory } from 'summitry';

export default (host: HTMLElement) =>
  createStory(host, {
    data: { title: 'Iceland stands alone', actors: [{ id: 'iceland', name: 'Iceland' }] },
  });
