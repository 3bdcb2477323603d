import type { Cursor, Outline } from '../interact/outline';
import { createProxies, type Proxies, visibleItems } from '../interact/proxies';
import { ZOOM_STEP, zoomAbout } from '../interact/viewport';
import type { Key } from '../model/key';
import type { Dataset } from '../model/records';
import type { Selection } from '../model/selection';
import { Emphasis, type Renderer } from '../render/renderer';
import { type Box, HOME, type Scene, type View } from '../scene/scene';
import type { MeasureText } from '../scene/text-width';
import { element } from './element';
import { flagsOf } from './flags';
import type { Stage } from './kind';
import type { PanelPlan } from './plan';
import type { Frames, StageName } from './stages';

/** What a card is about. */
export type Target = Key | readonly [Key, Key];

/** What a plot takes from its figure. */
export interface PlotContext {
  readonly document: Document;
  readonly window: Window;
  readonly signal: AbortSignal;
  readonly selection: Selection;
  readonly measure: MeasureText;
  readonly frames: Frames;
  /** Whether motion is unwanted. */
  still(): boolean;
  createRenderer(host: HTMLElement): Renderer;
  /** Asks for a stage of this plot at the next frame. */
  invalidate(stage: StageName): void;
  open(target: Target, box: Box): void;
  help(role: Outline['role']): void;
  /** Closes the card; `false` where none was open. */
  closeCard(): boolean;
}

/** One chart's drawing with its proxies: layout > scene > paint, each from the one before. */
export interface Plot {
  readonly element: HTMLElement;
  readonly renderer: Renderer;
  readonly proxies: Proxies;
  readonly outline: Outline;
  readonly view: View;
  plan: PanelPlan;
  dataset: Dataset;
  layout: unknown;
  cursor: Cursor;
  /** The pair under the pointer, whose two headings light up. */
  pair: readonly [Key, Key] | null;
  flags(): (key: Key) => number;
  staged(): Stage<PanelPlan['options'], unknown>;
  scene(): Scene;
  run(stage: StageName): void;
  /** Calls `step` once a frame until it says `false`, in place of any motion before it. */
  animate(step: (now: number) => boolean): void;
  /** `false` = this chart has no view to move. */
  look(view: View): boolean;
  zoom(by: 1 | -1 | 0): void;
  destroy(): void;
}

/** A view at rest for this long is drawn anew at full quality, ms. */
const REST_MS = 150;
const TWEEN_MS = 350;

export function createPlot(context: PlotContext, first: PanelPlan, data: Dataset): Plot {
  const { document, window, selection } = context;
  const stage = element(document, 'div', { class: 'summitry-stage', 'data-part': 'stage' });
  const renderer = context.createRenderer(stage);
  const proxies = createProxies(document);
  stage.append(proxies.element);
  let view: View = HOME;
  let outline: Outline = { role: 'tree', label: '', items: [] };
  let stopMotion = () => {};
  let restTimer = 0;

  const plot: Plot = {
    element: stage,
    renderer,
    proxies,
    plan: first,
    dataset: data,
    layout: null,
    cursor: { at: null, open: new Set(), trail: [] },
    pair: null,
    get outline() {
      return outline;
    },
    get view() {
      return view;
    },
    flags() {
      const of = flagsOf(plot.dataset, selection.get());
      const { pair } = plot;
      return pair ? (key) => of(key) | (pair.includes(key) ? Emphasis.active : 0) : of;
    },
    staged: () => ({
      dataset: plot.dataset,
      layout: plot.layout,
      options: plot.plan.options,
      size: plot.plan.size,
      view,
      state: selection.get(),
      measure: context.measure,
    }),
    scene: () => plot.plan.kind.scene(plot.staged()),
    run(name) {
      if (name === 'layout') runLayout();
      if (name === 'paint') paint();
      else runScene();
    },
    animate(step) {
      stopMotion();
      stopMotion = context.frames.animate(step);
    },
    look(next) {
      const { zoom } = plot.plan.kind;
      if (zoom === 'none') return false;
      view = next;
      if (zoom === 'x') context.invalidate('scene');
      else {
        renderer.look(view);
        window.clearTimeout(restTimer);
        restTimer = window.setTimeout(() => context.invalidate('scene'), REST_MS);
      }
      return true;
    },
    zoom(by) {
      const { width, height } = plot.plan.size;
      if (by === 0) plot.look(HOME);
      else plot.look(zoomAbout(view, by > 0 ? ZOOM_STEP : 1 / ZOOM_STEP, width / 2, height / 2));
    },
    destroy() {
      window.clearTimeout(restTimer);
      stopMotion();
      renderer.destroy();
      stage.remove();
    },
  };

  function runLayout(): void {
    const { kind, options, size } = plot.plan;
    const before = plot.layout;
    const to: unknown = kind.layout(plot.dataset, options, size, context.measure, before);
    stopMotion();
    plot.layout = to;
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

  function runScene(): void {
    const scene = plot.scene();
    outline = plot.plan.kind.outline(plot.staged(), scene);
    stage.style.width = `${scene.width}px`;
    stage.style.height = `${scene.height}px`;
    renderer.render(scene);
    paint();
  }

  function paint(): void {
    settleCursor();
    renderer.emphasize(plot.flags());
    proxies.render(outline, plot.cursor, selection.get().selected);
  }

  /** The cursor always stands on an item that is there: one tab stop, never none. */
  function settleCursor(): void {
    const items = visibleItems(outline, plot.cursor.open);
    const has = (id: string | null | undefined) => items.some((item) => item.id === id);
    if (has(plot.cursor.at)) return;
    const parent = outline.items.find((item) => item.id === plot.cursor.at)?.parent;
    plot.cursor = { ...plot.cursor, at: (has(parent) ? parent : items[0]?.id) ?? null };
  }

  return plot;
}
