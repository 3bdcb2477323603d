import { everyItem, itemOf, type Outline, type OutlineItem } from '../interact/outline';
import { idOf, type Key } from '../model/key';
import type { Selection } from '../model/selection';
import { Emphasis } from '../render/renderer';
import type { Box } from '../scene/scene';
import { type Card, type CardSection, cardOf, listCard, pairCard } from './card';
import { CARD_STYLES } from './card-styles';
import { createCardView, placeCard } from './card-view';
import { guide as english } from './english-guide';
import { reachWords } from './english-reach';
import type { Help } from './guide-words';
import type { Panel } from './panel';
import type { Picture } from './picture';
import type { Target } from './plot-context';
import { adoptStyles } from './sheet';
import { titleOf } from './words';

/** Actors of a matrix whose cells a card keeps off. */
const CROWD = 60;

/** What cards take from their figure. */
export interface CardsContext {
  /** The dialog, hidden. */
  readonly element: HTMLElement;
  readonly signal: AbortSignal;
  readonly titleId: string;
  readonly root: HTMLElement;
  readonly panels: readonly Panel[];
  picture(): Picture;
  selection(): Selection;
  opened(target: Target): void;
}

/** The one card of a figure: what it is about, where it opens, and what can be done from it. */
export interface Cards {
  readonly element: HTMLElement;
  open(target: Target, panel: Panel, box: Box): void;
  /** The card of all that an item stands for. */
  list(item: OutlineItem, panel: Panel): void;
  openSelected(): void;
  help(role: Outline['role'], panel: Panel): void;
  /** `false` where none was open. */
  close(): boolean;
}

export function createCards(context: CardsContext): Cards {
  const { element, root, panels, signal } = context;
  adoptStyles(root, CARD_STYLES, signal);
  let last: Panel | undefined;
  let opened = 0;
  const view = createCardView(
    element,
    context.titleId,
    (key) => {
      context.selection().set({ selected: new Set([key]) });
      if (last) cards.open(key, last, boxIn(last, key));
    },
    signal,
  );

  function boxIn(panel: Panel, target: Target): Box {
    const found = itemOf(panel.plot.outline, target);
    return found?.box ?? { x: 0, y: 0, width: 0, height: 0 };
  }

  /** Left and top in the figure of a card for a box of a plot. */
  function place(panel: Panel, box: Box) {
    const { plot } = panel;
    const flags = plot.flags();
    const { items, cells } = plot.outline;
    // Of very many cells a card covers some wherever it is.
    const near = cells && cells.size > CROWD ? items : [...everyItem(plot.outline)];
    const taken = near.map(({ key, box: other }) => ({
      box: other,
      weight: key && flags(key) & Emphasis.muted ? 1 : 4,
    }));
    const spot = placeCard(box, taken, plot.plan.size, context.picture().words.direction === 'rtl');
    const [stage, figure] = [plot.element.getBoundingClientRect(), root.getBoundingClientRect()];
    return { x: stage.left - figure.left + spot.x, y: stage.top - figure.top + spot.y };
  }

  /** With what the pictures say of a record, after what the data say. */
  function withFacts(card: Card, target: Target): Card {
    const [first, ...rest] = card.sections;
    const { dataset } = context.picture();
    const facts = panels.flatMap(({ plot }) => {
      const { kind, options } = plot.plan;
      if (typeof target !== 'string') return [];
      const key = dataset.resolve(target);
      return kind.facts?.(dataset, options, context.selection().get(), key) ?? [];
    });
    if (!first || !facts.length) return card;
    return { ...card, sections: [{ ...first, facts: [...first.facts, ...facts] }, ...rest] };
  }

  /** "Unpin" for an actor that is held where it stands. */
  function actionsOf(target: Target) {
    if (typeof target !== 'string') return [];
    return panels.flatMap(({ plot }) => {
      const { kind } = plot.plan;
      if (!plot.layout || !kind.free || !kind.pinned?.(plot.layout, target)) return [];
      const run = () => {
        plot.layout = kind.free?.(plot.layout, target);
        plot.run('layout');
        view.close();
      };
      return [{ label: context.picture().words.free, run }];
    });
  }

  /** What the pictures tell of an actor's place, once the code of that is there; without it, nothing. */
  async function explanations(target: Target): Promise<readonly CardSection[]> {
    if (typeof target !== 'string' || !target.startsWith('actor:')) return [];
    const told = panels.map(async ({ plot }) => {
      const explain = await plot.plan.kind.explain?.().catch(() => null);
      return plot.layout && explain ? explain(plot.staged(), target) : null;
    });
    return (await Promise.all(told)).filter((one): one is CardSection => one !== null);
  }

  /** On an actor's card: its neighbourhood, and the way to the other one that is selected. */
  function waysOf(target: Target, { plot, gear }: Panel) {
    if (typeof target !== 'string' || !target.startsWith('actor:')) return [];
    const { dataset, words } = context.picture();
    const own = reachWords(words);
    const selected = [...context.selection().get().selected];
    const other = selected.find((key) => key.startsWith('actor:') && key !== target);
    const leaving = (run: () => void) => () => {
      view.close();
      run();
    };
    const around = { label: own.around, run: leaving(() => gear.around(target, 1)) };
    const name = other && titleOf(dataset, other, words);
    const { folding } = plot.plan.kind;
    const key = dataset.resolve(target);
    const isGroup = dataset
      .membersOf(key)
      .some((one) => dataset.resolve(one.key) !== key && dataset.indexOf(one.key) >= 0);
    const isClosed = folding && plot.layout && folding.of(plot.staged()).includes(idOf(key));
    const fold = own[isClosed ? 'expand' : 'collapse'](titleOf(dataset, key, words));
    return [
      ...(plot.plan.kind.zoom === 'xy' ? [around] : []),
      ...(folding && isGroup ? [{ label: fold, run: leaving(() => gear.fold(key)) }] : []),
      ...(other && name && selected.length === 2
        ? [{ label: own.wayTo(name), run: leaving(() => gear.way(target, other)) }]
        : []),
    ];
  }

  const cards: Cards = {
    element,
    open(target, panel, box) {
      const { dataset, words } = context.picture();
      const card =
        typeof target === 'string'
          ? cardOf(dataset, target, words)
          : pairCard(dataset, target, words);
      if (!card) return;
      last = panel;
      const actions = [...waysOf(target, panel), ...actionsOf(target)];
      view.open(withFacts(card, target), place(panel, box), actions, words);
      const mine = ++opened;
      void explanations(target).then((sections) => {
        if (mine === opened && view.isOpen && sections.length) view.add(sections);
      });
      context.opened(target);
    },
    list(item, panel) {
      const { dataset, words } = context.picture();
      last = panel;
      opened++;
      const { look } = item;
      const run = () => {
        view.close();
        if (look) panel.plot.look(look);
      };
      const closer = look ? [{ label: words.zoomIn, run }] : [];
      const card = listCard(dataset, item.title ?? item.name, item.holds?.() ?? [], words);
      view.open(card, place(panel, item.box), closer, words);
    },
    openSelected() {
      const key = [...context.selection().get().selected].at(-1) as Key | undefined;
      const panel = panels.find(({ plot }) => key && itemOf(plot.outline, key));
      if (key && panel) cards.open(key, panel, boxIn(panel, key));
      else if (key && panels[0]) cards.open(key, panels[0], boxIn(panels[0], key));
    },
    help(role, panel) {
      const { words } = context.picture();
      const { guide = english } = words;
      const { name, size } = panel.plot.plan;
      const section = (heading: string, lines: Help) => ({
        heading,
        facts: lines.map(([label, text]) => ({ label, text })),
      });
      const sections = [section(guide.reading, guide[name]), section(guide.keys, guide[role])];
      const card = { title: words.help, sections };
      view.open(
        card,
        place(panel, { x: words.direction === 'rtl' ? 0 : size.width, y: 0, width: 0, height: 0 }),
        [],
        words,
      );
    },
    close() {
      const open = view.isOpen;
      view.close();
      return open;
    },
  };
  return cards;
}
