import { idOf, type Key } from '../model/key';
import { createAround } from './around-control';
import { reachWords } from './english-reach';
import { createFinder } from './finder';
import { flyTo, viewAround } from './flight';
import { createFolding } from './folding';
import { GEAR_STYLES } from './gear-styles';
import { createMenu, type MenuItem } from './menu';
import { asksActors, onlyOf } from './only';
import type { Plot } from './plot';
import type { PlotContext } from './plot-context';
import type { ReachWords } from './reach-words';
import { adoptStyles } from './sheet';
import { takings } from './take';
import { showWay } from './way';
import { titleOf } from './words';

/** Tools beside the view's own: they find, surround and frame. */
export interface Gear {
  /** Opens the field of the search. */
  search(): void;
  /** Opens or closes the menu of further tools at its button. */
  menu(button: HTMLElement): void;
  /** Brings what is selected into the view. */
  frame(): void;
  /** An actor's neighbourhood, so many steps wide. */
  around(key: Key, steps: number): void;
  /** What a double click asks for: a group collapses or expands, of all else it is the neighbourhood. */
  enter(key: Key): void;
  /** Collapses or expands a group. */
  fold(key: Key): void;
  /** A shortest way between two actors. */
  way(from: Key, to: Key): void;
}

/** The tools of a panel; see `createGear`, which loads them. */
export function createTools(
  context: PlotContext,
  plot: Plot,
  root: HTMLElement,
  tools: HTMLElement,
): Gear {
  adoptStyles(root, GEAR_STYLES, context.signal);
  const finder = createFinder(context, plot, tools);
  const around = createAround(context, plot);
  const folding = createFolding(context, plot);
  const actors = () =>
    [...context.selection.get().selected]
      .map((key) => plot.dataset.resolve(key))
      .filter((key) => key.startsWith('actor:') && plot.dataset.indexOf(key) >= 0);

  /** By who takes part; the order in which they are offered stays whatever is selected. */
  function filters(keys: readonly Key[], words: ReachWords): MenuItem[] {
    const { filter } = context.selection.get();
    const ids = keys.map(idOf);
    const put = (match?: 'any' | 'all') => () =>
      context.selection.set({ filter: onlyOf(filter, match ? ids : null, match) });
    const none = { off: !ids.length, hint: ids.length ? '' : words.one };
    return [
      { label: words.only, rule: true, ...none, run: put('any') },
      ...(ids.length > 1 ? [{ label: words.shared, off: false, run: put('all') }] : []),
      ...(asksActors(filter) ? [{ label: words.everyone, off: false, run: put() }] : []),
    ];
  }

  const gear: Gear = {
    search: finder.open,
    menu: (button) => menu.toggle(button),
    frame() {
      const { dataset } = plot;
      const keys = new Set<Key>();
      for (const one of context.selection.get().selected) {
        const key = dataset.resolve(one);
        keys.add(key);
        // A relation, or an event, is where its parties are.
        if (!key.startsWith('actor:')) for (const party of dataset.neighbors(key)) keys.add(party);
      }
      const view = viewAround(plot, (key) => keys.has(key));
      if (view && plot.plan.kind.zoom === 'xy') flyTo(plot, context, view);
    },
    around: around.enter,
    enter(key) {
      const here = plot.dataset.resolve(key);
      if (folding.isGroup(here)) gear.fold(here);
      else around.enter(key, 1);
    },
    fold: (key) => void folding.toggle(plot.dataset.resolve(key)),
    way: (from, to) => showWay(context, plot, from, to),
  };
  const menu = createMenu(context, tools, () => {
    const words = reachWords(context.words);
    const selected = [...context.selection.get().selected];
    const two = actors();
    const one = two[0] ?? selected[0];
    const moves = plot.plan.kind.zoom === 'xy';
    const group = two.length === 1 && one && folding.isGroup(one) ? one : null;
    const name = group ? titleOf(plot.dataset, group, context.words) : '';
    const fold = group && folding.isCollapsed(group) ? 'expand' : 'collapse';
    return [
      ...(group ? [{ label: words[fold](name), off: false, run: () => gear.fold(group) }] : []),
      ...(moves
        ? [
            { label: words.fitSelection, off: !selected.length, run: gear.frame },
            { label: words.around, off: !one, run: () => one && gear.around(one, 1) },
          ]
        : []),
      {
        label: words.way,
        off: two.length !== 2,
        hint: two.length === 2 ? '' : words.two,
        run: () => gear.way(two[0] as Key, two[1] as Key),
      },
      ...filters(two, words),
      ...takings(context, plot),
    ];
  });
  return gear;
}
