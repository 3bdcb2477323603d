/** How far apart two clusters are: the mean over pairs, or what joining them adds to the squares within. */
export type Linkage = 'average' | 'ward';

/** Merges in turn: cluster n + m is `left[m]` and `right[m]`; numbers below n are single rows. */
export interface Tree {
  readonly n: number;
  readonly left: Uint32Array;
  readonly right: Uint32Array;
  /** How far apart the two are when they are joined; never less than within either. */
  readonly height: Float64Array;
}

/**
 * Hierarchical clustering by nearest-neighbour chains (Benzécri 1982; Murtagh 1983), in time and room of n². Distances
 * of clusters by Lance and Williams 1967; Ward's on squares (Murtagh and Legendre 2014, "ward.D2").
 */
export function linkage(distances: Float64Array, n: number, kind: Linkage): Tree {
  const isWard = kind === 'ward';
  const d = isWard ? distances.map((x) => x * x) : distances.slice();
  const left = new Uint32Array(Math.max(0, n - 1));
  const right = new Uint32Array(Math.max(0, n - 1));
  const height = new Float64Array(Math.max(0, n - 1));
  const size = new Float64Array(n).fill(1);
  const cluster = Uint32Array.from({ length: n }, (_, i) => i);
  const alive = cluster.slice();
  const chain: number[] = [];
  let count = n;

  /** The nearest cluster, of equals the one that the chain came from. */
  const nearest = (a: number, before: number): number => {
    let best = before;
    let least = before < 0 ? Infinity : d[a * n + before]!;
    for (let k = 0; k < count; k++) {
      const b = alive[k]!;
      const far = d[a * n + b]!;
      if (far < least && b !== a) [least, best] = [far, b];
    }
    // Not a number, or none below infinity.
    return best < 0 ? alive[alive[0] === a ? 1 : 0]! : best;
  };
  const join = (a: number, b: number): void => {
    const [sizeA, sizeB, apart] = [size[a]!, size[b]!, d[a * n + b]!];
    const both = sizeA + sizeB;
    for (let k = 0; k < count; k++) {
      const c = alive[k]!;
      if (c === a || c === b) continue;
      const [toA, toB, own] = [d[a * n + c]!, d[b * n + c]!, size[c]!];
      const far = isWard
        ? ((sizeA + own) * toA + (sizeB + own) * toB - own * apart) / (both + own)
        : (sizeA * toA + sizeB * toB) / both;
      d[a * n + c] = far;
      d[c * n + a] = far;
    }
    size[a] = both;
  };
  const drop = (b: number): void => {
    const at = alive.indexOf(b);
    alive.copyWithin(at, at + 1, count);
    count--;
  };

  for (let m = 0; m < n - 1; ) {
    if (!chain.length) chain.push(alive[0]!);
    const a = chain.at(-1)!;
    const before = chain.at(-2) ?? -1;
    const b = nearest(a, before);
    if (b !== before) {
      chain.push(b);
      continue;
    }
    chain.length -= 2;
    const [keep, gone] = a < b ? [a, b] : [b, a];
    left[m] = cluster[keep]!;
    right[m] = cluster[gone]!;
    const apart = d[keep * n + gone]!;
    height[m] = isWard ? Math.sqrt(apart) : apart;
    join(keep, gone);
    drop(gone);
    cluster[keep] = n + m++;
  }
  return { n, left, right, height };
}
