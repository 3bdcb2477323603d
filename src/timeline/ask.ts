import type { Key } from '../model/key';
import type { Dataset } from '../model/records';
import type { MeasureText } from '../scene/text-width';
import type { TimelineOptions } from './options';

/** What a layout is asked for. */
export interface Ask {
  readonly dataset: Dataset;
  readonly options: TimelineOptions;
  /** `height` is `null` where the content decides. */
  readonly width: number;
  readonly height: number | null;
  readonly measure: MeasureText;
  /** Goes before the order of the options. */
  readonly order: readonly Key[] | null;
  /** Room to keep behind the axis for short names of lanes, px. @defaultValue none */
  readonly behind?: (names: readonly string[]) => number;
}
