import { topVector } from './eigen';
import { type Graph, part, partsOf } from './graph';

export interface Eigenvector {
  /** Length 1, none below 0. */
  readonly values: Float64Array;
  readonly converged: boolean;
}

/** What a vector becomes by the weights of a graph, made smaller, so that no sum is too large to be told. */
const spread =
  ({ n, start, to, plus }: Graph, scale: number) =>
  (x: Float64Array, out: Float64Array): void => {
    for (let a = 0; a < n; a++) {
      let sum = 0;
      for (let i = start[a]!; i < start[a + 1]!; i++) sum += (plus[i]! / scale) * x[to[i]!]!;
      out[a] = sum;
    }
  };

/** No eigenvalue is above the largest sum of a row. */
function bound({ n, start, plus }: Graph): number {
  let most = 0;
  for (let a = 0; a < n; a++) {
    let sum = 0;
    for (let i = start[a]!; i < start[a + 1]!; i++) sum += plus[i]!;
    most = Math.max(most, sum);
  }
  return most;
}

/**
 * Each actor weighs as the sum of those it is tied to (Bonacich 1972). A part that nothing joins to the rest has
 * values of its own; those of the largest eigenvalue are shown, equal ones together, and the rest are 0: what a power
 * iteration from equal values ends in.
 */
export function eigenvector(graph: Graph): Eigenvector {
  const values = new Float64Array(graph.n);
  const parts = partsOf(graph)
    .filter((actors) => actors.length > 1)
    .map((actors) => {
      const own = part(graph, actors);
      return { actors, own, most: bound(own) };
    })
    .sort((a, b) => b.most - a.most);
  let top = 0;
  let converged = true;
  for (const { actors, own, most } of parts) {
    if (most < top * (1 - 1e-9)) break;
    const found = topVector(spread(own, most), new Float64Array(own.n).fill(1));
    const value = found.value * most;
    if (value < top * (1 - 1e-9)) continue;
    if (value > top * (1 + 1e-9)) {
      values.fill(0);
      converged = true;
      top = value;
    }
    converged &&= found.converged;
    const sum = found.vector.reduce((total, value) => total + value, 0);
    actors.forEach((actor, i) => {
      values[actor] = Math.abs(found.vector[i]! * sum);
    });
  }
  const length = Math.sqrt(values.reduce((total, value) => total + value * value, 0));
  return { values: length ? values.map((value) => value / length) : values, converged };
}
