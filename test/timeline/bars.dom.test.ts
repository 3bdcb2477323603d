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
