import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Progress } from '../../src/chart/kind';
import { type AllianceNetworkOptions, createAllianceNetwork, createDataset } from '../../src/index';
import { computeLayout } from '../../src/network/compute';
import { LONG } from '../../src/network/kind';
import { layoutNetwork, planLayout, runPlan } from '../../src/network/layout';
import { renderAllianceNetwork } from '../../src/static';
import { runInWorker, type WorkerOption } from '../../src/worker/client';
import { policyForbids } from '../../src/worker/policy';
import { signedNetwork } from '../network/graphs';

const LARGE = signedNetwork(120, 240);
const SMALL = signedNetwork(10, 12);

let host: HTMLElement;
beforeEach(() => {
  host = document.createElement('div');
  host.style.width = '660px';
  document.body.append(host);
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  host.remove();
});

/** A worker that was made is being waited for. */
const started = (count: { made: number }, n: number) =>
  vi.waitFor(() => expect(count.made).toBe(n));
const moment = () => new Promise((resolve) => setTimeout(resolve));
const ready = (chart: ReturnType<typeof createAllianceNetwork>) =>
  new Promise((resolve) => chart.on('ready', resolve));
const bar = () => host.querySelector('[role=progressbar]');
const nodes = () => host.querySelectorAll('.summitry-stage svg [data-part=node]').length;

/** A worker out of a few words of code, which says how often it was made and ended. */
function fake(code: string) {
  const count = { made: 0, ended: 0 };
  const make = () => {
    const url = URL.createObjectURL(new Blob([code], { type: 'text/javascript' }));
    const worker = new Worker(url);
    const terminate = worker.terminate.bind(worker);
    worker.terminate = () => {
      count.ended++;
      terminate();
    };
    count.made++;
    return worker;
  };
  return { count, make };
}
const SILENT = '';
const THROWS = 'throw new Error("no")';
const FAILS = 'postMessage({type:"ready"});onmessage=()=>postMessage({type:"failed"})';
const IDLE = 'postMessage({type:"ready"})';

const client = (worker: WorkerOption, signal = new AbortController().signal) => ({
  window,
  worker,
  signal,
  progress: (_: Progress) => {},
});

// A worker's file comes over the wire, which others may keep busy.
describe('a layout in a worker', { retry: 1 }, () => {
  for (const [name, data] of Object.entries({ small: SMALL, large: LARGE }))
    it(`is that of the page, byte for byte: ${name}`, async () => {
      const plan = planLayout(createDataset(data));
      const told: Progress[] = [];
      const made = (await runInWorker(plan.job, {
        ...client('auto'),
        progress: (far) => told.push(far),
      })) as { x: Float64Array; y: Float64Array };
      const here = runPlan(plan);
      expect(made.x).toEqual(here.x);
      expect(made.y).toEqual(here.y);
      for (const [i, far] of told.entries())
        expect(far.done).toBeGreaterThanOrEqual(told[i - 1]?.done ?? 0);
    });

  it('leaves its way for the next one where the app’s own fails, and does not try that again', async () => {
    const { job } = planLayout(createDataset(SMALL));
    for (const code of [THROWS, FAILS]) {
      const { count, make } = fake(code);
      expect(await runInWorker(job, client(make))).not.toBeNull();
      expect(await runInWorker(job, client(make))).not.toBeNull();
      expect(count).toEqual({ made: 1, ended: 1 });
    }
    expect(await runInWorker(job, client('/nowhere/worker.js'))).not.toBeNull();
  });

  it('waits three seconds for one that says nothing', async () => {
    const { count, make } = fake(SILENT);
    const asked: unknown[] = [];
    // The first wait is over at once.
    vi.spyOn(window, 'setTimeout').mockImplementationOnce(((run: () => void, ms: number) => {
      asked.push(ms);
      queueMicrotask(run);
      return 0;
    }) as never);
    const made = await runInWorker(planLayout(createDataset(SMALL)).job, client(make));
    expect(made).not.toBeNull();
    expect(asked).toEqual([3000]);
    expect(count.made).toBe(1);
  });

  it('tries one that was silent once more, and one that was so twice no more', async () => {
    const { count, make } = fake(SILENT);
    const { job } = planLayout(createDataset(SMALL));
    for (const times of [1, 2, 2]) {
      const real = window.setTimeout;
      vi.spyOn(window, 'setTimeout').mockImplementation(((run: () => void, ms: number) =>
        real(run, ms === 3000 && count.made < times ? 0 : ms)) as never);
      expect(await runInWorker(job, client(make))).not.toBeNull();
      vi.restoreAllMocks();
      expect(count.made).toBe(times);
    }
  });

  it('ends with its signal', async () => {
    const { count, make } = fake(IDLE);
    const controller = new AbortController();
    const made = runInWorker({}, client(make, controller.signal));
    await started(count, 1);
    controller.abort();
    expect(await made).toBeNull();
    expect(count).toEqual({ made: 1, ended: 1 });
  });

  it('is not tried where the markup’s policy forbids it', () => {
    const page = document.implementation.createHTMLDocument();
    const meta = page.createElement('meta');
    meta.httpEquiv = 'content-security-policy';
    page.head.append(meta);
    const blob = new URL('blob:null/x');
    const file = new URL('https://example.org/worker.js');
    const forbids = (policy: string, url: URL) => {
      meta.content = policy;
      return policyForbids(page, url);
    };
    expect(forbids("default-src 'none'", blob)).toBe(true);
    expect(forbids("default-src 'none'; worker-src blob:", blob)).toBe(false);
    expect(forbids("script-src 'self' https://example.org", file)).toBe(false);
    expect(forbids("worker-src 'none'; script-src *", file)).toBe(true);
    expect(forbids("require-trusted-types-for 'script'", file)).toBe(true);
    expect(forbids("img-src 'self'", blob)).toBe(false);
  });
});

describe('computeLayout', { retry: 1 }, () => {
  const dataset = createDataset(LARGE);
  const wanted = layoutNetwork(dataset);

  it('gives the bytes of layoutNetwork, in a worker and in slices', async () => {
    let made = 0;
    const { Worker } = window;
    vi.stubGlobal(
      'Worker',
      class extends Worker {
        constructor(...given: ConstructorParameters<typeof Worker>) {
          super(...given);
          made++;
        }
      },
    );
    for (const worker of ['auto', false] as const) {
      const told: Progress[] = [];
      const onProgress = (far: Progress) => told.push(far);
      expect(await computeLayout(dataset, { worker, onProgress })).toEqual(wanted);
      expect(told.at(-1)?.done).toBe(told.at(-1)?.total);
      expect(made).toBe(1);
    }
    expect(await computeLayout(createDataset(SMALL))).toEqual(layoutNetwork(createDataset(SMALL)));
    expect(made).toBe(1);
  });

  it('goes on elsewhere where a worker breaks off, and tells of no step back', async () => {
    const far = '{type:"progress",progress:{phase:"forces",done:900,total:1000}}';
    const { make } = fake(
      `postMessage({type:"ready"});onmessage=()=>{postMessage(${far});postMessage({type:"failed"})}`,
    );
    const done: number[] = [];
    const onProgress = (now: Progress) => done.push(now.done);
    expect(await computeLayout(dataset, { worker: make, onProgress })).toEqual(wanted);
    expect(done[0]).toBe(900);
    expect(done).toEqual([...done].sort((a, b) => a - b));
    expect(done.at(-1)).toBe(1000);
  });

  it('frees its worker with the signal', async () => {
    const { make, count } = fake(IDLE);
    const controller = new AbortController();
    const made = computeLayout(dataset, { worker: make, signal: controller.signal });
    await started(count, 1);
    controller.abort();
    await expect(made).rejects.toMatchObject({ name: 'AbortError' });
    expect(count).toEqual({ made: 1, ended: 1 });
  });
});

describe('a chart of a large network', () => {
  const create = (more: Partial<AllianceNetworkOptions> = {}) =>
    createAllianceNetwork(host, { data: LARGE, ...more });

  it('stands at once but for its picture, and ends with that of the static renderer', async () => {
    const told: Progress[] = [];
    for (const worker of ['auto', false] as const) {
      const chart = create({ worker, width: 660 });
      chart.on('progress', (far) => told.push(far));
      expect(host.querySelector('h2')).not.toBeNull();
      expect(host.querySelector('details summary')).not.toBeNull();
      expect(nodes()).toBe(0);
      expect(host.querySelector<HTMLElement>('[data-part=stage]')?.style.height).toBe('480px');
      await ready(chart);
      expect(nodes()).toBeGreaterThan(100);
      expect(chart.toSVG()).toBe(renderAllianceNetwork({ data: LARGE, width: 660 }));
      chart.destroy();
    }
    expect(told.length).toBeGreaterThan(1);
    expect(told[0]).toMatchObject({ chart: 'network' });
  });

  it('below its size, stands whole at once and starts no worker', async () => {
    const { count, make } = fake(IDLE);
    const chart = create({ data: SMALL, worker: make });
    expect(nodes()).toBeGreaterThan(0);
    await moment();
    expect(count.made).toBe(0);
    const plan = planLayout(createDataset(SMALL));
    expect(plan.count).toBeLessThan(LONG);
    chart.destroy();
  });

  it('shows how far it is after 300 ms, in a worker that is slow', async () => {
    const far = '{type:"progress",progress:{phase:"forces",done:42,total:100}}';
    const { make, count } = fake(`postMessage({type:"ready"});onmessage=()=>postMessage(${far})`);
    const wait = vi.spyOn(window, 'setTimeout');
    const chart = create({ worker: make });
    expect(bar()).toBeNull();
    expect(wait.mock.calls.map(([, ms]) => ms)).toContain(300);
    await vi.waitFor(() => expect(bar()?.getAttribute('aria-valuenow')).toBe('42'));
    expect(bar()?.getAttribute('aria-label')).toBeTruthy();
    expect(bar()?.textContent).toMatch(/42/);
    const fill = bar()?.querySelector('.summitry-fill')?.getBoundingClientRect();
    expect(fill?.height).toBeGreaterThanOrEqual(4);
    expect(fill?.width).toBeGreaterThan(200);
    chart.toSVG();
    expect(bar()).toBeNull();
    expect(nodes()).toBeGreaterThan(100);
    expect(count).toEqual({ made: 1, ended: 1 });
    chart.destroy();
  });

  it('keeps the picture before while a new one is made, and drops a task that a newer one replaces', async () => {
    const { make, count } = fake(IDLE);
    const chart = create({ data: SMALL, worker: make });
    const before = nodes();
    chart.update({ data: LARGE });
    await started(count, 1);
    expect(nodes()).toBe(before);
    chart.selection.set({ highlight: 'actor:a1' });
    chart.update({ data: signedNetwork(130, 200) });
    await started(count, 2);
    expect(count).toEqual({ made: 2, ended: 1 });
    expect(nodes()).toBe(before);
    chart.update({ worker: false, data: LARGE });
    await vi.waitFor(() => expect(count.ended).toBe(2));
    chart.toSVG();
    expect(count.made).toBe(2);
    expect(nodes()).toBeGreaterThan(100);
    chart.destroy();
  });

  it('refuses a worker that is none', () => {
    const wrong = { worker: true } as unknown as AllianceNetworkOptions;
    expect(() => create(wrong)).toThrow(/network: worker must be .*, got true/);
    const chart = create({ data: SMALL });
    expect(() => chart.update(wrong)).toThrow(TypeError);
    chart.destroy();
  });

  it('leaves nothing running when it is taken away in mid-layout', async () => {
    const { make, count } = fake(IDLE);
    const heard: unknown[] = [];
    for (const worker of [make, false] as const) {
      const chart = create({ worker });
      chart.on('ready', (event) => heard.push(event));
      if (worker) await started(count, 1);
      else await moment();
      chart.destroy();
      expect(host.childElementCount).toBe(0);
    }
    await moment();
    expect(count).toEqual({ made: 1, ended: 1 });
    expect(heard).toEqual([]);
  });

  it('is walked and asked before its picture stands, without harm', async () => {
    const { make } = fake(IDLE);
    const chart = create({ worker: make });
    const errors: unknown[] = [];
    const hear = (event: ErrorEvent) => errors.push(event.message);
    window.addEventListener('error', hear);
    const stage = host.querySelector('[data-part=stage]') as HTMLElement;
    for (const type of ['pointermove', 'pointerdown', 'pointerup'])
      stage.dispatchEvent(new PointerEvent(type, { clientX: 300, clientY: 300, bubbles: true }));
    stage.dispatchEvent(new WheelEvent('wheel', { deltaY: -10, ctrlKey: true, bubbles: true }));
    for (const button of host.querySelectorAll<HTMLElement>('[role=toolbar] button'))
      button.click();
    chart.selection.set({ selected: new Set(['actor:a1']) });
    await new Promise(requestAnimationFrame);
    await moment();
    window.removeEventListener('error', hear);
    expect(errors).toEqual([]);
    chart.destroy();
  });
});
