import { expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { europeanAlliances } from '../../src/datasets';
import { createEventTimeline } from '../../src/index';

it('bars tell of their time under the pointer and the focus, and list their events on a tap', async () => {
  const host = document.createElement('div');
  host.style.width = '700px';
  document.body.append(host);
  const chart = createEventTimeline(host, {
    data: {
      actors: ['a', 'b'].map((id) => ({ id, name: id.toUpperCase() })),
      events: Array.from({ length: 400 }, (_, i) => ({
        id: `e${i}`,
        title: `Event ${i}`,
        date: i < 3 ? '' : `${1900 + (i % 80)}-0${1 + (i % 9)}-1${i % 10}`,
        participants: [i % 2 ? 'a' : 'b'],
      })),
    },
  });
  const stage = host.querySelector('[data-part=stage]') as HTMLElement;
  const shown = (part: string) =>
    host.querySelector<HTMLElement>(`[data-part=${part}]:not([hidden])`);
  const bar = () =>
    [...host.querySelectorAll<HTMLElement>('[role=option]')].find((one) =>
      /^\d{4}.*: \d+ events/.test(one.getAttribute('aria-label') ?? ''),
    ) as HTMLElement;
  await expect.poll(bar).toBeTruthy();
  const name = bar().getAttribute('aria-label') ?? '';
  const [box, frame] = [bar().getBoundingClientRect(), stage.getBoundingClientRect()];
  const at = { x: box.left - frame.left + box.width / 2 + 2, y: box.bottom - frame.top - 4 };
  // The first movement fetches the words' code, the next ones find it there.
  await expect
    .poll(async () => {
      await userEvent.hover(stage, { position: { x: at.x + 1, y: at.y } });
      await userEvent.hover(stage, { position: at });
      return shown('tip')?.textContent;
    })
    .toBe(name);
  const [tip, plot] = [shown('tip')?.getBoundingClientRect(), stage.getBoundingClientRect()];
  expect(tip?.left).toBeGreaterThanOrEqual(plot.left);
  expect(tip?.right).toBeLessThanOrEqual(plot.right + 1);
  await userEvent.click(stage, { position: at });
  await expect.poll(() => shown('card')?.textContent).toContain(name.split(' (')[0]);
  const first = shown('card')?.querySelector('dd button') as HTMLElement;
  const title = first.textContent?.split(': ').at(-1);
  await userEvent.click(first);
  await expect.poll(() => shown('card')?.querySelector('strong')?.textContent).toBe(title);
  expect(chart.selection.get().selected.size).toBe(1);
  await userEvent.keyboard('{Escape}');
  bar().focus();
  await expect.poll(() => shown('tip')?.textContent).toBe(bar().getAttribute('aria-label'));
  chart.destroy();
  host.remove();
});

it('a date typed into the search is gone to', async () => {
  const host = document.createElement('div');
  host.style.width = '700px';
  document.body.append(host);
  const chart = createEventTimeline(host, { data: europeanAlliances });
  const stop = () => host.querySelector<HTMLElement>('.summitry-proxies [tabindex="0"]');
  await expect.poll(stop).toBeTruthy();
  stop()?.focus();
  await userEvent.keyboard('/');
  await expect.poll(() => document.activeElement?.getAttribute('role')).toBe('combobox');
  expect(document.activeElement?.getAttribute('placeholder')).toBe('Name, id or date');
  await userEvent.keyboard('1904-04');
  await expect
    .poll(() =>
      [...host.querySelectorAll('.summitry-finder [role=option]')].map((o) => o.textContent),
    )
    .toEqual(['April 1904Date']);
  await userEvent.keyboard('{Enter}');
  await expect
    .poll(() => document.activeElement?.getAttribute('aria-label'))
    .toContain('Entente Cordiale');
  const ticks = [...host.querySelectorAll('[data-part=stage] svg text')].map(
    (t) => t.textContent ?? '',
  );
  expect(ticks.filter((text) => /^18/.test(text))).toEqual([]);
  expect(chart.selection.get().selected.size).toBe(0);
  chart.destroy();
  host.remove();
});
