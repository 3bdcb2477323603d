import type { Tracks } from './tracks';
import { endedBy, shareTo, startedBy } from './within';

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
  let [started, ended] = [first, first];
  let before = 0;
  for (let i = 0; i < edges.length; i++) {
    const time = edges[i]!;
    started = startedBy(tracks, track, time, started);
    ended = endedBy(tracks, track, time, ended);
    const upTo = massTo(tracks, first, started, ended, time);
    // Rounded sums may end a little below 0.
    if (i) into[i - 1]! += Math.max(0, upTo - before);
    before = upTo;
  }
}

function massTo(tracks: Tracks, first: number, started: number, ended: number, time: number) {
  const own = shareTo(tracks, false, started, time) - shareTo(tracks, false, first, time);
  const gone = shareTo(tracks, true, ended, time) - shareTo(tracks, true, first, time);
  return ended - first + own - gone;
}
