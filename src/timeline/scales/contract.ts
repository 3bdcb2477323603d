import type { LegendEntry } from '../../chart/kind';
import type { Messages } from '../../chart/messages';
import type { Dataset } from '../../model/records';
import type { MeasureText } from '../../scene/text-width';
import type { Axis } from '../axis';
import type { Sheet } from '../marks';
import type { TimelineOptions } from '../options';
import type { Domain } from '../scale';
import type { TimeScale } from '../time-scale';

/** What a scale is made for. */
export interface ScaleAsk {
  readonly dataset: Dataset;
  readonly options: TimelineOptions;
  /** What an even axis would show, UTC ms. */
  readonly domain: Domain;
  /** Of the axis, px. */
  readonly width: number;
  readonly asOf: number | null;
}

export interface Scaled {
  readonly domain: Domain;
  readonly scale: TimeScale;
}

/** Where the axis lies in a view, px. */
export interface Seen {
  readonly left: number;
  readonly right: number;
  readonly lanesTop: number;
  readonly lanesBottom: number;
  readonly toX: (time: number) => number;
}

/** What the code of scales does that are not even; it comes when it is asked for. */
export interface ScaleCode {
  /** `null` where these data leave time as it is: nothing to fold, no event to align on. */
  make(ask: ScaleAsk): Scaled | null;
  /** Between two scales; `null` = even over its domain. */
  mix(
    from: { readonly scale: TimeScale | null; readonly domain: Domain },
    to: { readonly scale: TimeScale | null; readonly domain: Domain },
    t: number,
  ): TimeScale;
  axis(
    scale: TimeScale,
    toX: (time: number) => number,
    visible: Domain,
    bounds: readonly [left: number, right: number],
    words: Messages,
    measure: MeasureText,
  ): Axis;
  /** Rising times, UTC ms, for bars of equal width. */
  edges(scale: TimeScale, visible: Domain, count: number): Float64Array;
  /** Signs at breaks, and the line at the origin. */
  draw(seen: Seen, scale: TimeScale, ground: Sheet, words: Sheet): void;
  /** What a reader has to know of the axis; "" = nothing. */
  tell(dataset: Dataset, options: TimelineOptions, words: Messages): string;
  legend(dataset: Dataset, options: TimelineOptions, words: Messages): readonly LegendEntry[];
}
