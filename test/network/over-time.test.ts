import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { coldWarBlocs, europeanAlliances } from '../../src/datasets/index';
import { createDataset } from '../../src/model/dataset';
import type { Dataset, DatasetInput } from '../../src/model/records';
import { layoutNetwork, type NetworkLayout } from '../../src/network/layout';
import { layoutMetrics } from '../../src/network/metrics/metrics';
import { layoutOverTime } from '../../src/network/over-time';

const FULL = Boolean(process.env.SUMMITRY_FULL);
const DATA = process.env.SUMMITRY_DATA;
const DIAGONAL = Math.sqrt(660 * 660 + 480 * 480);
const years = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, i) => String(from + i));

const step = (a: NetworkLayout, b: NetworkLayout) =>
  a.x.reduce((sum, x, v) => {
    const [dx, dy] = [(b.x[v] as number) - x, (b.y[v] as number) - (a.y[v] as number)];
    return sum + Math.sqrt(dx * dx + dy * dy);
  }, 0) /
  a.x.length /
  DIAGONAL;

/** Stress of a year beside that of its own layout; of one year in `every` whose relations are others than before. */
function judge(dataset: Dataset, span: readonly string[], every: number): void {
  const at = layoutOverTime(dataset);
  const layouts = span.map(at);
  layouts.slice(1).forEach((layout, i) => {
    expect(step(layouts[i] as NetworkLayout, layout), span[i + 1] as string).toBeLessThan(0.015);
  });
  // Backwards, and out of the blue: the same.
  for (const i of [span.length - 1, 3, 0]) expect(at(span[i] as string)).toEqual(layouts[i]);
  const seen = new Set<string>();
  let [asGood, judged] = [0, 0];
  span.forEach((year, i) => {
    const then = dataset.at(year);
    const ids = then.relations.map(({ id }) => id).join();
    if (seen.has(ids)) return;
    seen.add(ids);
    if (seen.size % every) return;
    const alone = layoutMetrics(then, layoutNetwork(then)).stress;
    const { stress } = layoutMetrics(then, layouts[i] as NetworkLayout);
    // Where a year by itself has next to none, linked years have some.
    expect(stress, year).toBeLessThan(1.15 * alone + 0.09);
    if (stress < 1.15 * alone + 1e-3) asGood++;
    judged++;
  });
  expect(asGood / judged).toBeGreaterThanOrEqual(0.6);
}

describe('layoutOverTime', () => {
  it('moves little from year to year, most as good as by themselves: Europe', () => {
    judge(createDataset(europeanAlliances), years(1871, 1914), FULL ? 1 : 5);
  });

  it.runIf(FULL)('moves little from year to year, most as good as by themselves: cold war', () => {
    judge(createDataset(coldWarBlocs), years(1945, 1991), FULL ? 1 : 12);
  });

  it.runIf(DATA)(
    'moves little from year to year: the powers of 1872 to 1907, as others read them',
    () => {
      const file = join(DATA as string, 'wwi_1872_1907/irps_wwi_partial.csv');
      const rows = readFileSync(file, 'utf8').trim().split('\n').slice(1);
      const relations = rows.map((row, i) => {
        const [a, b, sign, start, end] = row.split(',') as [string, string, string, string, string];
        return { id: `r${i}`, type: 'political', parties: [a, b], sign: Number(sign), start, end };
      });
      const actors = [...new Set(relations.flatMap(({ parties }) => parties))];
      const input = { actors: actors.map((id) => ({ id, name: id })), relations };
      judge(createDataset(input as DatasetInput), years(1872, 1918), 2);
    },
  );

  it('leaves whom it is told where they are, and keeps in the plot', () => {
    const positions = { germany: [300, 200], russia: [50, 440] } as const;
    const at = layoutOverTime(createDataset(europeanAlliances), { positions, width: 400 });
    for (const year of years(1875, 1885)) {
      const { keys, x, y } = at(year);
      for (const [id, place] of Object.entries(positions)) {
        const v = keys.indexOf(`actor:${id}`);
        expect([x[v], y[v]]).toEqual(place);
      }
      for (const one of x) expect(one >= 0 && one <= 400).toBe(true);
    }
  });

  it('is the layout of the whole where nothing has a date', () => {
    const actors = ['a', 'b', 'c'].map((id) => ({ id, name: id }));
    const relations = [{ id: 'ab', type: 'military', parties: ['a', 'b'] }];
    const dataset = createDataset({ actors, relations });
    expect(layoutOverTime(dataset)('1900')).toEqual(layoutNetwork(dataset));
    expect(() => layoutOverTime(dataset)('no date')).toThrow(TypeError);
  });
});
