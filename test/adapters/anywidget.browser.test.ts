import { afterEach, expect, test } from 'vitest';
import widget, { type WidgetModel } from '../../src/anywidget';
import { beijingSummit, europeanAlliances } from '../../src/datasets';
import { decodeState } from '../../src/index';

/** A notebook's side of a widget: traits, and who listens to them. */
function createModel(traits: Record<string, unknown>) {
  const listeners = new Map<string, Set<() => void>>();
  const saved: Record<string, unknown>[] = [];
  let changed: Record<string, unknown> = {};
  const model: WidgetModel = {
    get: (name) => traits[name],
    set(name, value) {
      traits[name] = value;
      changed[name] = value;
    },
    save_changes() {
      saved.push(changed);
      changed = {};
    },
    on: (event, listener) =>
      void listeners.set(event, (listeners.get(event) ?? new Set()).add(listener)),
    off: (event, listener) => void listeners.get(event)?.delete(listener),
  };
  return {
    model,
    saved,
    /** As the kernel does. */
    send(name: string, value: unknown) {
      traits[name] = value;
      for (const listener of listeners.get(`change:${name}`) ?? []) listener();
    },
    count: () => [...listeners.values()].reduce((sum, { size }) => sum + size, 0),
  };
}

let leave = () => {};
let el: HTMLElement;
afterEach(() => {
  leave();
  el.remove();
});

test('a cell shows a chart; selections go both ways; nothing is left behind', async () => {
  el = document.createElement('div');
  document.body.append(el);
  const { model, saved, send, count } = createModel({
    data: beijingSummit,
    chart: 'matrix',
    options: { title: 'In a notebook' },
    selected: ['actor:china'],
  });
  leave = widget.render({ model, el });
  const shown = () => el.querySelector<HTMLElement>('[data-chart]')?.dataset.chart;
  expect(shown()).toBe('matrix');
  expect(el.querySelector('h2')?.textContent).toBe('In a notebook');
  const ringed = () =>
    [...el.querySelectorAll<HTMLElement>('th[aria-selected=true]')].map(
      ({ dataset }) => dataset.key,
    );
  await expect.poll(ringed).toContain('actor:china');
  send('selected', ['actor:russia']);
  await expect.poll(ringed).toContain('actor:russia');
  el.querySelector<HTMLElement>('.summitry-stage [tabindex="0"]')?.focus();
  document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key: ' ', bubbles: true }));
  await expect.poll(() => saved.length).toBeGreaterThan(0);
  const { selected, view } = saved.at(-1) as { selected: string[]; view: string };
  expect(decodeState(view).selected).toEqual(new Set(selected));
  send('view', "('s':!'actor:iran'*)");
  await expect.poll(ringed).toContain('actor:iran');
  send('data', europeanAlliances);
  send('options', {});
  expect(el.querySelector('h2')?.textContent).toMatch(/1907/);
  send('chart', 'timeline');
  expect(shown()).toBe('timeline');
  send('chart', 'pie');
  expect(el.textContent).toMatch(/no such chart: pie/);
  send('chart', 'network');
  expect(shown()).toBe('network');
  leave();
  leave = () => {};
  expect(count()).toBe(0);
  expect(el.querySelector('[data-chart]')).toBeNull();
});
