import type { Cursor, Outline } from '../interact/outline';
import { createProxies, type Proxies } from '../interact/proxies';
import { ZOOM_STEP, zoomAbout } from '../interact/viewport';
import type { Key } from '../model/key';
import type { Dataset } from '../model/records';
import { Emphasis, type Renderer } from '../render/renderer';
import { HOME, type Scene, type Size, type View } from '../scene/scene';
import { element } from './element';
import { flagsOf } from './flags';
import type { LayoutTask, Stage } from './kind';
import { createMotion } from './motion';
import type { PanelPlan } from './plan';
import type { PlotContext } from './plot-context';
import { createProgress } from './progress';
import { createRest } from './rest';
import type { StageName } from './stages';
import { type Running, startTask } from './task';
import { createTelling } from './telling';

/** One chart's drawing with its proxies: layout > scene > paint, each from the one before. */
export interface Plot {
  readonly element: HTMLElement;
  readonly renderer: Renderer;
  readonly proxies: Proxies;
  readonly outline: Outline;
  readonly view: View;
  /** The view scaled by a factor about a point of the plot, as far as this chart allows. */
  scaled(factor: number, x: number, y: number): View;
  plan: PanelPlan;
  dataset: Dataset;
  /** `null`: none yet, or none that the next one should keep to. */
  layout: unknown;
  cursor: Cursor;
  /** What a reader did to this chart alone. */
  own: unknown;
  /** The pair under the pointer, whose two headings light up. */
  pair: readonly [Key, Key] | null;
  flags(): (key: Key) => number;
  staged(): Stage<PanelPlan['options'], unknown>;
  scene(): Scene;
  /** The picture that stands, if any. */
  readonly drawn: Scene | null;
  /** Makes the rest of a layout under way at once. */
  settle(): void;
  run(stage: StageName): void;
  /** Hears of each new view and scene. */
  watch?: () => void;
  /** Another layout is on its way: other data and options have no place in a motion towards the last one. */
  halt(): void;
  /** Calls `step` once a frame until it says `false`, in place of any motion before it. */
  animate(step: (now: number) => boolean): void;
  /** `false` = this chart has no view to move. */
  look(view: View): boolean;
  zoom(by: 1 | -1 | 0): void;
  destroy(): void;
}

/** A view at rest for this long is drawn anew at full quality, ms. */
const REST_MS = 100;
const TWEEN_MS = 350;

export function createPlot(context: PlotContext, first: PanelPlan, data: Dataset): Plot {
  const { document, window } = context;
  const stage = element(document, 'div', { class: 'summitry-stage', 'data-part': 'stage' });
  const renderer = context.createRenderer(stage);
  const proxies = createProxies(document);
  stage.append(proxies.element);
  let view: View = HOME;
  let last: Scene | null = null;
  let running: Running | null = null;
  /** What the layout that is shown was made of: that before, while a new one is under way. */
  let shown:
    | (Pick<Stage<PanelPlan['options'], unknown>, 'dataset' | 'layout'> & {
        readonly plan: PanelPlan;
      })
    | null = null;
  const bar = createProgress(stage, window, () => context.words);

  const plot: Plot = {
    element: stage,
    renderer,
    proxies,
    plan: first,
    dataset: data,
    layout: null,
    cursor: { at: null, open: new Set(), trail: [] },
    own: undefined,
    pair: null,
    get outline() {
      return telling.outline;
    },
    get view() {
      return view;
    },
    get drawn() {
      return last;
    },
    flags() {
      const { folding } = plot.plan.kind;
      const drawn = plot.layout && folding ? folding.drawn(plot.staged()) : pictured().dataset;
      const of = flagsOf(drawn, context.selection.get());
      const { pair } = plot;
      return pair ? (key) => of(key) | (pair.includes(key) ? Emphasis.active : 0) : of;
    },
    staged: () => ({
      dataset: pictured().dataset,
      layout: pictured().layout,
      options: pictured().plan.options,
      size: pictured().plan.size,
      view,
      state: context.selection.get(),
      measure: context.measure,
      own: plot.own,
    }),
    scene: () => plot.plan.kind.scene(plot.staged()),
    settle: () => running?.finish(),
    run(name) {
      if (name === 'layout') runLayout();
      if (!shown) resize(plot.plan.size);
      else if (name === 'paint') paint();
      else runScene();
    },
    halt: () => motion.stop(),
    animate: (step) => motion.start(step),
    look(next) {
      const { zoom } = plot.plan.kind;
      if (zoom === 'none' || !shown) return false;
      const { hold } = plot.plan.kind;
      const held = hold ? hold(shown.layout, next, plot.plan.size) : next;
      if (!held) return false;
      view = held;
      if (zoom !== 'xy') context.invalidate('scene');
      else {
        renderer.look(view);
        rest.wait(REST_MS);
        plot.watch?.();
      }
      return true;
    },
    scaled(factor, x, y) {
      const { layout } = pictured();
      return zoomAbout(view, factor, x, y, layout ? plot.plan.kind.closest?.(layout) : undefined);
    },
    zoom(by) {
      const { width, height } = plot.plan.size;
      if (by === 0) plot.look(HOME);
      else plot.look(plot.scaled(by > 0 ? ZOOM_STEP : 1 / ZOOM_STEP, width / 2, height / 2));
    },
    destroy() {
      rest.stop();
      telling.stop();
      motion.stop();
      running?.cancel();
      bar.end();
      renderer.destroy();
      stage.remove();
    },
  };

  const motion = createMotion(context.frames);
  const rest = createRest(
    window,
    () => shown && plot.plan.kind.settle?.(plot.staged()),
    () => context.invalidate('scene'),
  );
  const telling = createTelling(window, plot, () => context.selection.get().selected);

  const resize = ({ width, height }: Size) =>
    Object.assign(stage.style, { width: `${width}px`, height: `${height}px` });
  resize(first.size);
  /** While a layout is under way, what is seen is of the one before. */
  const pictured = () => (running && shown) || plot;

  function runLayout(): void {
    const { kind, options, size } = plot.plan;
    const before = plot.layout;
    const given = [plot.dataset, options, size, context.measure, before] as const;
    running?.cancel();
    running = null;
    bar.end();
    motion.stop();
    const task = kind.task?.(...given);
    if (task && !('made' in task)) {
      runTask(task);
      return;
    }
    const to: unknown = task ? task.made : kind.layout(...given);
    adopt(to);
    const { tween } = kind;
    if (before === null || !tween || context.still()) return;
    plot.layout = tween(before, to, 0);
    let begin: number | null = null;
    plot.animate((now) => {
      begin ??= now;
      const t = Math.min(1, (now - begin) / TWEEN_MS);
      plot.layout = t < 1 ? tween(before, to, 1 - (1 - t) * (1 - t) * (1 - t)) : to;
      runScene();
      return t < 1;
    });
  }

  /** A layout that takes long: the picture before stays until it is there. */
  function runTask(task: LayoutTask<unknown>): void {
    bar.begin();
    running = startTask(task, {
      window,
      worker: context.worker,
      progress(far) {
        bar.show(far);
        context.progress(far);
      },
      done(layout) {
        running = null;
        bar.end();
        adopt(layout);
        runScene();
        context.laidOut();
      },
    });
  }

  function adopt(layout: unknown): void {
    plot.layout = layout;
    shown = { plan: plot.plan, dataset: plot.dataset, layout };
  }

  function runScene(): void {
    const staged = plot.staged();
    const { moving } = motion;
    const hasty = moving || !last;
    const given = hasty ? { ...staged, hasty: { before: last } } : staged;
    const scene = plot.plan.kind.scene(given);
    last = scene;
    telling.stand(staged, scene);
    // Of a kind without a rest to its picture the first one is whole.
    if (scene.crowded && (moving || (hasty && plot.plan.kind.settle)))
      rest.wait(moving ? REST_MS : 0);
    resize(scene);
    renderer.render(scene);
    // Of very many a map would be drawn anew in each frame.
    if (!scene.crowded || !moving) plot.watch?.();
    paint();
  }

  function paint(): void {
    renderer.emphasize(plot.flags());
    telling.follow();
  }
  return plot;
}
