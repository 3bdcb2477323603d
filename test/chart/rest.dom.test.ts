import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createRest } from '../../src/chart/rest';

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
afterEach(() => void vi.useRealTimers());

test('what follows a rest begins anew with each wait, takes all its steps, and comes once', () => {
  let steps = 0;
  const acts: number[] = [];
  function* all() {
    while (steps < 5) yield steps++;
  }
  const rest = createRest(window, all, () => acts.push(steps));
  rest.wait(100);
  vi.advanceTimersByTime(80);
  rest.wait(100);
  vi.advanceTimersByTime(80);
  expect([steps, acts]).toEqual([0, []]);
  vi.runAllTimers();
  expect(acts).toEqual([5]);
});

test('nothing follows once it is stopped, not even between two slices', () => {
  const act = vi.fn();
  // Longer than a slice.
  const now = vi.spyOn(window.performance, 'now');
  function* slow() {
    for (let i = 1; i < 9; i++) {
      now.mockReturnValue(1000 * i);
      yield i;
    }
  }
  const rest = createRest(window, slow, act);
  rest.wait(0);
  vi.advanceTimersToNextTimer();
  vi.advanceTimersToNextTimer();
  expect(now.mock.calls.length).toBeGreaterThan(1);
  rest.stop();
  vi.runAllTimers();
  expect(act).not.toHaveBeenCalled();
});
