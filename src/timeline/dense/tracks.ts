import { tablesOf } from '../../model/indexed';
import type { Dataset } from '../../model/records';
import { atOnce, inStretches, type Steps } from '../../model/stretches';
import { eachParty } from '../../model/view';
import { type Lane, seatsOf } from '../items';
import { columnSteps, type EventKind } from './events';
import { type Peaks, peakSteps } from './peaks';
import { rankSteps } from './ranks';

/** Entries whose sums are kept as one. */
export const BLOCK = 16;
/** What is shorter is a moment, ms: its share of a time is not told apart. */
const MOMENT = 60_000;

/** When an entry has ended; a moment is over half a millisecond later, so that a time which begins with it has it. */
export const endOf = ({ start, length }: Own, e: number) => start[e]! + (length[e]! || 0.5);

/**
 * What takes place in each lane, of each kind: a track. An event stands once in each of its lanes; of
 * track t the entries from `offset[t]` to `offset[t + 1]`, by start. About 25 bytes an entry.
 */
export interface Tracks {
  readonly lanes: number;
  /** In whose days dates stand; `undefined` = UTC. */
  readonly zone: string | undefined;
  /** Track t is of lane ⌊t / kinds⌋ and of kind t modulo kinds. */
  readonly kinds: readonly EventKind[];
  readonly offset: Uint32Array;
  /** Place of the event in its dataset. */
  readonly event: Uint32Array;
  /** UTC ms. */
  readonly start: Float64Array;
  /** ms; 0 for a moment. */
  readonly length: Float64Array;
  /** Entries of each track by end. */
  readonly late: Uint32Array;
  /** Before each block, in the order of starts and in that of ends: the sum of 1 / length, and of (start − origin) / length. */
  readonly sums: { readonly byStart: Sums; readonly byEnd: Sums };
  /** The latest end of any entry of a block, in the order of starts. */
  readonly latest: Float64Array;
  readonly origin: number;
  /** Events without a date, by lane. */
  readonly undated: Uint32Array;
  /** Lanes of each event, to 255. */
  readonly actors: Uint8Array;
  readonly peaks: Peaks;
  /** Events of several lanes, the most lanes of any, and whether all of them have as many. */
  readonly shared: number;
  readonly most: number;
  readonly whole: boolean;
}

export interface Sums {
  readonly rate: Float64Array;
  readonly lead: Float64Array;
}

/** Tracks of a lane: one for each kind. */
export const tracksIn = ({ kinds }: Pick<Tracks, 'kinds'>, lane: number): number[] =>
  kinds.map((_, kind) => lane * kinds.length + kind);

/** Lanes of an event, each once; those of nobody are in the last lane. Each event is asked for once. */
/** Calls with each lane of an event, once. */
export function eachLaneIn(dataset: Dataset, lanes: readonly Lane[]) {
  const { events } = tablesOf(dataset)!;
  const { laneOf, typed, rest } = seatsOf(lanes);
  const types = events.ledger.fields.get('type')!;
  if (typed)
    return (index: number, visit: (lane: number) => void) =>
      visit(typed.get(types.at(events.rows[index]!) as string) ?? rest);
  const laneAt = Int32Array.from(events.actors, ({ key }) => laneOf.get(key) ?? -1);
  const seen = new Int32Array(lanes.length).fill(-1);
  return (index: number, visit: (lane: number) => void) => {
    let any = false;
    eachParty(events, events.rows[index]!, (place) => {
      const lane = laneAt[place] ?? -1;
      any = true;
      if (lane < 0 || seen[lane] === index) return;
      seen[lane] = index;
      visit(lane);
    });
    if (!any) visit(rest);
  };
}

export const tracksOf = (dataset: Dataset, lanes: readonly Lane[]): Tracks =>
  atOnce(trackSteps(dataset, lanes));

/** The same a stretch at a time. */
export function* trackSteps(dataset: Dataset, lanes: readonly Lane[]): Steps<Tracks> {
  const columns = yield* columnSteps(dataset, lanes[0]?.zone);
  const { count, start, end, kind, kinds } = columns;
  const eachLane = eachLaneIn(dataset, lanes);
  const trackOf = (lane: number, i: number) => lane * kinds.length + kind[i]!;
  const offset = new Uint32Array(lanes.length * kinds.length + 2);
  const undated = new Uint32Array(lanes.length);
  const actors = new Uint8Array(count);
  // What has no date comes after all that has one.
  const keys = new Float64Array(count);
  let [dated, shared, most, fewest, origin] = [0, 0, 0, Infinity, Infinity];
  const read = (i: number) => {
    let own = 0;
    const isDated = !Number.isNaN(start[i]!);
    if (isDated) dated++;
    keys[i] = isDated ? start[i]! : Infinity;
    if (start[i]! < origin) origin = start[i]!;
    eachLane(i, (lane) => {
      own++;
      if (isDated) offset[trackOf(lane, i) + 2]!++;
      else undated[lane]!++;
    });
    actors[i] = Math.min(own, 255);
    if (own > 1) shared++;
    if (own > 1 && own < fewest) fewest = own;
    if (own > most) most = own;
  };
  yield* inStretches(count, (i, end) => {
    for (; i < end; i++) read(i);
  });
  if (!dated) origin = 0;
  for (let t = 2; t < offset.length; t++) offset[t]! += offset[t - 1]!;
  const total = offset.at(-1)!;
  const order = (yield* rankSteps(keys)).subarray(0, dated);
  // Memory for a million is a step of its own.
  const event = new Uint32Array(total);
  yield;
  const own: Own = { start: new Float64Array(total), length: new Float64Array(total) };
  yield;
  const ends = new Float64Array(total);
  const trackAt = new Uint32Array(total);
  yield;
  const eachOfIts = eachLaneIn(dataset, lanes);
  // Filling moves each track's mark to its end, which is where the next one begins.
  const put = (i: number) => {
    const [at, long] = [start[i]!, end[i]! - start[i]!];
    eachOfIts(i, (lane) => {
      const track = trackOf(lane, i);
      const e = offset[track + 1]!++;
      event[e] = i;
      trackAt[e] = track;
      own.start[e] = at;
      own.length[e] = long < MOMENT ? 0 : long;
      ends[e] = endOf(own, e);
    });
  };
  yield* inStretches(dated, (k, end) => {
    for (; k < end; k++) put(order[k]!);
  });
  const bounds = offset.subarray(0, -1);
  const latest = yield* latestOf(ends);
  const late = yield* byEnd(bounds, trackAt, ends);
  return {
    ...{
      lanes: lanes.length,
      zone: lanes[0]?.zone,
      kinds,
      offset: bounds,
      event,
      ...own,
      late,
      origin,
      undated,
      actors,
      shared,
      most,
    },
    whole: fewest >= most,
    peaks: yield* peakSteps(columns, actors, order),
    sums: { byStart: yield* summed(own, origin), byEnd: yield* summed(own, origin, late) },
    latest,
  };
}

type Own = Pick<Tracks, 'start' | 'length'>;

/** Entries of each track by end; the ends are lost. */
function* byEnd(offset: Uint32Array, trackAt: Uint32Array, ends: Float64Array): Steps<Uint32Array> {
  const late = new Uint32Array(ends.length);
  const at = offset.slice();
  const order = yield* rankSteps(ends);
  yield* inStretches(ends.length, (k, to) => {
    for (; k < to; k++) {
      const e = order[k]!;
      late[at[trackAt[e]!]!++] = e;
    }
  });
  return late;
}

function* summed({ start, length }: Own, origin: number, order?: Uint32Array): Steps<Sums> {
  const blocks = Math.ceil(start.length / BLOCK) + 1;
  const [rate, lead] = [new Float64Array(blocks), new Float64Array(blocks)];
  let [rates, leads] = [0, 0];
  yield* inStretches(start.length, (k, end) => {
    for (; k < end; k++) {
      if (k % BLOCK === 0) {
        rate[k / BLOCK] = rates;
        lead[k / BLOCK] = leads;
      }
      const e = order ? order[k]! : k;
      const long = length[e]!;
      if (!long) continue;
      rates += 1 / long;
      leads += (start[e]! - origin) / long;
    }
  });
  rate[blocks - 1] = rates;
  lead[blocks - 1] = leads;
  return { rate, lead };
}

function* latestOf(ends: Float64Array): Steps<Float64Array> {
  const latest = new Float64Array(Math.ceil(ends.length / BLOCK)).fill(-Infinity);
  yield* inStretches(latest.length, (b, to) => {
    for (; b < to; b++) {
      const end = Math.min(ends.length, (b + 1) * BLOCK);
      for (let e = b * BLOCK; e < end; e++) if (ends[e]! > latest[b]!) latest[b] = ends[e]!;
    }
  });
  return latest;
}
