import { describe, expect, it } from 'vitest';
import type { ChartName } from '../../src/chart/kind';
import { type AnyKind, planFigure } from '../../src/chart/plan';
import { createDataset } from '../../src/model/dataset';
import { textWidth } from '../../src/scene/text-width';

const data = createDataset({ actors: [{ id: 'a', name: 'A' }] });
const nothing = createDataset({ actors: [] });
const kind = (name: ChartName, height: number) =>
  ({ name, height: () => height }) as unknown as AnyKind;
const trio = [kind('network', 400), kind('timeline', 200), kind('matrix', 300)];
const plan = (width: number, kinds = trio) =>
  planFigure(kinds, () => ({ data }), data, width, textWidth);

describe('where charts of a figure stand', () => {
  it('puts network and matrix side by side from 930 px on, as tall as the taller', () => {
    const { panels } = plan(930);
    expect(panels.map(({ name, row }) => [name, row])).toEqual([
      ['network', 0],
      ['matrix', 0],
      ['timeline', 1],
    ]);
    const [network, matrix, timeline] = panels;
    expect(network?.size).toEqual({ width: 478, height: 400 });
    expect(matrix?.size).toEqual({ width: 380, height: 400 });
    expect(timeline?.size).toEqual({ width: 890, height: 200 });
  });
  it('shares a wide row 60 to 40', () => {
    const [network, matrix] = plan(1100).panels;
    expect(network?.size.width).toBe(617);
    expect(matrix?.size.width).toBe(411);
  });
  it('stacks them below that, in the order given, within the margins', () => {
    for (const width of [320, 330, 510, 660, 929]) {
      const { panels, pad } = plan(width);
      expect(panels.map(({ name }) => name)).toEqual(['network', 'timeline', 'matrix']);
      for (const panel of panels) {
        expect(panel.x).toBe(pad);
        expect(panel.x + panel.size.width + pad).toBe(width);
      }
    }
  });
  it('stacks them where the matrix would not have its wide form beside a network of half the room', () => {
    const needy = { ...kind('matrix', 300), least: () => 440 } as AnyKind;
    const [network, matrix] = [kind('network', 400), needy];
    const rows = (width: number) =>
      plan(width, [network, kind('timeline', 200), matrix]).panels.map((panel) => panel.row);
    expect(rows(930)).toEqual([0, 1, 2]);
    expect(rows(1000)).toEqual([0, 0, 1]);
    expect(plan(1000, [network, matrix]).panels[1]?.size.width).toBe(440);
  });
  it('leaves little room for nothing', () => {
    const { panels } = planFigure(trio, () => ({ data: nothing }), nothing, 660, textWidth);
    for (const panel of panels) expect(panel.size.height).toBeLessThan(60);
  });
  it('gives a single chart the whole width', () => {
    expect(plan(1100, [kind('matrix', 300)]).panels[0]?.size).toEqual({ width: 1060, height: 300 });
  });
});
