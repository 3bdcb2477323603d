import { describe, expect, it } from 'vitest';
import { matrixKind } from '../../src/matrix/kind';
import { tweenMatrix } from '../../src/matrix/layout';
import { createDataset } from '../../src/model/dataset';
import { textWidth } from '../../src/scene/text-width';
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
    const shapes = (width: number) => {
      const entry = matrixKind
        .legend(dataset, options, width)
        .find(({ id }) => id === 'matrix-places')!;
      return entry.marks.flatMap((batch) => (batch.kind === 'symbol' ? batch.shape : []));
    };
    expect(new Set(shapes(900)).size).toBeGreaterThan(1);
    expect(new Set(shapes(200))).toEqual(new Set(['square']));
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
