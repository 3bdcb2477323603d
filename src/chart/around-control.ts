import type { Key } from '../model/key';
import { Emphasis } from '../render/renderer';
import type { View } from '../scene/scene';
import { FURTHEST, neighbourhood } from './around';
import { element } from './element';
import { reachWords } from './english-reach';
import { flyTo, viewAround } from './flight';
import type { Plot } from './plot';
import type { PlotContext } from './plot-context';
import { nameSelection } from './status';
import { nameTool, tool } from './tool';
import { titleOf, within } from './words';

/** What Esc closes first. */
const OPEN = ':is(.summitry-finder,.summitry-menu):not([hidden])';

/** The neighbourhood that is looked at. */
interface Held {
  readonly centre: Key;
  readonly steps: number;
}

/**
 * Looks at an actor's neighbourhood, one to three steps wide: selects what it goes out from, so that all linked charts
 * show it and undo takes it back, frames it, and puts buttons for its width under the plot. Esc leads back to the view before.
 */
export function createAround(context: PlotContext, plot: Plot) {
  const { document, signal } = context;
  const width = element(document, 'output', {});
  const fewer = tool(document, signal, '−', () => step(-1));
  const further = tool(document, signal, '+', () => step(1));
  const group = element(
    document,
    'div',
    { class: 'summitry-around', role: 'group', 'data-part': 'around' },
    fewer,
    width,
    further,
  );
  group.hidden = true;
  plot.element.after(group);
  let held: Held | null = null;
  let before: View | null = null;
  let forget = () => {};

  function step(by: number): void {
    const next = (held?.steps ?? 0) + by;
    if (held && next >= 1 && next <= FURTHEST) enter(held.centre, next);
  }

  function enter(key: Key, steps: number): void {
    const { dataset } = plot;
    const centre = dataset.resolve(key);
    const { words, selection } = context;
    const { selected, actors } = neighbourhood(dataset, selection.get(), centre, steps);
    const name = within(titleOf(dataset, centre, words), words);
    before ??= plot.view;
    forget();
    held = { centre, steps };
    const said = (all: typeof words) =>
      reachWords(all).neighbourhood(
        within(titleOf(dataset, centre, all), all),
        steps,
        actors,
        dataset.actors.length,
      );
    if (steps > 1) nameSelection(dataset, selected, said);
    if (same(selected, selection.get().selected)) context.say(said(words));
    else selection.set({ selected }, said(words));
    forget = selection.subscribe((state) => {
      if (!same(state.selected, selected)) end(false);
    });
    show(reachWords(words).around, name, reachWords(words).steps(steps));
    const flags = plot.flags();
    const view = viewAround(plot, (other) => !(flags(other) & Emphasis.muted));
    if (view) flyTo(plot, context, view);
  }

  function show(label: string, name: string, steps: string): void {
    const words = reachWords(context.words);
    group.setAttribute('aria-label', `${label}: ${name}`);
    width.textContent = steps;
    nameTool(fewer, words.fewer);
    nameTool(further, words.further);
    fewer.setAttribute('aria-disabled', String(held?.steps === 1));
    further.setAttribute('aria-disabled', String(held?.steps === FURTHEST));
    group.hidden = false;
  }

  /** Its end, by whatever else is selected. */
  function end(back: boolean): void {
    if (!held) return;
    held = null;
    forget();
    if (group.contains(document.activeElement)) plot.proxies.focus();
    group.hidden = true;
    if (back && before) flyTo(plot, context, before);
    before = null;
  }

  signal.addEventListener('abort', () => forget());
  document.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Escape' || !held || event.defaultPrevented) return;
      const { activeElement } = document;
      const panel = plot.element.parentElement;
      if (activeElement !== document.body && !panel?.contains(activeElement)) return;
      if (panel?.querySelector(OPEN)) return;
      if (context.closeCard()) return;
      event.preventDefault();
      event.stopPropagation();
      end(true);
      context.selection.clear();
    },
    { signal, capture: true },
  );
  return { enter };
}

const same = (a: ReadonlySet<Key>, b: ReadonlySet<Key>) =>
  a.size === b.size && [...a].every((key) => b.has(key));
