import { type Command, commandOf, createTypeahead, findName } from '../interact/keyboard';
import type { Cursor, Move, OutlineItem } from '../interact/outline';
import { itemAt, visibleItems } from '../interact/outline';
import { panBy } from '../interact/viewport';
import type { Key } from '../model/key';
import { choose } from './choose';
import type { Gear } from './gear';
import type { Plot } from './plot';
import type { PlotContext } from './plot-context';

/** How far the view follows over its edge, px. */
const EDGE = 120;

/** What keys do to a plot, and what follows the focus. Letters are type-ahead only; Esc is never a trap. */
export function attachKeys(plot: Plot, context: PlotContext, gear: Gear): void {
  const { signal } = context;
  const { element, proxies } = plot;
  const typeahead = createTypeahead();
  const highlight = (key: Key | null) => {
    if (context.selection.get().highlight !== key) context.selection.set({ highlight: key });
  };
  const current = () => itemAt(plot.outline, plot.cursor.at);

  function go(next: Cursor): void {
    plot.cursor = next;
    plot.run('paint');
    proxies.focus();
    highlight(current()?.key ?? null);
  }

  function move(step: Move): void {
    const { kind, size } = plot.plan;
    const next = kind.navigate(plot.outline, plot.cursor, step);
    const dx = { left: EDGE, right: -EDGE }[step as string];
    // Along a line that is zoomed the view follows over its edge: the next press finds what is there.
    if (dx && kind.extend && next.at === plot.cursor.at && plot.view.k > 1)
      plot.look(panBy(plot.view, dx, 0, size));
    go(next);
  }

  function find(letter: string, now: number): void {
    const items = visibleItems(plot.outline, plot.cursor.open);
    const at = items.findIndex((item) => item.id === plot.cursor.at);
    const names = items.map((item) => item.name);
    const found = items[findName(names, at, typeahead(letter, now))];
    if (found) go({ ...plot.cursor, at: found.id });
  }

  /** Closes the card, else clears the highlight, else the selection; `false` where there was none of them. */
  function retreat(): boolean {
    if (context.closeCard()) return true;
    const { highlight: lit, selected } = context.selection.get();
    if (lit) highlight(null);
    else if (selected.size) context.selection.clear();
    else return false;
    return true;
  }

  /** One step of the history once the key is let go. */
  function extend(key: Key | null, way: 1 | -1): boolean {
    const found = plot.plan.kind.extend?.(plot.staged(), key, way);
    if (!found) return true;
    context.selection.preview({ period: found.period });
    plot.run('scene');
    go({ ...plot.cursor, at: found.key });
    extending = true;
    return true;
  }
  let extending = false;
  function settle(): void {
    if (extending) context.selection.set({});
    extending = false;
  }

  function openItem(item: OutlineItem): void {
    const target = item.key ?? item.pair;
    if (item.jump) move('jump');
    else if (item.look) plot.look(item.look);
    else if (target) context.open(target, item.box);
    else if (item.holds) context.list(item);
  }

  /** `false`: the page keeps the key. */
  function obey(command: Command, item: OutlineItem, now: number): boolean {
    switch (command.do) {
      case 'move':
        move(command.move);
        return true;
      case 'pan':
        if (!plot.plan.kind.extend)
          return plot.look(panBy(plot.view, command.dx, command.dy, plot.plan.size));
        if (command.dx) return extend(item.key, command.dx < 0 ? 1 : -1);
        move(command.dy > 0 ? 'up' : 'down');
        return true;
      case 'zoom':
        plot.zoom(command.by);
        return plot.plan.kind.zoom !== 'none';
      case 'select':
        choose(context.selection, item.selects, true);
        return true;
      case 'open':
        openItem(item);
        return true;
      case 'escape':
        return retreat();
      case 'help':
        context.help(plot.outline.role);
        return true;
      case 'around':
        if (item.key && plot.plan.kind.zoom === 'xy') gear.around(item.key, +command.letter);
        else find(command.letter, now);
        return true;
      case 'frame':
        gear.frame();
        return true;
      case 'search':
        gear.search();
        return true;
      case 'undo':
      case 'redo':
        // The whole figure hears these.
        return false;
      case 'find':
        find(command.letter, now);
        return true;
    }
  }

  element.addEventListener(
    'keydown',
    (event) => {
      const command = commandOf(event);
      const item = proxies.itemOf(event.target as Element);
      if (command && item && obey(command, item, event.timeStamp)) event.preventDefault();
    },
    { signal },
  );
  element.addEventListener(
    'focusin',
    (event) => {
      const item = proxies.itemOf(event.target as Element);
      if (!item) return;
      plot.cursor = { ...plot.cursor, at: item.id };
      if ((event.target as Element).matches(':focus-visible')) highlight(item.key);
    },
    { signal },
  );
  element.addEventListener(
    'focusout',
    ({ relatedTarget }) => {
      highlight(null);
      // Its own proxies are made anew under a held key.
      if (!element.contains(relatedTarget as Node | null)) settle();
    },
    { signal },
  );
  element.addEventListener('keyup', settle, { signal });
  // A screen reader's "activate" comes as a click on the proxy itself; pointers never reach one.
  proxies.element.addEventListener(
    'click',
    (event) => {
      const item = proxies.itemOf(event.target as Element);
      if (item && choose(context.selection, item.selects, false)) openItem(item);
    },
    { signal },
  );
}
