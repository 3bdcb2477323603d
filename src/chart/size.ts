/** Width of a figure whose host has none yet, px. */
const DEFAULT_WIDTH = 660;

/** The width that a figure has in its host, px, at most `most`. */
export const widthOf = (root: Element, host: Element, most: number): number =>
  Math.min(most, Math.floor(root.clientWidth || host.clientWidth || DEFAULT_WIDTH));

/** Calls back when an element's size changes; returns the way out. Silent in jsdom, where nothing has a size. */
export function watchSize(
  window: Window & typeof globalThis,
  element: Element,
  changed: () => void,
): () => void {
  const Observer: typeof ResizeObserver | undefined = window.ResizeObserver;
  const observer = Observer && new Observer(changed);
  observer?.observe(element);
  return () => observer?.disconnect();
}
