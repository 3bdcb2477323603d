// The three linked charts of the European alliances before 1914.
import { createStory } from 'summitry';
import { europeanAlliances } from 'summitry/datasets';

export default (host: HTMLElement) => createStory(host, { data: europeanAlliances });
