import type { Dataset } from '../../model/records';
import type { Domain } from '../scale';
import type { Scaled } from './contract';
import { stretchesOf } from './stretches';

/** Most places that are told apart; of more events each place is of several. */
const MOST = 400;
/** Part of an event's room on each side that is not of its own date. */
const AIR = 0.1;

/** Events of one date, by their middle: a date, and how many. */
interface Place {
  readonly at: number;
  readonly from: number;
  readonly to: number;
  count: number;
}

function placesOf(dataset: Dataset): Place[] {
  const stretches = stretchesOf(dataset);
  const each = Math.ceil(stretches.length / MOST);
  const places: Place[] = [];
  stretches.forEach(([from, to], i) => {
    const last = places.at(-1);
    const at = from + (to - from) / 2;
    if (last && (last.at === at || i % each)) last.count++;
    else places.push({ at, from, to, count: 1 });
  });
  return places;
}

/** Every event has as much room as another: time runs evenly only from each to the next. */
export function equalised(dataset: Dataset, around: Domain): Scaled | null {
  const places = placesOf(dataset);
  if (places.length < 2) return null;
  const all = places.reduce((sum, { count }) => sum + count, 0);
  const [times, shares] = [[around[0]], [0]];
  const add = (time: number, share: number) => {
    if (time > (times.at(-1) as number) && time < around[1]) {
      times.push(time);
      shares.push(share / (all + 1));
    }
  };
  let before = 0.5;
  places.forEach(({ at, from, to, count }, i) => {
    const low = Math.max(from, ((places[i - 1]?.at ?? -Infinity) + at) / 2);
    const high = Math.min(to, ((places[i + 1]?.at ?? Infinity) + at) / 2);
    if (low < at && at < high) {
      add(low, before + AIR * count);
      add(at, before + count / 2);
      add(high, before + count - AIR * count);
    } else add(at, before + count / 2);
    before += count;
  });
  times.push(around[1]);
  shares.push(1);
  const scale = {
    times: Float64Array.from(times),
    shares: Float64Array.from(shares),
    folds: [],
    // The day on which it begins, unless that is before what stands to its left.
    marks: Float64Array.from(
      places.flatMap(({ from, to, at }, i) =>
        to > from ? [from > (places[i - 1]?.at ?? -Infinity) ? from : at] : [],
      ),
    ),
    origin: null,
  };
  return { domain: around, scale };
}
