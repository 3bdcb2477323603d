import type { Ask } from './ask';
import { ROW } from './flags';

/** Distance of rows of marks within a lane, px. */
export const PITCH = 20;
/** Least height of a lane among many, and what lanes of one row take up before they become lower, px. */
const DENSE = 32;
const LANES = 640;
/** Room at the foot of lanes for all relations, px. */
const FEET = 16;
/** Rows beyond the first that a lane grows for; more of them move closer. */
const MOST_ROWS = 6;

/** Heights of lanes in a plot of a given height, or as the content needs. */
export function shareHeight(ask: Ask, counts: readonly number[], flagRows: number, below: number) {
  const { options, width, height } = ask;
  const roomy = width >= 850 ? 40 : 36;
  const least = options.laneHeight ?? Math.max(DENSE, Math.min(roomy, LANES / counts.length));
  const foot = options.inForce ? FEET : 0;
  const natural = counts.map((count) => least + foot + Math.min(count - 1, MOST_ROWS) * PITCH);
  const sum = natural.reduce((a, b) => a + b, 0);
  const head = (rows: number) => 14 + rows * ROW;
  if (height === null) return { flagRows, lanesTop: head(flagRows), heights: natural };
  const rows = Math.max(
    0,
    Math.min(flagRows, Math.floor((height - below - 14 - sum * 0.75) / ROW)),
  );
  const free = Math.max(height - below - head(rows), 12 * counts.length);
  const grown = natural.map((own) => own * Math.min(2, free / sum));
  return { flagRows: rows, lanesTop: head(rows), heights: grown };
}

/** The axis and, under it, the as-of date, px. */
export const footOf = (asOf: number | null) => (asOf === null ? 26 : 46);
