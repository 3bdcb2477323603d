import { randomFrom } from '../../model/random';
import type { Measured } from './measured';

/** Up to this many marks every pair is read; above, the pairs of this many marks chosen by a seed. */
const SOURCES = 500;

/**
 * Normalised stress at the best scale: mean of (s · distance ÷ hops − 1)², with the s that makes it least
 * (Gansner, Koren, North 2004, weights 1 ÷ hops²). 0: as far apart as there are hops between; 1: all on one spot.
 */
export function stressOf(measured: Measured): number {
  const { x, y, offset, to } = measured;
  const n = x.length;
  const hops = new Int32Array(n);
  const queue = new Int32Array(n);
  let sum = 0;
  let squares = 0;
  let pairs = 0;
  for (const source of sourcesOf(n)) {
    const reached = hopsFrom(source, offset, to, hops, queue);
    for (let i = 1; i < reached; i++) {
      const v = queue[i] as number;
      const dx = (x[v] as number) - (x[source] as number);
      const dy = (y[v] as number) - (y[source] as number);
      const ratio = Math.sqrt(dx * dx + dy * dy) / (hops[v] as number);
      sum += ratio;
      squares += ratio * ratio;
    }
    pairs += Math.max(0, reached - 1);
  }
  if (pairs === 0) return 0;
  return squares > 0 ? Math.max(0, 1 - (sum * sum) / (squares * pairs)) : 1;
}

function sourcesOf(n: number): Iterable<number> {
  if (n <= SOURCES) return Array(n).keys();
  const random = randomFrom(1);
  const chosen = new Set<number>();
  while (chosen.size < SOURCES) chosen.add(Math.floor(random() * n));
  return chosen;
}

/** Breadth first: fills `hops` and `queue`, gives how many it reached, the source itself among them. */
function hopsFrom(
  source: number,
  offset: Int32Array,
  to: Int32Array,
  hops: Int32Array,
  queue: Int32Array,
): number {
  hops.fill(-1);
  hops[source] = 0;
  queue[0] = source;
  let tail = 1;
  for (let head = 0; head < tail; head++) {
    const v = queue[head] as number;
    for (let k = offset[v] as number; k < (offset[v + 1] as number); k++) {
      const u = to[k] as number;
      if ((hops[u] as number) >= 0) continue;
      hops[u] = (hops[v] as number) + 1;
      queue[tail++] = u;
    }
  }
  return tail;
}
