import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import {
  type AllianceNetwork,
  type Chart,
  createAllianceNetwork,
  createStory,
  type DatasetInput,
} from '../../src/index';
import { ru } from '../../src/locales';

/** a – b – c – d – e, and an opposed tie of a and e. */
const data: DatasetInput = {
  title: 'A chain',
  actors: ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => ({ id, name: `Actor ${id}` })),
  relations: [
    { id: 'ab', parties: ['a', 'b'], type: 'military' },
    { id: 'bc', parties: ['b', 'c'], type: 'military', certainty: 'hinted' as const },
    { id: 'cd', parties: ['c', 'd'], type: 'energy' },
    { id: 'de', parties: ['d', 'e'], type: 'energy' },
    { id: 'ae', parties: ['a', 'e'], type: 'political', sign: -1 as const },
  ],
  events: [{ id: 'talks', title: 'Talks of two', date: '1907', participants: ['c', 'd'] }],
};

let host: HTMLElement;
let chart: Chart;
beforeEach(() => {
  host = document.createElement('div');
  host.style.width = '700px';
  document.body.append(host);
});
afterEach(() => {
  chart.destroy();
  host.remove();
});

const one = <T extends Element = HTMLElement>(selector: string) =>
  host.querySelector(selector) as T;
const said = () => one('.summitry-said').textContent;
const stop = () => one('.summitry-proxies [tabindex="0"]');
const item = (key: string) => one(`.summitry-proxies [data-part=node][data-key="actor:${key}"]`);
const field = () => one<HTMLInputElement>('[data-part=search]');
const options = () => [...host.querySelectorAll('.summitry-finder [role=option]')];
const selected = () => [...chart.selection.get().selected].sort();
const muted = (key: string) =>
  one(`svg [data-part=node][data-key="actor:${key}"]`).getAttribute('data-emphasis') === 'muted';
/** Each text that the live region was given while something was done. */
async function heard(act: () => Promise<unknown>): Promise<string[]> {
  const texts: string[] = [];
  const observer = new MutationObserver(() => texts.push(said() ?? ''));
  observer.observe(one('.summitry-said'), { childList: true });
  await act();
  await new Promise((resolve) => setTimeout(resolve, 60));
  observer.disconnect();
  return texts;
}
const draw = () => {
  chart = createAllianceNetwork(host, { data });
};

describe('search', () => {
  it('opens by a key, lists what fits, and Enter selects and focuses it', async () => {
    draw();
    stop().focus();
    await userEvent.keyboard('/');
    await expect.poll(() => document.activeElement?.getAttribute('role')).toBe('combobox');
    await userEvent.keyboard('actor');
    expect(options().map((option) => option.getAttribute('data-key')?.slice(0, 5))).toEqual([
      ...Array<string>(6).fill('actor'),
      ...Array<string>(5).fill('relat'),
    ]);
    expect(said()).toBe('11 found');
    await userEvent.keyboard('{ArrowDown}{ArrowDown}');
    const active = field().getAttribute('aria-activedescendant');
    expect(one(`#${active}`).textContent).toContain('Actor c');
    expect(chart.selection.get().highlight).toBe('actor:c');
    const texts = await heard(() => userEvent.keyboard('{Enter}'));
    expect(texts).toHaveLength(1);
    expect(selected()).toEqual(['actor:c']);
    expect(document.activeElement).toBe(item('c'));
    expect(one('.summitry-finder').hidden).toBe(true);
  });

  it('gives the focus back on Esc, and letters in its field stay there', async () => {
    draw();
    stop().focus();
    const before = document.activeElement;
    await userEvent.keyboard('/');
    await expect.poll(() => document.activeElement?.getAttribute('role')).toBe('combobox');
    await userEvent.keyboard('zz 0?');
    expect(field().value).toBe('zz 0?');
    expect(said()).toBe('Nothing found');
    expect(field().getAttribute('aria-expanded')).toBe('false');
    await userEvent.keyboard('{Escape}');
    expect(document.activeElement).toBe(before);
    expect(selected()).toEqual([]);
  });

  it('finds relations and events in all charts of a story', async () => {
    chart = createStory(host, { data, messages: ru });
    for (const [name, key] of [
      ['timeline', 'event:talks'],
      ['matrix', 'relation:cd'],
      ['network', 'relation:bc'],
    ] as const) {
      const panel = one(`[data-chart=${name}]`);
      panel.querySelector<HTMLElement>('[aria-label="Поиск"]')?.click();
      const input = () => panel.querySelector<HTMLInputElement>('[data-part=search]');
      await expect.poll(() => input() !== null && document.activeElement === input()).toBe(true);
      await userEvent.keyboard(key.slice(key.indexOf(':') + 1));
      await userEvent.keyboard('{Enter}');
      expect(selected()).toEqual([key]);
      expect(panel.querySelector('.summitry-proxies')?.contains(document.activeElement)).toBe(true);
    }
  });
});

describe('who takes part', () => {
  it('is filtered from the menu, and given back there', async () => {
    draw();
    const entry = (text: string) =>
      [...host.querySelectorAll<HTMLElement>('[role=menuitem]')].find((one) =>
        one.textContent?.startsWith(text),
      );
    const open = async () => {
      one('[aria-label="More tools"]').click();
      await expect.poll(() => entry('Show only what these take part in')).toBeTruthy();
    };
    await open();
    expect(entry('Show only what these')?.getAttribute('aria-disabled')).toBe('true');
    expect(entry('Show only what these')?.textContent).toContain('Select an actor first');
    await userEvent.keyboard('{Escape}');
    chart.selection.set({ selected: new Set(['actor:a', 'actor:b']) });
    await open();
    entry('Show only what they share')?.click();
    expect(chart.selection.get().filter).toEqual({ kind: 'actors', ids: ['a', 'b'], match: 'all' });
    await open();
    entry('Show everyone')?.click();
    expect(chart.selection.get().filter).toBeNull();
    chart.selection.undo();
    expect(chart.selection.get().filter).not.toBeNull();
  });
});

describe('a neighbourhood', () => {
  it('is entered by 1, 2 and 3, fades who is farther, and Esc leaves it', async () => {
    draw();
    item('a').focus();
    const texts = await heard(() => userEvent.keyboard('1'));
    expect(texts).toEqual(['Actor a selected: 2 of 5 relations, 0 of 1 events']);
    expect(['b', 'e'].map(muted)).toEqual([false, false]);
    expect(['c', 'd', 'f'].map(muted)).toEqual([true, true, true]);
    expect(await heard(() => userEvent.keyboard('2'))).toEqual([
      'Neighbourhood of Actor a, 2 steps: 5 of 6 actors',
    ]);
    expect(['c', 'd', 'f'].map(muted)).toEqual([false, false, true]);
    expect(one('[data-part=around]').getAttribute('aria-label')).toBe('Neighbourhood: Actor a');
    one<HTMLButtonElement>('[aria-label="One step less"]').click();
    await expect.poll(() => selected()).toEqual(['actor:a']);
    await userEvent.keyboard('{Escape}');
    expect(selected()).toEqual([]);
    expect(one('[data-part=around]').hidden).toBe(true);
    chart.selection.undo();
    expect(selected()).toEqual(['actor:a']);
  });

  it('is entered by a double click, without a card', async () => {
    draw();
    await userEvent.dblClick(one('svg [data-part=node][data-key="actor:c"]'), { force: true });
    await expect.poll(() => one('[data-part=around]')?.hidden).toBe(false);
    expect(selected()).toEqual(['actor:c']);
    expect(one('[data-part=card]').hidden).toBe(true);
  });
});

describe('the menu of tools', () => {
  const more = () => one('[aria-label="More tools"]');
  const items = () => [...host.querySelectorAll<HTMLElement>('[role=menuitem]')];

  it('shows a shortest way of two selected actors, as far as the filter lets it', async () => {
    draw();
    chart.selection.set({ selected: new Set(['actor:a', 'actor:c']) });
    more().focus();
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => document.activeElement?.getAttribute('role')).toBe('menuitem');
    expect(more().getAttribute('aria-expanded')).toBe('true');
    const texts = await heard(() => userEvent.keyboard('{ArrowDown}{ArrowDown}{Enter}'));
    expect(texts).toEqual(['Actor a – Actor b – Actor c: 2 steps, weakest certainty hinted']);
    expect(selected()).toEqual(['relation:ab', 'relation:bc']);
    expect(document.activeElement).toBe(more());
    chart.selection.set({
      selected: new Set(['actor:a', 'actor:c']),
      filter: { kind: 'certainty', levels: ['confirmed'] },
    });
    await userEvent.keyboard('{Enter}{ArrowDown}{ArrowDown}{Enter}');
    expect(said()).toBe(
      'Actor a – Actor e – Actor d – Actor c: 3 steps, weakest certainty confirmed, 1 opposed',
    );
    chart.selection.set({
      selected: new Set(['actor:a', 'actor:f']),
      filter: null,
    });
    await userEvent.keyboard('{Enter}{ArrowDown}{ArrowDown}{Enter}');
    expect(said()).toBe('No path from Actor a to Actor f in what is shown');
  });

  it('says what is missing, and leaves by Esc to its button', async () => {
    draw();
    more().focus();
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => items().length).toBe(11);
    const off = items().map((one) => one.getAttribute('aria-disabled') === 'true');
    expect(off).toEqual([...Array(5).fill(true), ...Array(6).fill(false)]);
    expect(items()[2]?.textContent).toContain('Select two actors first');
    await userEvent.keyboard('{ArrowUp}');
    expect(document.activeElement).toBe(items()[10]);
    await userEvent.keyboard('{Escape}');
    expect(document.activeElement).toBe(more());
  });
});

describe('groups', () => {
  const groups: DatasetInput = {
    actors: [
      { id: 'pact', name: 'Pact', kind: 'bloc' },
      ...['a', 'b', 'c'].map((id) => ({ id, name: `Actor ${id}`, partOf: 'pact' })),
      { id: 'x', name: 'Actor x' },
      { id: 'y', name: 'Actor y' },
    ],
    relations: [
      { id: 'ab', parties: ['a', 'b'], type: 'military' },
      { id: 'ax', parties: ['a', 'x'], type: 'military' },
      { id: 'bx', parties: ['b', 'x'], type: 'energy', sign: -1 },
      { id: 'cy', parties: ['c', 'y'], type: 'energy' },
    ],
  };
  const nodes = () =>
    [...host.querySelectorAll('svg [data-part=node]')].map((node) => node.getAttribute('data-key'));
  const place = (key: string) =>
    one(`svg [data-part=node][data-key="${key}"]`).getBoundingClientRect().x;

  it('collapse by ← and expand by →, told once, taken back by undo, with nobody else moved', async () => {
    chart = createAllianceNetwork(host, { data: groups });
    const told: (readonly string[])[] = [];
    chart.on('collapse', ({ collapsed }) => told.push(collapsed));
    const all = nodes();
    const [x, y] = [place('actor:x'), place('actor:y')];
    item('pact').focus();
    await expect.poll(() => host.querySelector('.summitry-menu')).not.toBeNull();
    const texts = await heard(async () => {
      await userEvent.keyboard('{ArrowLeft}');
      await expect.poll(() => nodes().includes('actor:a')).toBe(false);
    });
    expect(texts).toEqual(['Pact collapsed: 3 members']);
    expect(nodes().sort()).toEqual(['actor:pact', 'actor:x', 'actor:y']);
    expect([place('actor:x'), place('actor:y')]).toEqual([x, y]);
    expect(document.activeElement).toBe(item('pact'));
    chart.selection.undo();
    expect(nodes()).toEqual(all);
    chart.selection.redo();
    expect(nodes()).not.toContain('actor:a');
    expect(await heard(() => userEvent.keyboard('{ArrowRight}'))).toEqual([
      'Pact expanded: 3 members',
    ]);
    expect(selected()).toEqual(['actor:a', 'actor:b', 'actor:c']);
    expect(told).toEqual([['pact'], [], ['pact'], []]);
  });

  it('collapse from the menu and the card, and options take over again', async () => {
    chart = createAllianceNetwork(host, { data: groups, collapsed: ['pact'] });
    await expect.poll(() => nodes().includes('actor:a')).toBe(false);
    // Who is folded into a group lights it.
    chart.selection.set({ highlight: 'actor:b' });
    await expect
      .poll(() => one('svg [data-part=node][data-key="actor:pact"]').dataset.emphasis)
      .toBe('active');
    chart.selection.set({ selected: new Set(['actor:pact']), highlight: null });
    item('pact').focus();
    await userEvent.keyboard('{Enter}');
    const button = () =>
      [...host.querySelectorAll('[data-part=card] button')].find((made) =>
        made.textContent?.startsWith('Expand'),
      ) as HTMLElement | undefined;
    await expect.poll(() => button()?.textContent).toBe('Expand Pact');
    button()?.click();
    await expect.poll(() => nodes().includes('actor:a')).toBe(true);
    (chart as AllianceNetwork).update({ collapsed: ['pact', 'nobody'] });
    await expect.poll(() => nodes().includes('actor:a')).toBe(false);
  });
});

describe('the map of a large network', () => {
  it('marks what is in sight, and a press on it moves that', async () => {
    const ids = Array.from({ length: 12 }, (_, i) => `n${i}`);
    chart = createAllianceNetwork(host, {
      data: {
        actors: ids.map((id) => ({ id, name: id })),
        relations: ids.slice(1).map((id) => ({ parties: ['n0', id], type: 'energy' })),
      },
      minimap: true,
    });
    const map = () => one('[data-part=minimap]');
    const sight = () => one<SVGRectElement>('[data-part=sight]');
    await expect.poll(() => sight()?.width.baseVal.value).toBeGreaterThan(0);
    const whole = sight().width.baseVal.value;
    expect(map().getAttribute('aria-hidden')).toBe('true');
    const stageBottom = one('[data-part=stage]').getBoundingClientRect().bottom;
    expect(map().getBoundingClientRect().top).toBeGreaterThanOrEqual(stageBottom);
    one('[aria-label="Zoom in"]').click();
    one('[aria-label="Zoom in"]').click();
    const half = sight().width.baseVal.value;
    expect(half).toBeLessThan(0.6 * whole);
    const left = sight().x.baseVal.value;
    const box = map().getBoundingClientRect();
    const press = {
      bubbles: true,
      pointerId: 7,
      button: 0,
      clientX: box.right - 20,
      clientY: box.top + 40,
    };
    map().setPointerCapture = () => {};
    map().dispatchEvent(new PointerEvent('pointerdown', press));
    expect(sight().x.baseVal.value).toBeGreaterThan(left + 5);
    // By keys too, up and down as well.
    stop().focus();
    const top = sight().y.baseVal.value;
    await userEvent.keyboard('{Shift>}{ArrowDown}{/Shift}');
    expect(sight().y.baseVal.value).toBeGreaterThan(top);
    (chart as AllianceNetwork).update({ minimap: false });
    await expect.poll(() => map().hidden).toBe(true);
  });
});
