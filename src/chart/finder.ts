import type { Key } from '../model/key';
import type { Dataset } from '../model/records';
import { element } from './element';
import { reachWords } from './english-reach';
import type { Plot } from './plot';
import type { PlotContext } from './plot-context';
import { reveal } from './reveal';
import { type Entry, entriesOf, findEntries } from './search-index';

/** Names that are listed at most; the rest are counted. */
const LISTED = 50;
/** A slice of making the index, ms. */
const SLICE = 8;

let finders = 0;

/** A search with type-ahead: a combobox whose list shows what is found; Enter selects it and brings it into the view. */
export function createFinder(context: PlotContext, plot: Plot, tools: HTMLElement) {
  const { document, window, signal } = context;
  const id = `summitry-finder-${++finders}`;
  const input = element(document, 'input', {
    role: 'combobox',
    type: 'text',
    autocomplete: 'off',
    spellcheck: 'false',
    'aria-autocomplete': 'list',
    'aria-controls': id,
    'aria-expanded': 'false',
    'data-part': 'search',
  });
  const count = element(document, 'p', { 'aria-hidden': 'true' });
  const list = element(document, 'ul', { role: 'listbox', id });
  const box = element(
    document,
    'div',
    { class: 'summitry-finder', role: 'search' },
    input,
    count,
    list,
  );
  box.hidden = true;
  tools.after(box);
  let known: { readonly dataset: Dataset; readonly words: unknown; entries: Entry[] } | null = null;
  let found: readonly Entry[] = [];
  let at = -1;
  let timer = 0;
  let back: Element | null = null;

  /** All entries, made in slices from the first search on; what is there by then is searched at once. */
  function entries(): Entry[] {
    const { dataset } = plot;
    if (known?.dataset === dataset && known.words === context.words) return known.entries;
    const mine: NonNullable<typeof known> = { dataset, words: context.words, entries: [] };
    known = mine;
    const source = entriesOf(dataset, context.words);
    const slice = () => {
      const end = window.performance.now() + SLICE;
      while (window.performance.now() < end) {
        const { done, value } = source.next();
        if (done) {
          show();
          return;
        }
        mine.entries.push(value);
      }
      if (known === mine && !signal.aborted) timer = window.setTimeout(slice);
    };
    slice();
    return mine.entries;
  }

  function mark(next: number, light: boolean): void {
    list.children[at]?.setAttribute('aria-selected', 'false');
    at = next;
    const option = list.children[at];
    option?.setAttribute('aria-selected', 'true');
    option?.scrollIntoView({ block: 'nearest' });
    if (option) input.setAttribute('aria-activedescendant', option.id);
    else input.removeAttribute('aria-activedescendant');
    const key = (light && found[at]?.key) || null;
    if (context.selection.get().highlight !== key) context.selection.set({ highlight: key });
  }

  function show(): void {
    if (box.hidden) return;
    const words = reachWords(context.words);
    const asked = input.value.trim();
    found = findEntries(entries(), asked);
    const first = found.slice(0, LISTED);
    list.replaceChildren(
      ...first.map(({ key, name }, i) =>
        element(
          document,
          'li',
          { role: 'option', id: `${id}-${i}`, 'aria-selected': 'false', 'data-key': key },
          element(document, 'span', { dir: 'auto' }, name),
          element(document, 'small', {}, words[key.slice(0, key.indexOf(':')) as 'actor']),
        ),
      ),
    );
    input.setAttribute('aria-expanded', String(first.length > 0));
    count.textContent = asked ? words.found(found.length, first.length) : '';
    count.hidden = !asked;
    if (asked) context.say(words.found(found.length, first.length));
    mark(first.length ? 0 : -1, false);
  }

  function close(): void {
    if (box.hidden) return;
    box.hidden = true;
    input.value = '';
    list.replaceChildren();
    mark(-1, false);
    const { HTMLElement } = window;
    if (box.contains(document.activeElement) || document.activeElement === document.body)
      if (back instanceof HTMLElement) back.focus({ preventScroll: true });
  }

  function take(key: Key): void {
    input.focus();
    close();
    context.selection.set({ selected: new Set([key]), highlight: null });
    reveal(plot, context, key);
  }

  input.addEventListener('input', show, { signal });
  box.addEventListener(
    'keydown',
    (event) => {
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      const size = list.children.length;
      if (event.isComposing) return;
      if (event.key === 'Escape') close();
      else if (event.key === 'Enter') {
        const entry = found[at];
        if (entry) take(entry.key);
      } else if (step && size) mark((at + step + size) % size, true);
      else return;
      event.preventDefault();
      event.stopPropagation();
    },
    { signal },
  );
  list.addEventListener(
    'click',
    ({ target }) => {
      const key = (target as Element).closest('[data-key]')?.getAttribute('data-key');
      if (key) take(key as Key);
    },
    { signal },
  );
  // The field keeps the focus while a name is pressed.
  list.addEventListener('pointerdown', (event) => event.preventDefault(), { signal });
  box.addEventListener(
    'focusout',
    ({ relatedTarget }) => {
      if (!box.contains(relatedTarget as Node | null)) window.setTimeout(() => leave());
    },
    { signal },
  );
  function leave(): void {
    if (!box.contains(document.activeElement)) {
      back = null;
      close();
    }
  }
  signal.addEventListener('abort', () => window.clearTimeout(timer));

  return {
    open(): void {
      const words = reachWords(context.words);
      if (box.hidden) back = document.activeElement;
      input.setAttribute('aria-label', context.words.search);
      list.setAttribute('aria-label', context.words.search);
      input.placeholder = words.searchFor;
      box.hidden = false;
      input.focus({ preventScroll: true });
      show();
    },
  };
}
