import { describe, expect, test } from 'vitest';
import { europeanAlliances } from '../../src/datasets';
import { matrixKind } from '../../src/matrix/kind';
import type { MatrixOptions } from '../../src/matrix/options';
import type { DatasetInput } from '../../src/model/input';
import { at } from '../../src/scene/scene';
import { type Drawn, draw, marksOf, sides } from './fixture';

/** What stands in the cell of a row and a column, place and look. */
const cellOf = ({ scene }: Drawn, row: string, column: string) =>
  marksOf(scene, 'cell', 'mark', 'sign', 'tick', 'arrow', 'count', 'history')
    .filter(({ pair }) => pair?.[0] === row && pair[1] === column)
    .map(({ part, shape, fill, texture, text, opacity, box }) =>
      [part, shape, fill, texture, text, opacity, ...Object.values(box)].join(' '),
    );
const labels = (options: Partial<MatrixOptions>, input: DatasetInput) => {
  const { dataset } = draw(input);
  return matrixKind.legend(dataset, { data: dataset, ...options }).map(({ label }) => label);
};

describe('halves of a matrix', () => {
  test('two dates: above the diagonal as on the first, below as on the second', () => {
    const options = { order: 'name' } as const;
    const both = draw(europeanAlliances, 620, {}, { ...options, halves: ['1880', '1907'] });
    const [early, late] = [1880, 1907].map((year) =>
      draw(europeanAlliances, 620, { asOf: Date.UTC(year + 1, 0, 1) - 1 }, options),
    ) as [Drawn, Drawn];
    const { keys } = both.stage.layout;
    let differ = 0;
    keys.forEach((row, i) => {
      keys.forEach((column, j) => {
        if (i === j) return;
        const wanted = cellOf(i < j ? early : late, row, column);
        expect(cellOf(both, row, column)).toEqual(wanted);
        if (String(cellOf(early, row, column)) !== String(cellOf(late, row, column))) differ++;
      });
    });
    expect(differ).toBeGreaterThan(4);
    expect(labels({ halves: ['1880', '1907'] }, europeanAlliances)).toContain(
      'Above the diagonal 1880, below it 1907',
    );
  });

  test('direction: what goes from a row stands in its cell alone', () => {
    const drawn = draw(sides, 890, {}, { halves: 'direction' });
    const energy = (row: string, column: string) =>
      marksOf(drawn.scene, 'mark').filter(
        ({ pair, shape }) => pair?.[0] === row && pair[1] === column && shape === 'square',
      );
    // A pipeline both ways, and gas from the river to the centre.
    expect(energy('actor:R', 'actor:C').length).toBeGreaterThan(
      energy('actor:C', 'actor:R').length,
    );
    expect(labels({ halves: 'direction' }, sides)).toContain('From the row to the column');
  });

  test('count: below the diagonal a number, above it marks', () => {
    const drawn = draw(sides, 890, {}, { halves: 'count', order: 'name' });
    const { keys } = drawn.stage.layout;
    const counts = marksOf(drawn.scene, 'count').filter(({ kind }) => kind === 'text');
    const places = counts.filter(
      ({ pair }) => keys.indexOf(pair![0] as never) > keys.indexOf(pair![1] as never),
    );
    expect(places.length).toBeGreaterThan(5);
    const one = places.find(({ pair }) => String(pair) === 'actor:R,actor:C');
    const between = drawn.dataset
      .relationsOf('actor:C')
      .filter(({ parties }) => parties.some(({ actor }) => actor === 'actor:R' || actor === 'R'));
    expect(one?.text).toBe(String(between.length));
    const below = marksOf(drawn.scene, 'mark').filter(
      ({ pair }) => pair && keys.indexOf(pair[0] as never) > keys.indexOf(pair[1] as never),
    );
    expect(below).toEqual([]);
    expect(labels({ halves: 'count' }, sides)).toContain('Below the diagonal: how many');
  });
});

describe('the history in a cell', () => {
  const dated: DatasetInput = {
    actors: ['A', 'B', 'C'].map((id) => ({ id, name: id })),
    relations: [
      { id: 'one', type: 'military', parties: ['A', 'B'], start: '1900-01-01', end: '1909-12-31' },
      { id: 'two', type: 'military', parties: ['A', 'B'], start: '1905-01-01', end: '1919-12-31' },
      { id: 'far', type: 'legal', parties: ['B', 'C'], start: '1900-01-01', end: '1919-12-31' },
    ],
  };
  /** Points of the line in a cell, px. */
  function pointsOf({ scene }: Drawn, row: string, column: string): (readonly [number, number])[] {
    const found = scene.layers
      .flatMap(({ batches }) => batches)
      .flatMap((batch) =>
        batch.kind === 'path' && batch.part === 'history'
          ? batch.id.flatMap((id, i) => {
              const pair = batch.pair?.[i];
              const isLine = !id.endsWith('rule') && pair?.[0] === row && pair[1] === column;
              return isLine ? [at(batch.d, i)] : [];
            })
          : [],
      );
    expect(found).toHaveLength(1);
    return [...found[0]!.matchAll(/(-?[\d.]+)[ ,](-?[\d.]+)/g)].map(([, x, y]) => [+x!, +y!]);
  }
  /** Heights of the line at shares of its width. */
  function heights(drawn: Drawn, row: string, column: string, shares: readonly number[]) {
    const points = pointsOf(drawn, row, column);
    const [left, right] = [points[0]![0], points.at(-1)![0]];
    const base = Math.max(...points.map(([, y]) => y));
    return shares.map((share) => {
      const x = left + (right - left) * share;
      return base - points.filter(([place]) => place <= x).at(-1)![1];
    });
  }

  test('is as high as relations are in force, alike in all cells', () => {
    const drawn = draw(dated, 620, {}, { history: true });
    const [first, both, last] = heights(drawn, 'actor:A', 'actor:B', [0.1, 0.35, 0.8]);
    expect(first).toBeGreaterThan(2);
    expect(both).toBeCloseTo(2 * first!, 1);
    expect(last).toBeCloseTo(first!, 1);
    expect(labels({ history: true }, dated)).toContain('How many were in force, 1900 to 1919');
  });

  test('takes its room from the marks, and is not there unasked', () => {
    const [plain, told] = [draw(dated, 620), draw(dated, 620, {}, { history: true })];
    expect(marksOf(plain.scene, 'history')).toEqual([]);
    const lowest = Math.max(
      ...marksOf(told.scene, 'mark')
        .filter(({ pair }) => String(pair) === 'actor:A,actor:B')
        .map(({ box }) => box.y + box.height),
    );
    const line = pointsOf(told, 'actor:A', 'actor:B').map(([, y]) => y);
    expect(lowest).toBeGreaterThan(0);
    expect(lowest).toBeLessThanOrEqual(Math.min(...line) + 0.5);
  });
});

test.each([
  ['total', (text: string) => /^\d+$/.test(text)],
  ['name', (text: string) => /^[A-Z][a-z.-]/.test(text)],
  ['flag', (text: string) => /^[A-Z]{3}$/.test(text)],
] as const)('the diagonal tells the %s', (diagonal, fits) => {
  const { scene, stage } = draw(europeanAlliances, 620, {}, { diagonal });
  const told = marksOf(scene, 'diagonal').map(({ text }) => text);
  expect(told).toHaveLength(stage.layout.keys.length);
  expect(told.filter((text) => !fits(text))).toEqual([]);
  const notes = matrixKind.notes?.(stage.dataset, { ...stage.options, diagonal }) ?? [];
  expect(notes.some((note) => note.includes('on the diagonal'))).toBe(diagonal === 'total');
});

test('the diagonal may stay empty; a code of two letters is a flag', () => {
  expect(marksOf(draw(sides, 620, {}, { diagonal: 'none' }).scene, 'diagonal')).toEqual([]);
  const input: DatasetInput = {
    actors: [
      { id: 'fr', name: 'France', code: 'FR' },
      { id: 'de', name: 'Germany', code: 'de' },
    ],
    relations: [{ type: 'military', parties: ['fr', 'de'] }],
  };
  const told = marksOf(draw(input, 620, {}, { diagonal: 'flag' }).scene, 'diagonal');
  expect(told.map(({ text }) => text).sort()).toEqual(['🇩🇪', '🇫🇷']);
});
