import { wordsOf } from '../chart/words';
import type { Size } from '../scene/scene';
import type { Ask } from './ask';
import { asOfOf } from './axis';
import { nameLines, type Tray, trayOf, trayPlaces } from './columns';
import type { Tracks } from './dense/tracks';
import { flagMargin, hangFlags } from './hang';
import { type Item, itemsOf, type Lane, lanesOf } from './items';
import { footOf, shareHeight } from './lane-heights';
import { plannedLanes } from './lane-plan';
import { packLanes, reachOf, topsOf } from './lane-rows';
import { orderOf } from './lane-turns';
import { stayRows, staysOf } from './members';
import { readDomain, type TimelineOptions } from './options';
import { planRows, type RowsPlan } from './rows';
import { type Domain, homeDomain, markPlaces } from './scale';
import { scaleOf } from './scale-slot';
import type { Storyline } from './storyline/story';
import { shareAt, type TimeScale } from './time-scale';

const MOST_FLAG_ROWS = 16;

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
  /** What each lane has grown by for relations at its foot. */
  readonly feet?: Float64Array;
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
  /** Lines that come together where actors meet; absent where lanes are what is drawn. */
  readonly story?: Storyline<TimelineLayout>;
}

/** Plots narrower than this, px, of figures under 480, have rows from top to bottom. */
const ROWS = 440;

/** The form in a plot so wide, px. */
export function formOf({ form = 'auto' }: TimelineOptions, width: number) {
  const isFree = form === 'auto' || form === 'storyline';
  return isFree ? (width < ROWS ? 'rows' : 'lanes') : form;
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
  const asOf = asOfOf(ask.dataset, ask.options.timeZone);
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
  const asOf = asOfOf(dataset, options.timeZone);
  const axisTo = (right: number) => {
    const home =
      readDomain(options.domain, options.timeZone) ?? homeDomain(items, right - left, asOf);
    const shape = { ...scaledIn(ask, home, right - left, asOf), left, right, items, tray };
    const toX = homeX(shape);
    return { shape, toX, places: allPlaces(items, toX, trayPlaces(shape)) };
  };
  const ends = ask.behind?.(lanes.map(({ shortName }) => shortName)) ?? 0;
  const whole = axisTo(Math.max(left + 40, (tray ? tray.x - 8 : width) - ends));
  const spare = tray
    ? 0
    : Math.min(
        flagMargin(dataset, items, whole.places, width, measure, words),
        (width - left) * 0.2,
      );
  const { shape, toX, places } = spare > Math.max(12, ends) ? axisTo(width - spare) : whole;
  const { right } = shape;
  const reach = items.map((item, i) => reachOf(item, places[i] as number, toX, [left, right]));
  const pack = (takes: (item: Item) => boolean) => packLanes(items, order, places, reach, takes);
  const [dated, undated] = [pack((item) => !!item.best), pack((item) => !item.best)];
  const rows = items.map((item, i) => (item.best ? dated : undated).rows[i] as number[]);
  const counts = dated.counts.map((count, lane) => Math.max(count, undated.counts[lane] as number));
  const hooks = { dataset, measure, width, words, ...shape, tops: topsOf(items, order, rows) };
  const hung = hangFlags(hooks, places, MOST_FLAG_ROWS, () => true);
  const wanted = Math.max(0, ...hung.map((flag) => flag.top + 1));
  const stays = stayRows(staysOf(dataset, planned, options.inForce), lanes.length);
  const { flagRows, lanesTop, heights, feet } = shareHeight(
    ask,
    order.map((lane) => counts[lane] as number),
    order.map((lane) => stays[lane] as number),
    wanted,
    footOf(asOf),
  );
  const tops = new Float64Array(lanes.length);
  const tall = new Float64Array(lanes.length);
  const foot = new Float64Array(lanes.length);
  let y = lanesTop;
  order.forEach((lane, i) => {
    tops[lane] = y;
    tall[lane] = heights[i] as number;
    foot[lane] = feet[i] as number;
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
    feet: foot,
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
