import { wordsOf } from '../../chart/words';
import type { Key } from '../../model/key';
import type { Dataset } from '../../model/records';
import type { SelectionState } from '../../model/selection';
import { shownOf } from '../../model/shown';
import type { Scene } from '../../scene/scene';
import { TYPE } from '../../scene/theme';
import { isIn } from '../draw-ground';
import { type Lane, laneId } from '../items';
import { plannedLanes } from '../lane-plan';
import type { TimelineLayout } from '../layout';
import type { Sheet } from '../marks';
import { isHome, lensOf, type TimelineStage } from '../picture';
import { scaleCode } from '../scale-slot';
import { lanesScene } from '../scene-lanes';
import { type RowMemory, rowMemory } from '../steady-rows';
import { type Choice, choose } from './choice';
import type { EventKind } from './events';
import { ownTracks } from './layout';
import { AT_ONCE } from './reading';
import { barsIn, massesOf } from './tile';
import { type Tracks, tracksOf } from './tracks';

/** Least width of a bar with the air beside it, px. */
const BAR = 4;
/** Fewer events are what sums that are rounded leave. */
const LEAST = 1e-4;
/** From the edge of a lane to its bars, px. */
const AIR = 2;
/** How strong bars are at each level of certainty. */
export const STRENGTH = [0.85, 0.45, 0.2] as const;

interface Seen {
  readonly dataset: Dataset;
  readonly tracks: Tracks;
}

const cuts = new WeakMap<readonly Lane[], Seen & Pick<SelectionState, 'filter' | 'period'>>();

type Asked = Pick<TimelineStage, 'dataset' | 'options' | 'state'>;

/** What filter and period leave, in the lanes of all. */
export function seenOf({ dataset, options, state: { filter, period } }: Asked): Seen {
  const lanes = plannedLanes(dataset, options);
  if (!filter && !period) return { dataset, tracks: ownTracks(dataset, lanes) };
  const known = cuts.get(lanes);
  if (known?.filter === filter && known?.period === period) return known;
  const left = shownOf(dataset, { filter, period, asOf: null } as SelectionState);
  const made = { dataset: left, tracks: tracksOf(left, lanes), filter, period };
  cuts.set(lanes, made);
  return made;
}

/** A view of many events: what is drawn one by one, and the bars of the rest. */
export interface DenseView extends Choice {
  readonly stage: TimelineStage;
  readonly tracks: Tracks;
  /** Times that bars stand for, UTC ms. */
  readonly edges: Float64Array;
  /** Height of the tallest bar, in events. */
  readonly tallest: number;
  /** By lane and kind, events in each time; none of lanes drawn one by one, or not at all. */
  readonly masses: readonly (readonly Float64Array[])[];
}

const views = new WeakMap<Scene, DenseView>();

/** The view that a scene was made of. */
export const denseViewOf = (scene: Scene): DenseView | undefined => views.get(scene);

/** By layout: lanes that were drawn together when it was last seen, and rows of the events in the others. */
const lastly = new WeakMap<TimelineLayout, { together: Uint8Array; rows: RowMemory }>();

/** By layout: keys of the events that were drawn one by one. */
const drawn = new WeakMap<TimelineLayout, ReadonlySet<Key>>();

const stressed = ({ selected, highlight }: SelectionState): Key[] =>
  [...selected, ...(highlight ? [highlight] : [])].filter((key) => key.startsWith('event:'));

/** Whether an event that is now selected or highlighted is in a bar: it comes out of it. */
export function unfolds(
  state: SelectionState,
  before: SelectionState,
  layout: TimelineLayout | null,
): boolean {
  if (!layout?.tracks || state === before) return false;
  const known = drawn.get(layout);
  const old = new Set(stressed(before));
  return stressed(state).some((key) => !old.has(key) && !known?.has(key));
}

const massesBetween = (tracks: Tracks, edges: Float64Array, together: Uint8Array) =>
  Array.from(together, (isTogether, lane) => (isTogether ? massesOf(tracks, lane, edges) : []));

function viewOf(stage: TimelineStage): DenseView {
  const { dataset, layout, state } = stage;
  const seen = seenOf(stage);
  const { tracks } = seen;
  const { toX, visible } = lensOf(stage);
  const fresh = isHome(stage);
  const before = fresh ? undefined : lastly.get(layout);
  const selected = stressed(state);
  const rows = before?.rows ?? rowMemory(layout.lanes.length);
  const moved = { rows, k: stage.view.k, ...(before && { together: before.together }) };
  const choice = choose(dataset, seen.dataset, tracks, layout, visible, toX, selected, moved);
  lastly.set(layout, { together: choice.together, rows });
  drawn.set(layout, new Set(choice.items.map(({ event }) => event.key)));
  const perPx = (visible[1] - visible[0]) / (layout.right - layout.left);
  const { domain, scale } = layout;
  const own = scale && scaleCode()?.edges(scale, visible, (layout.right - layout.left) / BAR);
  const given = own || (domain ? null : new Float64Array(1));
  const barred = choice.together.map((one, lane) => Number(one && isIn(layout, lane)));
  const { edges, masses } = given
    ? { edges: given, masses: massesBetween(tracks, given, barred) }
    : barsIn(tracks, visible, BAR * perPx, barred, fresh);
  let tallest = 0;
  for (const kinds of masses) {
    const [mass, ...others] = kinds;
    for (let i = 0; mass && i < mass.length; i++) {
      let sum = mass[i]!;
      for (const other of others) sum += other[i]!;
      if (sum > tallest) tallest = sum;
    }
  }
  const items = {
    items: choice.items,
    rows: choice.rows,
  };
  return {
    ...choice,
    stage: { ...stage, layout: { ...layout, ...items } },
    tracks,
    edges,
    tallest,
    masses,
  };
}

const px = (value: number) => Math.round(value * 10) / 10;

/** Where each bar begins and ends, whole px; nothing where it is out of sight. */
function barEnds({ stage, edges }: DenseView): (readonly [number, number] | null)[] {
  const { left, right } = stage.layout;
  const { toX } = lensOf(stage);
  const xs = Array.from(edges, (edge) => Math.round(Math.min(right, Math.max(left, toX(edge)))));
  return xs.slice(1).map((x, i) => {
    const from = xs[i] as number;
    return x - 1 > from ? [from, x - 1] : null;
  });
}

type Ends = ReturnType<typeof barEnds>;

/** One path for all bars of a lane of one kind, each on top of those of the kinds before. */
function barsOf(
  { stage, tallest }: DenseView,
  ends: Ends,
  lane: number,
  masses: readonly Float64Array[],
) {
  const { tops, heights } = stage.layout;
  const foot = (tops[lane] as number) + (heights[lane] as number) - AIR;
  const perEvent = ((heights[lane] as number) - 2 * AIR) / Math.max(1, tallest);
  const base = new Float64Array(ends.length);
  return masses.map((mass) => {
    let d = '';
    for (let i = 0; i < mass.length; i++) {
      const events = mass[i]!;
      const across = ends[i];
      if (events < LEAST) continue;
      const from = base[i]!;
      base[i] = from + events;
      if (!across) continue;
      const low = px(foot - from * perEvent);
      // What is there is seen.
      const high = px(Math.min(low - 0.7, foot - base[i]! * perEvent));
      d += `M${across[0]} ${low}L${across[0]} ${high}L${across[1]} ${high}L${across[1]} ${low}Z`;
    }
    return d;
  });
}

function drawBars(view: DenseView, ground: Sheet, words: Sheet): void {
  const { stage, tracks, together, counts, masses, tallest } = view;
  const { layout, options, size } = stage;
  const { figure, timeline, events } = wordsOf(options);
  const ends = barEnds(view);
  layout.lanes.forEach((one, lane) => {
    if (!isIn(layout, lane)) return;
    const { key } = one;
    const height = layout.heights[lane] as number;
    const middle = (layout.tops[lane] as number) + height / 2;
    const note = { ...TYPE.note, anchor: 'end' as const, fill: 'secondary' };
    const end = (x: number, count: number) => ({ x, y: middle + 4, text: figure(count), ...note });
    const { tray } = layout;
    const count = counts[lane] as number;
    words.add('text', 'count', `${laneId(one)}`, key, end((tray?.x ?? size.width + 2) - 4, count));
    const undated = tracks.undated[lane] as number;
    if (tray && undated) {
      const own = end(tray.x + tray.width - 8, undated);
      words.add('text', 'count', `undated ${laneId(one)}`, key, own);
    }
    if (!together[lane]) return;
    const [top, low] = [middle - height / 2, middle + height / 2];
    const box = { left: layout.left - 1, top, right: layout.right + 1, low };
    const own = masses[lane] as readonly Float64Array[];
    let made: string[] | undefined;
    const drawn = () => {
      made ??= barsOf(view, ends, lane, own);
      return made;
    };
    own.forEach((mass, kind) => {
      if (!mass.some((events, i) => events >= LEAST && ends[i])) return;
      const { paint, level } = tracks.kinds[kind] as EventKind;
      const fill = { fill: paint, opacity: STRENGTH[level] as number };
      const d = () => drawn()[kind] as string;
      ground.add('path', 'density', `${kind} ${laneId(one)}`, key, { d, ...fill, ...box });
    });
  });
  if (!together.includes(1)) return;
  const text = timeline.tallest(events(Math.max(1, Math.round(tallest))));
  // Below the heading of the tray in lines there is no room.
  const edge = size.width < 560 && layout.tray ? layout.tray.x - 2 : size.width - 2;
  const at = { x: edge, y: size.height - 4, text, anchor: 'end' as const };
  words.add('text', 'tick', 'tallest', null, { ...at, ...TYPE.note, fill: 'muted' });
}

/** Lanes of many events; made anew for every view, in time that hardly grows with their number. */
export function denseScene(stage: TimelineStage): Scene {
  const view = viewOf(stage);
  const lanes = lanesScene(view.stage, (ground, words) => drawBars(view, ground, words));
  // While a reader moves it is told once it rests, as is the first picture of very many; that of fewer has its tab stop at once.
  const early = stage.hasty?.before === null && stage.dataset.count('event') > AT_ONCE;
  const scene = { ...lanes, crowded: !isHome(stage) || early, lean: true };
  views.set(scene, view);
  return scene;
}
