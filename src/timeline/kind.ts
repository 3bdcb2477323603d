import type { ChartKind } from '../chart/kind';
import type { Attached } from '../chart/plan';
import { extendMany, outlineDense } from './dense/outline';
import { readMany } from './dense/reading';
import { unfolds } from './dense/scene';
import { describeTimeline, notesOf } from './describe';
import { closest, type TimelineLayout } from './layout';
import { legendOf } from './legend';
import { attachControls } from './live';
import { extendPeriod, navigateTimeline, outlineTimeline } from './navigate';
import { checkOptions, DEFAULTS, type TimelineOptions } from './options';
import { scalesFor } from './scale-slot';
import { layoutIn, layoutOf, naturalHeight, timelineScene } from './scene';
import { seekTime } from './seek';
import { storyFor } from './story-slot';
import { tweenLayouts } from './tween-layouts';

/** The event timeline: dated events in lanes of the actors that take part. */
export const timelineKind: ChartKind<TimelineOptions, TimelineLayout> &
  Attached<TimelineOptions, TimelineLayout> = {
  name: 'timeline',
  mirrors: true,
  zoom: 'x',
  closest,
  defaults: DEFAULTS,
  check: checkOptions,
  read: readMany,
  height: naturalHeight,
  layout: layoutIn,
  scene: timelineScene,
  restages: (state, before, _width, layout) => unfolds(state, before, layout),
  outline: (stage, scene) => outlineDense(scene) ?? outlineTimeline(stage, scene, layoutOf(stage)),
  navigate: navigateTimeline,
  extend: (stage, key, way) => (stage.layout.tracks ? extendMany : extendPeriod)(stage, key, way),
  seek: seekTime,
  describe: describeTimeline,
  legend: legendOf,
  notes: notesOf,
  needs(options) {
    const needed = [scalesFor(options), storyFor(options)].filter((one) => one);
    return needed.length ? Promise.all(needed) : null;
  },
  attach: attachControls,
  tween: tweenLayouts,
};
