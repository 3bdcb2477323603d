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
