import { type Rows, transposed } from './matrix';

/** Entries that may be looked at. */
const WORK = 3_000_000;

const mix = (value: number): number => {
  let hash = Math.imul(value ^ (value >>> 16), 0x21f0aaad);
  hash = Math.imul(hash ^ (hash >>> 15), 0x735a2d97);
  return (hash ^ (hash >>> 15)) >>> 0;
};

/** A number for the bits of each value. */
function hashes(values: Float64Array): Uint32Array {
  const bits = new Uint32Array(values.slice().buffer);
  const made = new Uint32Array(values.length);
  for (let e = 0; e < made.length; e++) made[e] = mix(bits[2 * e]! + mix(bits[2 * e + 1]!));
  return made;
}

interface Side {
  readonly rows: Rows;
  readonly hash: Uint32Array;
}

/** Each row by what it was and by what its entries lead to, in any order of these. */
function refined(sides: readonly Side[], color: Uint32Array): Uint32Array {
  return color.map((own, i) => {
    let sum = mix(own);
    sides.forEach(({ rows: { start, to }, hash }, side) => {
      for (let e = start[i]!; e < start[i + 1]!; e++)
        sum = (sum + mix(hash[e]! + Math.imul(color[to[e]!]!, 0x9e3779b1 + 2 * side))) | 0;
    });
    return sum;
  });
}

function countOf(color: Uint32Array): number {
  const order = color.slice().sort();
  let count = 0;
  for (let i = 0; i < order.length; i++) if (!i || order[i] !== order[i - 1]) count++;
  return count;
}

/** The first row of the smallest color that several rows have; −1 where all differ. */
function tied(color: Uint32Array): number {
  const order = color.slice().sort();
  for (let i = 1; i < order.length; i++)
    if (order[i] === order[i - 1]) return color.indexOf(order[i]!);
  return -1;
}

/**
 * Rows numbered by what they hold and whom it leads to (Weisfeiler and Leman 1968), not by where they stood: what
 * works on these numbers gives the same order for any order of the input. Rows alike in all of that keep theirs.
 */
export function canonicalLabels(rows: Rows, isSymmetric: boolean): Uint32Array {
  const { n, to } = rows;
  const all = isSymmetric ? [rows] : [rows, transposed(rows)];
  const sides = all.map((side) => ({ rows: side, hash: hashes(side.values) }));
  const cost = all.length * to.length + 4 * n + 1;
  let left = Math.max(WORK, 2 * cost);
  let color: Uint32Array = new Uint32Array(n);
  let count = n ? 1 : 0;
  const settle = (): void => {
    while (count < n && left >= cost) {
      left -= cost;
      const next = refined(sides, color);
      const found = countOf(next);
      if (found <= count) return;
      [color, count] = [next, found];
    }
  };
  settle();
  while (count < n && left >= cost) {
    const first = tied(color);
    color[first] = mix(color[first]! + 1);
    count = countOf(color);
    settle();
  }
  const label = new Uint32Array(n);
  for (let i = 0; i < n; i++) label[i] = i;
  return label.sort((a, b) => color[a]! - color[b]! || a - b);
}
