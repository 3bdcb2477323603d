import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packRows } from '../../src/timeline/pack';

const interval = fc.tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 1, max: 20 }));

describe('packRows', () => {
  it('takes as many rows as intervals overlap at most, and none overlap in a row', () => {
    fc.assert(
      fc.property(fc.array(interval, { maxLength: 60 }), (list) => {
        const starts = list.map(([start]) => start);
        const ends = list.map(([start, length]) => start + length);
        const { rowOf, rows } = packRows(starts, ends);
        const depth = (x: number) => list.filter((_, i) => starts[i]! <= x && ends[i]! > x).length;
        expect(rows).toBe(Math.max(0, ...starts.map(depth)));
        for (let i = 0; i < list.length; i++)
          for (let j = 0; j < i; j++)
            if (rowOf[i] === rowOf[j])
              expect(starts[i]! >= ends[j]! || starts[j]! >= ends[i]!).toBe(true);
      }),
    );
  });

  it('takes the first free row', () => {
    expect([...packRows([0, 1, 3, 12], [10, 2, 4, 13]).rowOf]).toEqual([0, 1, 1, 0]);
  });
});
