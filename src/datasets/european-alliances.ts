import type { DatasetInput } from '../model/records';
import { happenings } from './europe-events';
import { sources } from './europe-sources';
import { ties } from './europe-ties';

/**
 * Six European powers from 1871 to 1914: who was bound to whom by treaty, and who was opposed. At the end of 1907 every
 * triad is balanced: Britain, France and Russia against Germany, Austria-Hungary and Italy.
 */
export const europeanAlliances: DatasetInput = {
  title: 'By 1907 six powers stand in two blocs that no alliance crosses',
  description: 'Treaties and rivalries of six European powers, 1871 to 1914',
  asOf: '1907-12-31',
  sources,
  actors: [
    { id: 'britain', name: 'Britain', code: 'GBR', aliases: ['Great Britain', 'United Kingdom'] },
    { id: 'france', name: 'France', code: 'FRA' },
    { id: 'russia', name: 'Russia', code: 'RUS', aliases: ['Russian Empire'] },
    { id: 'germany', name: 'Germany', code: 'DEU', aliases: ['German Empire'] },
    { id: 'austria-hungary', name: 'Austria-Hungary', shortName: 'Austria-H.', code: 'AUH' },
    { id: 'italy', name: 'Italy', code: 'ITA' },
  ],
  relations: ties,
  events: happenings,
};
