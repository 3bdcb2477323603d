import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { cdp } from 'vitest/browser';
import { beijingSummit } from '../../src/datasets';
import { createStory, type Story } from '../../src/index';

/** What the reader's system asks for, as the browser is told. */
async function media(features: Record<string, string>): Promise<void> {
  const session = cdp() as unknown as {
    send(method: string, params: object): Promise<unknown>;
  };
  await session.send('Emulation.setEmulatedMedia', {
    features: Object.entries(features).map(([name, value]) => ({ name, value })),
  });
}

const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
const rest = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
let host: HTMLElement;
let story: Story;

beforeEach(() => {
  host = document.createElement('div');
  host.style.width = '660px';
  document.body.append(host);
});
afterEach(async () => {
  story.destroy();
  host.remove();
  vi.restoreAllMocks();
  await media({});
});

const places = () =>
  [...host.querySelectorAll('[data-chart=network] svg [data-part=node]')].map((node) =>
    JSON.stringify(node.getBoundingClientRect()),
  );

describe('what the reader’s system asks for', () => {
  it('dark and light switch live, and move nothing', async () => {
    await media({ 'prefers-color-scheme': 'light' });
    story = createStory(host, { data: beijingSummit });
    const ground = () => getComputedStyle(story.element).backgroundColor;
    expect(ground()).toBe('rgb(251, 250, 247)');
    const before = places();
    await media({ 'prefers-color-scheme': 'dark' });
    await frame();
    expect(ground()).toBe('rgb(21, 24, 29)');
    expect(story.toSVG()).toContain('#15181d');
    story.update({ theme: 'light' });
    await frame();
    expect(ground()).toBe('rgb(251, 250, 247)');
    await rest(400);
    expect(places()).toEqual(before);
  });

  it('reduced motion: not one animation frame, whatever happens', async () => {
    await media({ 'prefers-reduced-motion': 'reduce' });
    const asked = vi.spyOn(window, 'requestAnimationFrame');
    story = createStory(host, { data: beijingSummit });
    story.selection.set({ highlight: 'actor:china' });
    await rest(20);
    story.selection.set({ selected: new Set(['actor:china']), highlight: null });
    await rest(20);
    story.update({ title: 'Another' });
    story.update({
      data: { ...beijingSummit, relations: beijingSummit.relations?.slice(2) ?? [] },
    });
    await rest(100);
    expect(asked).not.toHaveBeenCalled();
    const relations = story.dataset.relations.length;
    expect(story.element.textContent).toContain(`of ${relations} relations`);
  });

  it('forced colours: the system’s own, types told apart by shape', async () => {
    await media({ 'forced-colors': 'active' });
    story = createStory(host, { data: beijingSummit });
    const style = getComputedStyle(story.element);
    const canvas = document.createElement('p');
    canvas.style.color = 'CanvasText';
    host.append(canvas);
    const paint = (selector: string) =>
      getComputedStyle(host.querySelector(selector) as Element).fill;
    expect(style.getPropertyValue('--summitry-ink').trim()).toBe('CanvasText');
    expect(paint('[data-chart=network] svg text[data-part=label]')).toBe(
      getComputedStyle(canvas).color,
    );
  });

  it('more contrast: nothing is dimmed under 60 %', async () => {
    await media({ 'prefers-contrast': 'more', 'prefers-reduced-motion': 'reduce' });
    story = createStory(host, { data: beijingSummit });
    story.selection.set({ selected: new Set(['actor:iran']) });
    await rest(20);
    // What shines under a mark or behind it is no mark.
    const marks = 'svg [data-emphasis=muted]:not([data-part=ring], [fill*=focus])';
    const muted = [...host.querySelectorAll(marks)];
    expect(muted.length).toBeGreaterThan(0);
    for (const mark of muted.flatMap((node) => [node, ...node.querySelectorAll('*')])) {
      expect(Number(getComputedStyle(mark).opacity)).toBeGreaterThanOrEqual(0.6);
    }
  });
});
