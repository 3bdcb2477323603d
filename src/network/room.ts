import type { Field } from './field';
import { distance, length } from './plane';

/** What a line through the only place of a name costs. */
const CRAMPED = 8;

/** Places for a name, as shares of its half width and height from the middle of the node. */
const AROUND = [0, -1, 0, 1, 1, 0, -1, 0, 0.7, -1, -0.7, -1, 0.7, 1, -0.7, 1] as const;

/** How many lines run through the box about cx, cy of node i, or `least`; boxes are stretched to squares, so that one distance tells. */
function hitsAt(
  field: Field,
  x: Float64Array,
  y: Float64Array,
  i: number,
  cx: number,
  cy: number,
  least: number,
): number {
  const { nameX, nameY, a, b, lanes } = field;
  const half = nameX[i] as number;
  const flat = half / (nameY[i] as number);
  let hits = 0;
  for (let l = 0; l < lanes.length && hits < least; l++) {
    const p = a[l] as number;
    const q = b[l] as number;
    const n = lanes[l] as number;
    const px = x[p] as number;
    const py = y[p] as number;
    const qx = x[q] as number;
    const qy = y[q] as number;
    const room = 1.6 * half + (n - 1) * 14;
    if ((px < cx - room && qx < cx - room) || (px > cx + room && qx > cx + room)) continue;
    const tall = 1.6 * (nameY[i] as number) + (n - 1) * 14;
    if ((py < cy - tall && qy < cy - tall) || (py > cy + tall && qy > cy + tall)) continue;
    let far = distance(cx, cy * flat, px, py * flat, qx, qy * flat);
    if (n > 1) {
      const fan = (n - 1) * (p === i || q === i ? 8 : 14);
      far -=
        (fan * (Math.abs(qx - px) + Math.abs(qy - py)) * flat) /
        (length(qx - px, (qy - py) * flat) || 1);
    }
    hits += Math.max(0, Math.min(1, 1.6 - far / half));
  }
  return hits;
}

/** How many lines run through the freest place for the name of node i. */
function cramped(field: Field, x: Float64Array, y: Float64Array, i: number): number {
  const { nameX, nameY, width, height } = field;
  const r = (field.r[i] as number) + 8;
  const halfX = nameX[i] as number;
  const halfY = nameY[i] as number;
  let least = 6;
  for (let way = 0; way < AROUND.length && least > 0; way += 2) {
    const ax = AROUND[way] as number;
    const ay = AROUND[way + 1] as number;
    const cx = (x[i] as number) + ax * (ay ? halfX : r + halfX);
    const cy = (y[i] as number) + ay * (r + halfY);
    if (cx < halfX || cx > width - halfX || cy < halfY || cy > height - halfY) continue;
    least = Math.min(least, hitsAt(field, x, y, i, cx, cy, least));
  }
  return least;
}

/** Share of the plot that is left empty at its sides. */
function emptiness(
  { drawn, width, height, padX, padY }: Field,
  x: Float64Array,
  y: Float64Array,
): number {
  let left = width;
  let right = width;
  let top = height;
  let bottom = height;
  for (let i = 0; i < x.length; i++) {
    if (!drawn[i]) continue;
    left = Math.min(left, (x[i] as number) - (padX[i] as number));
    right = Math.min(right, width - (x[i] as number) - (padX[i] as number));
    top = Math.min(top, (y[i] as number) - (padY[i] as number));
    bottom = Math.min(bottom, height - (y[i] as number) - (padY[i] as number));
  }
  const share = (one: number, two: number, size: number) => {
    const empty = (Math.max(0, one) + Math.max(0, two)) / size;
    return empty + 6 * Math.max(0, empty - 0.12);
  };
  return share(left, right, width) + share(top, bottom, height);
}

/** What no single node answers for: names that lines run through, and empty sides. Stops once over `limit`. */
export function roominess(
  field: Field,
  x: Float64Array,
  y: Float64Array,
  limit = Number.POSITIVE_INFINITY,
): number {
  let sum = 18 * emptiness(field, x, y);
  for (let i = 0; i < x.length && sum <= limit; i++)
    if (field.actor[i] && field.drawn[i]) sum += CRAMPED * Math.min(2, cramped(field, x, y, i));
  return sum;
}
