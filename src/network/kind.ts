import type { ChartKind } from '../chart/kind';
import type { Key } from '../model/key';
import type { Dataset } from '../model/records';
import { collapseFor, collapsing } from './collapse-slot';
import { isCrowd } from './crowd';
import { wordSteps } from './crowd-words';
import { describeNetwork, networkLegend, networkNotes } from './describe';
import { dragNetwork } from './drag';
import { NARROW } from './graph';
import { heldPlaces, isHeld, isMoved, letGo } from './held';
import { layoutKernel, type Made } from './kernel';
import { type FittedLayout, finished, fittedSteps, runPlan } from './layout';
import { navigateNetwork } from './navigate';
import { checkNetwork, DEFAULTS, type NetworkOptions } from './options';
import { outlineNetwork } from './outline';
import { overlayFor, overlayOf } from './overlay-slot';
import { isCrowdScene, networkScene } from './scene';

/** From this many nodes and links on, a layout is made beside everything else. */
export const LONG = 150;

/** From so many actors on there is a map of the whole. */
const MAPPED = 200;

/** Height of the plot: 7:10 where narrow, then 480 px from a width of 510 on. */
function heightOf(width: number): number {
  if (width < NARROW) return Math.round(Math.max(360, Math.min(width * 1.44, 500)));
  return 480;
}

/** Actors without a tie need a row of 64 px for each handful, and no more. */
function heightOfLone({ actors, relations }: Dataset, width: number): number {
  const tied = relations.length > 0 || actors.some(({ partOf }) => partOf.length > 0);
  return tied
    ? Infinity
    : 64 * (1 + Math.ceil(actors.length / Math.max(1, Math.floor(width / 110))));
}

/** Who is in both goes from place to place; who is new stands where it will be. */
function between(from: FittedLayout, to: FittedLayout, t: number): FittedLayout {
  const was = new Map(from.keys.map((key, i) => [key, i]));
  const mix = (axis: 'x' | 'y') =>
    to[axis].map((value, i) => {
      const start = from[axis][was.get(to.keys[i] as Key) ?? -1] ?? value;
      return start + (value - start) * t;
    });
  return { ...to, x: mix('x'), y: mix('y') };
}

/** The alliance network: who stands with whom, and who says so. */
export const networkKind: ChartKind<NetworkOptions, FittedLayout> = {
  name: 'network',
  mirrors: false,
  zoom: 'xy',
  defaults: DEFAULTS,
  check: checkNetwork,
  height: (dataset, options, width) =>
    options.height ?? Math.min(heightOf(width), heightOfLone(dataset, width)),
  layout: (...given) => runPlan(finished(fittedSteps(...given))),
  task(...given) {
    const prepare = fittedSteps(...given);
    let step = prepare.next();
    const isMany = isCrowd(given[0]);
    while (!step.done && !isMany) step = prepare.next();
    const plan = () => {
      if (!step.done) step = { done: true, value: finished(prepare) };
      return step.value;
    };
    if (step.done && step.value.given) return { made: step.value.given };
    if (step.done && step.value.count < LONG) return null;
    return {
      prepare: {
        next() {
          if (!step.done) step = prepare.next();
          return { done: !!step.done, value: null };
        },
      },
      job: () => plan().job,
      steps: () => layoutKernel(plan().job),
      finish: (made) => plan().finish(made as Made),
    };
  },
  scene: networkScene,
  settle: (stage) => (isCrowdScene(stage) ? wordSteps(stage) : null),
  needs: (options) => {
    const asked = [overlayFor, collapseFor]
      .map((ask) => ask(options))
      .filter((one) => one !== null);
    return asked.length ? Promise.all(asked) : null;
  },
  facts: (dataset, options, state, key) =>
    overlayOf(options)?.tell(dataset, options, state).facts(key) ?? [],
  explain: () => import('./explain').then((code) => code.explainPlace),
  outline: outlineNetwork,
  navigate: navigateNetwork,
  describe: describeNetwork,
  legend: networkLegend,
  notes: networkNotes,
  tween: between,
  drag: dragNetwork,
  held: heldPlaces,
  overview({ dataset, layout, options: { minimap = 'auto' } }) {
    return (minimap === 'auto' ? dataset.actors.length >= MAPPED : minimap) ? layout : null;
  },
  folding: collapsing,
  moved: isMoved,
  pinned: isHeld,
  free: letGo,
};
