import { formatBounds } from '../model/format';
import type { Dataset } from '../model/records';
import type { TimeBounds } from '../model/time';
import { element } from './element';
import { reachWords } from './english-reach';
import type { Plot } from './plot';
import type { PlotContext } from './plot-context';
import { goTo, reveal } from './reveal';
import { type Entry, entriesOf, findEntries } from './search-index';
import { typedDate } from './typed-date';

/** Names that are listed at most; the rest are counted. */
const LISTED = 50;
/** A slice of making the index, ms. */
const SLICE = 8;

/** A date to go to. */
interface Day {
  readonly name: string;
  readonly when: TimeBounds;
}

/** What is typed as a date, where the chart has times. */
function dayOf({ plan }: Plot, asked: string, { words }: PlotContext): Day[] {
  const when = plan.kind.seek ? typedDate(asked) : null;
  return when ? [{ name: formatBounds(when, words.dates), when }] : [];
}

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
  let found: readonly (Entry | Day)[] = [];
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
    const one = found[at];
    const key = light && one && 'key' in one ? one.key : null;
    if (context.selection.get().highlight !== key) context.selection.set({ highlight: key });
  }

  function show(): void {
    if (box.hidden) return;
    const words = reachWords(context.words);
    const asked = input.value.trim();
    found = [...dayOf(plot, asked, context), ...findEntries(entries(), asked)];
    const first = found.slice(0, LISTED);
    const kindOf = (one: Entry | Day) =>
      'key' in one
        ? words[one.key.slice(0, one.key.indexOf(':')) as 'actor']
        : context.words.fields.date;
    list.replaceChildren(
      ...first.map((one, i) =>
        element(
          document,
          'li',
          {
            ...{ role: 'option', id: `${id}-${i}`, 'aria-selected': 'false' },
            ...{ 'data-at': `${i}`, 'data-key': 'key' in one ? one.key : null },
          },
          element(document, 'span', { dir: 'auto' }, one.name),
          element(document, 'small', {}, kindOf(one)),
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

  function take(one: Entry | Day | undefined): void {
    if (!one) return;
    input.focus();
    close();
    if ('key' in one) {
      context.selection.set({ selected: new Set([one.key]), highlight: null });
      reveal(plot, context, one.key);
    } else goTo(plot, context, one.when);
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
        take(found[at]);
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
      const option = (target as Element).closest('[data-at]');
      if (option) take(found[Number(option.getAttribute('data-at'))]);
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
      input.placeholder = words.searchFor(Boolean(plot.plan.kind.seek));
      box.hidden = false;
      input.focus({ preventScroll: true });
      show();
    },
  };
}
