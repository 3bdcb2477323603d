// The summit told in Persian, in names and in the words of the charts, from right to left: lanes, axis, rows and columns are mirrored, dates are Gregorian.
import { createStory } from 'summitry';
import { fa } from 'summitry/locales';
import { summitIn } from './data/summit-in';

export default (host: HTMLElement) => createStory(host, { data: summitIn('fa'), messages: fa });
