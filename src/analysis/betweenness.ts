import type { Graph } from './graph';

/**
 * For each actor the sum over pairs of others of the share of their shortest ways that lead through it, each pair once
 * (Brandes 2001, A faster algorithm for betweenness centrality): O(actors × pairs).
 */
export function betweenness({ n, start, to }: Graph): Float64Array {
  const sum = new Float64Array(n);
  const distance = new Int32Array(n);
  const ways = new Float64Array(n);
  const share = new Float64Array(n);
  const order = new Uint32Array(n);
  // Steps that lead on, as they are found: backwards each comes after all that lie beyond it.
  const nearer = new Uint32Array(to.length);
  const farther = new Uint32Array(to.length);
  for (let source = 0; source < n; source++) {
    distance.fill(-1);
    ways.fill(0);
    share.fill(0);
    distance[source] = 0;
    ways[source] = 1;
    order[0] = source;
    let found = 1;
    let steps = 0;
    for (let k = 0; k < found; k++) {
      const here = order[k]!;
      const beyond = distance[here]! + 1;
      const end = start[here + 1]!;
      for (let i = start[here]!; i < end; i++) {
        const other = to[i]!;
        if (distance[other]! < 0) {
          distance[other] = beyond;
          order[found++] = other;
        }
        if (distance[other]! < beyond) continue;
        ways[other]! += ways[here]!;
        nearer[steps] = here;
        farther[steps++] = other;
      }
    }
    for (let k = steps - 1; k >= 0; k--) {
      const other = farther[k]!;
      share[nearer[k]!]! += (ways[nearer[k]!]! * (1 + share[other]!)) / ways[other]!;
    }
    for (let k = 1; k < found; k++) sum[order[k]!]! += share[order[k]!]! / 2;
  }
  return sum;
}
