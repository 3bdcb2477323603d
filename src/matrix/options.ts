import type { PictureOptions } from '../chart/kind';
import type { Id } from '../model/key';
import { show } from '../model/show';
import { parseWhen } from '../model/time';
import type { Method } from './seriate/methods';

export interface MatrixOptions extends PictureOptions {
  /**
   * Order of rows and columns: `group` puts blocs together, computed from signs and ties; `degree` the actors with
   * most relations first; `name` by code unit; `auto`, `leaf`, `path`, `moran`, `robinson`, `spectral`, `rcm`,
   * `compact`, `blocs`, `factions` as `orderMatrix` makes them, which is loaded on use: of more than 120 rows the picture
   * begins by blocs. A list of ids puts those first. An order in the selection wins. @defaultValue "group"
   */
  order?: Exclude<Method, 'manual'> | readonly Id[];
  /**
   * Groups drawn as one row and column each, by id of an actor or a bloc in it: their cells count allied and opposed
   * relations apart. @defaultValue none
   */
  collapsed?: readonly Id[];
  /** Whether relations of three parties and more stand beside the cells too, each as a column. @defaultValue false */
  strip?: boolean;
  /** Whether rows in the order `leaf` have the tree that put them so at their side. @defaultValue true */
  dendrogram?: boolean;
  /** What stands on the diagonal: how many relations the actor has, its short name or its flag, or nothing. @defaultValue "total" */
  diagonal?: 'total' | 'name' | 'flag' | 'none';
  /**
   * What the two halves of the matrix are for, where cells have marks. `same`: both tell all of a pair. `direction`: a
   * cell tells what goes from its row to its column, or has no direction. `count`: the lower half tells how many
   * relations there are. Two dates: the upper half is read on the first, the lower on the second. @defaultValue "same"
   */
  halves?: 'same' | 'direction' | 'count' | readonly [upper: string, lower: string];
  /** Whether a cell of 28 px and more has a line of how many relations were in force, over all the time. @defaultValue false */
  history?: boolean;
  /** How many cards stand open where the matrix is too narrow for cells; those of selected actors go first. @defaultValue 2 */
  openCards?: number;
}

export const MATRIX_DEFAULTS = {
  order: 'group',
  openCards: 2,
  strip: false,
  dendrogram: true,
  diagonal: 'total',
  halves: 'same',
  history: false,
} as const;

/** In the order in which they are offered. */
export const ORDERS = [
  ...([
    'group',
    'auto',
    'blocs',
    'factions',
    'leaf',
    'path',
    'spectral',
    'rcm',
    'compact',
  ] as const),
  ...(['moran', 'robinson', 'degree', 'name'] as const),
];

/** Throws `TypeError` or `RangeError` that says where, what was wanted and what came. */
export function checkMatrix(options: MatrixOptions): void {
  const { order, openCards = 2, collapsed = [], strip = false, dendrogram = true } = options;
  checkCells(options);
  const isIds = (value: unknown): boolean =>
    Array.isArray(value) && value.every((id) => typeof id === 'string');
  if (order !== undefined && !isIds(order) && !(ORDERS as readonly unknown[]).includes(order))
    throw new TypeError(
      `matrix: order must be "${ORDERS.join('", "')}" or a list of ids, got ${show(order)}`,
    );
  if (!Number.isInteger(openCards) || openCards < 0)
    throw new RangeError(`matrix: openCards must be a whole number from 0, got ${openCards}`);
  if (!isIds(collapsed))
    throw new TypeError(`matrix: collapsed must be a list of ids, got ${show(collapsed)}`);
  for (const [name, value] of Object.entries({ strip, dendrogram }))
    if (typeof value !== 'boolean')
      throw new TypeError(`matrix: ${name} must be true or false, got ${show(value)}`);
}

const DIAGONALS: readonly unknown[] = ['total', 'name', 'flag', 'none'];
const HALVES: readonly unknown[] = ['same', 'direction', 'count'];

function checkCells({ diagonal = 'total', halves = 'same', history = false }: MatrixOptions): void {
  if (!DIAGONALS.includes(diagonal))
    throw new TypeError(
      `matrix: diagonal must be "total", "name", "flag" or "none", got ${show(diagonal)}`,
    );
  const dates =
    Array.isArray(halves) && halves.length === 2 && halves.every((one) => parseWhen(one));
  if (!dates && !HALVES.includes(halves))
    throw new TypeError(
      `matrix: halves must be "same", "direction", "count" or two dates, got ${show(halves)}`,
    );
  if (typeof history !== 'boolean')
    throw new TypeError(`matrix: history must be true or false, got ${show(history)}`);
}
