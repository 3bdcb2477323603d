import { expect, it } from 'vitest';
import { createAllianceNetwork } from '../../src/network/chart';
import { networkOf } from '../analysis/network';

const data = networkOf([
  ['a', 'b'],
  ['c', 'd'],
  ['b', 'c', { sign: -1 }],
]);

const drawn = (host: HTMLElement) =>
  createAllianceNetwork(host, { data, width: 510, overlay: 'factions' });
const outlines = (root: Element) => root.querySelectorAll('svg [data-part=outline]').length;
const told = (root: Element) => root.querySelector('.summitry-foot')?.textContent ?? '';

it('is drawn without its overlay at once, and with it as soon as that is there', async () => {
  const host = document.body.appendChild(document.createElement('div'));
  const [chart, gone] = [drawn(host), drawn(host)];
  let isReady = false;
  chart.on('ready', () => {
    isReady = true;
  });
  expect(host.querySelectorAll('svg [data-part=node]').length).toBeGreaterThan(0);
  expect([outlines(chart.element), told(chart.element).includes('factions')]).toEqual([0, false]);
  // One that is gone by then does not come back.
  gone.destroy();
  await expect.poll(() => outlines(chart.element)).toBeGreaterThan(0);
  await expect.poll(() => isReady).toBe(true);
  expect(told(chart.element)).toMatch(/2 factions, from 3 relations; no pair at odds/);
  expect(chart.toSVG()).toContain('2 factions');
  expect(host.children).toHaveLength(1);
  const place = () =>
    [...chart.element.querySelectorAll('svg [data-part=node]')].map((node) => node.outerHTML);
  const before = place();
  chart.update({ overlay: 'none' });
  await expect.poll(() => outlines(chart.element)).toBe(0);
  expect(place()).toEqual(before);
  chart.destroy();
});
