import type { Dataset } from '../model/records';
import { textWidth } from '../scene/text-width';
import { type MatrixLayout, naturalLayout } from './layout';
import type { MatrixOptions } from './options';

/** Cells under this edge are squares of a count, have no second sign, and no room for a sign within, px. */
export const COUNTED = 0.5;
export const SPLIT = 3;
export const SIGNED = 6;
/** Under this edge a cell has no mark at all, px. */
export const MARKED = 14;
/** Slots smaller than this, in cells smaller than that, hold no textured mark: one mark stands for the cell, px. */
export const SLOT = 8.5;
export const SLOTTED = 28;
/** Slots under this hold tiles, and no glyphs, px. */
export const TILED = 14;

/**
 * How much a cell tells: 0 counts, 1 a sign in colour, 2 both signs of a pair, 3 a sign within, 4 one tile, 5 a tile in each
 * slot, 6 glyphs.
 */
export const [COUNTS, BOTH, WITHIN, TILE, TILES, GLYPHS] = [0, 2, 3, 4, 5, 6] as const;

type Seen = Pick<MatrixLayout, 'form' | 'cell' | 'types' | 'columns'>;

/** Edge of a slot, px. */
const slotIn = ({ cell, types, columns }: Seen) =>
  cell / Math.max(columns, Math.ceil(types.length / columns));

/** Whether every type has its place in a cell. */
export const hasSlots = (seen: Seen): boolean => seen.cell >= SLOTTED && slotIn(seen) >= SLOT;

export function detailOf(seen: Seen): number {
  const { form, cell } = seen;
  if (form === 'cards') return GLYPHS;
  if (cell < MARKED) return [COUNTED, SPLIT, SIGNED].filter((from) => cell >= from).length;
  return hasSlots(seen) ? (slotIn(seen) < TILED ? TILES : GLYPHS) : TILE;
}

/** The same of a matrix as it comes first. */
export const firstDetail = (dataset: Dataset, options: MatrixOptions, width: number): number =>
  Number.isFinite(width)
    ? detailOf(naturalLayout(dataset, options, width, options.measureText ?? textWidth))
    : GLYPHS;
