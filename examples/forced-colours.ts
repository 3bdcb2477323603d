// Nothing to set for forced colours (try them in the browser’s developer tools, under Rendering): types keep their shapes, certainty its textures, in the system's own colours.
import { createStory } from 'summitry';
import { beijingSummit } from 'summitry/datasets';

export default (host: HTMLElement) =>
  createStory(host, { data: beijingSummit, charts: ['network', 'matrix'] });
