import { tablesOf } from '../../model/indexed';
import type { Claim } from '../../model/ledger';
import type { Dataset } from '../../model/records';
import { atOnce, inStretches, type Steps } from '../../model/stretches';
import { eachParty, type View } from '../../model/view';
import { type Lane, type Seats, seatsOf } from '../items';
import { columnSteps, type EventKind, type Readings } from './events';
import { type Peaks, peakSteps } from './peaks';
import { rankSteps } from './ranks';
import { BLOCK, byEnd, byEndFew, type Own, type Sums, sumsOf } from './sums';

/** What is shorter is a moment, ms: its share of a time is not told apart. */
const MOMENT = 60_000;

type Timed = Pick<Tracks, 'times' | 'rows' | 'event'>;

/** When an entry starts, UTC ms. */
export const startOf = ({ times, rows, event }: Timed, e: number) => times.start[rows[event[e]!]!]!;

/** How long it takes, ms; 0 for a moment. */
export function lengthOf({ times, rows, event }: Timed, e: number): number {
  const row = rows[event[e]!]!;
  const long = times.end[row]! - times.start[row]!;
  return long < MOMENT ? 0 : long;
}

/** When it has ended; a moment is over half a millisecond later, so that a time which begins with it has it. */
export const endOf = (tracks: Timed, e: number) =>
  startOf(tracks, e) + (lengthOf(tracks, e) || 0.5);

/**
 * What takes place in each lane, of each kind: a track. An event stands once in each of its lanes; of
 * track t the entries from `offset[t]` to `offset[t + 1]`, by start. About 11 bytes an entry.
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
  /** Best readings by row, and the row of each event: those of its columns. */
  readonly times: Readings;
  readonly rows: Uint32Array;
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

/** Tracks of a lane: one for each kind. */
export const tracksIn = ({ kinds }: Pick<Tracks, 'kinds'>, lane: number): number[] =>
  kinds.map((_, kind) => lane * kinds.length + kind);

const laneOfActors = ({ actors }: View<Claim>, laneOf: Seats['laneOf']) =>
  Int32Array.from(actors, ({ key }) => laneOf.get(key) ?? -1);

/** The lane of each event of one plain party; −1 of others. */
function* lonely(dataset: Dataset, lanes: readonly Lane[]): Steps<Int32Array> {
  const { events } = tablesOf(dataset)!;
  const { rows, ledger, places } = events;
  const { laneOf, typed } = seatsOf(lanes);
  const alone = new Int32Array(rows.length).fill(-1);
  if (typed || places || ledger.parties.length > ledger.plain) return alone;
  const laneAt = laneOfActors(events, laneOf);
  const { offset, party } = ledger;
  yield* inStretches(rows.length, (i, end) => {
    for (; i < end; i++) {
      const row = rows[i]!;
      const from = offset[row]!;
      if (offset[row + 1] === from + 1) alone[i] = laneAt[party[from]!]!;
    }
  });
  return alone;
}

/** Calls with each lane of an event, once; those of nobody are in the last lane. Each event is asked for once. */
export function eachLaneIn(dataset: Dataset, lanes: readonly Lane[]) {
  const { events } = tablesOf(dataset)!;
  const { laneOf, typed, rest } = seatsOf(lanes);
  const types = events.ledger.fields.get('type')!;
  if (typed)
    return (index: number, visit: (lane: number) => void) =>
      visit(typed.get(types.at(events.rows[index]!) as string) ?? rest);
  const laneAt = laneOfActors(events, laneOf);
  const seen = new Int32Array(lanes.length).fill(-1);
  let [of, any] = [-1, false];
  let told: (lane: number) => void;
  const see = (place: number) => {
    const lane = laneAt[place]!;
    any = true;
    if (!(lane >= 0) || seen[lane] === of) return;
    seen[lane] = of;
    told(lane);
  };
  return (index: number, visit: (lane: number) => void) => {
    [of, any, told] = [index, false, visit];
    eachParty(events, events.rows[index]!, see);
    if (!any) visit(rest);
  };
}

export const tracksOf = (dataset: Dataset, lanes: readonly Lane[]): Tracks =>
  atOnce(trackSteps(dataset, lanes));

/** The same a stretch at a time. */
export function* trackSteps(dataset: Dataset, lanes: readonly Lane[]): Steps<Tracks> {
  const columns = yield* columnSteps(dataset, lanes[0]?.zone);
  const { count, times, rows, kind, kinds } = columns;
  const eachLane = eachLaneIn(dataset, lanes);
  const trackOf = (lane: number, i: number) => lane * kinds.length + kind[i]!;
  const offset = new Uint32Array(lanes.length * kinds.length + 2);
  const undated = new Uint32Array(lanes.length);
  const actors = new Uint8Array(count);
  const keys = new Float64Array(count);
  const alone = yield* lonely(dataset, lanes);
  let [dated, shared, most, fewest, origin] = [0, 0, 0, Infinity, Infinity];
  let [seats, at] = [0, 0];
  const seat = (to: number) => {
    seats++;
    if (keys[at]! < Infinity) offset[trackOf(to, at) + 2]!++;
    else undated[to]!++;
  };
  const read = (i: number) => {
    const begin = times.start[rows[i]!]!;
    const isDated = !Number.isNaN(begin);
    // What has no date comes after all that has one.
    keys[i] = isDated ? begin : Infinity;
    if (isDated) dated++;
    if (begin < origin) origin = begin;
    seats = 0;
    at = i;
    if (alone[i]! < 0) eachLane(i, seat);
    else seat(alone[i]!);
    actors[i] = Math.min(seats, 255);
    if (seats > 1) shared++;
    if (seats > 1 && seats < fewest) fewest = seats;
    if (seats > most) most = seats;
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
  // By entry while they are made: of rows in any order each is a miss.
  const own: Own = { start: new Float64Array(total), length: new Float64Array(total) };
  yield;
  const ends = new Float64Array(total);
  const trackAt = new Uint32Array(total);
  const latest = new Float64Array(Math.ceil(total / BLOCK)).fill(-Infinity);
  yield;
  const eachOfIts = eachLaneIn(dataset, lanes);
  // Filling moves each track's mark to its end, which is where the next one begins.
  const put = (to: number) => {
    const track = trackOf(to, at);
    const e = offset[track + 1]!++;
    const row = rows[at]!;
    const start = times.start[row]!;
    const long = times.end[row]! - start;
    event[e] = at;
    trackAt[e] = track;
    own.start[e] = start;
    own.length[e] = long < MOMENT ? 0 : long;
    const last = start + (long < MOMENT ? 0.5 : long);
    ends[e] = last;
    const block = Math.floor(e / BLOCK);
    if (last > latest[block]!) latest[block] = last;
  };
  yield* inStretches(dated, (k, end) => {
    for (; k < end; k++) {
      at = order[k]!;
      if (alone[at]! < 0) eachOfIts(at, put);
      else put(alone[at]!);
    }
  });
  const bounds = offset.subarray(0, -1);
  const peaks = yield* peakSteps(columns, actors, order);
  const late = byEndFew(bounds, ends) ?? (yield* byEnd(bounds, trackAt, ends));
  return {
    ...{
      lanes: lanes.length,
      zone: lanes[0]?.zone,
      kinds,
      offset: bounds,
      event,
      times,
      rows,
      late,
      origin,
      undated,
      actors,
      shared,
      most,
    },
    whole: fewest >= most,
    peaks,
    sums: yield* sumsOf(own, origin, late),
    latest,
  };
}
