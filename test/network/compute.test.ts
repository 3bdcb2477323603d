import { describe, expect, it } from 'vitest';
import { createDataset } from '../../src/model/dataset';
import { type ComputeOptions, computeLayout, layoutNetwork } from '../../src/network/index';
import type { Progress } from '../../src/worker/protocol';
import { signedNetwork } from './graphs';

const LARGE = createDataset(signedNetwork(120, 240));
const SMALL = createDataset(signedNetwork(4, 3));

/** Fails unless what is told only grows, of one total, and ends there. */
function grows(told: readonly Progress[]): void {
  told.forEach(({ done, total }, i) => {
    expect(total).toBe(told[0]?.total);
    expect(done).toBeGreaterThanOrEqual(told[i - 1]?.done ?? 0);
  });
  expect(told.at(-1)?.done).toBe(told.at(-1)?.total);
}

describe('computeLayout without a worker', () => {
  it('gives the bytes of layoutNetwork, and progress that ends at its total', async () => {
    const previous = layoutNetwork(LARGE);
    for (const [dataset, more] of [
      [SMALL, {}],
      [LARGE, { width: 500, seed: 3 }],
      [LARGE, { previous, stability: 0.5 }],
    ] as const) {
      const told: Progress[] = [];
      const options: ComputeOptions = { ...more, onProgress: (far) => told.push(far) };
      expect(await computeLayout(dataset, options)).toEqual(layoutNetwork(dataset, more));
      grows(told);
    }
  });

  it('lets others have their turn', async () => {
    let turns = 0;
    let over = false;
    const turn = () => {
      turns++;
      if (!over) setImmediate(turn);
    };
    setImmediate(turn);
    await computeLayout(createDataset(signedNetwork(300, 900)));
    over = true;
    expect(turns).toBeGreaterThan(4);
  });

  it('ends with its signal: before, at once, in the midst', async () => {
    const aborted = { name: 'AbortError' };
    await expect(computeLayout(LARGE, { signal: AbortSignal.abort() })).rejects.toMatchObject(
      aborted,
    );
    const at = [
      (stop: () => void) => stop(),
      (stop: () => void) => setTimeout(stop),
      null,
    ] as const;
    for (const when of at) {
      const controller = new AbortController();
      let told = 0;
      const made = computeLayout(LARGE, {
        signal: controller.signal,
        onProgress() {
          told++;
          if (!when) controller.abort();
        },
      });
      when?.(() => controller.abort());
      await expect(made).rejects.toMatchObject(aborted);
      const before = told;
      await new Promise((resolve) => setTimeout(resolve, 20));
      expect(told).toBe(before);
    }
    const why = new Error('enough');
    await expect(computeLayout(LARGE, { signal: AbortSignal.abort(why) })).rejects.toBe(why);
  });

  it('does not heed a signal that comes too late', async () => {
    const controller = new AbortController();
    const made = await computeLayout(SMALL, { signal: controller.signal });
    controller.abort();
    expect(made.keys).toHaveLength(SMALL.actors.length);
  });

  it('is rejected with what onProgress throws, and where an option cannot be meant', async () => {
    const failure = new Error('no');
    const onProgress = () => {
      throw failure;
    };
    await expect(computeLayout(LARGE, { onProgress })).rejects.toBe(failure);
    const wrong = { signal: 3, onProgress: 'x', worker: true, seed: 0.5 };
    for (const [name, value] of Object.entries(wrong))
      await expect(computeLayout(SMALL, { [name]: value })).rejects.toThrow(
        new RegExp(`^network: ${name} must be`),
      );
    await expect(computeLayout(SMALL, { stability: 2 })).rejects.toThrow(RangeError);
  });
});
