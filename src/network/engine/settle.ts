import type { Places } from '../field';
import { type Pivots, UNREACHED } from './pivots';

/** How far opposed ends keep apart at least, in hops, where a tie's ends are one apart. */
export const APART = 2.5;

/** A round in which no node moves by more than this part of a hop is the last. */
const STILL = 1e-3;

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
  /** Moves one node; by how much. */
  function move(p: number): number {
    const v = at[p]!;
    const vx = x[v]!;
    const vy = y[v]!;
    let goalX = 0;
    let goalY = 0;
    let weight = 0;
    for (let u = 0; u < n; u++) {
      const d = hops[p * n + u]!;
      if (d === 0 || d === UNREACHED) continue;
      const dx = vx - x[u]!;
      const dy = vy - y[u]!;
      const f = (d * unit) / (Math.sqrt(dx * dx + dy * dy) + 1e-12);
      const w = 1 / (d * d);
      goalX += w * (x[u]! + f * dx);
      goalY += w * (y[u]! + f * dy);
      weight += w;
    }
    for (const u of opposed?.[p] ?? []) {
      const dx = vx - x[u]!;
      const dy = vy - y[u]!;
      const far = Math.sqrt(dx * dx + dy * dy) + 1e-12;
      const f = Math.max(far, APART * unit) / far;
      goalX += x[u]! + f * dx;
      goalY += y[u]! + f * dy;
      weight += 1;
    }
    if (weight === 0) return 0;
    const held = hold?.[v] ?? 0;
    x[v] = (1 - held) * (goalX / weight) + held * homeX[v]!;
    y[v] = (1 - held) * (goalY / weight) + held * homeY[v]!;
    return Math.abs(x[v]! - vx) + Math.abs(y[v]! - vy);
  }
  for (let round = 0; round < rounds; round++) {
    let work = 0;
    let most = 0;
    for (let p = 0; p < at.length; p++) {
      most = Math.max(most, move(p));
      work += n;
      if (work < 1 << 15) continue;
      yield work;
      work = 0;
    }
    yield work;
    if (most < STILL * unit) return;
  }
}
