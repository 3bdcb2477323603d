// Two alliances from 1949 to 1999: who had joined by the end of a year. The buttons set the year.
import { createSelection, createStory } from 'summitry';
import { coldWarBlocs } from 'summitry/datasets';

const endOf = (year: number) => Date.UTC(year, 11, 31);

export default (host: HTMLElement) => {
  const selection = createSelection({ asOf: endOf(1949) });
  for (const year of [1949, 1955, 1968, 1982, 1990, 1999]) {
    const button = document.createElement('button');
    button.textContent = String(year);
    button.addEventListener('click', () => selection.set({ asOf: endOf(year) }));
    host.append(button);
  }
  return createStory(host, { data: coldWarBlocs, selection });
};
