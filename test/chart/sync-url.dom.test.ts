import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { linkTo, syncUrl } from '../../src/interact/sync-url';
import type { Issue } from '../../src/model/records';
import { createSelection, EMPTY_STATE } from '../../src/model/store';

let stop = () => {};
beforeEach(() => {
  vi.useFakeTimers();
  history.replaceState(null, '', '/page?q=1');
});
afterEach(() => {
  stop();
  vi.useRealTimers();
});

test('a selection is written to the address, in place, and what is there is kept', () => {
  history.replaceState(null, '', '/page?q=1#top&tab=2');
  const selection = createSelection();
  stop = syncUrl(selection);
  const steps = history.length;
  selection.set({ selected: new Set(['actor:china']), highlight: 'actor:russia' });
  vi.runAllTimers();
  expect(location.hash).toBe("#top&tab=2&view=('s':!'actor:china'*)");
  expect(history.length).toBe(steps);
  selection.clear();
  vi.runAllTimers();
  expect(location.href).toMatch(/\/page\?q=1#top&tab=2$/);
});

test('an address is read at once, and when it changes; previews are not written', () => {
  history.replaceState(null, '', linkTo({ ...EMPTY_STATE, asOf: 5 }, location.href));
  const selection = createSelection();
  stop = syncUrl(selection);
  expect(selection.get().asOf).toBe(5);
  history.replaceState(null, '', linkTo({ ...EMPTY_STATE, asOf: 6 }, location.href));
  window.dispatchEvent(new Event('hashchange'));
  expect(selection.get().asOf).toBe(6);
  const { href } = location;
  selection.preview({ asOf: 7 });
  vi.runAllTimers();
  expect(location.href).toBe(href);
  selection.set({});
  vi.runAllTimers();
  expect(location.href).toBe(linkTo({ ...EMPTY_STATE, asOf: 7 }, href));
});

test('garbage is told and changes nothing; after the way out nothing is read or written', () => {
  history.replaceState(null, '', '/page#view=<script>');
  const selection = createSelection({ asOf: 3 });
  const told: (readonly Issue[])[] = [];
  stop = syncUrl(selection, { onIssues: (issues) => told.push(issues) });
  expect(selection.get().asOf).toBe(3);
  expect(told.flat().map(({ path }) => path)).toEqual(['view']);
  stop();
  const { href } = location;
  selection.set({ asOf: 9 });
  vi.runAllTimers();
  expect(location.href).toBe(href);
});
