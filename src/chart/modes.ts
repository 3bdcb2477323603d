/** What the reader's system asks for; live. */
export interface Modes {
  readonly reducedMotion: boolean;
  readonly dark: boolean;
}

/** Watches the reader's settings until the signal ends; where there is no `matchMedia`, nothing is asked for. */
export function watchModes(window: Window, signal: AbortSignal, changed: () => void): Modes {
  const query = (media: string) => {
    const list = window.matchMedia?.(media);
    list?.addEventListener?.('change', changed, { signal });
    return list;
  };
  const motion = query('(prefers-reduced-motion: reduce)');
  const dark = query('(prefers-color-scheme: dark)');
  return {
    get reducedMotion() {
      return motion?.matches ?? false;
    },
    get dark() {
      return dark?.matches ?? false;
    },
  };
}
