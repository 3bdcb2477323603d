import { afterEach, beforeEach, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { beijingSummit } from '../../src/datasets';
import { type AllianceNetwork, createAllianceNetwork } from '../../src/index';

// Every key of the network, as a hand without a mouse presses it.

let host: HTMLElement;
let chart: AllianceNetwork;
beforeEach(() => {
  host = document.createElement('div');
  host.style.width = '660px';
  document.body.append(host);
  chart = createAllianceNetwork(host, { data: beijingSummit });
  stop().focus();
});
afterEach(() => {
  chart.destroy();
  host.remove();
});

const one = (selector: string) => host.querySelector(selector) as HTMLElement;
const stop = () => one('.summitry-proxies [tabindex="0"]');
const now = () => document.activeElement as HTMLElement;
const level = () => now().getAttribute('aria-level');
const press = (keys: string) => userEvent.keyboard(keys);
const selected = () => [...chart.selection.get().selected];
const card = () => one('[role=dialog]:not([hidden])');
/** Where an actor is drawn. */
const place = (key = 'actor:china') => {
  const { x, y, width } = one(`svg [data-part=node][data-key="${key}"]`).getBoundingClientRect();
  return { x: x + width / 2, y };
};

it('walks the tree: level by level, ten at a time, to both ends', async () => {
  const first = now().dataset.key;
  expect(now().getAttribute('role')).toBe('treeitem');
  await press('{ArrowDown}');
  expect(now().dataset.key).not.toBe(first);
  await press('{ArrowUp}');
  expect(now().dataset.key).toBe(first);
  await press('{PageDown}');
  const far = now().getAttribute('aria-posinset');
  expect(Number(far)).toBeGreaterThan(2);
  await press('{PageUp}{End}');
  expect(now().getAttribute('aria-posinset')).toBe(now().getAttribute('aria-setsize'));
  await press('{Home}');
  expect(now().dataset.key).toBe(first);
  await press('{ArrowRight}');
  expect(now().getAttribute('aria-expanded')).toBe('true');
  await press('{ArrowRight}');
  expect([level(), now().dataset.key?.slice(0, 9)]).toEqual(['2', 'relation:']);
  await press('{ArrowRight}{ArrowRight}');
  expect(level()).toBe('3');
  const party = now().dataset.key;
  await press('{Enter}');
  expect([level(), now().dataset.key]).toEqual(['1', party]);
  await press('{Backspace}');
  expect([level(), now().dataset.key]).toEqual(['3', party]);
  await press('{ArrowLeft}{ArrowLeft}');
  expect(now().getAttribute('aria-expanded')).toBe('false');
  await press('{ArrowLeft}');
  expect([level(), now().dataset.key]).toEqual(['1', first]);
  expect(host.querySelectorAll('.summitry-proxies [tabindex="0"]').length).toBe(1);
});

it('selects, reads and retreats one step at a time, and is no trap', async () => {
  const key = now().dataset.key!;
  await press(' ');
  expect([selected(), now().getAttribute('aria-selected')]).toEqual([[key], 'true']);
  await press('{Enter}');
  await expect.poll(() => card()).not.toBeNull();
  await expect.poll(() => card().contains(now())).toBe(true);
  await press('{Escape}');
  expect([card(), now().dataset.key]).toEqual([null, key]);
  expect(selected()).toEqual([key]);
  await press('{ArrowDown}');
  expect(chart.selection.get().highlight).toBe(now().dataset.key);
  await press('{Escape}');
  expect([chart.selection.get().highlight, selected()]).toEqual([null, [key]]);
  await press('{Escape}');
  expect(selected()).toEqual([]);
  await press('{Control>}z{/Control}');
  expect(selected()).toEqual([key]);
  await press('{Control>}{Shift>}z{/Shift}{/Control}');
  expect(selected()).toEqual([]);
  await press(' ');
  await press(' ');
  expect(selected()).toEqual([]);
  const before = now();
  await userEvent.tab();
  expect(now()).not.toBe(before);
});

it('zooms, pans, fits and helps', async () => {
  const home = place();
  await press('+');
  await expect.poll(() => place().x !== home.x || place().y !== home.y).toBe(true);
  await press('0');
  await expect.poll(() => Math.abs(place().x - home.x)).toBeLessThan(0.5);
  await press('{Shift>}{ArrowLeft}{/Shift}');
  await expect.poll(() => place().x - home.x).toBeGreaterThan(20);
  await press('{Shift>}{ArrowDown}{/Shift}');
  await expect.poll(() => home.y - place().y).toBeGreaterThan(20);
  await press('0-');
  const [a, b] = ['actor:china', 'actor:iran'].map((key) => place(key).x) as [number, number];
  await press('0');
  await expect
    .poll(() => Math.abs(place().x - place('actor:iran').x))
    .toBeGreaterThan(Math.abs(a - b) * 1.05);
  await press('r');
  expect(now().getAttribute('aria-label') ?? now().textContent).toMatch(/^Russia/);
  await press('?');
  await expect.poll(() => card()?.textContent ?? '').toMatch(/^Help/);
  await press('{Escape}');
  await expect.poll(() => card()).toBeNull();
});
