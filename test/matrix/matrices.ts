import { randomFrom } from '../../src/model/random';

/** A matrix row by row, as `seriate` takes it. */
export interface Plain {
  readonly n: number;
  readonly values: Float64Array;
}

/** An undirected graph of n points. */
export function graph(n: number, pairs: Iterable<readonly [number, number, number?]>): Plain {
  const values = new Float64Array(n * n);
  for (const [a, b, weight = 1] of pairs) {
    values[a * n + b] = weight;
    values[b * n + a] = weight;
  }
  return { n, values };
}

/** Rows and columns in another order, and which row of the first stands where. */
export function shuffled({ n, values }: Plain, seed: number): Plain & { readonly from: number[] } {
  const random = randomFrom(seed);
  const from = Array.from({ length: n }, (_, i) => i);
  for (let i = n - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [from[i], from[j]] = [from[j]!, from[i]!];
  }
  const made = Float64Array.from({ length: n * n }, (_, e) => {
    const i = Math.floor(e / n);
    return values[from[i]! * n + from[e - i * n]!]!;
  });
  return { n, values: made, from };
}

const pairs = (n: number, keep: (a: number, b: number) => number) =>
  Array.from({ length: n * n }, (_, e) => [e % n, Math.floor(e / n)] as const)
    .filter(([a, b]) => a < b)
    .map(([a, b]) => [a, b, keep(a, b)] as const)
    .filter(([, , weight]) => weight);

export const line = (n: number): Plain =>
  graph(
    n,
    pairs(n, (a, b) => +(b === a + 1)),
  );

export const lattice = (side: number): Plain =>
  graph(
    side * side,
    pairs(side * side, (a, b) => +(b === a + side || (b === a + 1 && b % side > 0))),
  );

/** As many in each block; the chance of a tie within and across. */
export function planted(n: number, blocks: number, within: number, across: number, seed = 1) {
  const random = randomFrom(seed);
  const block = (a: number) => Math.floor((a * blocks) / n);
  return graph(
    n,
    pairs(n, (a, b) => +(random() < (block(a) === block(b) ? within : across))),
  );
}

/** Ties between points at most so far apart, with that chance. */
export function banded(n: number, width: number, chance: number, seed = 1): Plain {
  const random = randomFrom(seed);
  return graph(
    n,
    pairs(n, (a, b) => +(b - a <= width && random() < chance)),
  );
}

/** Blocs of these sizes: friends within, foes across, and a few at odds with that. */
export function opposed(sizes: readonly number[], seed = 1): Plain {
  const of = sizes.flatMap((size, bloc) => Array.from({ length: size }, () => bloc));
  const random = randomFrom(seed);
  return graph(
    of.length,
    pairs(of.length, (a, b) => (random() < 0.6 ? (of[a] === of[b] ? 1 : -1) : 0)),
  );
}

/** Mean distance of a matrix' entries from the diagonal in an order, as a share of n. */
export function spread({ n, values }: Plain, order: ArrayLike<number>): number {
  const at = new Float64Array(n);
  for (let i = 0; i < n; i++) at[order[i]!] = i;
  let [sum, count] = [0, 0];
  values.forEach((value, e) => {
    if (!value) return;
    sum += Math.abs(at[Math.floor(e / n)]! - at[e % n]!);
    count++;
  });
  return sum / count / n;
}
