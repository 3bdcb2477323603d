import type { Selection, SelectionState } from '../model/selection';
import { element } from './element';
import type { Messages } from './messages';
import { adoptStyles } from './sheet';
import { type StoryStep, stateOf } from './tour-step';
import { TOUR_STYLES } from './tour-styles';
import { tourWords } from './tour-words';

/** A guided tour over the plots of a figure. */
export interface Tour {
  stand(steps: readonly StoryStep[], words: Messages): void;
  /** Finds the reader on the tour, or off it. */
  show(state: SelectionState): void;
}

interface Stop {
  readonly step: StoryStep;
  readonly state: SelectionState;
  /** What is shown, as text: highlights left out. */
  readonly view: string;
}

/** What of a state is seen; "" where it is empty. */
function viewOf({ selected, filter, period, asOf, order }: SelectionState): string {
  const parts = [selected.size ? [...selected].sort() : null, filter, period, asOf, order];
  return parts.every((part) => part === null) ? '' : JSON.stringify(parts);
}

/** Moves of a tour by keys; arrows as one reads. */
function moveOf(key: string, rtl: boolean): 'back' | 'next' | 'first' | 'last' | null {
  const [left, right] = rtl ? (['next', 'back'] as const) : (['back', 'next'] as const);
  const moves = new Map([
    ['ArrowLeft', left],
    ['ArrowRight', right],
    ['PageUp', 'back'],
    ['PageDown', 'next'],
    ['Home', 'first'],
    ['End', 'last'],
  ] as const);
  return moves.get(key as 'Home') ?? null;
}

/** `say`: the figure's voice, which a step's words take instead of what the selection would say. */
export function createTour(
  root: HTMLElement,
  selection: () => Selection,
  signal: AbortSignal,
  say: (words: string) => void,
): Tour {
  const document = root.ownerDocument;
  const window = document.defaultView!;
  adoptStyles(root, TOUR_STYLES, signal);
  let stops: readonly Stop[] = [];
  let given: readonly StoryStep[] | null = null;
  let at = 0;
  let said: Messages;
  let unwatch = () => {};
  const [heading, text, count] = [
    element(document, 'h3'),
    element(document, 'p'),
    element(document, 'span'),
  ];
  const button = (part: string, run: () => void) => {
    const made = element(document, 'button', { type: 'button', 'data-part': part });
    made.addEventListener('click', run, { signal });
    return made;
  };
  const [back, next, resume] = [
    button('back', () => go(at - 1)),
    button('next', () => go(at + 1)),
    button('resume', () => go(at)),
  ];
  root.append(heading, text, element(document, 'div', {}, back, count, next, resume));
  root.addEventListener(
    'keydown',
    (event) => {
      const move = moveOf(event.key, said.direction === 'rtl');
      if (!move || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
      event.preventDefault();
      go({ back: at - 1, next: at + 1, first: 0, last: stops.length - 1 }[move]);
    },
    { signal },
  );
  signal.addEventListener('abort', () => unwatch());

  function go(to: number): void {
    const stop = stops[to];
    if (!stop) return;
    at = to;
    const { step, state } = stop;
    const { highlight } = selection().get();
    selection().set({ ...state, highlight }, step.title || step.text);
    write();
    show(selection().get());
    say([step.title, step.text].filter(Boolean).join('. '));
  }

  function write(): void {
    const { step } = stops[at]!;
    heading.textContent = step.title ?? '';
    heading.hidden = !step.title;
    text.textContent = step.text;
    count.textContent = tourWords(said.locale, said.tour).count(at + 1, stops.length);
    // Not `disabled`, which would take the focus from the one who pressed it.
    back.setAttribute('aria-disabled', String(at === 0));
    next.setAttribute('aria-disabled', String(at === stops.length - 1));
  }

  function show(state: SelectionState): void {
    if (!stops.length) return;
    const view = viewOf(state);
    const here = stops[at]!.view === view ? at : stops.findIndex((stop) => stop.view === view);
    resume.hidden = here >= 0;
    if (here < 0 || here === at) return;
    at = here;
    write();
  }

  /** Steps that have a place in the page are gone to when it crosses the middle of the window. */
  function watch(): void {
    unwatch();
    const Observer: typeof IntersectionObserver | undefined = window.IntersectionObserver;
    const places = new Map<Element, number>();
    for (const [i, { step }] of stops.entries()) {
      const place = step.at && find(step.at);
      if (place) places.set(place, i);
    }
    if (!places.size || !Observer) return;
    const observer = new Observer(
      (entries) => {
        const entered = entries.filter(({ isIntersecting }) => isIntersecting).at(-1);
        const to = entered && places.get(entered.target);
        if (to !== undefined && to !== at) go(to);
      },
      { root: document, rootMargin: '-50% 0px' },
    );
    for (const place of places.keys()) observer.observe(place);
    unwatch = () => observer.disconnect();
  }

  function find(selector: string): Element | null {
    try {
      return document.querySelector(selector);
    } catch {
      return null;
    }
  }

  return {
    stand(steps, words) {
      said = words;
      const all = tourWords(words.locale, words.tour);
      root.setAttribute('aria-label', all.tour);
      [back.textContent, next.textContent, resume.textContent] = [all.back, all.next, all.resume];
      if (steps !== given) {
        given = steps;
        stops = steps.map((step) => {
          const state = stateOf(step);
          return { step, state, view: viewOf(state) };
        });
        at = Math.min(at, Math.max(0, stops.length - 1));
        watch();
      }
      root.hidden = !stops.length;
      if (!stops.length) return;
      write();
      // Whoever comes with a view of his own, by a link perhaps, keeps it.
      if (!viewOf(selection().get())) selection().set(stops[at]!.state);
      show(selection().get());
    },
    show,
  };
}
