import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { cdp } from 'vitest/browser';
import {
  type Chart,
  createAllianceNetwork,
  createDataset,
  createEventTimeline,
  createPartnershipMatrix,
  createSelection,
  createStory,
  type DatasetInput,
} from '../../src/index';
import { MODES, type Session, wear } from '../screens/modes';

// What Chromium itself counts after collecting garbage: nodes in the page or cut off from it, listeners, heap.

const session = cdp() as unknown as Session;
const CREATE = {
  network: createAllianceNetwork,
  timeline: createEventTimeline,
  matrix: createPartnershipMatrix,
  story: createStory,
} as const;

const fresh = (): DatasetInput => ({
  actors: [
    { id: 'china', name: 'China' },
    { id: 'russia', name: 'Russia' },
  ],
  relations: [{ id: 'gas', type: 'energy', parties: ['china', 'russia'] }],
  events: [{ title: 'Signing', date: '2025-09-01', participants: ['china', 'russia'] }],
});
const dataset = createDataset(fresh());
const selection = createSelection();

interface Count {
  readonly nodes: number;
  readonly jsEventListeners: number;
  readonly bytes: number;
}

async function count(): Promise<Count> {
  // What a collection frees may free more at the next one: weak maps, then what they held.
  for (let i = 0; i < 3; i++) await session.send('HeapProfiler.collectGarbage');
  const { nodes, jsEventListeners } = (await session.send('Memory.getDOMCounters')) as Count;
  const { usedSize } = (await session.send('Runtime.getHeapUsage')) as { usedSize: number };
  return { nodes, jsEventListeners, bytes: usedSize };
}

let host: HTMLElement;
beforeEach(async () => {
  await session.send('HeapProfiler.enable');
  // Without motion a change is drawn at the end of its task, so a cycle needs no frame.
  await wear(session, MODES['reduced motion']);
  host = document.body.appendChild(document.createElement('div'));
});
afterEach(async () => {
  host.remove();
  await wear(session, {});
});

/** One life of a chart: on data and a selection of its own, or on those that all cycles share. */
async function live(create: (typeof CREATE)[keyof typeof CREATE], i: number): Promise<Chart> {
  const options = {
    data: i % 2 ? fresh() : dataset,
    ...(i % 4 < 2 && { selection }),
  };
  const chart = create(host, options) as Chart;
  chart.on('select', () => {});
  await null;
  chart.selection.set({ selected: new Set(['actor:china']), highlight: 'actor:russia' });
  await null;
  chart.update({ title: `Other ${i}`, ...(i % 3 === 0 && { data: fresh() }) });
  await null;
  chart.selection.clear();
  return chart;
}

const clean = ({ nodes, jsEventListeners, bytes }: Count) =>
  nodes === 0 && jsEventListeners === 0 && bytes < 1000;

/**
 * What each of 200 cycles leaves, after 100 that fill the caches. The engine's own compiled code still comes and goes
 * in the heap then: another round is given, for a leak shows in every one.
 */
async function left(
  cycle: (i: number) => Promise<void>,
  { warm = 100, cycles = 200, rounds = 4 } = {},
): Promise<Count> {
  for (let i = 0; i < warm; i++) await cycle(i);
  let before = await count();
  for (let round = 1; ; round++) {
    for (let i = 0; i < cycles; i++) await cycle(i);
    const after = await count();
    const each = {
      nodes: (after.nodes - before.nodes) / cycles,
      jsEventListeners: (after.jsEventListeners - before.jsEventListeners) / cycles,
      bytes: (after.bytes - before.bytes) / cycles,
    };
    if (round === rounds || clean(each)) return each;
    before = after;
  }
}

// In `npm run test:full`; `lifecycle.browser.test.ts` counts nodes and listeners after 50 lives each time.
describe.runIf(import.meta.env.SUMMITRY_FULL)('200 lives of a chart', () => {
  for (const [name, create] of Object.entries(CREATE)) {
    it(`${name}: no node, no listener and less than 1 kB each`, { timeout: 180_000 }, async () => {
      const each = await left(async (i) => (await live(create, i)).destroy());
      expect(each, JSON.stringify(each)).toSatisfy(clean);
      expect(host.childElementCount).toBe(0);
    });
  }

  it('a chart that is only taken out of the page, not destroyed, is told', async () => {
    const each = await left(async (i) => (await live(createAllianceNetwork, i)).element.remove(), {
      warm: 20,
      cycles: 40,
      rounds: 1,
    });
    expect(each).not.toSatisfy(clean);
    expect(each.nodes).toBeGreaterThan(1);
    expect(each.jsEventListeners).toBeGreaterThan(1);
    expect(each.bytes).toBeGreaterThan(1000);
  });
});
