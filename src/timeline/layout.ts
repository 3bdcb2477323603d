import { certaintyWord, locatorOf } from '../chart/words';
import { byCodeUnit, type Key } from '../model/key';
import type { Dataset } from '../model/records';
import type { Size } from '../scene/scene';
import { type MeasureText, wrapText } from '../scene/text-width';
import { TYPE } from '../scene/theme';
import { type Flag, placeFlags, ROW } from './flags';
import { type Item, itemsOf, type Lane } from './items';
import { laneOrder } from './lanes';
import type { TimelineOptions } from './options';
import { readDomain } from './options';
import { packRows } from './pack';
import { arrowRoom, type Domain, homeDomain, markPlaces } from './scale';

/** Distance of rows of marks within a lane, px. */
export const PITCH = 20;
/** Half of what a mark takes up in its row, px. */
const HALF = 7;
const MOST_FLAG_ROWS = 14;

/** What data, own options and size decide; px of the plot, times in UTC ms. */
export interface TimelineLayout {
  readonly form: 'lanes' | 'rows';
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
  readonly rowCounts: readonly number[];
  /** Where the axis begins and ends. */
  readonly left: number;
  readonly right: number;
  /** The column of what has no date; `null` where there is none. */
  readonly tray: { readonly x: number; readonly width: number } | null;
  /** Of the whole axis, before any zoom; `null` where nothing has a date. */
  readonly domain: Domain | null;
  readonly asOf: number | null;
  readonly flagRows: number;
  readonly lanesTop: number;
  readonly lanesBottom: number;
}

export interface Ask {
  readonly dataset: Dataset;
  readonly options: TimelineOptions;
  /** `height` is `null` where the content decides. */
  readonly width: number;
  readonly height: number | null;
  readonly measure: MeasureText;
  /** Goes before the order of the options. */
  readonly order: readonly Key[] | null;
}

export function formOf(options: TimelineOptions, width: number): 'lanes' | 'rows' {
  const { form = 'auto' } = options;
  return form === 'auto' ? (width < 400 ? 'rows' : 'lanes') : form;
}

/** x of a time before any zoom. */
export const homeX = ({
  domain,
  left,
  right,
}: Pick<TimelineLayout, 'domain' | 'left' | 'right'>) => {
  const [start, end] = domain ?? [0, 1];
  return (time: number) =>
    time === Infinity
      ? Infinity
      : time === -Infinity
        ? -Infinity
        : left + ((time - start) / (end - start)) * (right - left);
};

function orderOf({ dataset, options, order }: Ask): number[] {
  const { lanes, items } = itemsOf(dataset);
  const all = [...lanes.keys()];
  const { laneOrder: by = 'spines' } = options;
  const first = (lane: number) => items.findIndex((item) => item.lanes.includes(lane));
  const own =
    by === 'name'
      ? all.sort((a, b) => byCodeUnit(lanes[a]?.name ?? '', lanes[b]?.name ?? '') || a - b)
      : by === 'first'
        ? all.sort((a, b) => first(a) - first(b) || a - b)
        : laneOrder(
            lanes.length,
            items.map((item) => item.lanes),
          );
  if (!order) return own;
  const rank = new Map(order.map((key, i) => [key, i] as const));
  const rankOf = (lane: number) => rank.get(lanes[lane]?.key as Key) ?? order.length;
  return own
    .map((lane, i) => [lane, i] as const)
    .sort((a, b) => rankOf(a[0]) - rankOf(b[0]) || a[1] - b[1])
    .map(([lane]) => lane);
}

/** Names in at most two lines: full where they fit into 28 % of the width, else the short ones. */
function nameLines(lanes: readonly Lane[], width: number, measure: MeasureText) {
  const { size, weight } = TYPE.name;
  const most = Math.max(72, width * (width < 560 ? 0.2 : 0.24));
  const linesOf = (lane: Lane) => {
    for (const text of [lane.name, lane.shortName])
      for (const lines of [[text], wrapText(text, most, size, weight, measure)])
        if (lines.length < 3 && lines.every((line) => measure(line, size, weight) <= most))
          return lines;
    return [cut(lane.shortName, (text) => measure(text, size, weight) <= most)];
  };
  const names = lanes.map(linesOf);
  return { names, width: Math.max(40, ...names.flat().map((line) => measure(line, size, weight))) };
}

function cut(text: string, fits: (text: string) => boolean): string {
  const letters = [...text];
  while (letters.length > 1 && !fits(`${letters.join('')}…`)) letters.pop();
  return `${letters.join('')}…`;
}

export const TRAY_HEADING = 'No date known';

/** As wide as its heading and its flags need, up to a third of the plot. */
function trayOf({ dataset, width, measure }: Ask, items: readonly Item[]) {
  const undated = [...items.keys()].filter((i) => !items[i]?.best);
  if (!undated.length) return null;
  const heading = measure(TRAY_HEADING, TYPE.label.size, 600) + 20;
  const most = Math.max(heading, width * 0.34);
  for (let wide = Math.max(heading, width >= 850 ? 176 : width >= 560 ? 140 : 104); ; wide += 12) {
    const tray = { x: width - Math.min(wide, most), width: Math.min(wide, most) };
    const places = trayPlaces({ items, tray });
    const flags = undated.map((i) => flagOf(dataset, items[i] as Item, i, places[i] as number));
    const bounds = [tray.x, tray.x + tray.width - 4] as const;
    if (wide >= most || placeFlags(flags, bounds, 8, measure).length === flags.length) return tray;
  }
}

/** x of the marks that have no date, by index of `items`; `NaN` for the others. */
export function trayPlaces({ items, tray }: Pick<TimelineLayout, 'items' | 'tray'>): Float64Array {
  const places = new Float64Array(items.length).fill(NaN);
  if (!tray) return places;
  const undated = [...items.keys()].filter((i) => !items[i]?.best);
  const pitch = Math.min(48, (tray.width - 36) / Math.max(1, undated.length - 0.5));
  undated.forEach((i, nth) => {
    places[i] = tray.x + 18 + nth * pitch;
  });
  return places;
}

/** What an item takes up in its top lane: mark, bar and whiskers, px. */
export function reachOf(
  item: Item,
  x: number,
  toX: (time: number) => number,
  bounds: readonly [number, number],
): readonly [number, number] {
  if (!item.best) return [x - HALF, x + HALF];
  const wide = item.outer[0] < item.best[0] || item.outer[1] > item.best[1] || item.span;
  if (!wide) return [x - HALF, x + HALF];
  const low = Math.max(bounds[0], toX(item.outer[0]));
  const high = Math.min(bounds[1], toX(item.outer[1]));
  return [Math.min(x - HALF, low - 3), Math.max(x + HALF, high + 3)];
}

interface Packed {
  readonly rows: number[][];
  readonly counts: number[];
}

function packLanes(
  items: readonly Item[],
  order: readonly number[],
  places: Float64Array,
  reach: readonly (readonly [number, number])[],
): Packed {
  const rank = rankOf(order);
  const rows = items.map((item) => item.lanes.map(() => 0));
  const inLane: [item: number, nth: number][][] = order.map(() => []);
  items.forEach((item, i) => {
    item.lanes.forEach((lane, nth) => {
      (inLane[lane] as [number, number][]).push([i, nth]);
    });
  });
  const counts = inLane.map((entries) => {
    const ranges = entries.map(([i, nth]) => {
      const item = items[i] as Item;
      const x = places[i] as number;
      const isTop = item.lanes.every(
        (lane) => (rank[lane] as number) >= (rank[item.lanes[nth] as number] as number),
      );
      return isTop ? (reach[i] as readonly [number, number]) : ([x - HALF, x + HALF] as const);
    });
    const packed = packRows(
      ranges.map(([start]) => start),
      ranges.map(([, end]) => end),
    );
    const flip = hangs(entries, items, rank, packed.rowOf);
    entries.forEach(([i, nth], e) => {
      const row = packed.rowOf[e] as number;
      (rows[i] as number[])[nth] = flip ? packed.rows - 1 - row : row;
    });
    return Math.max(1, packed.rows);
  });
  return { rows, counts };
}

/** Whether the rows of a lane are better turned upside down: spines that come from above then reach less far in. */
function hangs(
  entries: readonly (readonly [number, number])[],
  items: readonly Item[],
  rank: readonly number[],
  rowOf: Uint32Array,
): boolean {
  let pull = 0;
  const mean = rowOf.reduce((sum, row) => sum + row, 0) / Math.max(1, rowOf.length);
  entries.forEach(([i, nth], e) => {
    const item = items[i] as Item;
    const own = rank[item.lanes[nth] as number] as number;
    for (const lane of item.lanes)
      pull += Math.sign(own - (rank[lane] as number)) * ((rowOf[e] as number) - mean);
  });
  return pull > 1e-9;
}

export function rankOf(order: readonly number[]): number[] {
  const rank: number[] = [];
  order.forEach((lane, i) => {
    rank[lane] = i;
  });
  return rank;
}

/** Title, short title and locator; what is not confirmed says so. */
export function flagOf(dataset: Dataset, item: Item, index: number, x: number): Flag {
  const { title, shortTitle, certainty, evidence, importance } = item.event;
  const word = certaintyWord(certainty);
  const said = (text: string) =>
    certainty === 'confirmed' || text.toLowerCase().includes(word) ? text : `${text}, ${word}`;
  return {
    item: index,
    x,
    importance: Number.isFinite(importance) ? importance : 1,
    title: said(title),
    shortTitle: said(shortTitle ?? title),
    note: locatorOf(dataset, evidence),
  };
}

/** Heights of lanes in a plot of a given height, or as the content needs. */
function shareHeight(ask: Ask, counts: readonly number[], flagRows: number, foot: number) {
  const { options, width, height } = ask;
  const least = options.laneHeight ?? (width >= 850 ? 40 : 36);
  const natural = counts.map((count) => least + (count - 1) * PITCH);
  const sum = natural.reduce((a, b) => a + b, 0);
  const head = (rows: number) => 14 + rows * ROW;
  if (height === null) return { flagRows, lanesTop: head(flagRows), heights: natural };
  const rows = Math.max(0, Math.min(flagRows, Math.floor((height - foot - 14 - sum * 0.75) / ROW)));
  const free = Math.max(height - foot - head(rows), 12 * counts.length);
  const grown = natural.map((own) => own * Math.min(2, free / sum));
  return { flagRows: rows, lanesTop: head(rows), heights: grown };
}

/** The axis and, under it, the as-of date, px. */
export const footOf = (asOf: number | null) => (asOf === null ? 26 : 46);

export function layoutLanes(ask: Ask): TimelineLayout {
  const { dataset, options, width, measure } = ask;
  const { lanes, items } = itemsOf(dataset);
  const order = orderOf(ask);
  const { names, width: nameWidth } = nameLines(lanes, width, measure);
  const tray = trayOf(ask, items);
  const left = Math.ceil(nameWidth + 12);
  const right = Math.max(left + 40, tray ? tray.x - 8 : width);
  const asOf =
    dataset.asOf && Number.isFinite(dataset.asOf.latestEnd) ? dataset.asOf.latestEnd : null;
  const given = readDomain(options.domain);
  const fitted = given ?? homeDomain(items, right - left, asOf);
  const domain = fitted && !given ? withArrows(items, fitted, right - left) : fitted;
  const shape = { domain, left, right, items, tray };
  const toX = homeX(shape);
  const places = allPlaces(items, toX, trayPlaces(shape));
  const reach = items.map((item, i) => reachOf(item, places[i] as number, toX, [left, right]));
  const { rows, counts } = packLanes(items, order, places, reach);
  const wanted = flagRowsOf(ask, items, places, shape);
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
    form: 'lanes',
    size: { width, height },
    lanes,
    names,
    order,
    tops,
    heights: tall,
    rows,
    rowCounts: counts,
    asOf,
    flagRows,
    lanesTop,
    lanesBottom: y,
    ...shape,
  };
}

function withArrows(items: readonly Item[], domain: Domain, width: number): Domain {
  const [before, after] = arrowRoom(items, domain);
  const perPx = (domain[1] - domain[0]) / Math.max(40, width - before - after);
  return [domain[0] - before * perPx, domain[1] + after * perPx];
}

export function allPlaces(
  items: readonly Item[],
  toX: (time: number) => number,
  tray: Float64Array,
): Float64Array {
  return markPlaces(items, toX).map((x, i) => (Number.isNaN(x) ? (tray[i] as number) : x));
}

function flagRowsOf(
  ask: Ask,
  items: readonly Item[],
  places: Float64Array,
  { left, right, tray }: Pick<TimelineLayout, 'left' | 'right' | 'tray'>,
): number {
  const flags = items.map((item, i) => flagOf(ask.dataset, item, i, places[i] as number));
  const rowsOf = (some: readonly Flag[], bounds: readonly [number, number]) =>
    Math.max(
      0,
      ...placeFlags(some, bounds, MOST_FLAG_ROWS, ask.measure).map((flag) => flag.top + 1),
    );
  const inTray = (flag: Flag) => !items[flag.item]?.best;
  const inPlot = flags.filter((flag) => !inTray(flag) && flag.x >= left && flag.x <= right);
  return Math.max(
    rowsOf(inPlot, [left, right]),
    tray ? rowsOf(flags.filter(inTray), [tray.x, tray.x + tray.width - 4]) : 0,
  );
}

/** Between two layouts of one dataset: lanes and axis glide; the rest is the later one's. */
export function tweenLayouts(from: TimelineLayout, to: TimelineLayout, t: number): TimelineLayout {
  if (t >= 1 || from.form !== to.form || from.lanes.length !== to.lanes.length) return to;
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
  };
}
