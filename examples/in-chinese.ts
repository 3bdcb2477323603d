// The summit told in Chinese, in names and in the words of the charts.
import { createStory } from 'summitry';
import { zh } from 'summitry/locales';
import { summitIn } from './data/summit-in';

export default (host: HTMLElement) => createStory(host, { data: summitIn('zh'), messages: zh });
