import type { Key } from '../model/key';
import type { Dataset } from '../model/records';
import type { Scene, Size } from '../scene/scene';
import type { MeasureText } from '../scene/text-width';
import type { Ask } from './ask';
import { denseHeight, isDense, layoutDense } from './dense/layout';
import { denseScene } from './dense/scene';
import { layoutTimeline, type TimelineLayout } from './layout';
import type { TimelineOptions } from './options';
import type { TimelineStage } from './picture';
import { planRows } from './rows';
import { lanesScene } from './scene-lanes';
import { rowsScene } from './scene-rows';
import { storyCode, storyOf } from './story-slot';

function laidOut(ask: Ask): TimelineLayout {
  if (isDense(ask.dataset, ask.options)) return layoutDense(ask);
  const story = storyOf(ask.options);
  if (!story) return layoutTimeline(ask);
  const behind = (names: readonly string[]) => story.ends(names, ask);
  return story.layout(ask, layoutTimeline({ ...ask, behind }));
}

/** The layout in a plot of a given size. */
export function layoutIn(
  dataset: Dataset,
  options: TimelineOptions,
  { width, height }: Size,
  measure: MeasureText,
): TimelineLayout {
  return laidOut({ dataset, options, width, height, measure, order: null });
}

/** What the content needs, px. */
export function naturalHeight(
  dataset: Dataset,
  options: TimelineOptions,
  width: number,
  measure: MeasureText,
): number {
  const ask = { dataset, options, width, height: null, measure, order: null };
  return Math.ceil(isDense(dataset, options) ? denseHeight(ask) : laidOut(ask).size.height);
}

const askOf = ({ dataset, options, size, measure, state: { order } }: TimelineStage): Ask => ({
  dataset,
  options,
  width: size.width,
  height: size.height,
  measure,
  order,
});

const reordered = new WeakMap<TimelineLayout, { order: readonly Key[]; layout: TimelineLayout }>();

/** The layout of a stage: with the order of actors that the selection gives, where it gives one. */
export function layoutOf(stage: TimelineStage): TimelineLayout {
  const { order } = stage.state;
  if (!order) return stage.layout;
  const known = reordered.get(stage.layout);
  if (known?.order === order) return known.layout;
  const layout = laidOut(askOf(stage));
  reordered.set(stage.layout, { order, layout });
  return layout;
}

export function timelineScene(given: TimelineStage): Scene {
  const layout = layoutOf(given);
  const stage = { ...given, layout };
  if (layout.tracks) return denseScene(stage);
  const story = layout.story && storyCode();
  if (story) return story.scene(stage);
  if (!layout.plan) return lanesScene(stage);
  const { asOf } = stage.state;
  return rowsScene(stage, asOf === null ? layout.plan : planRows(askOf(stage), layout.order, asOf));
}
