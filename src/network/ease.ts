import { badness } from './badness';
import { clampTo, type Field, movable, type Places } from './field';
import { roominess } from './room';

/** Moves for each loose node, and at most; those between two looks at the clock. */
const MOVES = 60;
const MOST = 1200;
const CHUNK = 4;
/** Shares of the diagonal at stability 0: how far one goes at most, all in the mean for each change, and that at most. */
const FAR = 0.45;
const EACH = 0.002;
const MEAN = 0.02;
/** What it costs to go as far as all may in the mean, beside a crossing, which is 3. */
const TOLL = 0.05;
/** Spots that are tried for one that comes. */
const SPOTS = 120;

export interface Loose {
  /** Nodes that come, and those whose ties are not what they were. */
  readonly fresh: readonly number[];
  readonly changed: readonly number[];
  /** 0 = what stands stays, 1 = it gives way. */
  readonly share: number;
}

/**
 * A small picture after a change: each node that comes gets the best spot, then those round the change are moved where
 * that makes the picture better by more than the way is long. All others stay where they are, to the bit.
 */
export function* ease(
  field: Field,
  { x, y }: Places,
  { fresh, changed, share }: Loose,
  random: () => number,
): Generator<number, void> {
  const { width, height } = field;
  const diagonal = Math.sqrt(width * width + height * height);
  const may = new Set(movable(field));
  const put = (i: number, px: number, py: number) => {
    x[i] = clampTo(i, px, width, field.padX);
    y[i] = clampTo(i, py, height, field.padY);
  };
  const costAt = (i: number, limit?: number) =>
    badness(field, x, y, i, limit) + roominess(field, x, y);
  const coming = fresh.filter((i) => may.has(i));
  for (const i of coming) {
    put(i, x[i]!, y[i]!);
    let least = costAt(i);
    let at = [x[i]!, y[i]!] as const;
    for (let spot = 0; spot < SPOTS; spot++) {
      put(i, random() * width, random() * height);
      const cost = costAt(i, least);
      if (cost < least) [least, at] = [cost, [x[i]!, y[i]!]];
      if (spot % CHUNK === 0) yield CHUNK;
    }
    put(i, ...at);
  }
  const [homeX, homeY] = [x.slice(), y.slice()];
  const isFresh = new Set(coming);
  const near = around(field, [...fresh, ...changed]).filter((i) => may.has(i));
  const loose = share > 0 ? [...coming, ...near.filter((i) => !isFresh.has(i))] : coming;
  const changes = fresh.length + changed.length;
  const budget = share * diagonal * Math.min(MEAN, EACH * changes) * x.length;
  const toll = (TOLL * x.length) / budget;
  const gone = new Float64Array(x.length);
  let left = budget;
  const moves = loose.length && Math.min(MOST, MOVES * loose.length);
  for (let move = 0; move < moves; move++) {
    if (move % CHUNK === 0) yield CHUNK;
    const i = loose[Math.floor(random() * loose.length)]!;
    const [wasX, wasY] = [x[i]!, y[i]!];
    const cool = 1 - move / moves;
    const reach = diagonal * (isFresh.has(i) ? 0.1 + 0.3 * cool : FAR * share * (0.2 + 0.8 * cool));
    const [dx, dy] = [(random() - 0.5) * reach, (random() - 0.5) * reach];
    const was = costAt(i);
    put(i, wasX + dx, wasY + dy);
    const [goneX, goneY] = [x[i]! - homeX[i]!, y[i]! - homeY[i]!];
    const far = isFresh.has(i) ? 0 : Math.sqrt(goneX * goneX + goneY * goneY);
    const more = far - gone[i]!;
    if (far <= FAR * share * diagonal && more <= left) {
      const limit = was - toll * more;
      if (costAt(i, limit) < limit) {
        gone[i] = far;
        left -= more;
        continue;
      }
    }
    [x[i], y[i]] = [wasX, wasY];
  }
}

/** Some nodes and those that they are tied to. */
function around({ at, a, b, blocs }: Field, from: readonly number[]): number[] {
  const near = new Set(from);
  for (const i of from) for (const l of at[i] ?? []) near.add(a[l] === i ? b[l]! : a[l]!);
  for (const { members } of blocs)
    if (members.some((i) => from.includes(i))) for (const i of members) near.add(i);
  return [...near].sort((p, q) => p - q);
}

/** Units of work that `ease` tells of, at most. */
export const easeWork = ({ r }: Field, { fresh }: Loose): number =>
  fresh.length * (SPOTS + CHUNK) + Math.min(MOST, MOVES * r.length) + CHUNK;
