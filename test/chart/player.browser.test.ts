import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { europeanAlliances } from '../../src/datasets';
import { createStory, type Story } from '../../src/index';

let story: Story;
let host: HTMLElement;
let still = false;
beforeEach(() => {
  still = false;
  const match = window.matchMedia.bind(window);
  vi.spyOn(window, 'matchMedia').mockImplementation((query) =>
    /motion/.test(query) && still ? match('all') : match(/motion/.test(query) ? 'not all' : query),
  );
});
afterEach(() => {
  story.destroy();
  host.remove();
  vi.useRealTimers();
  vi.restoreAllMocks();
});

function draw(): HTMLElement {
  host = document.createElement('div');
  document.body.append(host);
  story = createStory(host, { data: europeanAlliances, charts: ['matrix'] });
  return host.querySelector('[data-part=play]') as HTMLElement;
}
const asOf = () => story.selection.get().asOf;

test('plays from date to date to the last, as one step of the history', () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  const button = draw();
  expect(button.getAttribute('aria-label')).toBe('Play through time');
  const seen: (number | null)[] = [];
  story.selection.subscribe((state) => seen.push(state.asOf));
  button.click();
  expect(button.getAttribute('aria-label')).toBe('Pause');
  expect(story.selection.cause()).toBe('preview');
  vi.advanceTimersByTime(200_000);
  expect(button.getAttribute('aria-label')).toBe('Play through time');
  const dates = seen.filter((at) => at !== null);
  expect(dates.length).toBeGreaterThan(15);
  expect(dates).toEqual([...dates].sort((a, b) => a - b));
  expect(new Date(asOf() as number).getUTCFullYear()).toBe(1914);
  story.selection.undo();
  expect(asOf()).toBeNull();
});

test('pauses by its button, and where anything else is done', () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  const button = draw();
  button.click();
  vi.advanceTimersByTime(3500);
  button.click();
  const there = asOf();
  vi.advanceTimersByTime(9000);
  expect(asOf()).toBe(there);
  button.click();
  expect(asOf()).toBeGreaterThan(there as number);
  story.selection.set({ asOf: 0 });
  vi.advanceTimersByTime(1500);
  const after = asOf();
  vi.advanceTimersByTime(9000);
  expect(asOf()).toBe(after);
});

test('with reduced motion a press goes one date on, and nothing runs', () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  still = true;
  const button = draw();
  expect(button.getAttribute('aria-label')).toBe('Next date');
  button.click();
  const first = asOf();
  vi.advanceTimersByTime(9000);
  expect(asOf()).toBe(first);
  button.click();
  expect(asOf()).toBeGreaterThan(first as number);
});

/** Where everybody stands in the picture: actors of the network, rows of the matrix, lanes of the timeline. */
const places = () =>
  (
    [
      ['network', 'node'],
      ['matrix', 'row-label'],
      ['timeline', 'lane-name'],
    ] as const
  ).map(([chart, part]) =>
    [...host.querySelectorAll(`[data-chart=${chart}] svg [data-part=${part}]`)]
      .map((mark) => {
        const { x, y } = mark.getBoundingClientRect();
        const stage = mark.closest('[data-part=stage]')?.getBoundingClientRect() as DOMRect;
        return `${mark.getAttribute('data-key')} ${(x - stage.x).toFixed(2)} ${(y - stage.y).toFixed(2)}`;
      })
      .sort(),
  );
/** What a chart shows in full, not as over or to come. */
const present = (chart: string, parts: string, kind: string) =>
  [
    ...new Set(
      [...host.querySelectorAll(`[data-chart=${chart}] svg :is(${parts})[data-key^=${kind}]`)]
        .filter((mark) => !mark.getAttribute('opacity'))
        .map((mark) => mark.getAttribute('data-key')),
    ),
  ].sort();

test('all three charts show the same date, and nobody moves', async () => {
  still = true;
  host = document.createElement('div');
  document.body.append(host);
  story = createStory(host, { data: europeanAlliances, width: 1100 });
  await new Promise((ready) => story.on('ready', () => ready(null)));
  const button = host.querySelector('[data-part=play]') as HTMLElement;
  const before = places();
  expect(before.map(({ length }) => length)).toEqual([6, 7, 6]);
  const { dataset } = story;
  const seen = new Set<string>();
  for (let beat = 0; beat < 8; beat++) {
    button.click();
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    expect(places()).toEqual(before);
    const at = asOf() as number;
    const ties = present('network', '[data-part=edge],[data-part=hub]', 'relation');
    const inForce = dataset.at(new Date(at)).relations.map(({ key }) => key);
    expect(ties).toEqual(inForce.sort());
    // Two of a type are one mark of a cell, which has the key of the first.
    const cells = present('matrix', '[data-part=mark]', 'relation');
    expect(ties).toEqual(expect.arrayContaining(cells));
    expect(cells.length).toBeGreaterThan(0.7 * ties.length);
    expect(present('timeline', '[data-part=mark]', 'event')).toEqual(
      dataset.events
        .filter(({ when }) => when && when.earliestStart <= at)
        .map(({ key }) => key)
        .sort(),
    );
    seen.add(ties.join());
  }
  expect(seen.size).toBeGreaterThan(3);
});
