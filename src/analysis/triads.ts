import type { Graph } from './graph';

/** How many triangles have 0, 1, 2 and 3 opposed sides; each is met once, from its actor with the fewest ties. */
export function triads({ n, start, to, minus }: Graph): [number, number, number, number] {
  const counts: [number, number, number, number] = [0, 0, 0, 0];
  const size = (a: number) => start[a + 1]! - start[a]!;
  const isAfter = (a: number, b: number) => size(a) - size(b) || a - b;
  const sides = new Int8Array(n).fill(-1);
  for (let a = 0; a < n; a++) {
    for (let e = start[a]!; e < start[a + 1]!; e++)
      if (isAfter(to[e]!, a) > 0) sides[to[e]!] = minus[e]!;
    for (let e = start[a]!; e < start[a + 1]!; e++) {
      const b = to[e]!;
      if (isAfter(b, a) < 0) continue;
      for (let f = start[b]!; f < start[b + 1]!; f++) {
        const c = to[f]!;
        if (sides[c]! >= 0 && isAfter(c, b) > 0) {
          counts[(minus[e]! + minus[f]! + sides[c]!) as 0 | 1 | 2 | 3]++;
        }
      }
    }
    for (let e = start[a]!; e < start[a + 1]!; e++) sides[to[e]!] = -1;
  }
  return counts;
}
