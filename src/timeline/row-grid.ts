/** Rows, as bits of a number, that are taken over a range of px. */
export interface RowGrid {
  /** Takes rows from px to px, both included. */
  take(from: number, to: number, rows: number): void;
  /** Rows taken anywhere from px to px, both included. */
  taken(from: number, to: number): number;
}

/** A segment tree over whole px from `start` on: each call takes time that grows with the logarithm of `width`. */
export function createRowGrid(start: number, width: number): RowGrid {
  let size = 2;
  while (size < width + 1) size *= 2;
  // Of a node: rows taken all over it, and anywhere within it.
  const whole = new Int32Array(2 * size);
  const any = new Int32Array(2 * size);
  const leaf = (px: number) => size + Math.min(size - 1, Math.max(0, Math.floor(px - start)));
  return {
    take(from, to, rows) {
      const [first, last] = [leaf(from), leaf(to)];
      const mark = (node: number) => {
        whole[node]! |= rows;
        any[node]! |= rows;
      };
      for (let l = first, r = last + 1; l < r; l >>= 1, r >>= 1) {
        if (l & 1) mark(l++);
        if (r & 1) mark(--r);
      }
      for (let up = first >> 1; up; up >>= 1) any[up]! |= rows;
      for (let up = last >> 1; up; up >>= 1) any[up]! |= rows;
    },
    taken(from, to) {
      const [first, last] = [leaf(from), leaf(to)];
      let rows = 0;
      for (let l = first, r = last + 1; l < r; l >>= 1, r >>= 1) {
        if (l & 1) rows |= any[l++]!;
        if (r & 1) rows |= any[--r]!;
      }
      for (let up = first; up; up >>= 1) rows |= whole[up]!;
      for (let up = last; up; up >>= 1) rows |= whole[up]!;
      return rows;
    },
  };
}
