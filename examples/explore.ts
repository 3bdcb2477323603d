// Brush a period, move the as-of date, or draw a line round what you want; every step can be taken back.
import { createSelection, createStory } from 'summitry';
import { europeanAlliances } from 'summitry/datasets';

export default (host: HTMLElement) => {
  const selection = createSelection();
  // Two changes, one step: "Undo: The eve of the war" takes both back.
  selection.transaction(() => {
    selection.set({ period: [Date.UTC(1902, 0, 1), Date.UTC(1915, 0, 1)] });
    selection.set({ asOf: Date.UTC(1907, 11, 31) });
  }, 'The eve of the war');
  return createStory(host, { data: europeanAlliances, selection });
};
