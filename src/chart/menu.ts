import { element } from './element';
import type { PlotContext } from './plot-context';

export interface MenuItem {
  readonly label: string;
  /** It cannot be had now. */
  readonly off: boolean;
  /** Why not. */
  readonly hint?: string;
  /** A line stands above it. */
  readonly rule?: boolean;
  run(): void;
}

/** The first of some items that begins with a letter. */
const begins = (items: readonly HTMLElement[], letter: string) =>
  items.find(({ textContent }) =>
    textContent?.toLocaleLowerCase().startsWith(letter.toLocaleLowerCase()),
  );

/**
 * A menu under a toolbar's button: arrows walk it, a letter goes to the next item that begins with it, Enter takes, Esc
 * and Tab leave, which gives the focus back.
 */
export function createMenu(
  { document, signal }: PlotContext,
  tools: HTMLElement,
  items: () => readonly MenuItem[],
) {
  const box = element(document, 'div', { class: 'summitry-menu', role: 'menu' });
  box.hidden = true;
  tools.after(box);
  let opener: HTMLElement | null = null;

  const all = () => [...box.children] as HTMLElement[];
  function close(back: boolean): void {
    if (box.hidden) return;
    box.hidden = true;
    opener?.setAttribute('aria-expanded', 'false');
    if (back) opener?.focus({ preventScroll: true });
  }
  function open(button: HTMLElement): void {
    opener = button;
    box.setAttribute('aria-label', button.title);
    box.replaceChildren(
      ...items().map(({ label, off, hint, rule, run }) => {
        const made = element(
          document,
          'div',
          {
            role: 'menuitem',
            tabindex: '-1',
            'aria-disabled': off ? 'true' : null,
            'data-rule': rule ? '' : null,
          },
          label,
          ...(hint ? [element(document, 'small', {}, hint)] : []),
        );
        made.addEventListener('click', () => {
          if (off) return;
          close(true);
          run();
        });
        return made;
      }),
    );
    box.hidden = false;
    button.setAttribute('aria-expanded', 'true');
    all()[0]?.focus({ preventScroll: true });
  }
  box.addEventListener(
    'keydown',
    (event) => {
      const here = all();
      const at = here.indexOf(document.activeElement as HTMLElement);
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      const ends = { Home: 0, End: here.length - 1 }[event.key];
      if (event.key === 'Escape') close(true);
      else if (event.key === 'Tab') {
        close(true);
        return;
      } else if (event.key === 'Enter' || event.key === ' ') here[at]?.click();
      else if (step) here[(at + step + here.length) % here.length]?.focus();
      else if (ends !== undefined) here[ends]?.focus();
      else if (event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey)
        begins([...here.slice(at + 1), ...here.slice(0, at + 1)], event.key)?.focus();
      else return;
      event.preventDefault();
      event.stopPropagation();
    },
    { signal },
  );
  // A press elsewhere closes it and keeps its own focus; one on its button closes it by the button.
  document.addEventListener(
    'pointerdown',
    ({ target }) => {
      const inside = box.contains(target as Node) || opener?.contains(target as Node);
      if (!inside) close(false);
    },
    { signal, capture: true },
  );
  return { toggle: (button: HTMLElement) => (box.hidden ? open(button) : close(true)) };
}
