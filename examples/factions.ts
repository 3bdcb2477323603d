// Factions of the powers of Europe at the end of a year: friends within, foes across, and what is at odds with that.
import { createAllianceNetwork, createSelection } from 'summitry';
import { europeanAlliances } from 'summitry/datasets';

const endOf = (year: number) => Date.UTC(year, 11, 31);

export default (host: HTMLElement) => {
  const selection = createSelection({ asOf: endOf(1891) });
  for (const year of [1872, 1891, 1907]) {
    const button = document.createElement('button');
    button.textContent = String(year);
    button.addEventListener('click', () => selection.set({ asOf: endOf(year) }));
    host.append(button);
  }
  return createAllianceNetwork(host, {
    data: europeanAlliances,
    overlay: 'factions',
    maxFactions: 2,
    selection,
  });
};
