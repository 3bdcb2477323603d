import axe from 'axe-core';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { europeanAlliances } from '../../src/datasets';
import { createStory, type Story } from '../../src/index';
import { zh } from '../../src/locales';

let host: HTMLElement;
let story: Story;
beforeEach(() => {
  host = document.createElement('div');
  document.body.append(host);
});
afterEach(() => {
  story.destroy();
  host.remove();
});
const line = () => host.querySelector('[data-part=change]') as HTMLElement;
const end = (year: number) => Date.UTC(year, 11, 31);

it('under the time controls tells what changed since the date before, once a hand rests', async () => {
  story = createStory(host, { data: europeanAlliances, charts: ['matrix'] });
  expect(line().hidden).toBe(true);
  story.selection.set({ asOf: end(1879) });
  await expect
    .poll(() => line().textContent)
    .toMatch(/^By 1879: .*1 new military relation, confirmed: Dual Alliance \(Source: \d\)/);
  story.selection.set({ asOf: end(1907) });
  await expect.poll(() => line().textContent).toMatch(/^Between 1880 and 1907: /);
  // Back again, the same stretch; with a filter, what is left of it.
  story.selection.set({ asOf: end(1906) });
  await expect.poll(() => line().textContent).toMatch(/^1907: .*political/);
  story.selection.set({ filter: { kind: 'types', types: ['economic'] } });
  await expect.poll(() => line().textContent).toBe('1907: nothing is reported to change.');
  expect(
    host.querySelector('[role=slider][data-part=asOf]')?.getAttribute('aria-describedby'),
  ).toBe(line().id);
  const { violations } = await axe.run(line().parentElement as HTMLElement);
  expect(violations.map(({ id }) => id)).toEqual([]);
  story.selection.set({ filter: null, asOf: null });
  await expect.poll(() => line().hidden).toBe(true);
});

it('tells what a period holds, in the reader’s language', async () => {
  story = createStory(host, { data: europeanAlliances, charts: ['matrix'], messages: zh });
  story.selection.set({ period: [Date.UTC(1904, 0, 1), Date.UTC(1908, 0, 1)] });
  await expect.poll(() => line().textContent).toMatch(/^1904年至1907年之间：新增/);
  story.selection.set({ period: null });
  await expect.poll(() => line().hidden).toBe(true);
});
