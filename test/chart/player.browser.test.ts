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
