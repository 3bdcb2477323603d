import type { Stage } from '../chart/kind';
import type { Messages } from '../chart/messages';
import { wordsOf } from '../chart/words';
import type { Key } from '../model/key';
import { visibilityOf } from '../model/visibility';
import { HOME } from '../scene/scene';
import type { MeasureText } from '../scene/text-width';
import { type Axis, axisOf } from './axis';
import { trayPlaces } from './columns';
import { LINE } from './flag-forms';
import type { PlacedFlag } from './flag-tries';
import { ROW } from './flags';
import { hangFlags } from './hang';
import type { Item, Lane } from './items';
import { PITCH } from './lane-heights';
import { allPlaces, homeX, type TimelineLayout } from './layout';
import type { TimelineOptions } from './options';
import { scaleCode } from './scale-slot';
import { timeAt } from './time-scale';

export type TimelineStage = Stage<TimelineOptions, TimelineLayout>;

/** From a mark's middle to where its spine and leader begin, px. */
export const INSET = 8.5;

/** One item where it stands in this view, px. */
export interface Place {
  readonly item: Item;
  /** Index in the layout's items. */
  readonly i: number;
  readonly x: number;
  /** Of each party from top to bottom: the index in `item.lanes`, and y. */
  readonly stops: readonly { readonly nth: number; readonly y: number }[];
  readonly ghost: boolean;
  readonly shown: boolean;
}

/** All that the parts of a scene of lanes share. */
export interface Picture {
  readonly stage: TimelineStage;
  readonly words: Messages;
  readonly places: readonly Place[];
  readonly axis: Axis | null;
  readonly toX: (time: number) => number;
  /** Times of the axis in this view, UTC ms. */
  readonly visible: readonly [number, number];
  readonly flags: ReadonlyMap<number, PlacedFlag>;
  /** The as-of line; `null` where there is none in view. */
  readonly asOf: { readonly at: number; readonly x: number } | null;
}

/** y of a row of a lane, of the axis or of the tray. */
export function rowY(layout: TimelineLayout, lane: number, row: number, inTray: boolean): number {
  const count = layout.rowCounts[Number(inTray)]?.[lane] as number;
  const height = (layout.heights[lane] as number) - (layout.feet?.[lane] ?? 0);
  const pitch = Math.min(PITCH, height / count);
  return (layout.tops[lane] as number) + height / 2 + (row - (count - 1) / 2) * pitch;
}

/** Baseline of a flag's line, counted from its last one upwards. */
export const flagY = ({ lanesTop }: TimelineLayout, flag: PlacedFlag, up: number) =>
  lanesTop - 14 - ROW * flag.row - LINE * up;

function placesOf(
  { dataset, layout, state }: TimelineStage,
  toX: (time: number) => number,
): Place[] {
  const xs = allPlaces(layout.items, toX, trayPlaces(layout));
  const seen = visibilityOf(dataset, state);
  return layout.items.map((item, i) => {
    const stops = item.lanes.map((lane, nth) => ({
      nth,
      y: rowY(layout, lane, layout.rows[i]?.[nth] ?? 0, !item.best),
    }));
    const how = seen(item.event);
    return {
      item,
      i,
      x: xs[i] as number,
      stops: stops.sort((a, b) => a.y - b.y),
      ghost: how === 'ghost',
      shown: how !== 'hidden',
    };
  });
}

/** From times to px of a view, and what of the axis it shows, UTC ms. */
export function lensOf({ layout, view }: Pick<TimelineStage, 'layout' | 'view'>) {
  const { left, right, domain, scale } = layout;
  const home = homeX(layout);
  const toX = (time: number) => view.k * home(time) + view.x;
  const [start, end] = domain ?? [0, 1];
  const back = (x: number) => {
    const share = ((x - view.x) / view.k - left) / (right - left);
    return scale ? timeAt(scale, share) : start + share * (end - start);
  };
  return { toX, visible: [back(left), back(right)] as const };
}

export type Lens = ReturnType<typeof lensOf>;

/** The axis of a view; `null` where nothing has a date. */
export function axisIn(
  { domain, scale, left, right }: TimelineLayout,
  { toX, visible }: Lens,
  words: Messages,
  measure: MeasureText,
): Axis | null {
  const code = scale && scaleCode();
  if (code) return code.axis(scale, toX, visible, [left, right], words, measure);
  return domain && axisOf(visible, left, right, words.dates, measure);
}

/** By lanes, which all views of one layout share: flags of the view that was last seen. */
const lastly = new WeakMap<readonly Lane[], ReadonlyMap<Key, PlacedFlag>>();

export const isHome = ({ view }: Pick<TimelineStage, 'view'>) =>
  view.k === HOME.k && view.x === HOME.x;

/** `move` puts marks elsewhere than in their lanes. */
export function pictureOf(
  stage: TimelineStage,
  move: (place: Place) => Place = (place) => place,
): Picture {
  const { layout, options, measure, state } = stage;
  const words = wordsOf(options);
  const { left, right, domain } = layout;
  const lens = lensOf(stage);
  const { toX, visible } = lens;
  const places = placesOf(stage, toX).map(move);
  const keyOf = (i: number) => (places[i] as Place).item.event.key;
  const live = (i: number) => !!places[i]?.shown && !places[i]?.ghost;
  const tops = places.map(({ stops }) => stops[0]?.y as number);
  const { dataset, size } = stage;
  const hooks = { ...layout, dataset, tops, width: size.width, measure, words };
  const hung = hangFlags(
    hooks,
    places.map((place) => place.x),
    layout.flagRows,
    live,
    isHome(stage) ? undefined : lastly.get(layout.lanes),
  );
  lastly.set(layout.lanes, new Map(hung.map((flag) => [keyOf(flag.item), flag] as const)));
  const at = state.asOf ?? layout.asOf;
  const x = at === null || !domain ? NaN : toX(at);
  return {
    stage,
    words,
    places,
    axis: axisIn(layout, lens, words, measure),
    toX,
    visible,
    flags: new Map(hung.map((flag) => [flag.item, flag] as const)),
    asOf: at !== null && x >= left && x <= right ? { at, x } : null,
  };
}
