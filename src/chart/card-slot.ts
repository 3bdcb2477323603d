import type { Cards, CardsContext } from './cards';
import { element } from './element';

/**
 * The place of a figure's card. The code of cards is loaded as soon as a pointer or the focus comes to the figure, or one
 * is asked for; the last one that was asked for by then is opened. `missed` hears where it cannot be had.
 */
export function createCardSlot(
  context: Omit<CardsContext, 'element'> & { readonly missed: (part: string) => void },
): Cards {
  const { root, signal, titleId, missed } = context;
  const dialog = element(root.ownerDocument, 'div', {
    class: 'summitry-card',
    role: 'dialog',
    'aria-labelledby': titleId,
    'data-part': 'card',
    tabindex: '-1',
  });
  dialog.hidden = true;
  let cards: Cards | null = null;
  let loading = false;
  let asked: ((cards: Cards) => void) | null = null;

  async function load(): Promise<void> {
    if (loading || cards) return;
    loading = true;
    const made = await import('./cards').catch(() => null);
    loading = false;
    if (signal.aborted) return;
    cards = made?.createCards({ ...context, element: dialog }) ?? null;
    if (cards) asked?.(cards);
    else if (asked) missed('card');
    asked = null;
  }
  function ask(open: (cards: Cards) => void): void {
    if (cards) {
      open(cards);
      return;
    }
    asked = open;
    void load();
  }
  for (const type of ['pointerover', 'focusin'])
    root.addEventListener(type, load, { once: true, signal });

  return {
    element: dialog,
    open: (...given) => ask((made) => made.open(...given)),
    list: (...given) => ask((made) => made.list(...given)),
    openSelected: () => ask((made) => made.openSelected()),
    help: (...given) => ask((made) => made.help(...given)),
    close() {
      const waits = asked !== null;
      asked = null;
      return cards?.close() ?? waits;
    },
  };
}
