import { isRtl } from '../interact/direction';
import type { Selection } from '../model/selection';
import { createStandIn } from '../model/stand-in';
import { createSelection } from '../model/store';
import { autoRenderer } from '../render/auto';
import { followSelection } from './announcer';
import { createCardSlot } from './card-slot';
import { createChosen } from './chosen';
import { createControls } from './controls';
import { pageOf } from './element';
import { createEmitter } from './events';
import { createFrame } from './frame';
import { checkLive, dress, rootOf } from './live';
import { watchModes } from './modes';
import { createNeeds } from './needs';
import type { Chart, ChartOptions } from './options';
import { createPanels, stageOf } from './panels';
import type { PeriodMaker } from './period-slot';
import { createPhrases } from './phrases';
import { merge, pictureToSVG, planPicture, resolvePicture, titleOf, toDataset } from './picture';
import type { AnyKind } from './plan';
import { createReading } from './reading';
import { createReady } from './ready';
import { adoptStyles } from './sheet';
import { watchSize, widthOf } from './size';
import { createFrames } from './stages';
import { STYLES } from './styles';
import { changed } from './update';

let figures = 0;

/**
 * One chart, or several as a story, in a host: one title, legend, footer, card and voice.
 * Draws at once; from then on all that changes within a frame is drawn in one run. `periodMaker`: time controls at once.
 */
export function createFigure(
  kinds: readonly AnyKind[],
  story: boolean,
  host: HTMLElement,
  given: ChartOptions,
  periodMaker?: PeriodMaker,
): Chart {
  const who = story ? 'story' : (kinds[0]?.name ?? 'chart');
  const window = pageOf(who, host);
  const { document } = window;
  const side = () => (isRtl(host) ? 'rtl' : 'ltr');
  let options = merge<ChartOptions>(given);
  checkLive(who, options);
  let dataset = toDataset(options.data);
  const chosen = createChosen(story);
  let picture = resolvePicture(kinds, story, options, dataset, side());
  let selection: Selection = options.selection ?? createSelection();
  const standIn = createStandIn(selection);
  let [width, unlaid, leave] = [0, false, () => {}];
  const controller = new window.AbortController();
  const { signal } = controller;
  const id = `summitry-${++figures}`;
  const root = rootOf(document, id, who, story);
  const emitter = createEmitter();
  const { missed } = emitter;
  const modes = watchModes(window, signal, refresh);
  const frames = createFrames(window, work, () => modes.reducedMotion);
  const store = () => selection;
  const frame = createFrame(document, id, store, () => cards.openSelected(), signal);
  const panels = createPanels(
    document,
    (panel) => ({
      ...{ document, window, signal, frames, selection: standIn.selection },
      figure: () => ({ ...chart, title: options.title ?? dataset.title }),
      get measure() {
        return picture.measure;
      },
      get words() {
        return picture.words;
      },
      get worker() {
        return options.worker ?? 'auto';
      },
      still: () => modes.reducedMotion,
      progress: (far) => emitter.emit('progress', { chart: panel().plot.plan.name, ...far }),
      laidOut: () => ready.tell(),
      createRenderer: typeof options.renderer === 'function' ? options.renderer : autoRenderer,
      invalidate: (stage) => panels.mark(panel(), stage),
      open: (target, box) => cards.open(target, panel(), box),
      list: (item) => cards.list(item, panel()),
      help: (role) => cards.help(role, panel()),
      closeCard: () => cards.close(),
      say: (text) => frame.say(text),
      choose(change) {
        chosen.add(panel().plot.plan.name, change);
        picture = resolvePicture(kinds, story, chosen.over(options), dataset, side());
        stand(false);
      },
      missed,
      folded: (collapsed) => emitter.emit('collapse', { collapsed }),
    }),
    story ? null : frame.lead,
    frames.request,
  );
  const phrases = createPhrases(frame, panels, () => {
    const { issues } = dataset;
    return { picture, width, issues };
  });
  const about = { host, root, signal, said: frame.said, selection: store, missed };
  const cards = createCardSlot({
    ...{ ...about, titleId: `${id}-card`, panels: panels.all, picture: () => picture },
    opened: (target) => emitter.emit('open', { target }),
  });
  const controls = createControls(about, periodMaker);
  const reading = createReading(window, panels.body, signal, (far) =>
    emitter.emit('progress', far),
  );
  const needs = createNeeds(signal, (name, came) => {
    came ? stand(false) : missed(name);
    // With it the layout may be another, though what is asked for is the same.
    const own = came && panels.panelOf(name);
    if (own) panels.mark(own, 'layout');
    ready.tell();
  });
  /** Once every plot has its first picture, whole. */
  const ready = createReady(
    () => reading.under || needs.lacking || panels.all.some(({ plot }) => !plot.drawn),
    () => emitter.emit('ready', {}),
  );

  function equip(): void {
    const { timeControls = story || who === 'timeline', steps } = options;
    controls.stand(timeControls ? picture.dataset : null, steps, picture.words);
  }
  function work(): void {
    // What was read is drawn in a task of its own.
    if (reading.phase === 'stands') return;
    panels.run();
    phrases.follow();
    ready.tell();
    if (reading.holds(work)) return;
    equip();
    const state = selection.get();
    // What a hand is still at is told once it rests.
    if (selection.cause() !== 'preview') for (const panel of panels.all) panel.tell(state);
    frame.show(state, picture);
    controls.show(state, picture.words);
  }

  /** Reads the selection on input, once for all parts of the figure; it is painted on the frame. */
  function follow(): void {
    leave = followSelection(
      selection,
      () => picture,
      frame.said,
      (state, old) => {
        for (const panel of panels.all) panels.mark(panel, stageOf(panel, state, old));
        if (state.selected.size === 0 && old.selected.size > 0) cards.close();
        emitter.changed(state, old);
      },
    );
  }

  const measure = () => options.width ?? widthOf(root, host, modes.room);
  function fit(): void {
    const next = measure();
    if (next === width || next <= 0) return;
    width = next;
    stand(true);
  }
  /** At once, for paper does not wait for a frame. */
  function refresh(): void {
    fit();
    for (const panel of panels.all) panels.mark(panel, 'paint');
    work();
  }

  /** Writes the words and gives each panel its plan; the next run lays out. */
  function stand(fresh: boolean): void {
    dress(root, picture, options, width);
    unlaid ||= fresh;
    if (reading.begin(picture, () => stand(false), work)) {
      if (!panels.all.length) frame.write(titleOf(picture, width));
      return;
    }
    phrases.write();
    if (!reading.phase) equip();
    const stages = panels.stand(picture, planPicture(picture, width), unlaid);
    unlaid = false;
    panels.all[0]?.lend(controls.buttons);
    for (const [panel, stage] of stages) panels.mark(panel, stage);
    for (const { plot } of panels.all) needs.ask(plot.plan);
  }
  adoptStyles(host, STYLES, signal);
  root.append(frame.header, controls.tour, ...(story ? [frame.lead] : []), panels.body);
  root.append(controls.period, frame.footer, frame.said, cards.element);
  host.append(root);
  width = measure();
  stand(true);
  work();
  follow();
  signal.addEventListener('abort', watchSize(window, root, fit));
  queueMicrotask(() => {
    if (signal.aborted) return;
    emitter.faults(dataset.issues);
    ready.begin();
  });
  const chart: Chart = {
    element: root,
    get dataset() {
      return dataset;
    },
    get selection() {
      return selection;
    },
    update(change) {
      const next = signal.aborted ? null : changed(options, change);
      if (!next) return;
      checkLive(who, next);
      const data = next.data === options.data ? dataset : toDataset(next.data);
      chosen.drop(change);
      picture = resolvePicture(kinds, story, chosen.over(next), data, side());
      const isNew = data !== dataset;
      [options, dataset] = [next, data];
      if (next.selection && next.selection !== selection) {
        leave();
        selection = next.selection;
        standIn.standFor(selection);
        follow();
      }
      width = measure();
      stand(false);
      if (isNew) emitter.faults(dataset.issues);
    },
    positions: () => panels.held(),
    on: emitter.on,
    toSVG() {
      if (reading.finish()) work();
      const plan = planPicture(picture, width);
      const scenes = panels.scenes(plan);
      return pictureToSVG(picture, plan, scenes, selection.get(), modes.themeOf(options.theme));
    },
    destroy() {
      if (signal.aborted) return;
      controller.abort();
      leave();
      frames.stop();
      panels.destroy();
      emitter.clear();
      root.remove();
    },
  };
  return chart;
}
