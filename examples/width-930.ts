// The linked charts 930 px wide, as on a wide page: network and matrix share a row.
import { createStory } from 'summitry';
import { beijingSummit } from 'summitry/datasets';

export default (host: HTMLElement) => createStory(host, { data: beijingSummit, width: 930 });
