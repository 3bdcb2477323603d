import { civil, DAY, utc } from '../../model/calendar';

/** Lengths of equal times below a month, ms. */
const SHORT = [
  ...[1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000, 30_000],
  ...[60_000, 300_000, 900_000, 3_600_000, 4 * 3_600_000, DAY, 7 * DAY],
];
const MONTHS = [1, 3, 6];
/** A month, about, ms. */
const MONTH = 30.4 * DAY;

/** How long, about, the times are that `binEdges` gives for `wanted`, ms. */
export function tierOf([from, to]: readonly [number, number], wanted: number): number {
  const least = Math.max(wanted, Math.max(Math.abs(from), Math.abs(to)) * 1e-14);
  const months = MONTHS.find((count) => count * MONTH >= least);
  return SHORT.find((length) => length >= least) ?? (months ?? 12 * yearsOf(least)) * MONTH;
}

/** Whole times of the calendar that cover `visible`, each at least `wanted` ms long: rising edges, UTC ms. */
export function binEdges([begin, to]: readonly [number, number], wanted: number): Float64Array {
  const from = Math.floor(begin);
  // Far from 1970 numbers are too coarse to step by milliseconds.
  const least = Math.max(wanted, Math.max(Math.abs(from), Math.abs(to)) * 1e-14);
  const short = SHORT.find((length) => length >= least);
  if (short) {
    // Weeks begin on a Monday, as the fifth day of 1970 did.
    const shift = short === 7 * DAY ? 4 * DAY : 0;
    return stepped(Math.floor((from - shift) / short), to, (n) => n * short + shift);
  }
  const months = MONTHS.find((count) => count * MONTH >= least);
  if (months) {
    const { year, month } = civil(from);
    const first = Math.floor((year * 12 + month - 1) / months);
    return stepped(first, to, (n) => utc(0, n * months + 1));
  }
  const years = yearsOf(least);
  return stepped(Math.floor(civil(from).year / years), to, (n) => utc(n * years));
}

function yearsOf(least: number): number {
  let years = 1;
  for (let turn = 0; years * 12 * MONTH < least; turn++) years *= turn % 3 === 1 ? 2.5 : 2;
  return years;
}

function stepped(first: number, to: number, at: (n: number) => number): Float64Array {
  const edges = [at(first)];
  for (let n = first + 1; (edges.at(-1) as number) < to && edges.length < 5000; n++)
    edges.push(at(n));
  return Float64Array.from(edges);
}
