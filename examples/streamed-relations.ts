// Reports that come in one by one: an update adds a relation, actors stay near where they were, focus where it is.
import { createStory, type DatasetInput } from 'summitry';
import { beijingSummit } from 'summitry/datasets';

const { events: _, relations = [], ...rest } = beijingSummit;
const reported = (count: number): DatasetInput => ({
  ...rest,
  title: `${count} of ${relations.length} relations reported so far`,
  relations: relations.slice(0, count),
});

export default (host: HTMLElement) => {
  let count = 4;
  const story = createStory(host, { data: reported(count), charts: ['network', 'matrix'] });
  const timer = setInterval(() => {
    if (count === relations.length || !story.element.isConnected) return clearInterval(timer);
    count++;
    story.update({ data: reported(count) });
  }, 1500);
  return story;
};
