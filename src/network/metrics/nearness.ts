import { randomFrom } from '../../model/random';
import type { Measured } from './measured';

/** Most neighbours that are looked for at one mark, and marks that are looked at. */
const MOST = 64;
const SAMPLES = 1000;

/**
 * Neighbourhood preservation, 0–1: of the k marks nearest to a mark with k neighbours, the share that are its
 * neighbours; the mean over marks that have any (of 1,000 chosen by a seed where there are more).
 */
export function nearnessOf(measured: Measured): number {
  const { x, offset, neighbour } = measured;
  const n = x.length;
  const random = randomFrom(1);
  const nearest = new Int32Array(MOST);
  const far = new Float64Array(MOST);
  let sum = 0;
  let seen = 0;
  for (let i = 0; i < Math.min(n, SAMPLES); i++) {
    const v = n <= SAMPLES ? i : Math.floor(random() * n);
    const own = neighbour.subarray(offset[v], offset[v + 1]);
    const k = Math.min(own.length, MOST);
    if (k === 0) continue;
    nearestTo(measured, v, k, nearest, far);
    const friends = new Set(own);
    let hits = 0;
    for (let j = 0; j < k; j++) if (friends.has(nearest[j] as number)) hits++;
    sum += hits / k;
    seen++;
  }
  return seen ? sum / seen : 1;
}

/** Puts the k marks nearest to v into `nearest`, by distance; of two as near, the first. */
function nearestTo(
  { x, y }: Measured,
  v: number,
  k: number,
  nearest: Int32Array,
  far: Float64Array,
): void {
  let count = 0;
  for (let u = 0; u < x.length; u++) {
    if (u === v) continue;
    const dx = (x[u] as number) - (x[v] as number);
    const dy = (y[u] as number) - (y[v] as number);
    const d = dx * dx + dy * dy;
    if (count === k && d >= (far[k - 1] as number)) continue;
    let i = count < k ? count++ : k - 1;
    for (; i > 0 && (far[i - 1] as number) > d; i--) {
      far[i] = far[i - 1] as number;
      nearest[i] = nearest[i - 1] as number;
    }
    far[i] = d;
    nearest[i] = u;
  }
}
