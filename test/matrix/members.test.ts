import { describe, expect, it } from 'vitest';
import { coldWarBlocs } from '../../src/datasets/cold-war-blocs';
import { counted, tiesAt, tiesBetween } from '../../src/matrix/cells';
import { orderMatrix } from '../../src/matrix/seriate/actors';
import { createDataset } from '../../src/model/dataset';
import { EMPTY_STATE } from '../../src/model/store';

const dataset = createDataset(coldWarBlocs);

describe('cells of a treaty that members join and leave', () => {
  it.each(['1949-12-31', '1955-12-31', '1968-12-31', '1982-12-31', '1990-12-31', '1999-12-31'])(
    'on %s are filled where dataset.at has both as parties',
    (day) => {
      const ties = tiesBetween(dataset, { ...EMPTY_STATE, asOf: Date.parse(day) });
      const then = new Map(
        dataset
          .at(new Date(day))
          .pairs()
          .map(({ a, b, relations }) => [`${a} ${b}`, relations.map(({ id }) => id)]),
      );
      for (const { a, b } of dataset.pairs()) {
        const ids = (row: typeof a, column: typeof b) =>
          counted(tiesAt(ties, row, column)).map(({ relation }) => relation.id);
        expect([a, b, ids(a, b)]).toEqual([a, b, then.get(`${a} ${b}`) ?? []]);
        expect(ids(b, a)).toEqual(ids(a, b));
      }
    },
  );

  it('reads members on the day the report speaks of where none is chosen', () => {
    const ties = tiesBetween(dataset, EMPTY_STATE);
    const cell = tiesAt(ties, 'actor:poland', 'actor:united-states');
    expect(cell.map(({ ghost }) => ghost)).toEqual([true]);
  });

  it('has no cell for parties whose time lies outside the period', () => {
    const period = [Date.UTC(1950), Date.UTC(1951)] as const;
    const ties = tiesBetween(dataset, { ...EMPTY_STATE, period });
    expect(tiesAt(ties, 'actor:greece', 'actor:turkey')).toEqual([]);
    expect(tiesAt(ties, 'actor:italy', 'actor:norway')).toHaveLength(1);
  });
});

describe('order by group', () => {
  const { groups } = orderMatrix(dataset);

  it('puts the two blocs of the day the report speaks of apart, with their names', () => {
    expect(groups.map(({ name, keys }) => [name, keys.length])).toEqual([
      ['NATO', 17],
      ['Warsaw Pact', 8],
      ['', 4],
    ]);
    expect(groups[1]?.keys).toContain('actor:poland');
    expect(groups[2]?.keys).toContain('actor:albania');
  });

  it('has each bloc itself after its members', () => {
    expect(groups[0]?.keys.at(-1)).toBe('actor:nato');
    expect(groups[1]?.keys.at(-1)).toBe('actor:warsaw-pact');
  });
});
