// The state of affairs at the end of a year: what had ended or not begun is a ghost. The buttons set the year.
import { createSelection, createStory } from 'summitry';
import { europeanAlliances } from 'summitry/datasets';

const endOf = (year: number) => Date.UTC(year, 11, 31);

export default (host: HTMLElement) => {
  const selection = createSelection({ asOf: endOf(1907) });
  for (const year of [1879, 1890, 1907]) {
    const button = document.createElement('button');
    button.textContent = String(year);
    button.addEventListener('click', () => selection.set({ asOf: endOf(year) }));
    host.append(button);
  }
  return createStory(host, { data: europeanAlliances, selection });
};
