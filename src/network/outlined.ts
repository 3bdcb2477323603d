import type { Dataset } from '../model/records';
import type { SelectionState } from '../model/selection';
import type { Spot } from '../scene/labels';
import type { MarkBatch, Paint, Size, View } from '../scene/scene';

/** Ground of blocs. */
export interface OutlinedBlocs {
  readonly batches: readonly MarkBatch[];
  readonly ground: (x: number, y: number) => Paint;
  /** Where the name of a bloc of the graph may stand: at those of these places that are near its outline, or along that. */
  spots(bloc: number, plain: readonly Spot[]): readonly Spot[];
}

/** What outlines of many depend on. */
export interface OutlineStage {
  readonly dataset: Dataset;
  readonly layout: { readonly x: Float64Array; readonly y: Float64Array };
  readonly size: Size;
  readonly view: View;
  readonly state: Pick<SelectionState, 'asOf' | 'period'>;
}
