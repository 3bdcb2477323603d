import type { Key } from '../../model/key';
import type { Dataset } from '../../model/records';
import { ALLY, GHOST, MIXED, RIVAL } from './pairing';
import type { Weave } from './weave';

/** A weave in an order. */
export interface Levels {
  readonly weave: Weave;
  /** By place in the dataset its row; −1 = none. */
  readonly rank: Int32Array;
  /** Cells by row; made when first asked. */
  rows(): Rows;
  /** Counts of squares of 2^level rows and columns, side by side; made when first asked. */
  at(level: number): Level;
}

/** How many cells of each square bring together, set against, do neither, or have ended. */
export interface Level {
  readonly size: number;
  readonly allies: Uint16Array;
  readonly rivals: Uint16Array;
  readonly rest: Uint16Array;
}

const empty = (size: number): Level => ({
  size,
  allies: new Uint16Array(size * size),
  rivals: new Uint16Array(size * size),
  rest: new Uint16Array(size * size),
});

/** Row i has the columns `column[offset[i]]` up to `offset[i + 1]`, both triangles. */
export interface Rows {
  readonly offset: Uint32Array;
  readonly column: Uint16Array | Uint32Array;
  readonly bits: Uint8Array;
}

type Visit = (row: number, column: number, bits: number) => void;

/** Calls with each cell, those of a pair one after the other. */
export function eachCell({ weave, rank }: Pick<Levels, 'weave' | 'rank'>, visit: Visit): void {
  const { offset, other, bits } = weave;
  for (let a = 0; a < rank.length; a++) {
    const i = rank[a]!;
    if (i < 0) continue;
    for (let pair = offset[a]!; pair < offset[a + 1]!; pair++) {
      const j = rank[other[pair]!]!;
      if (j < 0) continue;
      visit(i, j, bits[pair]!);
      visit(j, i, bits[pair]!);
    }
  }
}

function byRow(levels: Pick<Levels, 'weave' | 'rank'>, n: number): Rows {
  const offset = new Uint32Array(n + 1);
  eachCell(levels, (i) => {
    offset[i + 1]!++;
  });
  for (let i = 0; i < n; i++) offset[i + 1]! += offset[i]!;
  const room = offset[n]!;
  const column = n > 65_535 ? new Uint32Array(room) : new Uint16Array(room);
  const bits = new Uint8Array(room);
  const next = offset.slice();
  eachCell(levels, (i, j, kind) => {
    const place = next[i]!++;
    column[place] = j;
    bits[place] = kind;
  });
  return { offset, column, bits };
}

/** The first level is counted cell by cell, each further one from the one before. */
const FIRST = 2;

function made(weave: Weave, rank: Int32Array, n: number): Levels {
  const levels = new Map<number, Level>();
  let cells: Rows | null = null;
  const first = (level: number): Level => {
    const size = Math.ceil(n / (1 << level));
    const { allies, rivals, rest } = empty(size);
    eachCell({ weave, rank }, (i, j, bits) => {
      const square = (i >> level) * size + (j >> level);
      if (bits & GHOST) return;
      if (bits & (ALLY | MIXED)) allies[square]!++;
      if (bits & (RIVAL | MIXED)) rivals[square]!++;
      if (!(bits & (ALLY | RIVAL | MIXED))) rest[square]!++;
    });
    return { size, allies, rivals, rest };
  };
  const at = (level: number): Level => {
    const before = levels.get(level);
    if (before) return before;
    const level0 = level <= FIRST ? first(level) : halved(at(level - 1));
    levels.set(level, level0);
    return level0;
  };
  return { weave, rank, rows: () => (cells ??= byRow({ weave, rank }, n)), at };
}

function halved({ size, ...counts }: Level): Level {
  const half = empty(Math.ceil(size / 2));
  for (const name of ['allies', 'rivals', 'rest'] as const) {
    const [from, to] = [counts[name], half[name]];
    for (let i = 0; i < size; i++)
      for (let j = 0; j < size; j++) {
        const square = (i >> 1) * half.size + (j >> 1);
        to[square] = Math.min(65_535, to[square]! + from[i * size + j]!);
      }
  }
  return half;
}

const known = new WeakMap<Weave, { readonly keys: readonly Key[]; readonly made: Levels }>();

/** A weave's cells with rows and columns in an order; kept until another is asked for. */
export function levelsOf(
  dataset: Dataset,
  weave: Weave,
  keys: readonly Key[],
  folds: ReadonlyMap<Key, unknown>,
): Levels {
  const before = known.get(weave);
  if (before?.keys === keys) return before.made;
  const rank = new Int32Array(dataset.actors.length).fill(-1);
  keys.forEach((key, i) => {
    const place = dataset.indexOf(key);
    // A group's cells are marks.
    if (place >= 0 && !folds.has(key)) rank[place] = i;
  });
  const levels = made(weave, rank, keys.length);
  known.set(weave, { keys, made: levels });
  return levels;
}
