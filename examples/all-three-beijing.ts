// The three linked charts of one news report: point at China, and all three show what it is part of.
import { createStory } from 'summitry';
import { beijingSummit } from 'summitry/datasets';

export default (host: HTMLElement) => createStory(host, { data: beijingSummit });
