import { topVector } from '../../analysis/eigen';
import { type Graph, part, partsOf } from '../../analysis/graph';
import { randomFrom } from '../../model/random';
import { bandRow } from './band';

/** Error of the vector, as a share of the largest eigenvalue; and the most work, in pairs. */
const TOLERANCE = 1e-10;
const WORK = 400_000_000;

/** The second smoothest vector over the ties of one part: that of the Laplacian's second eigenvalue. */
function fiedler(graph: Graph, seed: number): Float64Array {
  const { n, start, to, plus } = graph;
  const sums = Float64Array.from({ length: n }, (_, a) =>
    plus.subarray(start[a], start[a + 1]).reduce((sum, weight) => sum + weight, 0),
  );
  const shift = 2 * sums.reduce((most, sum) => Math.max(most, sum), 0);
  const random = randomFrom(seed);
  // Places in a narrow band are near to it; what chance adds keeps them from being at right angles.
  const from = new Float64Array(n);
  bandRow(graph).forEach((a, i) => {
    from[a] = i / n - 0.5 + (random() - 0.5) / 8;
  });
  const steps = Math.max(200, Math.min(5000, Math.floor(WORK / (to.length + 60 * n))));
  const { vector } = topVector(
    (x, out) => {
      for (let a = 0; a < n; a++) {
        let sum = (shift - sums[a]!) * x[a]!;
        for (let e = start[a]!; e < start[a + 1]!; e++) sum += plus[e]! * x[to[e]!]!;
        out[a] = sum;
      }
    },
    from,
    [new Float64Array(n).fill(1 / Math.sqrt(n))],
    TOLERANCE,
    steps,
  );
  return vector;
}

/** By the Fiedler vector of each part (Fiedler 1973; Atkins, Boman and Hendrickson 1998), the largest part first. */
export function smoothRow(graph: Graph, seed: number): Uint32Array {
  const parts = partsOf(graph).sort((a, b) => b.length - a.length);
  return Uint32Array.from(
    parts.flatMap((points) => {
      if (points.length < 3) return points;
      const vector = fiedler(part(graph, points), seed);
      // What differs by rounding alone is the same.
      const rounded = Array.from(vector, (x) => Math.round(x * 1e8));
      const order = rounded.map((_, i) => i);
      order.sort((a, b) => rounded[a]! - rounded[b]! || a - b);
      return order.map((i) => points[i]!);
    }),
  );
}
