// The linked charts 330 px wide, as on a phone: the matrix becomes cards, the timeline runs down the page.
import { createStory } from 'summitry';
import { beijingSummit } from 'summitry/datasets';

export default (host: HTMLElement) => createStory(host, { data: beijingSummit, width: 330 });
