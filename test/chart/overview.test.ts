import { describe, expect, it } from 'vitest';
import { runsOf } from '../../src/chart/overview';
import { createDataset } from '../../src/model/dataset';
import { EMPTY_STATE } from '../../src/model/store';
import { networkKind } from '../../src/network/kind';
import type { NetworkOptions } from '../../src/network/options';
import { HOME } from '../../src/scene/scene';
import { textWidth } from '../../src/scene/text-width';

const places = (points: readonly (readonly [number, number])[]) => ({
  x: Float64Array.from(points, ([x]) => x),
  y: Float64Array.from(points, ([, y]) => y),
});

describe('the map of a network', () => {
  it('joins places side by side into one run, and leaves out what is not in the plot', () => {
    const from = { width: 400, height: 200 };
    const to = { width: 40, height: 20 };
    expect(runsOf(places([[100, 50]]), from, to)).toBe('M10 5h2v1h-2zM10 6h2v1h-2z');
    expect(
      runsOf(
        places([
          [100, 50],
          [110, 50],
        ]),
        from,
        to,
      ),
    ).toBe('M10 5h3v1h-3zM10 6h3v1h-3z');
    expect(
      runsOf(
        places([
          [-50, 50],
          [9e9, 9],
          [Number.NaN, 5],
        ]),
        from,
        to,
      ),
    ).toBe('');
  });

  it('is no longer for very many places than it has px', () => {
    const many = Array.from({ length: 50_000 }, (_, i) => [i % 251, (i * 7) % 199] as const);
    const path = runsOf(places(many), { width: 251, height: 199 }, { width: 160, height: 120 });
    expect(path.match(/M/g)?.length).toBeLessThanOrEqual(160 * 120);
    expect(path.length).toBeGreaterThan(1000);
  });

  it('is there from 200 actors on, or as the option says', () => {
    const has = (count: number, minimap?: NetworkOptions['minimap']) => {
      const actors = Array.from({ length: count }, (_, i) => ({ id: `${i}`, name: `${i}` }));
      const data = createDataset({ actors, relations: [] });
      const options = { data, ...(minimap !== undefined && { minimap }) };
      const layout = { keys: [], x: new Float64Array(), y: new Float64Array() };
      const stage = { dataset: data, options, layout, size: { width: 600, height: 480 } };
      const whole = { ...stage, view: HOME, state: EMPTY_STATE, measure: textWidth };
      return networkKind.overview?.(whole as never) === layout;
    };
    expect([has(199), has(200), has(5, true), has(300, false)]).toEqual([false, true, true, false]);
    expect(() => networkKind.check({ data: { actors: [] }, minimap: 'yes' as never })).toThrow(
      'network: minimap must be "auto" or a boolean, got "yes"',
    );
  });
});
