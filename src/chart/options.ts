import type { Id, Key } from '../model/key';
import type { Dataset, Issue } from '../model/records';
import type { Predicate, Selection } from '../model/selection';
import type { CreateRenderer } from '../render/renderer';
import type { WorkerOption } from '../worker/client';
import type { ChartName, HeldPlaces, PictureOptions } from './kind';
import type { StoryStep } from './tour-step';

/** What every live chart takes, beside its own options. */
export interface ChartOptions extends PictureOptions {
  /** Shared by all charts that are to be read together. @defaultValue a selection of its own */
  selection?: Selection;
  /**
   * How a scene reaches the page: `svgRenderer`, `canvasRenderer`, or one of your own. "auto" draws each chart by SVG,
   * and on canvas from 1,000 marks on. @defaultValue "auto"
   */
  renderer?: 'auto' | CreateRenderer;
  /**
   * Where a large network is laid out: `auto` in a worker if the page lets one start, else in slices of 8 ms; the address
   * of `summitry/worker`, or a function that makes a worker of it; `false` = in slices. @defaultValue "auto"
   */
  worker?: WorkerOption;
  /**
   * Period and as-of date under the plots, for all charts that share the selection; none where the data hold no date.
   * @defaultValue true for a timeline and a story, else false
   */
  timeControls?: boolean;
  /**
   * A guided tour: saved views with words, gone through by buttons, keys or scrolling; the reader may leave it anywhere and
   * return. @defaultValue none
   */
  steps?: readonly StoryStep[];
}

/** What a chart tells its page. */
export interface ChartEvents {
  highlight: { readonly key: Key | null };
  select: { readonly keys: readonly Key[] };
  filter: { readonly filter: Predicate | null };
  period: { readonly period: readonly [number, number] | null };
  /** A card was opened. */
  open: { readonly target: Key | readonly [Key, Key] };
  /** A reader collapsed or expanded a group of a network: ids of all that are collapsed. */
  collapse: { readonly collapsed: readonly Id[] };
  /** The data have faults, and the good records are drawn; or code that loads on use could not be had: `card`, `timeControls`. */
  invalid: { readonly issues: readonly Issue[] };
  /** A long layout under way: units of work of a total. */
  progress: {
    readonly chart: ChartName;
    readonly phase: string;
    readonly done: number;
    readonly total: number;
  };
  /** The first picture stands. */
  ready: Record<string, never>;
}

/** A chart in a page: create, update, destroy. */
export interface Chart<O extends ChartOptions = ChartOptions> {
  readonly element: HTMLElement;
  /** As given; charts read it rolled up where their option says so. */
  readonly dataset: Dataset;
  readonly selection: Selection;
  /** Changes options in place; one set to `undefined` goes back to its default. */
  update(options: Partial<O>): void;
  /**
   * Where actors of a network are held, by a hand or by `positions`: by id, x and y in px of the plot. Saved and given
   * again as the option `positions`, they stand there again. `{}` where nothing is held.
   */
  positions(): HeldPlaces;
  /** Returns the way out. */
  on<T extends keyof ChartEvents>(type: T, listener: (event: ChartEvents[T]) => void): () => void;
  /** The figure as it stands, with title, legend and sources, as SVG text. A layout under way is finished first, at once. */
  toSVG(): string;
  /** Leaves nothing behind; may be called twice. */
  destroy(): void;
}
