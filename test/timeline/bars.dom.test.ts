import { afterEach, expect, test, vi } from 'vitest';
import { createEventTimeline } from '../../src/timeline/chart';

afterEach(() => document.body.replaceChildren());
/** What is told late is waited for, as long as a busy machine takes. */
const until = (check: () => void) => vi.waitFor(check, { timeout: 15_000 });

test('Enter on a bar goes into it, and the focus stays in its lane', async () => {
  const host = document.body.appendChild(document.createElement('div'));
  const chart = createEventTimeline(host, {
    data: {
      actors: ['a', 'b'].map((id) => ({ id, name: id.toUpperCase() })),
      events: Array.from({ length: 400 }, (_, i) => ({
        id: `e${i}`,
        title: `Event ${i}`,
        date: `${1900 + (i % 80)}-0${1 + (i % 9)}-1${i % 10}`,
        participants: [i % 2 ? 'a' : 'b'],
      })),
    },
    width: 700,
  });
  const bars = () =>
    [...host.querySelectorAll<HTMLElement>('[role=option]')].filter((one) =>
      /: \d+ events? \(/.test(one.getAttribute('aria-label') ?? one.textContent ?? ''),
    );
  const lane = (one: Element | null) => one?.closest('[role=group]')?.getAttribute('aria-label');
  await until(() => expect(bars().length).toBeGreaterThan(2));
  const before = bars();
  const names = before.map((one) => one.getAttribute('aria-label'));
  const last = before.at(-1) as HTMLElement;
  const own = lane(last);
  expect(own).toBeTruthy();
  last.focus();
  last.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
  await until(() => expect(bars().map((one) => one.getAttribute('aria-label'))).not.toEqual(names));
  const { activeElement } = document;
  expect(host.contains(activeElement)).toBe(true);
  expect(activeElement?.getAttribute('role')).toBe('option');
  expect(lane(activeElement)).toBe(own);
  chart.destroy();
});

test('what cannot be drawn apart, or has no date, is a list that Enter opens', async () => {
  const host = document.body.appendChild(document.createElement('div'));
  const chart = createEventTimeline(host, {
    data: {
      actors: [{ id: 'a', name: 'A' }],
      events: Array.from({ length: 500 }, (_, i) => ({
        id: `e${i}`,
        title: `Event ${i}`,
        date: i < 7 ? '' : '1914-08-04T12:00:00Z',
        importance: i + 1,
        participants: ['a'],
      })),
    },
    width: 700,
  });
  const option = (name: RegExp) =>
    [...host.querySelectorAll<HTMLElement>('[role=option]')].find((one) =>
      name.test(one.getAttribute('aria-label') ?? ''),
    );
  const card = () => host.querySelector<HTMLElement>('[role=dialog]:not([hidden])');
  const press = (key: string) =>
    document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
  const named = () => [...(card()?.querySelectorAll('dd button') ?? [])].map((b) => b.textContent);
  await until(() => expect(option(/^No date known/)).toBeTruthy());
  option(/^No date known/)?.focus();
  press('Enter');
  await until(() => expect(card()?.textContent).toContain('No date known: 7 events'));
  expect(named()).toEqual([6, 5, 4, 3, 2, 1, 0].map((i) => `Event ${i}`));
  press('Escape');
  expect(card()).toBeNull();
  for (let turn = 0; turn < 40 && !card(); turn++) {
    option(/: \d+ events/)?.focus();
    press('Enter');
    await new Promise((done) => setTimeout(done, 60));
  }
  await until(() => expect(card()?.textContent).toMatch(/: 493 events/));
  // The hundred that matter most, and how many more there are.
  expect(named().length).toBe(100);
  expect(named()[0]).toBe('12:00 UTC, 4 August 1914: Event 499');
  expect(card()?.textContent).toContain('393 more');
  card()?.querySelector<HTMLElement>('dd button')?.click();
  await until(() => expect(chart.selection.get().selected.size).toBe(1));
  chart.destroy();
});
