import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { coldWarBlocs } from '../../src/datasets';
import { type Chart, createAllianceNetwork, createStory } from '../../src/index';

const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));

let host: HTMLElement;
let chart: Chart<never>;
beforeEach(() => {
  host = document.createElement('div');
  host.style.width = '700px';
  document.body.append(host);
});
afterEach(() => {
  chart.destroy();
  host.remove();
});

const texts = (selector: string) =>
  [...host.querySelectorAll(selector)].map((one) => one.textContent ?? '');
const rows = (name: string) => texts(`[data-chart=${name}] tbody tr`).length;

describe('words of what is shown', () => {
  it('are written anew for a filter, a period and an as-of date, once a hand rests', async () => {
    const story = createStory(host, { data: coldWarBlocs });
    chart = story as never;
    const before = texts('.summitry-panel > .summitry-summary');
    const all = ['network', 'timeline'].map(rows);
    expect(all).toEqual([18, 20]);
    story.selection.set({ filter: { kind: 'types', types: ['political'] } });
    await frame();
    const { relations } = story.dataset;
    const political = relations.filter(({ type }) => type === 'political').length;
    expect(rows('network')).toBe(political);
    expect(texts('[data-chart=network] caption')[0]).toContain(`${political} of 18 relations`);
    expect(texts('.summitry-panel > .summitry-summary')[0]).not.toBe(before[0]);
    story.selection.set({ filter: null, asOf: Date.UTC(1966, 5, 30) });
    await frame();
    expect(rows('network')).toBeLessThan(18);
    expect(texts('[data-chart=network] caption')[0]).toContain('As of 30 June 1966');
    expect(texts('[data-chart=timeline] tbody th').at(-1)).toBe('7 March 1966');
    expect(texts('.summitry-foot').join()).toContain('As of 30 June 1966');
    expect(texts('.summitry-foot').join()).not.toContain('As of 1 January 1989');
    const then = rows('network');
    story.selection.preview({ asOf: Date.UTC(1995, 0, 1) });
    await frame();
    expect(rows('network')).toBe(then);
    story.selection.set({});
    await frame();
    expect(rows('network')).not.toBe(then);
    story.selection.set({ asOf: null });
    await frame();
    expect(texts('.summitry-panel > .summitry-summary')).toEqual(before);
    expect(texts('.summitry-foot').join()).toContain('As of 1 January 1989');
  });

  it('can be cleared, as-of date and all; details are offered of what is selected', async () => {
    const story = createStory(host, { data: coldWarBlocs });
    chart = story as never;
    const [details, clear] = [...host.querySelectorAll<HTMLElement>('.summitry-bar button')];
    story.selection.set({ asOf: Date.UTC(1966, 5, 30), filter: { kind: 'text', query: 'NATO' } });
    await frame();
    expect(details?.checkVisibility()).toBe(false);
    clear?.click();
    expect(story.selection.get()).toMatchObject({ asOf: null, filter: null });
    story.selection.toggle(story.dataset.keyAt('actor', 0));
    await frame();
    expect(details?.checkVisibility()).toBe(true);
  });

  it('are those of a chart alone and of its picture too', async () => {
    const network = createAllianceNetwork(host, { data: coldWarBlocs });
    chart = network as never;
    const described = () =>
      (host.firstElementChild?.getAttribute('aria-describedby') ?? '')
        .split(' ')
        .map((id) => document.getElementById(id)?.textContent)
        .join(' ');
    const before = described();
    network.selection.set({ period: [Date.UTC(1949, 0), Date.UTC(1950, 0)] });
    await frame();
    expect(described()).not.toBe(before);
    expect(described()).toContain(' of 18 relations');
    const summary = texts('.summitry-summary')[0] as string;
    expect(before).not.toContain(summary);
    expect(network.toSVG()).toContain(`<desc>${summary.replaceAll('&', '&amp;')}</desc>`);
  });
});
