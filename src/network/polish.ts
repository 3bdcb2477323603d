import { badness } from './badness';
import { clampTo, type Field, movable, type Places } from './field';
import { roominess } from './room';

/** Moves between two looks at the clock. */
const CHUNK = 8;

/** The whole picture of straight lines: what is bad at each node, and the room there is. */
export function totalBadness(field: Field, { x, y }: Places): number {
  let sum = roominess(field, x, y);
  for (let i = 0; i < x.length; i++) sum += badness(field, x, y, i);
  return sum;
}

/**
 * Moves one node after another, `moves` times, and keeps what does not make it worse by more than a threshold,
 * which falls from `heat` (1 = any start will do, 0.3 = only near by) to nothing. Tells of its moves as they are made.
 */
export function* polish(
  field: Field,
  { x, y }: Places,
  moves: number,
  heat: number,
  random: () => number,
): Generator<number, void> {
  const free = movable(field);
  const one = () => free[Math.floor(random() * free.length)] as number;
  const put = (k: number, px: number, py: number) => {
    x[k] = clampTo(k, px, field.width, field.padX);
    y[k] = clampTo(k, py, field.height, field.padY);
  };
  // What each node costs where it stands, until a move is kept.
  const costs = new Float64Array(x.length).fill(-1);
  const costOf = (i: number) => {
    if ((costs[i] as number) < 0) costs[i] = badness(field, x, y, i);
    return costs[i] as number;
  };
  let room = roominess(field, x, y);
  for (let move = 0; move < moves && free.length; move++) {
    if (move % CHUNK === 0) yield Math.min(CHUNK, moves - move);
    const cool = heat * (1 - move / moves);
    const i = one();
    const j = random() < 0.12 * cool ? one() : i;
    const was = costOf(i) + (j === i ? 0 : costOf(j)) + room;
    const ix = x[i] as number;
    const iy = y[i] as number;
    const jx = x[j] as number;
    const jy = y[j] as number;
    const reach = 0.06 + 0.6 * cool * cool;
    if (j === i)
      put(
        i,
        ix + (random() - 0.5) * reach * field.width,
        iy + (random() - 0.5) * reach * field.height,
      );
    else {
      put(i, jx, jy);
      put(j, ix, iy);
    }
    const limit = was + 2 * cool * cool * random();
    const lines = badness(field, x, y, i, limit);
    const allowed = limit - (lines + (j === i ? 0 : badness(field, x, y, j, limit - lines)));
    // Room is dear to measure: not where the lines alone already tell.
    const now = allowed < 0 ? room : roominess(field, x, y, allowed);
    if (allowed >= 0 && now <= allowed) {
      room = now;
      costs.fill(-1);
      continue;
    }
    x[j] = jx;
    y[j] = jy;
    x[i] = ix;
    y[i] = iy;
  }
}
