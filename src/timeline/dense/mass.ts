import { BLOCK } from './sums';
import { lengthOf, startOf, type Tracks } from './tracks';
import { endedBy, startedBy } from './within';

/**
 * How many events of a track lie in each time between neighbouring `edges` (rising, UTC ms): an event of a year lies
 * in each day of it a little, so that the masses of any times that touch add up to what lies in all of them, and
 * those of all time to the number of events.
 *
 * Mass up to t = number ended + Σ of those under way (t − start) / length, from sums kept for blocks of entries:
 * O(log n) an edge.
 */
export function massBetween(
  tracks: Tracks,
  track: number,
  edges: Float64Array,
  into: Float64Array,
): void {
  const first = tracks.offset[track]!;
  const own = sharesFrom(tracks, first, false);
  const gone = sharesFrom(tracks, first, true);
  let [started, ended] = [first, first];
  let before = 0;
  for (let i = 0; i < edges.length; i++) {
    const time = edges[i]!;
    started = startedBy(tracks, track, time, started);
    ended = endedBy(tracks, track, time, ended);
    const upTo = ended - first + own(started, time) - gone(ended, time);
    // Rounded sums may end a little below 0.
    if (i) into[i - 1]! += Math.max(0, upTo - before);
    before = upTo;
  }
}

/** Shares of the entries from `first` up to, not with, one after another of an order at a moment: Σ (time − start) / length. */
function sharesFrom(tracks: Tracks, first: number, ended: boolean) {
  const { late, sums, origin } = tracks;
  const { rate, lead } = ended ? sums.byEnd : sums.byStart;
  let [at, rates, leads] = [0, 0, 0];
  const go = (k: number) => {
    const b = Math.floor(k / BLOCK);
    if (b * BLOCK > at) [at, rates, leads] = [b * BLOCK, rate[b]!, lead[b]!];
    for (; at < k; at++) {
      const e = ended ? late[at]! : at;
      const long = lengthOf(tracks, e);
      if (!long) continue;
      rates += 1 / long;
      leads += (startOf(tracks, e) - origin) / long;
    }
  };
  go(first);
  const [rates0, leads0] = [rates, leads];
  return (k: number, time: number) => {
    go(k);
    return rates * (time - origin) - leads - (rates0 * (time - origin) - leads0);
  };
}
