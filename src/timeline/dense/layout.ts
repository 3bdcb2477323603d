import { wordsOf } from '../../chart/words';
import { tablesOf } from '../../model/indexed';
import type { Dataset } from '../../model/records';
import { atOnce, type Steps } from '../../model/stretches';
import { eachParty } from '../../model/view';
import { wrapText } from '../../scene/text-width';
import { TYPE } from '../../scene/theme';
import type { Ask } from '../ask';
import { asOfOf } from '../axis';
import { nameLines, type Tray } from '../columns';
import { ROW } from '../flags';
import { type Lane, lanesIn, lanesOf, seatsOf } from '../items';
import { footOf } from '../lane-heights';
import { plannedLanes } from '../lane-plan';
import { orderOf } from '../lane-turns';
import { scaledIn, type TimelineLayout } from '../layout';
import { readDomain, type TimelineOptions } from '../options';
import { type Domain, hull } from '../scale';
import { eventColumns } from './events';
import { startOf, type Tracks, trackSteps, tracksIn } from './tracks';

/** More events than this are not drawn one by one in one picture. */
export const FEW = 300;
const MOST: Readonly<Record<string, number>> = { auto: FEW, storyline: 2 * FEW };
/** Heights that lanes share, px, and between which each of them lies. */
const LANES = 640;
const LOWEST = 16;
const HIGHEST = 44;
/** Rows of words over the lanes. */
const FLAG_ROWS = 4;
/** The line below the axis that says how tall bars are, px. */
const SCALE = 16;
/** Groups of actors by which lanes are put in order. */
const GROUPS = 2000;

/** Whether events are drawn together. */
export const isDense = (dataset: Dataset, { form = 'auto' }: TimelineOptions): boolean =>
  form === 'density' || dataset.count('event') > (MOST[form] ?? Infinity);

const made = new WeakMap<readonly Lane[], Tracks>();

/** Tracks of a dataset in its own lanes. */
export const ownTracks = (dataset: Dataset, lanes: readonly Lane[] = lanesIn(dataset)): Tracks =>
  made.get(lanes) ?? atOnce(ownSteps(dataset, lanes));

/** The same a stretch at a time. */
export function* ownSteps(dataset: Dataset, lanes: readonly Lane[]): Steps<Tracks> {
  const tracks = made.get(lanes) ?? (yield* trackSteps(dataset, lanes));
  made.set(lanes, tracks);
  return tracks;
}

/** Lanes of events that several actors share, evenly from all of them. */
export function sharedLanes(
  dataset: Dataset,
  planned: readonly Lane[] = lanesIn(dataset),
): number[][] {
  const { events } = tablesOf(dataset)!;
  const { laneOf } = seatsOf(planned);
  const laneAt = dataset.actors.map(({ key }) => laneOf.get(key) ?? -1);
  const groups: number[][] = [];
  const step = Math.max(1, Math.floor(events.rows.length / GROUPS));
  for (let i = 0; i < events.rows.length; i += step) {
    const group = new Set<number>();
    eachParty(events, events.rows[i] as number, (place) => {
      if ((laneAt[place] as number) >= 0) group.add(laneAt[place] as number);
    });
    if (group.size > 1) groups.push([...group].sort((a, b) => a - b));
  }
  return groups;
}

/** From the first date to the last with a little air, and the as-of date where it is near. */
function domainOf(dataset: Dataset, asOf: number | null, zone?: string): Domain | null {
  const { start, end, first, last } = eventColumns(dataset, zone);
  if (first < 0) return null;
  const [low, high] = [start(first), end(last)];
  const span = Math.max(high - low, 1);
  const near = asOf !== null && asOf > low - span && asOf < high + span;
  const [from, to] = hull([[low, high], near ? [asOf, asOf] : [low, high]]) as Domain;
  const air = 0.01 * Math.max(to - from, 1);
  return [from - air, to + air];
}

/** Height of each lane: a share of the plot's, or as many ask for. */
function laneHeight({ options, height }: Ask, lanes: number, around: number): number {
  const natural = Math.min(HIGHEST, Math.max(LOWEST, LANES / Math.max(1, lanes)));
  const each =
    height === null ? (options.laneHeight ?? natural) : (height - around) / Math.max(1, lanes);
  return Math.max(12, Math.min(2 * HIGHEST, each));
}

/** Height that lanes of many events need, without laying them out. */
export function denseHeight(ask: Ask): number {
  const { length } = plannedLanes(ask.dataset, ask.options);
  const around = 14 + FLAG_ROWS * ROW + footOf(asOfOf(ask.dataset)) + SCALE;
  return around + length * laneHeight(ask, length, around);
}

/** The column of how many events of each lane have no date, as wide as its heading, which has two lines where there is little room. */
function trayIn({ options, width, measure }: Ask, { undated }: Tracks): Tray | null {
  if (!undated.some((count) => count > 0)) return null;
  const { tray } = wordsOf(options).timeline;
  const { size } = TYPE.label;
  const whole = Math.ceil(measure(tray, size, 600));
  let room = width < 560 ? Math.ceil(whole / 2) : whole;
  while (room < whole && wrapText(tray, room, size, 600, measure).length > 2) room += 4;
  return { x: width - room - 16, width: room + 16 };
}

/** When the first event of a lane begins. */
const firstOf = (tracks: Tracks, lane: number): number =>
  Math.min(
    ...tracksIn(tracks, lane).map((track) => {
      const from = tracks.offset[track] as number;
      return from < (tracks.offset[track + 1] as number) ? startOf(tracks, from) : Infinity;
    }),
  );

/** Lanes of one height each, whose events are drawn together where there is no room for each. */
export function layoutDense(ask: Ask): TimelineLayout {
  const { dataset, options, width, measure } = ask;
  const asOf = asOfOf(dataset, options.timeZone);
  const foot = footOf(asOf) + SCALE;
  const words = wordsOf(options);
  const planned = plannedLanes(dataset, options);
  const lanes = lanesOf(dataset, words, planned);
  const tracks = ownTracks(dataset, planned);
  const order = orderOf(
    ask,
    () => (tracks.shared ? sharedLanes(dataset, planned) : []),
    (lane) => firstOf(tracks, lane),
  );
  const { names, width: nameWidth } = nameLines(lanes, width, measure);
  const left = Math.ceil(nameWidth + 12);
  const most = dataset.count('event');
  const { size, weight } = TYPE.note;
  const counts = measure(words.figure(most), size, weight);
  const tray = trayIn(ask, tracks);
  const right = Math.max(left + 40, (tray ? tray.x - 4 : width) - Math.ceil(counts) - 10);
  const home =
    readDomain(options.domain, options.timeZone) ?? domainOf(dataset, asOf, options.timeZone);
  const lanesTop = 14 + FLAG_ROWS * ROW;
  const height = laneHeight(ask, lanes.length, lanesTop + foot);
  const tops = new Float64Array(lanes.length);
  order.forEach((lane, i) => {
    tops[lane] = lanesTop + i * height;
  });
  const lanesBottom = lanesTop + lanes.length * height;
  const ones = lanes.map(() => 1);
  return {
    plan: null,
    form: 'density',
    size: { width, height: ask.height ?? lanesBottom + foot },
    lanes,
    names,
    order,
    tops,
    heights: new Float64Array(lanes.length).fill(height),
    items: [],
    rows: [],
    rowCounts: [ones, ones],
    asOf,
    flagRows: FLAG_ROWS,
    lanesTop,
    lanesBottom,
    left,
    right,
    tray,
    ...scaledIn(ask, home, right - left, asOf),
    tracks,
  };
}
