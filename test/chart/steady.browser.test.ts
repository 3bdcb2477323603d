import { afterEach, expect, test } from 'vitest';
import { europeanAlliances } from '../../src/datasets';
import { createPartnershipMatrix, createSelection, createStory } from '../../src/index';

afterEach(() => document.body.replaceChildren());
const frame = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));

test.each([
  ['a chart', createPartnershipMatrix, 330],
  ['a story', createStory, 660],
])('where time has gone by, the charts of %s stay where they are', async (_, create, width) => {
  const host = document.body.appendChild(document.createElement('div'));
  host.style.width = `${width}px`;
  const selection = createSelection();
  const chart = create(host, { data: europeanAlliances, selection });
  const goThrough = async () => {
    const seen: { words: string; tops: string }[] = [];
    for (let year = 1870; year < 1916; year += 5) {
      selection.set({ ...selection.get(), asOf: Date.UTC(year, 0, 1) });
      for (let i = 0; i < 3; i++) await frame();
      const words = [...host.querySelectorAll('.summitry-summary')].map((p) => p.textContent);
      const tops = [...host.querySelectorAll('.summitry-stage')].map(
        (stage) => stage.getBoundingClientRect().top,
      );
      seen.push({ words: words.join(), tops: tops.join() });
    }
    return seen;
  };
  await goThrough();
  const seen = await goThrough();
  expect(new Set(seen.map(({ words }) => words)).size).toBeGreaterThan(3);
  expect(new Set(seen.map(({ tops }) => tops)).size).toBe(1);
  chart.destroy();
});
