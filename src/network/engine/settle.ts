import type { Places } from '../field';
import type { Pivots } from './pivots';

/** How far opposed ends keep apart at least, in hops, where a tie's ends are one apart. */
export const APART = 2.5;

export interface Settling {
  /** The nodes that may move, each with the hops to all others. */
  readonly rows: Pivots;
  /** Length of a hop, in units of the places. */
  readonly unit: number;
  /** For each row, the nodes that it is opposed to. */
  readonly opposed?: readonly (readonly number[])[];
  /** How strongly each node holds to where it begins, 0 to 1. */
  readonly hold?: Float64Array;
}

/**
 * Moves one node at a time to where it has least stress while the others stand (localised majorization, Gansner, Koren
 * & North 2004): Σ (distance − hops × unit)² ÷ hops² never grows, nor with it the sum for opposed ends that are nearer
 * than they should be, and for nodes that leave their place.
 */
export function* settle(
  { rows, unit, opposed, hold }: Settling,
  { x, y }: Places,
  rounds: number,
): Generator<number, void> {
  const n = x.length;
  const { at, hops } = rows;
  const [homeX, homeY] = [x.slice(), y.slice()];
  let [goalX, goalY, weight] = [0, 0, 0];
  const aim = (v: number, u: number, far: number, w: number) => {
    const dx = x[v]! - x[u]!;
    const dy = y[v]! - y[u]!;
    const f = far / (Math.sqrt(dx * dx + dy * dy) + 1e-12);
    goalX += w * (x[u]! + f * dx);
    goalY += w * (y[u]! + f * dy);
    weight += w;
  };
  const distance = (v: number, u: number) => {
    const dx = x[v]! - x[u]!;
    const dy = y[v]! - y[u]!;
    return Math.sqrt(dx * dx + dy * dy);
  };
  function move(p: number): void {
    const v = at[p]!;
    [goalX, goalY, weight] = [0, 0, 0];
    for (let u = 0; u < n; u++) {
      const d = hops[p * n + u]!;
      if (d > 0 && d < 65535) aim(v, u, d * unit, 1 / (d * d));
    }
    for (const u of opposed?.[p] ?? []) aim(v, u, Math.max(distance(v, u), APART * unit), 1);
    if (weight === 0) return;
    const held = hold?.[v] ?? 0;
    x[v] = (1 - held) * (goalX / weight) + held * homeX[v]!;
    y[v] = (1 - held) * (goalY / weight) + held * homeY[v]!;
  }
  for (let round = 0; round < rounds; round++) {
    let work = 0;
    for (let p = 0; p < at.length; p++) {
      move(p);
      work += n;
      if (work < 1 << 15) continue;
      yield work;
      work = 0;
    }
    yield work;
  }
}
