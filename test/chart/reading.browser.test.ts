import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { beijingSummit } from '../../src/datasets';
import { createSelection, createStory, type Key, type Story } from '../../src/index';

const frame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve));
const rest = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

let host: HTMLElement;
let story: Story;
beforeEach(() => {
  host = document.createElement('div');
  host.style.width = '960px';
  document.body.append(host);
  story = createStory(host, { data: beijingSummit });
});
afterEach(() => {
  story.destroy();
  host.remove();
});

const chart = (name: string) => story.element.querySelector(`[data-chart=${name}]`) as HTMLElement;
const marks = (name: string, key: Key) => [
  ...chart(name).querySelectorAll(`svg [data-key="${key}"]`),
];
const emphasis = (name: string, key: Key) =>
  new Set(marks(name, key).map((mark) => mark.getAttribute('data-emphasis')));
const said = () => story.element.querySelector('[role=status]') as HTMLElement;

describe('three charts read as one', () => {
  it('hovering China lights its row and its events in the same frame', async () => {
    const node = marks('network', 'actor:china').find(
      (mark) => mark.getAttribute('data-part') === 'node',
    );
    expect(node).toBeDefined();
    await userEvent.hover(node as Element, { force: true });
    await rest(200);
    await frame();
    expect(story.selection.get().highlight).toBe('actor:china');
    const dataset = story.dataset.rollUp();
    for (const { key } of dataset.eventsOf('actor:china')) {
      expect(emphasis('timeline', key)).not.toContain('muted');
    }
    const others = dataset.events.filter(
      (event) => !dataset.eventsOf('actor:china').some(({ key }) => key === event.key),
    );
    for (const { key } of others) expect(emphasis('timeline', key)).toContain('muted');
    expect(emphasis('matrix', 'actor:china')).not.toContain('muted');
  });

  it('all charts of one frame show one state', async () => {
    let ran = 0;
    story.selection.set({ highlight: 'actor:china' });
    story.selection.set({ highlight: 'actor:russia' });
    await frame();
    ran++;
    for (const name of ['network', 'timeline', 'matrix']) {
      expect(emphasis(name, 'actor:russia')).not.toContain('muted');
    }
    expect(ran).toBe(1);
  });

  it('choosing an event leaves relations lit in the matrix', async () => {
    for (const event of story.dataset.events) {
      if (event.participants.length < 2) continue;
      story.selection.set({ selected: new Set([event.key]) });
      await frame();
      const lit = chart('matrix').querySelectorAll(
        'svg [data-part=mark][data-key^="relation:"]:not([data-emphasis=muted])',
      );
      expect(lit.length, event.title).toBeGreaterThan(0);
    }
  });

  it('says each committed change once, in at most twenty words, and no highlight', async () => {
    const heard: string[] = [];
    const observer = new MutationObserver((records) => {
      for (const _ of records) heard.push(said().textContent ?? '');
    });
    observer.observe(said(), { childList: true, characterData: true, subtree: true });
    const second = document.createElement('div');
    host.append(second);
    const other = createStory(second, { data: beijingSummit, selection: story.selection });
    const everywhere = () => [...host.querySelectorAll('[role=status]')].map((e) => e.textContent);
    story.selection.set({ highlight: 'actor:china' });
    await frame();
    expect(heard).toEqual([]);
    story.selection.set({ selected: new Set(['actor:china', 'actor:russia']) });
    await frame();
    story.selection.toggle('actor:iran');
    await frame();
    story.selection.clear();
    await frame();
    expect(heard).toHaveLength(3);
    for (const text of heard) expect(text.split(/\s+/).length).toBeLessThanOrEqual(20);
    expect(everywhere().filter(Boolean)).toHaveLength(1);
    other.destroy();
    observer.disconnect();
  });

  it('has one tab stop per stage, and its keys', async () => {
    for (const name of ['network', 'timeline', 'matrix']) {
      const stops = chart(name).querySelectorAll('.summitry-proxies [tabindex="0"]');
      expect(stops, name).toHaveLength(1);
    }
    const tree = chart('network').querySelector('[role=tree] [tabindex="0"]') as HTMLElement;
    tree.focus();
    await userEvent.keyboard('{ArrowRight}{ArrowRight}');
    expect(document.activeElement?.getAttribute('aria-level')).toBe('2');
    const key = document.activeElement?.getAttribute('data-key') as Key;
    await userEvent.keyboard(' ');
    expect([...story.selection.get().selected]).toEqual([key]);
    await userEvent.keyboard('{Enter}');
    const card = story.element.querySelector('[role=dialog]') as HTMLElement;
    await vi.waitFor(() => expect(card.hidden).toBe(false));
    expect(card.contains(document.activeElement)).toBe(true);
    await userEvent.keyboard('{Escape}');
    expect(card.hidden).toBe(true);
    expect(document.activeElement?.getAttribute('data-key')).toBe(key);
    await userEvent.keyboard('{Escape}{Escape}');
    expect(story.selection.get().selected.size).toBe(0);
    await userEvent.keyboard('{Control>}z{/Control}');
    expect([...story.selection.get().selected]).toEqual([key]);
  });

  it('filters by the chips of the legend, says how much is left, and moves no actor', async () => {
    const places = () =>
      [...chart('network').querySelectorAll('svg [data-part=node]')].map((node) => [
        node.getAttribute('data-key'),
        node.outerHTML.replace(/ data-emphasis="[^"]*"/, ''),
      ]);
    const before = places();
    const chip = story.element.querySelector('[data-legend="certainty-hinted"]') as HTMLElement;
    chip.click();
    await frame();
    expect(chip.getAttribute('aria-pressed')).toBe('false');
    expect(said().textContent).toMatch(/^Filter: \d+ of \d+ relations/);
    const foot = story.element.querySelector('.summitry-foot') as HTMLElement;
    expect(foot.textContent).toMatch(/ \d+ of 12 relations among .* \d+ of 9 events/);
    expect(story.toSVG()).toMatch(/ \d+ of 12 relations among/);
    const described = story.element.getAttribute('aria-describedby')?.split(' ') ?? [];
    const description = described.map((id) => document.getElementById(id)?.textContent).join(' ');
    expect(description).toMatch(/Filter: \d+ of 12 relations/);
    for (const { key, certainty } of story.dataset.relations) {
      if (certainty === 'hinted') expect(marks('network', key)).toHaveLength(0);
    }
    expect(places().map(([key]) => key)).toEqual(before.map(([key]) => key));
    expect(places().map(([, html]) => html?.match(/cx="[^"]*"|translate\([^)]*\)/)?.[0])).toEqual(
      before.map(([, html]) => html?.match(/cx="[^"]*"|translate\([^)]*\)/)?.[0]),
    );
    chip.click();
    await frame();
    expect(places()).toEqual(before);
  });

  it('a click selects, a click on the selected opens the card with who says so', async () => {
    const node = marks('network', 'actor:china').find(
      (mark) => mark.getAttribute('data-part') === 'node',
    );
    await userEvent.click(node as Element, { force: true });
    expect([...story.selection.get().selected]).toEqual(['actor:china']);
    await frame();
    await userEvent.click(node as Element, { force: true });
    const card = story.element.querySelector('[role=dialog]') as HTMLElement;
    await vi.waitFor(() => expect(card.hidden).toBe(false));
    expect(card.textContent).toContain('China');
    const drills = [...card.querySelectorAll('button')].find((b) =>
      /drills/i.test(b.textContent ?? ''),
    );
    drills?.click();
    expect(card.textContent).toContain('¶6');
  });

  it('goes back and forth by buttons and keys anywhere in the figure, and says what it undid', async () => {
    const button = (word: string) =>
      story.element.querySelector(`[aria-label^="${word}"]`) as HTMLElement;
    expect(story.element.querySelectorAll('[aria-label^=Undo]')).toHaveLength(1);
    expect(button('Undo').getAttribute('aria-disabled')).toBe('true');
    story.selection.toggle('actor:china');
    await frame();
    expect(button('Undo').getAttribute('aria-label')).toBe('Undo: Select China');
    button('Undo').focus();
    await userEvent.keyboard('{Enter}');
    await frame();
    expect(said().textContent).toBe('Undone: Select China');
    expect(document.activeElement).toBe(button('Undo'));
    expect(button('Undo').getAttribute('aria-disabled')).toBe('true');
    expect(button('Redo').getAttribute('aria-label')).toBe('Redo: Select China');
    const chip = story.element.querySelector('[data-legend="certainty-hinted"]') as HTMLElement;
    chip.focus();
    await userEvent.keyboard('{Control>}{Shift>}z{/Shift}{/Control}');
    expect(said().textContent).toBe('Done again: Select China');
    expect(story.selection.get().selected.size).toBe(1);
    await userEvent.keyboard(' ');
    await frame();
    expect(button('Undo').getAttribute('aria-label')).toBe('Undo: Filter: without Hinted');
    story.selection.transaction(() => {
      story.selection.clear();
      story.selection.set({ filter: null });
    }, 'Start again');
    await userEvent.keyboard('{Meta>}z{/Meta}');
    expect(said().textContent).toBe('Undone: Start again');
    story.selection.set({ filter: { kind: 'types' } as never });
    story.selection.set({ filter: null, asOf: 0, order: [] });
    await frame();
    expect(button('Undo').getAttribute('aria-label')).toMatch(/As of 1 January 1970/);
  });

  it('shares one undo history', () => {
    const selection = createSelection();
    story.update({ selection });
    selection.toggle('actor:iran');
    expect(story.selection.get().selected.has('actor:iran')).toBe(true);
    expect(selection.undo()).toBe(true);
    expect(story.selection.get().selected.size).toBe(0);
  });
});
