// Dark, whatever the reader's setting; without `theme` the charts follow it.
import { createStory } from 'summitry';
import { beijingSummit } from 'summitry/datasets';

export default (host: HTMLElement) => createStory(host, { data: beijingSummit, theme: 'dark' });
