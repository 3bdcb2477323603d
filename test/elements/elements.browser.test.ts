import { afterEach, expect, test } from 'vitest';
import { beijingSummit } from '../../src/datasets';
import { createSelection, type Key, type Selection } from '../../src/index';
import '../../src/elements';
import type { ChartElement } from '../../src/elements';

const made: HTMLElement[] = [];
afterEach(() => {
  for (const element of made.splice(0)) element.remove();
});

function add<T extends keyof HTMLElementTagNameMap>(
  tag: T,
  attributes: Readonly<Record<string, string>> = {},
): HTMLElementTagNameMap[T] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  document.body.append(element);
  made.push(element);
  return element;
}

/** What a test asks of any of the elements. */
type Some = ChartElement;
const figure = (element: HTMLElement) =>
  element.shadowRoot?.querySelector<HTMLElement>('[data-chart], [data-story]') ?? null;
const heading = (element: HTMLElement) => figure(element)?.querySelector('h2')?.textContent;
const select = (selection: Selection, ...keys: Key[]) => selection.set({ selected: new Set(keys) });
const ringed = (element: HTMLElement) =>
  [...(element.shadowRoot?.querySelectorAll('[aria-selected=true]') ?? [])].map(
    (item) => (item as HTMLElement).dataset.key,
  );

test('each element shows its chart: attributes, properties, what is set later', async () => {
  for (const [tag, chart] of [
    ['alliance-network', 'network'],
    ['event-timeline', 'timeline'],
    ['partnership-matrix', 'matrix'],
  ] as const) {
    const element = add(tag, { heading: 'Who with whom', width: '510', theme: 'dark' }) as Some;
    expect(element.chart).toBeNull();
    element.data = beijingSummit;
    await expect.poll(() => figure(element)?.dataset.chart).toBe(chart);
    expect(heading(element)).toBe('Who with whom');
    expect(figure(element)?.dataset.theme).toBe('dark');
    expect(figure(element)?.style.width).toBe('510px');
    element.setAttribute('heading', 'Since when');
    element.removeAttribute('theme');
    await expect.poll(() => heading(element)).toBe('Since when');
    expect(figure(element)?.dataset.theme).toBe('auto');
    element.options = { title: 'A property wins' };
    await expect.poll(() => heading(element)).toBe('A property wins');
    element.data = null;
    await expect.poll(() => figure(element)).toBeNull();
  }
  const story = add('summitry-story', { charts: 'matrix, timeline' });
  story.data = beijingSummit;
  const shown = () =>
    [...(story.shadowRoot?.querySelectorAll<HTMLElement>('figure') ?? [])].map(
      (one) => one.dataset.chart,
    );
  await expect.poll(shown).toEqual(['matrix', 'timeline']);
});

test('what is set before an element is defined counts', async () => {
  const early = document.createElement('x-early-network') as unknown as Some;
  Object.assign(early, { data: beijingSummit, options: { title: 'Early' } });
  document.body.append(early);
  made.push(early);
  const Base = customElements.get('alliance-network') as CustomElementConstructor;
  customElements.define('x-early-network', class extends Base {});
  await expect.poll(() => heading(early)).toBe('Early');
});

test('elements with a link to an id are read together, whichever comes first', async () => {
  const matrix = add('partnership-matrix', { link: 'main' });
  const network = add('alliance-network', { id: 'main' });
  const timeline = add('event-timeline', { link: 'x1' });
  const alone = add('partnership-matrix');
  const between = add('event-timeline', { id: 'x1', link: 'main' });
  const all = [matrix, network, between, alone];
  for (const element of all) (element as Some).data = beijingSummit;
  await expect.poll(() => all.every((element) => element.chart)).toBe(true);
  select(network.selection, 'actor:china');
  await expect.poll(() => ringed(matrix)).toContain('actor:china');
  expect(between.selection).toBe(network.selection);
  expect([...alone.selection.get().selected]).toEqual([]);
  timeline.setAttribute('link', 'main');
  expect(timeline.selection).toBe(network.selection);
  // One that is handed in is that of all.
  const own = createSelection();
  matrix.selection = own;
  await expect.poll(() => network.chart?.selection).toBe(own);
  select(own, 'actor:russia');
  await expect.poll(() => ringed(matrix)).toContain('actor:russia');
});

test('events bubble with what the chart tells', async () => {
  const told: unknown[] = [];
  const hear = (event: CustomEvent) => told.push([event.type, event.detail]);
  document.body.addEventListener('chartselect', hear);
  const network = add('alliance-network');
  network.data = beijingSummit;
  await expect.poll(() => network.chart).not.toBeNull();
  select(network.selection, 'actor:china');
  document.body.removeEventListener('chartselect', hear);
  expect(told).toEqual([['chartselect', { keys: ['actor:china'] }]]);
});

test('moved in the page it is the same chart; taken out it leaves nothing behind', async () => {
  const network = add('alliance-network', { id: 'moved' });
  network.data = beijingSummit;
  await expect.poll(() => network.chart).not.toBeNull();
  const { chart } = network;
  const room = document.createElement('section');
  document.body.append(room);
  made.push(room);
  room.append(network);
  await Promise.resolve();
  expect(network.chart).toBe(chart);
  network.remove();
  await expect.poll(() => network.chart).toBeNull();
  expect(figure(network)).toBeNull();
  room.append(network);
  await expect.poll(() => figure(network)).not.toBeNull();
});

test('the focus is kept in a shadow root as in a page', async () => {
  const network = add('alliance-network');
  network.data = beijingSummit;
  await expect.poll(() => network.chart).not.toBeNull();
  const root = network.shadowRoot as ShadowRoot;
  root.querySelector<HTMLElement>('.summitry-stage [tabindex="0"]')?.focus();
  const first = root.activeElement;
  expect(first).not.toBeNull();
  first?.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true }));
  await expect.poll(() => root.activeElement !== first).toBe(true);
  expect(root.activeElement?.getAttribute('data-key')).toMatch(/^actor:/);
});

test('data by address: JSON, another format, and errors in words', async () => {
  const json = new Blob([JSON.stringify(beijingSummit)], { type: 'application/json' });
  const url = URL.createObjectURL(json);
  const network = add('alliance-network', { src: url });
  await expect.poll(() => network.chart?.dataset.actors.length).toBeGreaterThan(4);
  URL.revokeObjectURL(url);
  const csv = URL.createObjectURL(new Blob(['source,target\nA,B\nB,C\n']));
  network.setAttribute('src', csv);
  await expect
    .poll(() => network.chart?.dataset.actors.map(({ name }) => name).join())
    .toBe('A,B,C');
  const said = async (src: string) => {
    const matrix = add('partnership-matrix', { src });
    const alert = () => matrix.shadowRoot?.querySelector<HTMLElement>('[role=alert]');
    await expect.poll(() => alert()?.hidden).toBe(false);
    return alert()?.textContent;
  };
  expect(await said('http://127.0.0.1:1/x.json')).toMatch(/other sites.*CORS/);
  expect(await said('http://[')).toMatch(/no address/);
  expect(await said(url)).toMatch(/could not be (read|reached)/);
  expect(await said(URL.createObjectURL(new Blob(['{"a": 1}'])))).toMatch(
    /no data that can be read/,
  );
});

test('an option that makes no sense is said in the page, and mended by the next', async () => {
  const network = add('alliance-network', { theme: 'loud' });
  const errors: string[] = [];
  network.addEventListener('charterror', ({ detail }) => errors.push(detail.message));
  network.data = beijingSummit;
  await expect.poll(() => errors.join()).toMatch(/theme must be "auto"/);
  network.setAttribute('theme', 'light');
  await expect.poll(() => figure(network)?.dataset.theme).toBe('light');
  expect(network.shadowRoot?.querySelector<HTMLElement>('[role=alert]')?.hidden).toBe(true);
});
