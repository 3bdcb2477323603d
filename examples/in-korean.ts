// The summit told in Korean, in names and in the words of the charts.
import { createStory } from 'summitry';
import { ko } from 'summitry/locales';
import { summitIn } from './data/summit-in';

export default (host: HTMLElement) => createStory(host, { data: summitIn('ko'), messages: ko });
