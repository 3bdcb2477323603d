import type { Key } from '../model/key';
import { parseWhen } from '../model/time';
import type { MatrixStage } from './arranged';
import { type Tie, type Ties, tiesAt, tiesBetween } from './cells';

type Asked = Pick<MatrixStage, 'dataset' | 'state' | 'options'>;

/** Ties cell by cell; a row is made once. */
function each(keys: readonly Key[], at: (row: Key, column: Key) => readonly Tie[]): Ties {
  const rows = new Map<Key, ReadonlyMap<Key, readonly Tie[]>>();
  return {
    get(row) {
      const made =
        rows.get(row) ??
        new Map(
          keys.flatMap((column) => {
            const ties = at(row, column);
            return ties.length ? [[column, ties] as const] : [];
          }),
        );
      rows.set(row, made);
      return made;
    },
  };
}

/** Ties as the cells of a picture have them: all of a pair, or what a half of the matrix is for. `keys` = its rows. */
export function tiesFor({ dataset, state, options }: Asked, keys: readonly Key[]): Ties {
  const { halves = 'same' } = options;
  if (halves === 'same' || halves === 'count') return tiesBetween(dataset, state);
  if (halves === 'direction') {
    const all = tiesBetween(dataset, state);
    return each(keys, (row, column) => tiesAt(all, row, column).filter(({ way }) => way >= 0));
  }
  const rank = new Map(keys.map((key, i) => [key, i]));
  const [upper, lower] = halves.map((day) =>
    tiesBetween(dataset, { ...state, asOf: parseWhen(day)!.latestEnd - 1 }),
  ) as [Ties, Ties];
  return each(keys, (row, column) =>
    tiesAt(rank.get(row)! < rank.get(column)! ? upper : lower, row, column),
  );
}
