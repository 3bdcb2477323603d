// The linked charts 510 px wide, as on a column of text.
import { createStory } from 'summitry';
import { beijingSummit } from 'summitry/datasets';

export default (host: HTMLElement) => createStory(host, { data: beijingSummit, width: 510 });
