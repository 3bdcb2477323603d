import { describe, expect, it } from 'vitest';
import { matrixKind } from '../../src/matrix/kind';
import { tweenMatrix } from '../../src/matrix/layout';
import { createDataset } from '../../src/model/dataset';
import { textWidth } from '../../src/scene/text-width';
import { renderPartnershipMatrix } from '../../src/static';
import { draw, ring, sides } from './fixture';

const dataset = createDataset(sides).rollUp();
const options = { data: dataset };

describe('words of the matrix', () => {
  it('says which pair shares most and how many are opposed', () => {
    expect(matrixKind.describe(dataset, options).summary).toBe(
      'Centre and River share the most relations (6). Four of 21 pairs are opposed. Ordered by blocs: 2 groups; 100 % of ties inside.',
    );
    const none = createDataset({ actors: [{ id: 'a', name: 'A' }], relations: [] });
    expect(matrixKind.describe(none, options).summary).toBe('No relation is reported.');
  });

  it('has a row of the table for each pair with a relation', () => {
    const { table } = matrixKind.describe(dataset, options);
    expect(table.rows).toHaveLength(dataset.pairs().length);
    for (const row of table.rows) expect(row).toHaveLength(table.columns.length);
    const row = table.rows.find(([pair]) => pair === 'Centre, River')!;
    expect(row[1]).toBe('6');
    expect(row[4]).toBe('Confirmed, Expected, Hinted');
  });

  it('shows places in a cell as they are drawn: as glyphs, or as tiles where cells are small', () => {
    const shapes = (width: number, detail?: number) => {
      const entry = matrixKind
        .legend(dataset, options, width, detail)
        .find(({ id }) => id === 'matrix-places')!;
      return new Set(entry.marks.flatMap((batch) => (batch.kind === 'symbol' ? batch.shape : [])));
    };
    expect(shapes(900).size).toBeGreaterThan(1);
    expect(shapes(900, 5)).toEqual(new Set(['square']));
    // Cards have glyphs.
    expect(shapes(200).size).toBeGreaterThan(1);
  });

  it('the legend tells what is seen at each size of cells, and keeps its room', () => {
    const id = (i: number) => `a${i % 100}`;
    const large = createDataset({
      actors: Array.from({ length: 100 }, (_, i) => ({ id: id(i), name: id(i) })),
      relations: Array.from({ length: 300 }, (_, i) => ({
        ...{ id: `r${i}`, type: i % 2 ? 'energy' : 'military' },
        ...{ parties: [id(i), id(7 * i + 13)], sign: ([1, -1, 0] as const)[i % 3]! },
      })),
    });
    const own = { data: large, order: 'name' as const };
    const at = (detail: number) => matrixKind.legend(large, own, 620, detail);
    const seen = (detail: number) => at(detail).flatMap(({ id, absent }) => (absent ? [] : [id]));
    const far = ['sign-1', 'sign--1', 'sign-0', 'matrix-closer'];
    for (const detail of [1, 2, 3]) expect(seen(detail)).toEqual(far);
    expect(seen(6)).toEqual([
      ...['certainty-confirmed', 'certainty-expected', 'certainty-hinted'],
      ...['type-military', 'type-energy'],
      ...['sign-1', 'sign--1', 'sign-0', 'matrix-places'],
    ]);
    const room = (detail: number) =>
      at(detail).map(({ width, label, spare = label }) => [width, [label, spare].sort()]);
    for (const detail of [1, 2, 3, 4, 5]) expect(room(detail)).toEqual(room(6));
    // Both signs of a pair, and the minus in a cell, once there is room.
    const parts = (detail: number, id: string) =>
      at(detail).find((entry) => entry.id === id)!.marks.length;
    expect(parts(2, 'sign-0')).toBeGreaterThan(parts(1, 'sign-0'));
    const svg = (width: number) => renderPartnershipMatrix({ ...own, width });
    expect(svg(660)).toContain('>Opposed<');
    expect(svg(660)).not.toMatch(/>Confirmed<|>Energy<|closer in/);
  });

  it('explains in the legend what is drawn, and no more', () => {
    const ids = matrixKind.legend(dataset, options).map((entry) => entry.id);
    expect(ids).toEqual(expect.arrayContaining(['matrix-tick', 'matrix-numeral', 'matrix-arrow']));
    expect(ids).toContain('sign--1');
    const plain = createDataset(ring(5));
    const few = matrixKind.legend(plain, { data: plain }).map((entry) => entry.id);
    expect(few).not.toContain('matrix-tick');
    expect(few).not.toContain('matrix-arrow');
  });
});

describe('options of the matrix', () => {
  it('says what is wrong with one, where and what was wanted', () => {
    const check = (own: object) => () => matrixKind.check({ ...options, ...own } as never);
    expect(check({ order: 'x' })).toThrow(
      /^matrix: order must be "group", "auto", .*"name" or a list of ids, got "x"$/,
    );
    expect(check({ openCards: -1 })).toThrow(
      new RangeError('matrix: openCards must be a whole number from 0, got -1'),
    );
    expect(check({ order: ['C', 3] })).toThrow(TypeError);
    expect(check({ order: 'degree', openCards: 0 })).not.toThrow();
    expect(check({ order: ['C'] })).not.toThrow();
  });
});

describe('from one order to the next', () => {
  const at = (order: 'name' | 'group') => draw(sides, 620, {}, { order }).stage.layout;

  it('moves each row from where it was to where it will be', () => {
    const [from, to] = [at('name'), at('group')];
    const place = (layout: typeof from, key: string) =>
      layout.at[layout.keys.indexOf(key as never)]!;
    for (const key of to.keys) {
      expect(place(tweenMatrix(from, to, 0), key)).toBe(place(from, key));
      expect(place(tweenMatrix(from, to, 0.5), key)).toBeCloseTo(
        (place(from, key) + place(to, key)) / 2,
      );
    }
    expect(tweenMatrix(from, to, 1)).toBe(to);
  });
});

describe('height of the matrix', () => {
  it('is that of square cells, or of what is given', () => {
    const { layout } = draw(sides, 890).stage;
    expect(layout.cell).toBeLessThanOrEqual(96);
    const low = matrixKind.layout(dataset, options, { width: 620, height: 300 }, textWidth, null);
    expect(low.height).toBeLessThanOrEqual(300);
  });
});
