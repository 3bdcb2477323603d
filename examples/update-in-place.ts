// New data in the same charts: what is in both stays where it was, and so does the reader's focus.
import { createStory, type DatasetInput } from 'summitry';
import { beijingSummit } from 'summitry/datasets';

const confirmed: DatasetInput = {
  ...beijingSummit,
  title: 'If the drills were confirmed',
  relations: (beijingSummit.relations ?? []).map((relation) =>
    relation.id === 'drills'
      ? { ...relation, certainty: 'confirmed', label: 'Joint drills', shortLabel: 'Drills' }
      : relation,
  ),
};

export default (host: HTMLElement) => {
  const button = document.createElement('button');
  button.textContent = 'Suppose that the drills are confirmed';
  host.append(button);
  const story = createStory(host, { data: beijingSummit });
  let reported = true;
  button.addEventListener('click', () => {
    reported = !reported;
    story.update({ data: reported ? beijingSummit : confirmed });
    button.textContent = reported ? 'Suppose that the drills are confirmed' : 'Back to the report';
  });
  return story;
};
