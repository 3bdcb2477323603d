import { focusedBy } from '../interact/focused';
import type { Key } from '../model/key';
import type { Box } from '../scene/scene';
import type { Card, CardSection } from './card';
import { element, maybeLink } from './element';
import type { Messages } from './messages';

/** The evidence card in the page: a dialog that is no trap. */
export interface CardView {
  readonly isOpen: boolean;
  /** Adds to the card that is open; the focus stays. */
  add(sections: readonly CardSection[]): void;
  /** `place` = left and top in px of the figure; `actions` = buttons beside "Close". */
  open(
    card: Card,
    place: { x: number; y: number },
    actions: readonly CardAction[],
    words: Messages,
  ): void;
  /** Focus goes back to where it was. */
  close(): void;
}

export interface CardAction {
  readonly label: string;
  run(): void;
}

export function createCardView(
  root: HTMLElement,
  titleId: string,
  follow: (key: Key) => void,
  signal: AbortSignal,
): CardView {
  const document = root.ownerDocument;
  let before: Element | null = null;
  const button = (label: string, run: () => void, name = '') => {
    const made = element(document, 'button', { type: 'button', class: name || null }, label);
    made.addEventListener('click', run);
    return made;
  };
  const close = () => {
    if (root.hidden) return;
    root.hidden = true;
    root.replaceChildren();
    if (before instanceof (document.defaultView as Window & typeof globalThis).HTMLElement) {
      before.focus({ preventScroll: true });
    }
    before = null;
  };
  function sectionsOf(sections: readonly CardSection[]): HTMLElement[] {
    return sections.flatMap(({ heading, facts, table }) => [
      ...(heading ? [element(document, 'h3', {}, heading)] : []),
      ...(table?.rows.length ? [tableOf(document, heading, table)] : []),
      element(
        document,
        'dl',
        {},
        ...facts.flatMap(({ label, text, url, key }, i) => [
          element(document, 'dt', {}, facts[i - 1]?.label === label ? '' : label),
          element(
            document,
            'dd',
            {},
            key ? button(text, () => follow(key), 'summitry-go') : maybeLink(document, text, url),
          ),
        ]),
      ),
    ]);
  }
  root.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Escape') return;
      event.stopPropagation();
      close();
    },
    { signal },
  );
  return {
    get isOpen() {
      return !root.hidden;
    },
    open(card, place, actions, words) {
      const title = element(document, 'strong', { id: titleId }, card.title);
      const header = element(
        document,
        'div',
        { class: 'summitry-title' },
        title,
        ...actions.map(({ label, run }) => button(label, run)),
        button(words.close, close),
      );
      root.replaceChildren(header, ...sectionsOf(card.sections));
      root.style.left = `${place.x}px`;
      root.style.top = `${place.y}px`;
      if (root.hidden) before = focusedBy(root);
      root.hidden = false;
      root.focus({ preventScroll: true });
    },
    add: (sections) => root.append(...sectionsOf(sections)),
    close,
  };
}

function tableOf(
  document: Document,
  name: string,
  { columns, rows }: NonNullable<CardSection['table']>,
): HTMLElement {
  const heads = columns.map((text) => element(document, 'th', { scope: 'col' }, text));
  const lines = rows.map(([first = '', ...rest]) =>
    element(
      document,
      'tr',
      {},
      element(document, 'th', { scope: 'row' }, first),
      ...rest.map((text) => element(document, 'td', {}, text)),
    ),
  );
  return element(
    document,
    'table',
    { 'aria-label': name },
    element(document, 'thead', {}, element(document, 'tr', {}, ...heads)),
    element(document, 'tbody', {}, ...lines),
  );
}

/** Card width and the height it is judged by, px. */
const CARD = { width: 336, height: 240 };

/**
 * Where a card opens: beside its mark, on the side where it covers least of what is selected, and then of anything.
 * All in px of the stage; the result may stand outside it where that is emptier.
 */
export function placeCard(
  mark: Box,
  taken: readonly { readonly box: Box; readonly weight: number }[],
  area: { readonly width: number; readonly height: number },
  rtl = false,
): { x: number; y: number } {
  const width = Math.min(CARD.width, area.width);
  const beside = [
    { x: mark.x + mark.width + 12, y: mark.y },
    { x: mark.x - width - 12, y: mark.y },
  ];
  const spots = [
    ...(rtl ? beside.reverse() : beside),
    { x: mark.x, y: mark.y + mark.height + 12 },
    { x: mark.x, y: mark.y - CARD.height - 12 },
    { x: 0, y: 0 },
    { x: area.width - width, y: 0 },
    { x: 0, y: area.height - CARD.height },
    { x: area.width - width, y: area.height - CARD.height },
  ].map(({ x, y }) => ({
    x: Math.max(0, Math.min(area.width - width, x)),
    y: Math.max(0, Math.min(Math.max(0, area.height - CARD.height), y)),
  }));
  const covered = ({ x, y }: { x: number; y: number }) => {
    const spot = { x, y, width, height: CARD.height };
    return [...taken, { box: mark, weight: 20 }].reduce(
      (sum, { box, weight }) => sum + weight * shared(spot, box),
      0,
    );
  };
  return spots.reduce((best, spot) => (covered(spot) < covered(best) ? spot : best));
}

function shared(a: Box, b: Box): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return width > 0 && height > 0 ? width * height : 0;
}
