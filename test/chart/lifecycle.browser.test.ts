import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { beijingSummit, europeanAlliances } from '../../src/datasets';
import {
  createAllianceNetwork,
  createEventTimeline,
  createPartnershipMatrix,
  createSelection,
  createStory,
} from '../../src/index';

const FACTORIES = {
  network: createAllianceNetwork,
  timeline: createEventTimeline,
  matrix: createPartnershipMatrix,
  story: createStory,
} as const;

const PAIR = {
  actors: [
    { id: 'china', name: 'China' },
    { id: 'russia', name: 'Russia' },
  ],
  relations: [{ type: 'energy', parties: ['china', 'russia'] }],
  events: [{ title: 'Signing', date: '2025-09-01', participants: ['china', 'russia'] }],
};

/** Counts what a page still holds: listeners by their signals and removals, timers, frames, observers. */
function watchPage() {
  const listeners = new Set<object>();
  const timers = new Set<number>();
  const frames = new Set<number>();
  const observers = new Set<object>();
  const add = EventTarget.prototype.addEventListener;
  const remove = EventTarget.prototype.removeEventListener;
  const kept = new Map<EventTarget, Map<unknown, object>>();
  vi.spyOn(EventTarget.prototype, 'addEventListener').mockImplementation(function (
    this: EventTarget,
    ...[type, listener, options]: Parameters<typeof add>
  ) {
    const entry = { type };
    const signal = typeof options === 'object' ? options.signal : undefined;
    // A signal's own listeners go with it; a detached element's with the element.
    if (!(this instanceof AbortSignal) && !signal?.aborted) {
      const own = this === window || this === document || this instanceof MediaQueryList;
      if (own || signal) listeners.add(entry);
      const mine = kept.get(this) ?? new Map();
      mine.set(listener, entry);
      kept.set(this, mine);
      if (signal) add.call(signal, 'abort', () => listeners.delete(entry), { once: true });
    }
    return add.call(this, type, listener, options);
  });
  vi.spyOn(EventTarget.prototype, 'removeEventListener').mockImplementation(function (
    this: EventTarget,
    ...[type, listener, options]: Parameters<typeof remove>
  ) {
    const entry = kept.get(this)?.get(listener);
    if (entry) listeners.delete(entry);
    return remove.call(this, type, listener, options);
  });
  const wrap = <T extends 'setTimeout' | 'requestAnimationFrame'>(
    name: T,
    cancel: 'clearTimeout' | 'cancelAnimationFrame',
    held: Set<number>,
  ) => {
    const start = window[name].bind(window) as (run: (now: number) => void, ms?: number) => number;
    const stop = window[cancel].bind(window) as (id: number) => void;
    vi.spyOn(window, name).mockImplementation(((run: (now: number) => void, ms?: number) => {
      const id = start((now) => {
        held.delete(id);
        run(now);
      }, ms);
      held.add(id);
      return id;
    }) as never);
    vi.spyOn(window, cancel).mockImplementation(((id: number) => {
      held.delete(id);
      stop(id);
    }) as never);
  };
  wrap('setTimeout', 'clearTimeout', timers);
  wrap('requestAnimationFrame', 'cancelAnimationFrame', frames);
  const observe = ResizeObserver.prototype.observe;
  const disconnect = ResizeObserver.prototype.disconnect;
  vi.spyOn(ResizeObserver.prototype, 'observe').mockImplementation(function (
    this: ResizeObserver,
    ...rest: Parameters<typeof observe>
  ) {
    observers.add(this);
    return observe.apply(this, rest);
  });
  vi.spyOn(ResizeObserver.prototype, 'disconnect').mockImplementation(function (
    this: ResizeObserver,
  ) {
    observers.delete(this);
    return disconnect.call(this);
  });
  return () => ({
    listeners: listeners.size,
    timers: timers.size,
    frames: frames.size,
    observers: observers.size,
    nodes: document.querySelectorAll('*').length,
    sheets: document.adoptedStyleSheets.length,
  });
}

let host: HTMLElement;
beforeEach(() => {
  host = document.createElement('div');
  host.style.width = '660px';
  document.body.append(host);
});
afterEach(() => {
  vi.restoreAllMocks();
  host.remove();
});

const settle = () => new Promise((resolve) => setTimeout(resolve, 0));

describe('a chart leaves nothing behind', () => {
  for (const [name, create] of Object.entries(FACTORIES)) {
    it(`${name}: 50 cycles of create and destroy`, { timeout: 120_000 }, async () => {
      const held = watchPage();
      const before = held();
      for (let i = 0; i < 50; i++) {
        // Few relations make most cycles quick; the whole summit comes by now and then.
        const chart = create(host, { data: i % 10 ? PAIR : beijingSummit });
        if (i % 5 === 0) {
          chart.selection.set({ highlight: 'actor:china' });
          chart.update({ title: 'Other' });
        }
        chart.destroy();
      }
      await settle();
      expect(held()).toEqual(before);
      expect(host.childElementCount).toBe(0);
    });
  }

  it('the watch does see a leak', () => {
    const held = watchPage();
    const before = held();
    window.addEventListener('resize', () => {});
    createStory(host, { data: beijingSummit });
    const after = held();
    expect(after.listeners).toBeGreaterThan(before.listeners);
    expect(after.observers).toBeGreaterThan(before.observers);
    host.replaceChildren();
  });

  it('destroyed in mid-animation, and twice, is harmless', async () => {
    const errors: unknown[] = [];
    const hear = (event: ErrorEvent) => errors.push(event.error);
    window.addEventListener('error', hear);
    const chart = createAllianceNetwork(host, { data: beijingSummit });
    chart.update({ data: europeanAlliances });
    await new Promise(requestAnimationFrame);
    await new Promise(requestAnimationFrame);
    chart.destroy();
    chart.destroy();
    chart.update({ title: 'Too late' });
    chart.selection.set({ highlight: 'actor:china' });
    await new Promise(requestAnimationFrame);
    await settle();
    window.removeEventListener('error', hear);
    expect(errors).toEqual([]);
    expect(host.childElementCount).toBe(0);
  });

  it('mounted twice in one host, as StrictMode does, the second stands alone', async () => {
    const selection = createSelection();
    const first = createStory(host, { data: beijingSummit, selection });
    first.destroy();
    const second = createStory(host, { data: beijingSummit, selection });
    selection.set({ selected: new Set(['actor:china']) });
    await new Promise(requestAnimationFrame);
    expect(document.querySelectorAll('[data-story]')).toHaveLength(1);
    expect(second.element.querySelector('[role=status]')?.textContent).toMatch(/^China selected/);
    second.destroy();
  });

  it('does not touch what else is in its host', () => {
    const own = document.createElement('p');
    host.append(own);
    const chart = createPartnershipMatrix(host, { data: beijingSummit });
    chart.destroy();
    expect([...host.childNodes]).toEqual([own]);
  });
});

it('another selection by `update` is drawn, and written by keys', async () => {
  const host = document.createElement('div');
  document.body.append(host);
  const [first, second] = [createSelection(), createSelection()];
  const chart = createPartnershipMatrix(host, { data: beijingSummit, selection: first });
  const ringed = () => host.querySelectorAll('[aria-selected=true]').length;
  first.set({ selected: new Set(['actor:china']) });
  await expect.poll(ringed).toBeGreaterThan(0);
  chart.update({ selection: second });
  await expect.poll(ringed).toBe(0);
  const item = host.querySelector<HTMLElement>('.summitry-stage [tabindex="0"]');
  item?.focus();
  item?.dispatchEvent(new KeyboardEvent('keydown', { key: ' ', bubbles: true }));
  await expect.poll(() => second.get().selected.size).toBeGreaterThan(0);
  expect([...first.get().selected]).toEqual(['actor:china']);
  await expect.poll(ringed).toBeGreaterThan(0);
  chart.destroy();
  host.remove();
});
