import { afterEach, describe, expect, it, vi } from 'vitest';
import { coldWarBlocs } from '../../src/datasets';
import { createEventTimeline } from '../../src/timeline/chart';

/** What loads on use is waited for, as long as a busy machine takes. */
const until = (check: () => void) => vi.waitFor(check, { timeout: 15_000 });

afterEach(() => document.body.replaceChildren());

async function opened(options = {}) {
  const chart = createEventTimeline(document.body, { data: coldWarBlocs, width: 930, ...options });
  const button = chart.element.querySelector<HTMLButtonElement>('[aria-label="Time and lanes"]')!;
  button.click();
  await until(() => expect(chart.element.querySelector('[data-part=controls]')).not.toBeNull());
  const choiceOf = (value: string) =>
    chart.element.querySelector(`[data-part=controls] option[value=${value}]`)!
      .parentElement as HTMLSelectElement;
  const pick = (value: string) => {
    choiceOf(value).value = value;
    choiceOf(value).dispatchEvent(new Event('change'));
  };
  const lanes = () =>
    [...chart.element.querySelectorAll('[role=listbox] [role=group]')].map((one) =>
      one.getAttribute('aria-label'),
    );
  const group = (id: string) => chart.element.querySelector<HTMLElement>(`[data-group="${id}"]`)!;
  return { chart, button, pick, choiceOf, lanes, group };
}

describe('controls of time and lanes', () => {
  it('open groups by buttons that say so, and keep the focus', async () => {
    const { chart, pick, lanes, group } = await opened();
    pick('group');
    await until(() => expect(lanes().join()).toContain('NATO (17)'));
    expect(group('nato').getAttribute('aria-expanded')).toBe('false');
    group('nato').click();
    expect(group('nato').getAttribute('aria-expanded')).toBe('true');
    expect(document.activeElement).toBe(group('nato'));
    await until(() => expect(lanes().join()).toContain('Turkey, North Atlantic Treaty'));
    chart.destroy();
  });

  it('say what became of time, and give way to the page', async () => {
    const { chart, pick, choiceOf } = await opened();
    pick('equal');
    await until(() => expect(chart.element.textContent).toContain('at equal distances'));
    chart.update({ time: 'linear', lanes: 'one' });
    expect(chart.element.querySelector('.summitry-lead')?.textContent ?? '').not.toContain('equal');
    await until(() => expect(choiceOf('equal').value).toBe('linear'));
    chart.destroy();
  });

  it('count from an event only while one is chosen', async () => {
    const { chart, pick, button } = await opened();
    const align = () => chart.element.querySelector<HTMLOptionElement>('option[value=align]')!;
    expect(align().disabled).toBe(true);
    chart.selection.set({ selected: new Set(['event:prague-1968' as const]) });
    expect(align().disabled).toBe(false);
    pick('align');
    button.click();
    expect(chart.element.querySelector('[data-part=controls]')).toBeNull();
    chart.destroy();
  });
});
