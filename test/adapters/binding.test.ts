import { expect, test, vi } from 'vitest';
import { bind } from '../../src/adapters/binding';
import { EVENT_NAMES } from '../../src/chart/event-names';
import type { Chart, ChartOptions } from '../../src/chart/options';

test('a listener of each event hears it, and is no option of the chart', () => {
  const heard = new Map<string, (event: unknown) => void>();
  let options: object = {};
  const chart = {
    on: (type: string, listener: (event: unknown) => void) => heard.set(type, listener),
  } as unknown as Chart;
  const create = (_: HTMLElement, given: ChartOptions) => {
    options = given;
    return chart;
  };
  const listeners = Object.fromEntries(
    EVENT_NAMES.map((type) => [`on${type[0]!.toUpperCase()}${type.slice(1)}`, vi.fn()]),
  );
  const host = { replaceChildren() {} } as unknown as HTMLElement;
  bind(create, host, { data: { actors: [] }, ...listeners } as Parameters<typeof bind>[2]);
  expect(Object.keys(options)).toEqual(['data']);
  for (const [type, tell] of heard) tell(type);
  const told = Object.values(listeners).map((listener) => vi.mocked(listener).mock.calls[0]![0]);
  expect(told).toEqual([...EVENT_NAMES]);
});
