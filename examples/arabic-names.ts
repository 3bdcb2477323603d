// Names in Arabic among English words: each keeps its own direction, and the numbers beside it their place.
import { createStory } from 'summitry';
import { summitIn } from './data/summit-in';

export default (host: HTMLElement) => createStory(host, { data: summitIn('ar') });
