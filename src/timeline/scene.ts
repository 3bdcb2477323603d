import type { Key } from '../model/key';
import type { Dataset } from '../model/records';
import type { Scene, Size } from '../scene/scene';
import type { MeasureText } from '../scene/text-width';
import { type Ask, formOf, layoutLanes, type TimelineLayout } from './layout';
import type { TimelineOptions } from './options';
import type { TimelineStage } from './picture';
import { lanesScene } from './scene-lanes';

function ask(ask: Ask): TimelineLayout {
  return layoutLanes(ask);
}

export function layoutTimeline(
  dataset: Dataset,
  options: TimelineOptions,
  size: Size,
  measure: MeasureText,
): TimelineLayout {
  return ask({ dataset, options, width: size.width, height: size.height, measure, order: null });
}

/** What the content needs, px. */
export function naturalHeight(
  dataset: Dataset,
  options: TimelineOptions,
  width: number,
  measure: MeasureText,
): number {
  void formOf;
  return Math.ceil(
    ask({ dataset, options, width, height: null, measure, order: null }).size.height,
  );
}

const reordered = new WeakMap<TimelineLayout, { order: readonly Key[]; layout: TimelineLayout }>();

/** The layout of a stage: with the order of actors that the selection gives, where it gives one. */
export function layoutOf({
  dataset,
  options,
  size,
  measure,
  layout,
  state: { order },
}: TimelineStage): TimelineLayout {
  if (!order) return layout;
  const known = reordered.get(layout);
  if (known?.order === order) return known.layout;
  const made = ask({ dataset, options, width: size.width, height: size.height, measure, order });
  reordered.set(layout, { order, layout: made });
  return made;
}

export function timelineScene(stage: TimelineStage): Scene {
  return lanesScene({ ...stage, layout: layoutOf(stage) });
}
