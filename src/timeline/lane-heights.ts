import type { Ask } from './ask';
import { ROW } from './flags';
import type { TimelineOptions } from './options';

/** Distance of rows of marks within a lane, px. */
export const PITCH = 20;
/** Least height of a lane among many, and what lanes of one row take up before they become lower, px. */
const DENSE = 32;
const LANES = 640;
/** Room at the foot of lanes for all relations, px. */
const FEET = 16;
/** Rows of relations that lie in a lane as it is, without and with this room; more make it grow, to so many. */
const ROWS = [2, 4] as const;
const MOST_STAYS = 24;
/** From row to row of relations, px. */
export const STEP = 4;
/** Rows that a count of those without room takes up. */
const COUNT_ROWS = 3;
/** Rows beyond the first that a lane grows for; more of them move closer. */
const MOST_ROWS = 6;

/** Heights of lanes in a plot of a given height, or as the content needs. */
export function shareHeight(
  ask: Ask,
  counts: readonly number[],
  stays: readonly number[],
  flagRows: number,
  below: number,
) {
  const { options, width, height } = ask;
  const roomy = width >= 850 ? 40 : 36;
  const least = options.laneHeight ?? Math.max(DENSE, Math.min(roomy, LANES / counts.length));
  const foot = options.inForce ? FEET : 0;
  const free = freeRows(options);
  const own = stays.map((rows) => Math.max(0, Math.min(rows, MOST_STAYS) - free) * STEP);
  const natural = counts.map(
    (count, i) => least + foot + Math.min(count - 1, MOST_ROWS) * PITCH + (own[i] as number),
  );
  const sum = natural.reduce((a, b) => a + b, 0);
  const head = (rows: number) => 14 + rows * ROW;
  if (height === null) return { flagRows, lanesTop: head(flagRows), heights: natural, feet: own };
  const rows = Math.max(
    0,
    Math.min(flagRows, Math.floor((height - below - 14 - sum * 0.75) / ROW)),
  );
  const room = Math.max(height - below - head(rows), 12 * counts.length);
  const grow = Math.min(2, room / sum);
  const [heights, feet] = [natural, own].map((all) => all.map((one) => one * grow));
  return { flagRows: rows, lanesTop: head(rows), heights: heights!, feet: feet! };
}

/** Rows of relations that need no room of their own. */
const freeRows = ({ inForce }: TimelineOptions) => ROWS[inForce ? 1 : 0];

/** Rows of relations that are drawn in a lane; where there are more of them, less those of the count. */
export function staysShown(
  options: TimelineOptions,
  rows: number,
  height: number,
  foot: number,
): number {
  const grown = freeRows(options) + Math.floor(foot / STEP + 1e-6);
  const room = Math.min(grown, Math.floor((height + foot) / 2 / STEP), MOST_STAYS);
  return rows > room ? Math.max(1, room - COUNT_ROWS) : rows;
}

/** The axis and, under it, the as-of date, px. */
export const footOf = (asOf: number | null) => (asOf === null ? 26 : 46);
