import { describe, expect, it } from 'vitest';
import { createDataset } from '../../src/model/dataset';
import { networkKind } from '../../src/network/kind';
import { textWidth } from '../../src/scene/text-width';

const named = (count: number) =>
  createDataset({
    actors: Array.from({ length: count }, (_, i) => ({ id: `a${i}`, name: `Actor ${i}` })),
  });

describe('actors without any tie', () => {
  it.each([1, 2, 3, 7, 30])(
    '%d stand amid the plot, which is no higher than they need',
    (count) => {
      const dataset = named(count);
      for (const width of [288, 620]) {
        const height = networkKind.height(dataset, { data: dataset }, width, textWidth);
        expect(height).toBeLessThanOrEqual(480);
        if (count === 1) expect(height).toBeLessThanOrEqual(160);
        const { x, y } = networkKind.layout(
          dataset,
          { data: dataset },
          { width, height },
          textWidth,
          null,
        );
        const middle = (of: Float64Array) => (Math.min(...of) + Math.max(...of)) / 2;
        expect(Math.abs(middle(x) - width / 2)).toBeLessThan(1);
        expect(Math.abs(middle(y) - height / 2)).toBeLessThan(1);
        for (let i = 0; i < count; i++)
          for (let j = 0; j < i; j++) {
            const [dx, dy] = [(x[i] ?? 0) - (x[j] ?? 0), (y[i] ?? 0) - (y[j] ?? 0)];
            expect(Math.sqrt(dx * dx + dy * dy)).toBeGreaterThan(36);
          }
      }
    },
  );

  it('are named, not called nothing', () => {
    const say = (count: number) =>
      networkKind.describe(named(count), { data: named(count) }).summary;
    expect(say(1)).toBe('Actor 0: no relation is reported.');
    expect(say(2)).toBe('Actor 0 and Actor 1: no relation is reported.');
    expect(say(9)).toBe('No relation is reported.');
    expect(say(0)).toMatch(/no data/i);
  });
});
