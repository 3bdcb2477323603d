// No data yet: the charts say so, and draw as soon as an update brings some.
import { createStory } from 'summitry';

export default (host: HTMLElement) =>
  createStory(host, { data: { actors: [] }, title: 'Nothing reported yet' });
