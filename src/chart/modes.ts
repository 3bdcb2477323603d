/** What the reader's system asks for; live. */
export interface Modes {
  readonly reducedMotion: boolean;
  /** The theme that an option means. */
  themeOf(theme?: 'auto' | 'light' | 'dark'): 'light' | 'dark';
  /** What a sheet of paper takes while the page is printed, px; else no limit. */
  readonly room: number;
}

/** A4 between margins of 1 cm; US letter is a little wider, px. */
const PAPER = 718;

/**
 * Watches the reader's settings until the signal ends; where there is no `matchMedia`, nothing is asked for.
 * `changed` is called before and after the page goes to paper too, and must be done when it returns.
 */
export function watchModes(window: Window, signal: AbortSignal, changed: () => void): Modes {
  let room = Infinity;
  const paper = (event: 'beforeprint' | 'afterprint', then: number) =>
    window.addEventListener(
      event,
      () => {
        room = then;
        changed();
      },
      { signal },
    );
  paper('beforeprint', PAPER);
  paper('afterprint', Infinity);
  const query = (media: string) => {
    const list = window.matchMedia?.(media);
    list?.addEventListener?.('change', changed, { signal });
    return list;
  };
  const motion = query('(prefers-reduced-motion: reduce)');
  const dark = query('(prefers-color-scheme: dark)');
  return {
    get room() {
      return room;
    },
    get reducedMotion() {
      return motion?.matches ?? false;
    },
    themeOf: (theme = 'auto') => (theme === 'auto' ? (dark?.matches ? 'dark' : 'light') : theme),
  };
}
