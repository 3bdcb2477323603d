// A view that can be sent on: the address holds what is selected, filtered and dated, and the menu ⋯ copies it.
import { createSelection, createStory, syncUrl } from 'summitry';
import { beijingSummit } from 'summitry/datasets';

export default (host: HTMLElement) => {
  const selection = createSelection();
  const leave = syncUrl(selection);
  const story = createStory(host, { data: beijingSummit, selection });
  const destroy = () => {
    leave();
    story.destroy();
  };
  return { ...story, destroy };
};
