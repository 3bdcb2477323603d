import { blocBadness } from './blocs';
import type { Field } from './field';
import { cross, distance, length, narrow } from './plane';
import { strainAt } from './strain';

/** Cosines under which two links at one end are too close: 20°, and more for lanes that fan out. */
const FAN = [0.94, 0.94, 0.88, 0.8, 0.74] as const;
/** Least gap of two nodes, px. */
const TOUCH = 18;

/** What a link costs whose length and slope do not fit its labels. */
function stretch(field: Field, l: number, dx: number, dy: number, typical: number): number {
  const opposed = field.opposed[l];
  const spoke = field.spoke[l];
  const lanes = field.lanes[l] as number;
  const long = length(dx, dy) || 1;
  const ideal = Math.max(field.want[l] as number, typical * (opposed ? 1.2 : spoke ? 0.6 : 0.8));
  const short = ideal / long - 1;
  const sum =
    short > 0
      ? (lanes > 2 ? 12 : 3) * short * Math.min(short, 3)
      : opposed
        ? 0
        : 0.3 * (long / ideal - 1) * (spoke ? 2 : Math.max(0.6, field.weight[l] as number));
  return lanes > 2 ? sum + 40 * Math.max(0, Math.abs(dy) / long - 0.02) : sum;
}

/** What it costs that link l runs over node w. */
function runsOver(
  { r, a, b, lanes }: Field,
  x: Float64Array,
  y: Float64Array,
  l: number,
  w: number,
): number {
  const p = a[l] as number;
  const q = b[l] as number;
  const n = lanes[l] as number;
  const space = (r[w] as number) + 16 + (n > 2 ? 14 * (n - 1) : 0);
  const gap =
    distance(
      x[w] as number,
      y[w] as number,
      x[p] as number,
      y[p] as number,
      x[q] as number,
      y[q] as number,
    ) / space;
  return gap < 1 ? 4 * (1 - gap) + 1.5 : 0;
}

/** What two links cost each other: a crossing, or a narrow angle at the end they share. */
function clash(
  { a, b, lanes }: Field,
  x: Float64Array,
  y: Float64Array,
  l: number,
  m: number,
): number {
  const p = a[l] as number;
  const q = b[l] as number;
  const s = a[m] as number;
  const t = b[m] as number;
  const n = lanes[l] as number;
  const k = lanes[m] as number;
  const shared = s === p || t === p ? p : s === q || t === q ? q : -1;
  if (shared < 0)
    return cross(
      x[p] as number,
      y[p] as number,
      x[q] as number,
      y[q] as number,
      x[s] as number,
      y[s] as number,
      x[t] as number,
      y[t] as number,
    )
      ? 3 + 2 * (n + k - 2)
      : 0;
  const far = shared === p ? q : p;
  const end = shared === s ? t : s;
  const ox = x[shared] as number;
  const oy = y[shared] as number;
  const ux = (x[far] as number) - ox;
  const uy = (y[far] as number) - oy;
  const vx = (x[end] as number) - ox;
  const vy = (y[end] as number) - oy;
  return narrow(ux, uy, vx, vy, FAN[Math.min(4, Math.max(n, k))] as number, 3);
}

/** How bad a picture of straight lines is, as far as node i takes part in it. Stops once over `limit`. */
export function badness(
  field: Field,
  x: Float64Array,
  y: Float64Array,
  i: number,
  limit = Number.POSITIVE_INFINITY,
): number {
  const { a, b, at, lanes, drawn, r } = field;
  const count = r.length;
  const ix = x[i] as number;
  const iy = y[i] as number;
  const typical = Math.sqrt((field.width * field.height) / count);
  let sum = field.hops ? strainAt(field.hops, x, y, i) : 0;
  for (const l of at[i] as Int32Array) {
    if (sum > limit) return sum;
    const j = a[l] === i ? (b[l] as number) : (a[l] as number);
    sum += stretch(field, l, (x[j] as number) - ix, (y[j] as number) - iy, typical);
    for (let m = 0; m < lanes.length; m++) if (m !== l) sum += clash(field, x, y, l, m);
    for (let w = 0; w < count; w++)
      if (w !== i && w !== j && drawn[w]) sum += runsOver(field, x, y, l, w);
  }
  if (sum > limit || !drawn[i]) return sum;
  for (let l = 0; l < lanes.length; l++)
    if (a[l] !== i && b[l] !== i) sum += runsOver(field, x, y, l, i);
  for (let w = 0; w < count; w++) {
    if (w === i) continue;
    const apart = length((x[w] as number) - ix, (y[w] as number) - iy) || 1;
    const far = apart / typical;
    if (apart < (r[w] as number) + (r[i] as number) + TOUCH && drawn[w]) sum += 12;
    sum += (far < 0.55 ? 7 * (0.55 - far) : 0) + 0.05 / (far + 0.1);
  }
  return sum + blocBadness(field, x, y, i, typical);
}
