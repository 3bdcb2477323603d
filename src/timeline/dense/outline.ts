import type { Outline, OutlineItem } from '../../chart/kind';
import { certaintyWord, wordsOf } from '../../chart/words';
import { formatBounds } from '../../model/format';
import type { Key } from '../../model/key';
import type { Certainty } from '../../model/records';
import type { Box, Scene, View } from '../../scene/scene';
import { typeStyles } from '../../scene/theme';
import { range } from '../axis';
import { laneId } from '../items';
import { closest } from '../layout';
import { outlineTimeline } from '../navigate';
import { axisIn, lensOf, type TimelineStage } from '../picture';
import { eventColumns, LEVELS } from './events';
import { heldIn, undatedIn } from './held';
import { massBetween } from './mass';
import { type DenseView, denseViewOf, seenOf } from './scene';
import { tracksIn } from './tracks';

const DAY = 86_400_000;
/** A stretch of more days than these is told in whole days: the edge of a view is no date to the second. */
const DAYS = 4;

/** Times of all lanes that are read one by one, at most: more, and each lane is one. */
const MOST = 400;

/** From the start of the view through the ticks of its axis to its end. */
function timesOf(view: DenseView): Float64Array {
  const { layout, options, measure } = view.stage;
  const lens = lensOf(view.stage);
  const { visible } = lens;
  const axis = axisIn(layout, lens, wordsOf(options), measure);
  const within = (axis?.ticks ?? []).filter((at) => at > visible[0] && at < visible[1]);
  const lanes = view.together.reduce((sum, one) => sum + one, 0);
  const few = lanes * (within.length + 1) <= MOST;
  return Float64Array.from([visible[0], ...(few ? within : []), visible[1]]);
}

/** Events of a lane in each time, whole ones: rounded as they add up, so that none is lost or told twice. */
function countsOf({ tracks }: DenseView, lane: number, times: Float64Array): number[] {
  const mass = new Float64Array(times.length - 1);
  for (const track of tracksIn(tracks, lane)) massBetween(tracks, track, times, mass);
  let [sum, told] = [0, 0];
  return Array.from(mass, (value) => {
    sum += value;
    const count = Math.round(sum) - told;
    told += count;
    return count;
  });
}

/** Kinds that are told one by one, at most. */
const KINDS = 4;

/**
 * "Treaty, confirmed: 20": events of one time of a lane by type and certainty, which add up to its count; of more kinds
 * than a listener keeps in mind by type, and then by certainty: "Treaty: 20, Visit: 9, confirmed: 25, hinted: 4".
 */
function kindsIn(view: DenseView, lane: number, times: Float64Array) {
  const { stage, tracks } = view;
  const words = wordsOf(stage.options);
  const styleOf = typeStyles(stage.dataset.types);
  const told = tracks.kinds.map(({ paint, level }) => {
    const own = stage.dataset.types.filter(({ id }) => styleOf(id).paint === paint);
    const type = own.map(({ label }) => label).join('/');
    return { type, certainty: certaintyWord(LEVELS[level] as Certainty, words) };
  });
  const masses = tracksIn(tracks, lane).map((track) => {
    const mass = new Float64Array(times.length - 1);
    massBetween(tracks, track, times, mass);
    return mass;
  });
  return (i: number, count: number): string[] => {
    const all = masses.reduce((sum, mass) => sum + (mass[i] as number), 0);
    let [sum, before] = [0, 0];
    const counts = masses.map((mass) => {
      sum += mass[i] as number;
      const upTo = Math.round((sum / all) * count);
      const own = upTo - before;
      before = upTo;
      return own;
    });
    const by = (name: (kind: (typeof told)[number]) => string) => {
      const sums = new Map<string, number>();
      counts.forEach((own, kind) => {
        const key = name(told[kind] as (typeof told)[number]);
        if (own && key) sums.set(key, (sums.get(key) ?? 0) + own);
      });
      return [...sums].map(([key, own]) => `${key}${words.colon}${words.figure(own)}`);
    };
    const each = by(({ type, certainty }) => (type ? type + words.comma + certainty : certainty));
    const apart = () => [...by(({ type }) => type), ...by(({ certainty }) => certainty)];
    return each.length > KINDS ? apart() : each;
  };
}

/** The view in which a box of the plot is all of the axis. */
function lookInto({ layout, view }: TimelineStage, { x, width }: Box): View {
  const k = Math.min(closest(layout), (view.k * (layout.right - layout.left)) / width);
  const middle = layout.left + (layout.right - layout.left) / 2;
  return { ...view, k, x: middle - (k / view.k) * (x + width / 2 - view.x) };
}

/** What a lane has without a date is one item, after all others of it. */
function undatedOf(view: DenseView): (OutlineItem & { at: number })[] {
  const { stage, tracks } = view;
  const { options, layout } = stage;
  const { tray } = layout;
  const { timeline, events, colon } = wordsOf(options);
  return layout.lanes.flatMap((one, lane) => {
    const count = tracks.undated[lane] as number;
    if (!tray || !count) return [];
    const box = { ...tray, y: layout.tops[lane] as number, height: layout.heights[lane] as number };
    const name = `${timeline.tray}${colon}${events(count)}`;
    const holds = () => undatedIn(view, lane);
    const id = `undated ${laneId(one)}`;
    const parent = `lane ${laneId(one)}`;
    return [
      { id, key: null, part: 'undated', name, box, selects: [], holds, parent, at: Infinity },
    ];
  });
}

/** What a reader may go to in lanes drawn together: each time of the axis, and how many events are in it. */
function binsOf(view: DenseView): (OutlineItem & { at: number })[] {
  const { stage, together } = view;
  const { layout, options } = stage;
  const { events, colon, dates, aside } = wordsOf(options);
  const times = timesOf(view);
  const { toX } = lensOf(stage);
  const local = (time: number) => dates.clock?.local(time) ?? time;
  const said = (i: number) => {
    const [from, to] = [
      local(Math.ceil(times[i] as number)),
      local(Math.floor(times[i + 1] as number)),
    ];
    return to - from < DAYS * DAY
      ? range(from, to)
      : range(Math.floor(from / DAY) * DAY, Math.ceil(to / DAY) * DAY);
  };
  const words = Array.from(times, (_, i) =>
    i + 1 < times.length ? formatBounds(said(i), { ...dates, clock: undefined }) : '',
  );
  return layout.lanes.flatMap((one, lane) => {
    if (!together[lane]) return [];
    const kinds = kindsIn(view, lane, times);
    return countsOf(view, lane, times).flatMap((count, i) => {
      const [from, to] = [times[i] as number, times[i + 1] as number];
      if (!count) return [];
      const box = {
        x: toX(from),
        y: layout.tops[lane] as number,
        width: toX(to) - toX(from),
        height: layout.heights[lane] as number,
      };
      const title = `${words[i]}${colon}${events(count)}`;
      const name = aside(title, kinds(i, count));
      const look = lookInto(stage, box);
      const at = {
        id: `time ${laneId(one)} ${from}`,
        key: null,
        part: 'density',
        name,
        title,
        box,
        selects: [],
        holds: () => heldIn(view, lane, [from, to]),
        ...(look.k > stage.view.k && { look }),
      };
      return [{ ...at, parent: `lane ${laneId(one)}`, at: from, column: i }];
    });
  });
}

/** The events drawn one by one, and the times of the rest, lane by lane in order of time. */
export function outlineDense(scene: Scene): Outline | null {
  const view = denseViewOf(scene);
  if (!view) return null;
  const { stage } = view;
  const own = outlineTimeline(stage, scene, stage.layout);
  const begin = (item: OutlineItem) => stage.layout.items[item.row ?? 0]?.best?.[0] ?? Infinity;
  const all = [
    ...own.items.map((item) => ({ ...item, at: begin(item) })),
    ...binsOf(view),
    ...undatedOf(view),
  ];
  const byTime = [...all].sort(
    (a, b) => (a.at === b.at ? 0 : a.at - b.at) || (a.id < b.id ? -1 : 1),
  );
  const rank = new Map(byTime.map((item, row) => [item, row] as const));
  const lane = new Map((own.groups ?? []).map(({ id }, i) => [id, i] as const));
  const laneOf = ({ parent }: OutlineItem) => lane.get(parent ?? '') ?? 0;
  const items = all
    .sort((a, b) => laneOf(a) - laneOf(b) || (rank.get(a) as number) - (rank.get(b) as number))
    .map((item): OutlineItem => ({ ...item, row: rank.get(item) as number }));
  return { ...own, items };
}

/** The period made longer by the next event of many; see `extendPeriod`. */
export function extendMany(
  { dataset, options, state }: TimelineStage,
  key: Key | null,
  way: 1 | -1,
): { readonly period: readonly [number, number]; readonly key: Key } | null {
  const seen = seenOf({ dataset, options, state: { ...state, period: null } }).dataset;
  const { start, end, count } = eventColumns(seen, options.timeZone);
  const here = key?.startsWith('event:') ? seen.indexOf(key) : -1;
  const [from, to] = (state.period ?? here < 0) ? [NaN, NaN] : [start(here), end(here)];
  let next = -1;
  for (let i = 0; i < count; i++) {
    const beyond = way > 0 ? end(i) > to : start(i) < from;
    const nearer = next < 0 || (way > 0 ? end(i) < end(next) : start(i) >= start(next));
    if (beyond && nearer) next = i;
  }
  if (next < 0) return null;
  const period =
    way > 0
      ? ([from, Math.max(end(next), from + 1)] as const)
      : ([start(next), Math.max(to, start(next) + 1)] as const);
  return { key: seen.keyAt('event', next), period };
}
