import type { Cursor, Move, Outline } from '../interact/outline';
import type { Id, Key } from '../model/key';
import type { Dataset, DatasetInput } from '../model/records';
import type { Predicate, SelectionState } from '../model/selection';
import type { MarkBatch, Scene, Size, View } from '../scene/scene';
import type { MeasureText } from '../scene/text-width';
import type { Progress } from '../worker/protocol';
import type { CardSection, Fact } from './card';
import type { Messages } from './messages';

export type { Cursor, Move, Outline, OutlineItem } from '../interact/outline';

export type { Progress } from '../worker/protocol';

export type ChartName = 'network' | 'timeline' | 'matrix';

/** What any picture takes, in a page or without one. */
export interface PictureOptions {
  /** Records, or a dataset made of them. */
  data: DatasetInput | Dataset;
  /** The claim of the picture. @defaultValue the dataset's title */
  title?: string;
  /** What, where, when. @defaultValue the dataset's description */
  subtitle?: string;
  /** Persons and companies read as their states. @defaultValue true */
  rollUp?: boolean;
  /** Width of the whole figure, px. @defaultValue the host's width; 660 without a page */
  width?: number;
  /** Height of the plot, px; title, legend and footer add theirs. @defaultValue what the content needs; 480 for a network */
  height?: number;
  /** `auto` follows the reader's setting, light without a page. @defaultValue "auto" */
  theme?: 'auto' | 'light' | 'dark';
  /** All words of the picture, in one language: a catalogue of `summitry/locales`, or one's own. @defaultValue English */
  messages?: Messages;
  /** Which way to read: lanes and axis, rows and columns, words and tools follow. @defaultValue "auto": that of `messages`; without it that of the host, "ltr" without a page */
  direction?: 'auto' | 'ltr' | 'rtl';
  /** BCP 47 tag of dates, where they are not to be those of the catalogue. @defaultValue that of `messages` */
  locale?: string;
  /** Width of text, where the page's font is wider than the table's bound. */
  measureText?: MeasureText;
  /** Lines of the footer after sources and counts. */
  notes?: readonly string[];
}

/** What a scene is made from; nothing else may decide it. */
export interface Stage<O extends PictureOptions, L> {
  /** Rolled up where the option says so. */
  readonly dataset: Dataset;
  readonly layout: L;
  readonly options: O;
  /** Of the plot, px. */
  readonly size: Size;
  readonly view: View;
  readonly state: SelectionState;
  readonly measure: MeasureText;
  /** What a reader did to this chart alone; see `Hold`. */
  readonly own?: unknown;
  /**
   * In haste, with the scene before, if any: of very many marks what takes long may be taken from that, or left out; the
   * whole scene follows.
   */
  readonly hasty?: { readonly before: Scene | null };
}

export interface TableView {
  readonly caption: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

export interface Description {
  /** One or two sentences an editor would keep. */
  readonly summary: string;
  readonly table: TableView;
}

/** A dataset before it was cut to what a state shows. */
export interface Whole {
  readonly dataset: Dataset;
  readonly state: SelectionState;
  /** Of the plot, px, where that is known. */
  readonly width?: number;
}

/** An entry of the legend; one with a `filter` is a chip that toggles it. */
export interface LegendEntry {
  readonly id: string;
  readonly group: 'certainty' | 'type' | 'sign' | 'note';
  readonly label: string;
  /** Drawn in a box of `width` × 20 px, centred on y = 10. */
  readonly width: number;
  readonly marks: readonly MarkBatch[];
  readonly filter?: Extract<Predicate, { kind: 'types' | 'certainty' | 'sign' }>;
  /** Nothing of it is seen at this size: it keeps its room in a page, and a chip stays one. */
  readonly absent?: boolean;
  /** What may stand in its place closer in, and has room there already. */
  readonly spare?: string;
  /** Only where a reader can come closer. */
  readonly live?: boolean;
}

/** Something dragged by hand: a live simulation for as long as it lasts. */
export interface Drag<L> {
  /** World coordinates. */
  move(x: number, y: number): void;
  release(): void;
  /** The next layout, or `null` once at rest after the release. One step a frame. */
  tick(): L | null;
}

/** A layout that takes so long that it is made beside everything else. */
export interface LayoutTask<L> {
  /** Reads what the job is made of, a step of some ms at a time. */
  readonly prepare?: Iterator<unknown, unknown>;
  /** Plain data, from which a worker makes what the steps make. */
  job(): unknown;
  /** Well under a millisecond each. */
  steps(): Iterator<Progress, unknown>;
  finish(made: unknown): L;
}

/** Actors that are held at a place, by id: x and y in px of the plot. */
export type HeldPlaces = Readonly<Record<Id, readonly [number, number]>>;

/** Places as columns, px. */
export interface Places {
  readonly x: Float64Array;
  readonly y: Float64Array;
}

/** Groups of actors that a chart can draw as one. */
export interface Folding<O extends PictureOptions, L> {
  /** Its code, which is there only where options ask for it. */
  load(): Promise<unknown>;
  /** Those that are, by id. */
  of(stage: Stage<O, L>): readonly Id[];
  /** What is the chart's own once these are. */
  put(stage: Stage<O, L>, ids: readonly Id[]): unknown;
  /** The data as they are drawn. */
  drawn(stage: Stage<O, L>): Dataset;
}

/** What one kind of chart says; the rest is chart/. Every function but `drag` is pure. */
export interface ChartKind<O extends PictureOptions, L> {
  readonly name: ChartName;
  /** Whether it is seen in a mirror where pages are read from the right. */
  readonly mirrors: boolean;
  /**
   * `x`, `anew` (both ways): the scene is made anew while zooming. `xy`: it is transformed, and made anew at rest.
   */
  readonly zoom: 'xy' | 'x' | 'anew' | 'none';
  /** The nearest view that there is; `null` where this layout has none but its own. */
  hold?(layout: L, view: View, size: Size): View | null;
  /** The largest scale that a reader can zoom to. @defaultValue 16 */
  closest?(layout: L): number;
  /** Default of every option of its own. */
  readonly defaults: Partial<O>;
  /** Throws `TypeError` or `RangeError`: `network: seed must be an integer, got "x"`. */
  check(options: O): void;
  /** The narrowest plot in which it has its wide form, px. */
  least?(dataset: Dataset, options: O, measure: MeasureText): number;
  /** Height of the plot where no option gives it. */
  height(dataset: Dataset, options: O, width: number, measure: MeasureText): number;
  /** What only data, own options and size decide. `previous` keeps what can stay where it is. */
  layout(dataset: Dataset, options: O, size: Size, measure: MeasureText, previous: L | null): L;
  /** The same layout as a task, where it is a long one; `null` where it is made at once, itself where it is there. */
  task?(
    dataset: Dataset,
    options: O,
    size: Size,
    measure: MeasureText,
    previous: L | null,
  ): LayoutTask<L> | { readonly made: L } | null;
  /**
   * What reading very many records takes before any of this is asked for, a step of about a millisecond at a time, and
   * how many; `late`: what is read once the picture is seen; `null`: nothing.
   */
  read?(
    dataset: Dataset,
    options: O,
  ): {
    readonly steps: Iterator<unknown>;
    readonly total: number;
    readonly late?: Iterator<unknown>;
  } | null;
  scene(stage: Stage<O, L>): Scene;
  /** What takes long of a scene at rest, a step of some ms at a time; `null`: nothing. The scene is made after it. */
  settle?(stage: Stage<O, L>): Iterator<unknown> | null;
  outline(stage: Stage<O, L>, scene: Scene): Outline;
  navigate(outline: Outline, cursor: Cursor, move: Move): Cursor;
  /** The period made longer by the event after it or before it, from the event at the cursor where there is none. */
  extend?(
    stage: Stage<O, L>,
    key: Key | null,
    way: 1 | -1,
  ): { readonly period: readonly [number, number]; readonly key: Key } | null;
  /** Where a stretch of time is, UTC ms: a view of it, or the event to go to; `null`: nothing has a date. */
  seek?(stage: Stage<O, L>, from: number, to: number): View | Key | null;
  /** `dataset`: what is shown; `whole`: what it was cut from, and by which state, where it was. */
  describe(dataset: Dataset, options: O, whole?: Whole): Description;
  /** How much its marks tell as it comes first, where the legend goes by that; then its scenes say so. */
  detail?(dataset: Dataset, options: O, width: number): number;
  /** `width`: of the plot, px; `detail`: of the scene, as it comes first where it is not given. */
  legend(dataset: Dataset, options: O, width?: number, detail?: number): readonly LegendEntry[];
  /** Lines for the footer: what was inferred, how to read it. */
  notes(dataset: Dataset, options: O, state?: SelectionState): readonly string[];
  /** Code that these options need and that is not there yet: it draws without, and once more when that has come. */
  needs?(options: O): Promise<unknown> | null;
  /** What its picture adds to the card of a record. */
  facts?(dataset: Dataset, options: O, state: SelectionState, key: Key): readonly Fact[];
  /** Loads what tells why a record stands where it does, for its card. */
  explain?(): Promise<(stage: Stage<O, L>, key: Key) => CardSection | null>;
  /** Whether a change of what is selected or lit changes the scene too, not its paint alone; width of the plot, px. */
  restages?(state: SelectionState, before: SelectionState, width: number, layout: L): boolean;
  /** The layout between two of one dataset, 0 ≤ t ≤ 1. Absent: no tween. */
  tween?(from: L, to: L, t: number): L;
  /** A part that can be dragged, held at a key. */
  drag?(stage: Stage<O, L>, key: Key): Drag<L> | null;
  /** Where things are, px of the plot at home, for a map of the whole; `null`: there is to be none. */
  overview?(stage: Stage<O, L>): Places | null;
  /** Groups that can be drawn as one. */
  readonly folding?: Folding<O, L>;
  /** Whether a reader has moved anything, which a fresh layout would undo. */
  moved?(layout: L): boolean;
  /** Whether an actor is held at a place, and letting go of it. */
  pinned?(layout: L, key: Key): boolean;
  free?(layout: L, key: Key): L;
  /** Where actors are held. */
  held?(layout: L): HeldPlaces;
}
