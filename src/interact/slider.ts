import { isRtl } from './direction';

/** What keys ask of a slider: so many steps on, or an end of it, or to be as if it had not been touched. */
export type Slide = number | 'first' | 'last' | 'reset';

const SLIDES: Readonly<Record<string, Slide>> = {
  ArrowUp: 1,
  ArrowRight: 1,
  ArrowDown: -1,
  ArrowLeft: -1,
  Home: 'first',
  End: 'last',
  Delete: 'reset',
  Backspace: 'reset',
};

/**
 * Keys on a slider: `slide` while one is held, `done` when it is let go, so that a held key is one gesture; left and
 * right change places where text runs from the right. `page` steps for PgUp and PgDn.
 */
export function listenToKeys(
  slider: HTMLElement,
  hooks: { slide(by: Slide): void; done(): void; cancel(): boolean },
  page: () => number,
  signal: AbortSignal,
): void {
  slider.addEventListener(
    'keydown',
    (event) => {
      const { key } = event;
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      if (key === 'Escape') {
        if (hooks.cancel()) event.stopPropagation();
        return;
      }
      const turn = /Left|Right/.test(key) && isRtl(slider) ? -1 : 1;
      const own = Object.hasOwn(SLIDES, key) ? SLIDES[key] : undefined;
      const by = key === 'PageUp' ? page() : key === 'PageDown' ? -page() : own;
      if (by === undefined) return;
      event.preventDefault();
      hooks.slide(typeof by === 'number' ? by * turn : by);
    },
    { signal },
  );
  for (const type of ['keyup', 'blur'])
    slider.addEventListener(type, () => hooks.done(), { signal });
}

/** A drag along a line, px from its left; the page still scrolls up and down under a finger. */
export function listenToDrag(
  strip: HTMLElement,
  hooks: {
    begin(x: number, target: Element): void;
    drag(x: number): void;
    end(moved: boolean): void;
    cancel(): void;
  },
  signal: AbortSignal,
): void {
  let id: number | null = null;
  let start = 0;
  let moved = false;
  const at = (event: PointerEvent) => event.clientX - strip.getBoundingClientRect().left;
  const listen = (
    type: 'pointerdown' | 'pointermove' | 'pointerup' | 'pointercancel',
    run: (event: PointerEvent) => void,
  ) =>
    strip.addEventListener(
      type,
      (event) => (type === 'pointerdown' || event.pointerId === id) && run(event),
      { signal },
    );
  listen('pointerdown', (event) => {
    if (event.button !== 0 || id !== null) return;
    id = event.pointerId;
    start = at(event);
    moved = false;
    try {
      strip.setPointerCapture(id);
    } catch {
      // A pointer that is already gone cannot be held, and need not be.
    }
    hooks.begin(start, event.target as Element);
  });
  listen('pointermove', (event) => {
    moved ||= Math.abs(at(event) - start) >= 3;
    if (moved) hooks.drag(at(event));
  });
  listen('pointerup', () => {
    id = null;
    hooks.end(moved);
  });
  listen('pointercancel', () => {
    id = null;
    hooks.cancel();
  });
}
