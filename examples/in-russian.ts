// The summit told in Russian, in names and in the words of the charts.
import { createStory } from 'summitry';
import { ru } from 'summitry/locales';
import { summitIn } from './data/summit-in';

export default (host: HTMLElement) => createStory(host, { data: summitIn('ru'), messages: ru });
