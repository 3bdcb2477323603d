import { createRowGrid } from './row-grid';

/** Half of the air between texts, px. */
const AIR = 4;
/** What a flag takes up: text from px to px, in rows that leaders below them cross. */
interface Hanging {
  readonly x: number;
  readonly row: number;
  readonly top: number;
  readonly left: number;
  readonly right: number;
}

/** Rows from one to another, as bits. */
export const bits = (from: number, to: number) => (2 << to) - (1 << from);

/** What hangs, as rows over px: a skyline of leaders, and texts over it. */
export function skyline([left, right]: readonly [number, number]) {
  const grids = [0, 1].map(() => createRowGrid(left - AIR, right - left + 2 * AIR));
  const [texts, leaders] = grids as [(typeof grids)[0], (typeof grids)[0]];
  return {
    hang(flag: Hanging) {
      texts.take(flag.left - AIR, flag.right + AIR, bits(flag.row, flag.top));
      leaders.take(flag.x - 1, flag.x + 1, bits(0, flag.top));
    },
    /** How many rows from 0 on a leader may cross. */
    open(x: number): number {
      if (leaders.taken(x - 2, x + 2)) return 0;
      const over = texts.taken(x - 1, x + 1);
      return over ? 31 - Math.clz32(over & -over) : 31;
    },
    /** Rows in which a text from px to px cannot be: of texts, and all that a leader crosses. */
    shut: (from: number, to: number) =>
      texts.taken(from - AIR, to + AIR) | leaders.taken(from - AIR, to + AIR),
  };
}

export type Skyline = ReturnType<typeof skyline>;
