import { wordsOf } from '../chart/words';
import type { Size } from '../scene/scene';
import type { Ask } from './ask';
import { asOfOf } from './axis';
import { nameLines, type Tray, trayOf, trayPlaces } from './columns';
import type { Tracks } from './dense/tracks';
import { ROW } from './flags';
import { flagMargin, hangFlags } from './hang';
import { type Item, itemsOf, type Lane, lanesOf } from './items';
import { plannedLanes } from './lane-plan';
import { packLanes, reachOf } from './lane-rows';
import { orderOf } from './lane-turns';
import { readDomain, type TimelineOptions } from './options';
import { planRows, type RowsPlan } from './rows';
import { type Domain, homeDomain, markPlaces } from './scale';
import { scaleCode, scaleOf } from './scale-slot';
import { shareAt, type TimeScale } from './time-scale';

/** Distance of rows of marks within a lane, px. */
export const PITCH = 20;
const MOST_FLAG_ROWS = 16;
/** Least height of a lane among many, and what lanes of one row take up before they become lower, px. */
const DENSE = 32;
const LANES = 640;
/** Room at the foot of lanes for all relations, px. */
const FEET = 16;
/** Rows beyond the first that a lane grows for; more of them move closer. */
const MOST_ROWS = 6;

/** What data, own options and size decide; px of the plot, times in UTC ms. */
export interface TimelineLayout {
  readonly form: 'lanes' | 'rows' | 'density';
  readonly size: Size;
  readonly lanes: readonly Lane[];
  readonly items: readonly Item[];
  /** Indices of `lanes`, top to bottom. */
  readonly order: readonly number[];
  /** Lines of each lane's name. */
  readonly names: readonly (readonly string[])[];
  /** Of each lane. */
  readonly tops: Float64Array;
  readonly heights: Float64Array;
  /** Row of each item in each of its lanes. */
  readonly rows: readonly (readonly number[])[];
  /** Rows of each lane: of the axis, of the tray. */
  readonly rowCounts: readonly [readonly number[], readonly number[]];
  /** Where the axis begins and ends. */
  readonly left: number;
  readonly right: number;
  /** The column of what has no date; `null` where there is none. */
  readonly tray: Tray | null;
  /** Of the whole axis, before any zoom; `null` where nothing has a date. */
  readonly domain: Domain | null;
  /** `null` where time runs evenly. */
  readonly scale: TimeScale | null;
  readonly asOf: number | null;
  readonly flagRows: number;
  readonly lanesTop: number;
  readonly lanesBottom: number;
  /** The narrow form; `null` where lanes run from left to right. */
  readonly plan: RowsPlan | null;
  /** All events, of which `items` holds none; `null` where each is drawn. */
  readonly tracks: Tracks | null;
}

function formOf(options: TimelineOptions, width: number) {
  const { form = 'auto' } = options;
  return form === 'auto' ? (width < 400 ? 'rows' : 'lanes') : form;
}

/** A reader comes as close as a minute a px, whatever time the axis spans. */
const CLOSEST = 60_000;

export const closest = ({ domain, left, right }: TimelineLayout): number =>
  Math.max(16, domain ? (domain[1] - domain[0]) / (right - left) / CLOSEST : 0);

/** x of a time before any zoom. */
export const homeX = ({
  domain,
  scale,
  left,
  right,
}: Pick<TimelineLayout, 'domain' | 'scale' | 'left' | 'right'>) => {
  const [start, end] = domain ?? [0, 1];
  if (scale) return (time: number) => left + shareAt(scale, time) * (right - left);
  return (time: number) =>
    time === Infinity
      ? Infinity
      : time === -Infinity
        ? -Infinity
        : left + ((time - start) / (end - start)) * (right - left);
};

/** The order of lanes in which each event is drawn. */
function itemOrder(ask: Ask): number[] {
  const { items } = itemsOf(ask.dataset, plannedLanes(ask.dataset, ask.options));
  return orderOf(
    ask,
    () => items.map((item) => item.lanes),
    (lane) => items.findIndex((item) => item.lanes.includes(lane)),
  );
}

/** Heights of lanes in a plot of a given height, or as the content needs. */
function shareHeight(ask: Ask, counts: readonly number[], flagRows: number, below: number) {
  const { options, width, height } = ask;
  const roomy = width >= 850 ? 40 : 36;
  const least = options.laneHeight ?? Math.max(DENSE, Math.min(roomy, LANES / counts.length));
  const foot = options.inForce ? FEET : 0;
  const natural = counts.map((count) => least + foot + Math.min(count - 1, MOST_ROWS) * PITCH);
  const sum = natural.reduce((a, b) => a + b, 0);
  const head = (rows: number) => 14 + rows * ROW;
  if (height === null) return { flagRows, lanesTop: head(flagRows), heights: natural };
  const rows = Math.max(
    0,
    Math.min(flagRows, Math.floor((height - below - 14 - sum * 0.75) / ROW)),
  );
  const free = Math.max(height - below - head(rows), 12 * counts.length);
  const grown = natural.map((own) => own * Math.min(2, free / sum));
  return { flagRows: rows, lanesTop: head(rows), heights: grown };
}

/** The axis and, under it, the as-of date, px. */
export const footOf = (asOf: number | null) => (asOf === null ? 26 : 46);

/** The axis as these options have time run along it; even where their code is not there yet. */
export function scaledIn(
  { dataset, options }: Ask,
  domain: Domain | null,
  width: number,
  asOf: number | null,
): Pick<TimelineLayout, 'domain' | 'scale'> {
  const scaled = domain && scaleOf(options)?.make({ dataset, options, domain, width, asOf });
  return scaled ?? { domain, scale: null };
}

export function layoutTimeline(ask: Ask): TimelineLayout {
  return formOf(ask.options, ask.width) === 'rows' ? layoutRows(ask) : layoutLanes(ask);
}

function layoutRows(ask: Ask): TimelineLayout {
  const planned = plannedLanes(ask.dataset, ask.options);
  const { items } = itemsOf(ask.dataset, planned);
  const lanes = lanesOf(ask.dataset, wordsOf(ask.options), planned);
  const order = itemOrder(ask);
  const asOf = asOfOf(ask.dataset);
  const plan = planRows(ask, order, asOf);
  const none = new Float64Array(0);
  return {
    form: 'rows',
    size: { width: ask.width, height: ask.height ?? plan.height },
    lanes,
    items,
    order,
    names: [],
    tops: none,
    heights: none,
    rows: [],
    rowCounts: [[], []],
    left: 0,
    right: ask.width,
    tray: null,
    domain: homeDomain(items, ask.width, asOf),
    scale: null,
    asOf,
    flagRows: 0,
    lanesTop: plan.header,
    lanesBottom: plan.height,
    plan,
    tracks: null,
  };
}

function layoutLanes(ask: Ask): TimelineLayout {
  const { dataset, options, width, measure } = ask;
  const words = wordsOf(options);
  const planned = plannedLanes(dataset, options);
  const { items } = itemsOf(dataset, planned);
  const lanes = lanesOf(dataset, words, planned);
  const order = itemOrder(ask);
  const { names, width: nameWidth } = nameLines(lanes, width, measure);
  const tray = trayOf(dataset, items, width, measure, words);
  const left = Math.ceil(nameWidth + 12);
  const asOf = asOfOf(dataset);
  const axisTo = (right: number) => {
    const home = readDomain(options.domain) ?? homeDomain(items, right - left, asOf);
    const shape = { ...scaledIn(ask, home, right - left, asOf), left, right, items, tray };
    const toX = homeX(shape);
    return { shape, toX, places: allPlaces(items, toX, trayPlaces(shape)) };
  };
  const whole = axisTo(Math.max(left + 40, tray ? tray.x - 8 : width));
  const spare = tray
    ? 0
    : Math.min(
        flagMargin(dataset, items, whole.places, width, measure, words),
        (width - left) * 0.2,
      );
  const { shape, toX, places } = spare > 12 ? axisTo(width - spare) : whole;
  const { right } = shape;
  const reach = items.map((item, i) => reachOf(item, places[i] as number, toX, [left, right]));
  const pack = (takes: (item: Item) => boolean) => packLanes(items, order, places, reach, takes);
  const [dated, undated] = [pack((item) => !!item.best), pack((item) => !item.best)];
  const rows = items.map((item, i) => (item.best ? dated : undated).rows[i] as number[]);
  const counts = dated.counts.map((count, lane) => Math.max(count, undated.counts[lane] as number));
  const hooks = { dataset, measure, width, words, ...shape };
  const hung = hangFlags(hooks, places, MOST_FLAG_ROWS, () => true);
  const wanted = Math.max(0, ...hung.map((flag) => flag.top + 1));
  const { flagRows, lanesTop, heights } = shareHeight(
    ask,
    order.map((lane) => counts[lane] as number),
    wanted,
    footOf(asOf),
  );
  const tops = new Float64Array(lanes.length);
  const tall = new Float64Array(lanes.length);
  let y = lanesTop;
  order.forEach((lane, i) => {
    tops[lane] = y;
    tall[lane] = heights[i] as number;
    y += heights[i] as number;
  });
  const height = ask.height ?? y + footOf(asOf);
  return {
    plan: null,
    tracks: null,
    form: 'lanes',
    size: { width, height },
    lanes,
    names,
    order,
    tops,
    heights: tall,
    rows,
    rowCounts: [dated.counts, undated.counts],
    asOf,
    flagRows,
    lanesTop,
    lanesBottom: y,
    ...shape,
  };
}

export function allPlaces(
  items: readonly Item[],
  toX: (time: number) => number,
  tray: Float64Array,
): Float64Array {
  return markPlaces(items, toX).map((x, i) => (Number.isNaN(x) ? (tray[i] as number) : x));
}

/** Between two layouts of one dataset: lanes and axis glide; the rest is the later one's. */
export function tweenLayouts(from: TimelineLayout, to: TimelineLayout, t: number): TimelineLayout {
  if (t >= 1 || from.plan || to.plan || from.lanes.length !== to.lanes.length) return to;
  const mix = (a: number, b: number) => a + (b - a) * t;
  const column = (a: Float64Array, b: Float64Array) =>
    b.map((value, i) => mix(a[i] as number, value));
  return {
    ...to,
    tops: column(from.tops, to.tops),
    heights: column(from.heights, to.heights),
    left: mix(from.left, to.left),
    right: mix(from.right, to.right),
    domain: from.domain &&
      to.domain && [mix(from.domain[0], to.domain[0]), mix(from.domain[1], to.domain[1])],
    scale: mixedScale(from, to, t),
  };
}

function mixedScale(from: TimelineLayout, to: TimelineLayout, t: number): TimeScale | null {
  if (!from.domain || !to.domain || (!from.scale && !to.scale)) return to.scale;
  const ends = [from, to].map(({ scale, domain }) => ({ scale, domain: domain as Domain }));
  return scaleCode()?.mix(ends[0]!, ends[1]!, t) ?? to.scale;
}
