import type { Selection, SelectionState } from '../model/selection';
import { createSelection } from '../model/store';
import type { CreateRenderer } from '../render/renderer';
import { svgRenderer } from '../render/svg';
import { committed, joinVoice } from './announcer';
import { createCards } from './cards';
import { element } from './element';
import { createEmitter } from './events';
import { createFrame } from './frame';
import type { ChartKind } from './kind';
import { watchModes } from './modes';
import type { Chart, ChartOptions } from './options';
import { createPanel, type Panel } from './panel';
import {
  merge,
  type Picture,
  picturePhrases,
  pictureToSVG,
  planPicture,
  resolvePicture,
  toDataset,
} from './picture';
import type { AnyKind } from './plan';
import { adoptStyles } from './sheet';
import { createFrames, later, type StageName } from './stages';
import { announcement, statusOf } from './status';

/** Width of a figure whose host has none yet, px. */
const DEFAULT_WIDTH = 660;
let figures = 0;

/** A single chart of a kind: the figure frame with one plot in it. */
export function createChart<O extends ChartOptions, L>(
  kind: ChartKind<O, L>,
  host: HTMLElement,
  options: O,
): Chart<O> {
  return createFigure([kind], false, host, options) as Chart<O>;
}

/**
 * One chart, or several as a story, in a host: one title, legend, footer, card and voice.
 * Draws at once; from then on what changes is merged into one run a frame.
 */
export function createFigure(
  kinds: readonly AnyKind[],
  story: boolean,
  host: HTMLElement,
  given: ChartOptions,
): Chart {
  const who = story ? 'story' : (kinds[0]?.name ?? 'chart');
  const document = host?.ownerDocument;
  const window = document?.defaultView as (Window & typeof globalThis) | null | undefined;
  if (!window)
    throw new TypeError(`${who}: host must be an element in a page, got ${String(host)}`);

  let options = merge<ChartOptions>(given);
  let dataset = toDataset(options.data);
  let picture = resolvePicture(kinds, story, options, dataset);
  let selection: Selection = options.selection ?? createSelection();
  let state: SelectionState = selection.get();
  let width = 0;
  const controller = new window.AbortController();
  const { signal } = controller;
  const number = ++figures;
  const ids = { title: `summitry-${number}-title`, summary: `summitry-${number}-summary` };
  const root = element(document, story ? 'section' : 'figure', {
    class: 'summitry',
    'aria-labelledby': ids.title,
    'aria-describedby': ids.summary,
    ...(story ? { 'data-story': '' } : { 'data-chart': who }),
  });
  const dropStyles = adoptStyles(host);
  const emitter = createEmitter();
  const modes = watchModes(window, signal, () => invalidateAll('paint'));
  const stale = new Map<Panel, StageName>();
  const frames = createFrames(window, work, () => modes.reducedMotion);
  const frame = createFrame(
    document,
    ids,
    () => selection,
    {
      details: () => cards.openSelected(),
      clear: () => selection.set({ selected: new Set(), highlight: null, filter: null }),
    },
    signal,
  );
  const panels: Panel[] = [];
  const cards = createCards({
    document,
    signal,
    titleId: `summitry-${number}-card`,
    root,
    panels,
    picture: () => picture,
    selection: () => selection,
    opened: (target) => emitter.emit('open', { target }),
  });
  let leave = () => {};

  const theme = () => options.theme ?? 'auto';
  const dark = () => theme() === 'dark' || (theme() === 'auto' && modes.dark);

  function invalidate(panel: Panel, stage: StageName): void {
    stale.set(panel, later(stale.get(panel) ?? null, stage));
    frames.request();
  }
  function invalidateAll(stage: StageName): void {
    for (const panel of panels) invalidate(panel, stage);
  }
  function work(): void {
    state = selection.get();
    for (const [panel, stage] of [...stale]) {
      stale.delete(panel);
      panel.plot.run(stage);
    }
    frame.show(state.filter, statusOf(picture.dataset, state, options.locale));
  }

  /** Reads the selection on input, once for all parts of the figure; it is painted on the frame. */
  function follow(): void {
    let before = selection.get();
    const unsubscribe = selection.subscribe((next) => {
      const old = before;
      before = next;
      if (next === old) return;
      emitter.changed(next, old);
      const restage = kinds.some((kind) => kind.restages?.(next, old, width));
      const onlyPaint =
        next.filter === old.filter &&
        next.period === old.period &&
        next.asOf === old.asOf &&
        next.order === old.order;
      invalidateAll(onlyPaint && !restage ? 'paint' : 'scene');
      if (committed(old, next)) cards.refresh();
    });
    const words = (next: SelectionState, old: SelectionState) =>
      announcement(picture.dataset, next, old, options.locale);
    const quiet = joinVoice(selection, words, (text) => {
      frame.said.textContent = text;
    });
    leave = () => {
      unsubscribe();
      quiet();
    };
  }

  function measure(): number {
    return options.width ?? Math.floor(root.clientWidth || host.clientWidth || DEFAULT_WIDTH);
  }

  /** Writes the words and gives each panel its plan; the next run lays out. */
  function stand(fresh: boolean): void {
    const { summaries, ...words } = picturePhrases(picture);
    frame.write({ ...words, summary: summaries.join(' '), issues: dataset.issues });
    const plan = planPicture(picture, width);
    root.toggleAttribute('data-narrow', width < 400);
    root.dataset.theme = theme();
    root.style.width = options.width === undefined ? '' : `${options.width}px`;
    const rows: HTMLElement[] = [];
    for (const [i, panelPlan] of plan.panels.entries()) {
      const panel = panels.find((known) => known.plot.plan.name === panelPlan.name) ?? make(i);
      const { plot } = panel;
      const held = picture.dataset.actors.some(({ key }) =>
        plot.plan.kind.pinned?.(plot.layout, key),
      );
      if (fresh && !(plot.layout !== null && held)) plot.layout = null;
      plot.plan = panelPlan;
      plot.dataset = picture.dataset;
      panel.describe();
      rows[panelPlan.row] ??= element(document as Document, 'div', { class: 'summitry-row' });
      if (panel.element !== root) rows[panelPlan.row]?.append(panel.element);
    }
    if (story) body.replaceChildren(...rows);
    invalidateAll('layout');

    function make(i: number): Panel {
      const panelPlan = plan.panels[i] as (typeof plan.panels)[number];
      const within = story
        ? element(document as Document, 'figure', {
            class: 'summitry-panel',
            'data-chart': panelPlan.name,
          })
        : body;
      const panel: Panel = createPanel(
        {
          document: document as Document,
          window: window as Window,
          signal,
          get selection() {
            return selection;
          },
          get measure() {
            return picture.measure;
          },
          frames,
          still: () => modes.reducedMotion,
          createRenderer: rendererOf(options),
          invalidate: (stage) => invalidate(panel, stage),
          open: (target, box) => cards.open(target, panel, box),
          help: (role) => cards.help(role, panel),
          closeCard: cards.close,
        },
        within,
        panelPlan,
        picture.dataset,
        story ? null : frame.lead,
      );
      panels.push(panel);
      return panel;
    }
  }

  const body = element(document, 'div', { class: 'summitry-body' });
  root.append(
    frame.header,
    ...(story ? [frame.lead] : []),
    body,
    frame.footer,
    frame.said,
    cards.element,
  );
  host.append(root);
  width = measure();
  stand(true);
  work();
  follow();

  const Observer = window.ResizeObserver;
  const observer =
    Observer &&
    new Observer(() => {
      const next = measure();
      if (next === width || next <= 0) return;
      width = next;
      stand(true);
    });
  observer?.observe(root);
  queueMicrotask(() => {
    if (dataset.issues.length) emitter.emit('invalid', { issues: dataset.issues });
    emitter.emit('ready', {});
  });

  const destroy = () => {
    if (signal.aborted) return;
    controller.abort();
    observer?.disconnect();
    leave();
    frames.stop();
    for (const panel of panels) panel.destroy();
    emitter.clear();
    root.remove();
    dropStyles();
  };

  return {
    element: root,
    get dataset() {
      return dataset;
    },
    get selection() {
      return selection;
    },
    update(change) {
      if (signal.aborted) return;
      const next = { ...options };
      let touched = false;
      for (const [name, value] of Object.entries(change)) {
        const field = name as keyof ChartOptions;
        if (Object.is(next[field], value)) continue;
        touched = true;
        if (value === undefined) delete next[field];
        else Object.assign(next, { [field]: value });
      }
      if (!touched) return;
      const data = next.data === options.data ? dataset : toDataset(next.data);
      const resolved: Picture = resolvePicture(kinds, story, next, data);
      const changedData = data !== dataset;
      [options, dataset, picture] = [next, data, resolved];
      if (next.selection && next.selection !== selection) {
        leave();
        selection = next.selection;
        follow();
      }
      width = measure();
      stand(false);
      if (changedData && data.issues.length) emitter.emit('invalid', { issues: data.issues });
    },
    on: emitter.on,
    toSVG() {
      const plan = planPicture(picture, width);
      const scenes = plan.panels.map(({ name }) =>
        (panels.find((panel) => panel.plot.plan.name === name) as Panel).plot.scene(),
      );
      return pictureToSVG(picture, plan, scenes, selection.get(), dark() ? 'dark' : 'light');
    },
    destroy,
  };
}

function rendererOf({ renderer }: ChartOptions): CreateRenderer {
  return typeof renderer === 'function' ? renderer : svgRenderer;
}
