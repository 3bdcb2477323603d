import { BLOCK } from './sums';
import { endOf, startOf, type Tracks } from './tracks';

/** Calls with the entries of a track that share a moment with the time from `from` to `to`. */
export function eachWithin(
  tracks: Tracks,
  track: number,
  [from, to]: readonly [number, number],
  visit: (event: number) => void,
): void {
  const { offset, event, latest } = tracks;
  const end = startedBy(tracks, track, to);
  for (let e = offset[track]!; e < end; e++) {
    const b = Math.floor(e / BLOCK);
    // All of them had ended by then.
    if (e % BLOCK === 0 && latest[b]! <= from) e += BLOCK - 1;
    else if (endOf(tracks, e) > from) visit(event[e]!);
  }
}

/** The first entry of a track that starts at `time` or later; none before `from` does. */
export function startedBy(
  tracks: Tracks,
  track: number,
  time: number,
  from = tracks.offset[track]!,
): number {
  const end = tracks.offset[track + 1]!;
  let [low, high, step] = [from, from, 1];
  // Where one asks for times that rise it is near.
  while (high < end && startOf(tracks, high) < time) {
    low = high + 1;
    high += step;
    step *= 2;
  }
  high = Math.min(high, end);
  while (low < high) {
    const middle = (low + high) >> 1;
    if (startOf(tracks, middle) < time) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The first place in the order of ends at which an entry of a track ends after `time`; none before `from` does. */
export function endedBy(
  tracks: Tracks,
  track: number,
  time: number,
  from = tracks.offset[track]!,
): number {
  const { late } = tracks;
  const end = tracks.offset[track + 1]!;
  let [low, high, step] = [from, from, 1];
  while (high < end && endOf(tracks, late[high]!) <= time) {
    low = high + 1;
    high += step;
    step *= 2;
  }
  high = Math.min(high, end);
  while (low < high) {
    const middle = (low + high) >> 1;
    if (endOf(tracks, late[middle]!) <= time) low = middle + 1;
    else high = middle;
  }
  return low;
}
