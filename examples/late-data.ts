// Data that come late: the charts stand at once, say that there is nothing yet, and draw what an update brings.
import { createStory, type DatasetInput } from 'summitry';
import { beijingSummit } from 'summitry/datasets';

/** Stands for `await (await fetch('summit.json')).json()`. */
const load = () =>
  new Promise<DatasetInput>((done) => {
    setTimeout(() => done(beijingSummit), 1200);
  });

export default (host: HTMLElement) => {
  // Room for what comes, so that the text under the charts does not move.
  host.style.minHeight = '1640px';
  const story = createStory(host, { data: { title: 'The summit is on its way', actors: [] } });
  // After `destroy()` an update does nothing: a reader who leaves early breaks nothing.
  load().then((data) => story.update({ data }));
  return story;
};
