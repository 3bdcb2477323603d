import type { Key } from '../../model/key';
import type { Dataset } from '../../model/records';
import { byTime, type Item, maker } from '../items';
import { reachOf } from '../lane-rows';
import type { TimelineLayout } from '../layout';
import { markPlaces } from '../scale';
import { type RowMemory, rowOffsets, steadyRows } from '../steady-rows';
import { eventColumns } from './events';
import { peakWithin } from './peaks';
import { type Tracks, tracksIn } from './tracks';
import { eachWithin, endedBy, startedBy } from './within';

/** Room of a mark on the axis, px: with less for each, a lane's events are drawn together. */
const ROOM = 15;
/** Events that are drawn one by one, at most. */
const MOST = 150;
/** Parts of the view, at most, of which the event that matters most is drawn in any case. */
const PARTS = 12;
/** Least width of such a part, px. */
const PART = 64;
/** How much more room than it must have a lane needs to change from one way of drawing to the other. */
const SLACK = 1.25;

/** ms: longer than any time, and half of it a whole number for many turns. */
const LONG = 4096 * 2_251_799_813_685_248;

/** Which events are drawn one by one in a view, and which lanes together. */
export interface Choice {
  /** By lane: 1 where events are drawn together. */
  readonly together: Uint8Array;
  /** By lane: events that have a moment in view. */
  readonly counts: Uint32Array;
  readonly items: readonly Item[];
  /** Of each item in each of its lanes, off the middle. */
  readonly rows: readonly (readonly number[])[];
}

/** Events of each lane with a moment in view. */
function countsIn(tracks: Tracks, [from, to]: readonly [number, number]): Uint32Array {
  const counts = new Uint32Array(tracks.lanes);
  for (let lane = 0; lane < tracks.lanes; lane++)
    for (const track of tracksIn(tracks, lane))
      counts[lane]! += startedBy(tracks, track, to) - endedBy(tracks, track, from);
  return counts;
}

/** Lanes whose events have room one by one, those of fewest first, as long as all of them are few; who has it keeps it. */
function apartLanes(counts: Uint32Array, width: number, before?: Uint8Array): Uint8Array {
  const together = new Uint8Array(counts.length).fill(1);
  let sum = 0;
  const kept = (lane: number) => Number(before?.[lane] === 0);
  const turns = [...counts.keys()].sort(
    (a, b) => kept(b) - kept(a) || counts[a]! - counts[b]! || a - b,
  );
  for (const lane of turns) {
    const count = counts[lane]!;
    const most = kept(lane) ? SLACK : 1;
    if (count * ROOM > most * width || sum + count > most * MOST) continue;
    sum += count;
    together[lane] = 0;
  }
  return together;
}

/** The event that matters most of each of some equal parts of the view. */
function picked(
  dataset: Dataset,
  { peaks, actors, zone }: Tracks,
  visible: readonly [number, number],
  width: number,
) {
  const parts = Math.min(PARTS, Math.ceil(width / PART));
  const columns = eventColumns(dataset, zone);
  // Halves of halves of one long time: they stand still while a reader moves, and what matters most of one does so of its half.
  let part = LONG;
  while (part / 2 >= (visible[1] - visible[0]) / parts) part /= 2;
  const first = Math.floor(visible[0] / part);
  const count = Math.ceil(visible[1] / part) - first;
  return Array.from({ length: count }, (_, i) =>
    peakWithin(peaks, columns, actors, (first + i) * part, (first + i + 1) * part),
  ).filter((i) => i >= 0 && columns.start(i) <= visible[1] && columns.end(i) >= visible[0]);
}

/** How close a view is, and what the one before it had: lanes drawn together, and rows. */
export interface Moved {
  readonly k: number;
  readonly rows: RowMemory;
  readonly together?: Uint8Array;
}

/** Decided lane by lane. What is selected is drawn in any case. */
export function choose(
  dataset: Dataset,
  seen: Dataset,
  tracks: Tracks,
  layout: TimelineLayout,
  visible: readonly [number, number],
  toX: (time: number) => number,
  selected: Iterable<Key>,
  moved: Moved,
): Choice {
  const { left, right, lanes, order, heights } = layout;
  const counts = countsIn(tracks, visible);
  const together = apartLanes(counts, right - left, moved.together);
  const chosen = new Set<number>();
  together.forEach((isTogether, lane) => {
    if (isTogether) return;
    for (const track of tracksIn(tracks, lane))
      eachWithin(tracks, track, visible, (event) => chosen.add(event));
  });
  const events = new Set(
    [...chosen, ...picked(seen, tracks, visible, right - left)].map((i) =>
      seen.recordAt('event', i),
    ),
  );
  for (const key of selected) {
    const index = seen.indexOf(key);
    if (key.startsWith('event:') && index >= 0) events.add(seen.recordAt('event', index));
  }
  const all = [...events].map(maker(dataset, lanes)).sort(byTime);
  const items = all.filter(({ best }) => best);
  // Of those in the tray only the selected are drawn, each in the middle of its lanes.
  const undated = all.filter(({ best }) => !best);
  const places = markPlaces(items, toX);
  const reach = items.map((item, i) => reachOf(item, places[i] as number, toX, [left, right]));
  const offsets = Array.from(together, (isTogether, lane) =>
    isTogether ? [0] : rowOffsets(heights[lane] as number),
  );
  const rows = steadyRows(items, order, places, reach, moved).map((own, i) =>
    own.map((row, nth) => {
      const ys = offsets[(items[i] as Item).lanes[nth] as number] as number[];
      return ys[row % ys.length] as number;
    }),
  );
  return {
    together,
    counts,
    items: [...items, ...undated],
    rows: [...rows, ...undated.map((item) => item.lanes.map(() => 0))],
  };
}
