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

/** Keeps an element as tall as it once was at its width: words that come and go with a date move what lies below once. */
export function holdHeight(element: HTMLElement, signal: AbortSignal): void {
  const { defaultView: window } = element.ownerDocument;
  if (!window) return;
  let [width, height] = [0, 0];
  const hold = () => {
    const { offsetWidth } = element;
    if (!offsetWidth || signal.aborted) return;
    if (offsetWidth !== width) {
      element.style.minHeight = '';
      height = 0;
    }
    width = offsetWidth;
    // Not as it is seen, for a host may be scaled; in the steps that browsers lay out by, 1/64 px.
    const now = parseFloat(window.getComputedStyle(element).height);
    height = Math.max(height, Math.round(now * 64) / 64);
    element.style.minHeight = `${height}px`;
  };
  // Later: a size that changes while sizes are watched is an error of the page.
  const leave = watchSize(window, element, () => window.setTimeout(hold));
  signal.addEventListener('abort', leave);
}
