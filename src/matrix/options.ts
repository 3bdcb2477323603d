import type { PictureOptions } from '../chart/kind';

export interface MatrixOptions extends PictureOptions {
  /**
   * Order of rows and columns: `group` puts blocs together, computed from signs and ties; `degree` the actors with
   * most relations first; `name` by code unit. An order in the selection wins. @defaultValue "group"
   */
  order?: 'group' | 'degree' | 'name';
  /** How many cards stand open where the matrix is too narrow for cells; those of selected actors go first. @defaultValue 2 */
  openCards?: number;
}

export const MATRIX_DEFAULTS = { order: 'group', openCards: 2 } as const;

const ORDERS: readonly unknown[] = ['name', 'degree', 'group'];

/** Throws `TypeError` or `RangeError` that says where, what was wanted and what came. */
export function checkMatrix({ order, openCards = 2 }: MatrixOptions): void {
  if (order !== undefined && !ORDERS.includes(order))
    throw new TypeError(
      `matrix: order must be "name", "degree" or "group", got ${JSON.stringify(order)}`,
    );
  if (!Number.isInteger(openCards) || openCards < 0)
    throw new RangeError(`matrix: openCards must be a whole number from 0, got ${openCards}`);
}
