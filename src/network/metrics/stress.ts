import { randomFrom } from '../../model/random';
import { count, UNREACHED } from '../engine/pivots';
import type { Measured } from './measured';

/** Up to this many marks every pair is read; above, the pairs of this many marks chosen by a seed. */
const SOURCES = 500;

/**
 * Normalised stress at the best scale: mean of (s · distance ÷ hops − 1)², with the s that makes it least
 * (Gansner, Koren, North 2004, weights 1 ÷ hops²). 0: as far apart as there are hops between; 1: all on one spot.
 */
export function stressOf(measured: Measured): number {
  const { x, y } = measured;
  const n = x.length;
  const hops = new Uint16Array(n);
  const queue = new Int32Array(n);
  let sum = 0;
  let squares = 0;
  let pairs = 0;
  for (const source of sourcesOf(n)) {
    count(measured, source, hops, queue);
    for (let v = 0; v < n; v++) {
      const far = hops[v] as number;
      if (far === 0 || far === UNREACHED) continue;
      const dx = (x[v] as number) - (x[source] as number);
      const dy = (y[v] as number) - (y[source] as number);
      const ratio = Math.sqrt(dx * dx + dy * dy) / far;
      sum += ratio;
      squares += ratio * ratio;
      pairs++;
    }
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
