import type { Places } from './field';

/** Nodes from which hops are counted, and rounds that bring distances near to hops. */
const PIVOTS = 24;
const ROUNDS = 16;
/** Last step of the rounds; the first is the square of the widest hop. */
const LAST = 0.1;
const UNREACHED = 65535;
/** Nodes that are moved between two looks at the clock. */
const AT_ONCE = 16_000;

/** Neighbours of each node, all in one column: those of v from offset[v] to before offset[v + 1]. */
export function neighboursOf(n: number, a: Int32Array, b: Int32Array) {
  const offset = new Int32Array(n + 1);
  const ends = [a, b] as const;
  for (const column of ends) for (const v of column) offset[v + 1] = (offset[v + 1] as number) + 1;
  for (let v = 0; v < n; v++) offset[v + 1] = (offset[v + 1] as number) + (offset[v] as number);
  const fill = offset.slice();
  const to = new Int32Array(2 * a.length);
  for (let l = 0; l < a.length; l++)
    for (let side = 0; side < 2; side++) {
      const v = (ends[side] as Int32Array)[l] as number;
      const at = fill[v] as number;
      to[at] = (ends[1 - side] as Int32Array)[l] as number;
      fill[v] = at + 1;
    }
  return { offset, to };
}

/** Hops from one node to all others; gives the farthest it got to. */
function count(
  start: number,
  { offset, to }: ReturnType<typeof neighboursOf>,
  hops: Uint16Array,
  queue: Int32Array,
): number {
  hops.fill(UNREACHED);
  hops[start] = 0;
  queue[0] = start;
  let tail = 1;
  for (let head = 0; head < tail; head++) {
    const v = queue[head] as number;
    for (let k = offset[v] as number; k < (offset[v + 1] as number); k++) {
      const u = to[k] as number;
      if (hops[u] !== UNREACHED) continue;
      hops[u] = (hops[v] as number) + 1;
      queue[tail++] = u;
    }
  }
  return queue[tail - 1] as number;
}

/**
 * A first sketch of a large graph: scattered nodes are brought as far from some of them (pivots) as there are hops
 * between, by stochastic gradient descent (Zheng, Pawar, Goodman 2018; on pivots, as in Brandes, Pich 2007).
 */
export function* unfold(
  { x, y }: Places,
  a: Int32Array,
  b: Int32Array,
  random: () => number,
): Generator<number, void> {
  const n = x.length;
  const ties = neighboursOf(n, a, b);
  const queue = new Int32Array(n);
  const least = new Uint16Array(n).fill(UNREACHED);
  const pivots: { at: number; hops: Uint16Array }[] = [];
  let widest = 1;
  for (let p = 0; p < Math.min(n, PIVOTS); p++) {
    let at = Math.floor(random() * n);
    // Every other one is far from all before it.
    if (p % 2)
      for (let v = 0, most = 0; v < n; v++)
        if ((least[v] as number) > most && least[v] !== UNREACHED)
          [most, at] = [least[v] as number, v];
    const hops = new Uint16Array(n);
    widest = Math.max(widest, hops[count(at, ties, hops, queue)] as number);
    for (let v = 0; v < n; v++) least[v] = Math.min(least[v] as number, hops[v] as number);
    pivots.push({ at, hops });
    yield n;
  }
  for (let v = 0; v < n; v++) [x[v], y[v]] = [random() * widest, random() * widest];
  const pause = Math.max(1, Math.floor(AT_ONCE / n));
  for (let round = 0; round < ROUNDS; round++) {
    const first = 1 / (widest * widest);
    const eta = 1 / (first + (round / (ROUNDS - 1)) * (1 / LAST - first));
    for (const [p, { at, hops }] of pivots.entries()) {
      if (p % pause === pause - 1) yield 0;
      const [px, py] = [x[at] as number, y[at] as number];
      for (let v = 0; v < n; v++) {
        const d = hops[v] as number;
        if (d === 0 || d === UNREACHED) continue;
        const dx = (x[v] as number) - px;
        const dy = (y[v] as number) - py;
        const f = Math.min(1, eta / (d * d)) * (1 - d / (Math.sqrt(dx * dx + dy * dy) + 1e-12));
        x[v] = (x[v] as number) - f * dx;
        y[v] = (y[v] as number) - f * dy;
      }
    }
    yield n;
  }
}

/** Units of work that `unfold` tells of. */
export const unfoldWork = (n: number): number => n * (Math.min(n, PIVOTS) + ROUNDS);
