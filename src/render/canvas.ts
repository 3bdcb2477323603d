import type { Key } from '../model/key';
import { pickScene } from '../scene/pick';
import type { Layer, Scene, View } from '../scene/scene';
import { flagsAt, HOME } from '../scene/scene';
import { type Bitmap, createBitmap } from './bitmap';
import { createInk } from './ink';
import type { CreateRenderer } from './renderer';
import { Emphasis } from './renderer';
import { inWindow } from './sight';

/** After a change of these the page's style sheet may say other colours. */
const MODES = [
  '(prefers-color-scheme: dark)',
  '(prefers-contrast: more)',
  '(forced-colors: active)',
];

/** The flags of all marks of a layer, one after the other. */
function flagsIn({ batches }: Layer, flagsOf: (key: Key) => number): Uint8Array {
  const flags = new Uint8Array(batches.reduce((sum, { count }) => sum + count, 0));
  let at = 0;
  for (const batch of batches)
    for (let i = 0; i < batch.count; i++) flags[at++] = flagsAt(batch, i, flagsOf);
  return flags;
}

/** Asks for each key once. */
function once(flagsOf: (key: Key) => number): (key: Key) => number {
  const known = new Map<Key, number>();
  return (key) => {
    let flags = known.get(key);
    if (flags === undefined) {
      flags = flagsOf(key);
      known.set(key, flags);
    }
    return flags;
  };
}

/**
 * Draws scenes on stacked canvases, one a layer, from the description that SVG is made from; for pictures of many
 * marks. Hidden from assistive technology: names and roles stand in the chart's proxies.
 */
export const canvasRenderer: CreateRenderer = (host) => {
  const document = host.ownerDocument;
  const window = document.defaultView!;
  const controller = new window.AbortController();
  const { signal } = controller;
  const root = document.createElement('div');
  root.setAttribute('aria-hidden', 'true');
  root.setAttribute('data-part', 'canvas');
  Object.assign(root.style, {
    position: 'absolute',
    inset: '0',
    overflow: 'clip',
    overflowClipMargin: '8px',
  });
  host.append(root);
  const ink = createInk(root);
  const desk = { window, document, ink, seen: () => inWindow(root, window) };
  const layers = new Map<string, Bitmap>();
  let scene: Scene = { width: 0, height: 0, title: '', description: '', view: HOME, layers: [] };
  let view: View = HOME;
  let flagsOf: (key: Key) => number = () => 0;

  function redraw(now = false): void {
    for (const bitmap of layers.values()) bitmap.redraw(now);
  }
  function listen(query: string, act: () => void, options: AddEventListenerOptions = { signal }) {
    window.matchMedia?.(query)?.addEventListener?.('change', act, options);
  }
  /** Each ratio is asked for by its own query. */
  function watchPixels(): void {
    const next = () => {
      redraw();
      watchPixels();
    };
    listen(`(resolution: ${window.devicePixelRatio}dppx)`, next, { signal, once: true });
  }
  for (const mode of MODES) listen(mode, () => ink.stale() && redraw());
  listen('print', () => ink.stale() && redraw(true));
  watchPixels();
  const scrolled = () => {
    for (const bitmap of layers.values()) bitmap.look(view);
  };
  for (const type of ['scroll', 'resize'])
    window.addEventListener(type, scrolled, { signal, passive: true, capture: true });

  return {
    element: root,
    render(next) {
      scene = next;
      view = next.view;
      root.style.width = `${next.width}px`;
      root.style.height = `${next.height}px`;
      const fresh = ink.stale();
      const gone = new Set(layers.keys());
      const quick = once(flagsOf);
      for (const layer of next.layers) {
        const known = layers.get(layer.name);
        const bitmap = known ?? createBitmap(desk, view);
        if (fresh && known) bitmap.forget();
        bitmap.show(layer, next, view, flagsIn(layer, quick));
        layers.set(layer.name, bitmap);
        gone.delete(layer.name);
      }
      for (const name of gone) {
        layers.get(name)!.destroy();
        layers.delete(name);
      }
      // In order, with no element moved that stands where it should.
      next.layers.forEach(({ name }, i) => {
        const { element } = layers.get(name)!;
        if (root.children[i + 1] !== element)
          root.insertBefore(element, root.children[i + 1] ?? null);
      });
    },
    emphasize(next) {
      flagsOf = next;
      if (ink.stale()) redraw();
      const quick = once(next);
      for (const layer of scene.layers) layers.get(layer.name)?.emphasize(flagsIn(layer, quick));
    },
    look(to) {
      view = to;
      for (const bitmap of layers.values()) bitmap.look(to);
    },
    pick: (x, y) => pickScene(scene, view, x, y, (key) => (flagsOf(key) & Emphasis.hidden) > 0),
    destroy() {
      controller.abort();
      for (const bitmap of layers.values()) bitmap.destroy();
      layers.clear();
      root.remove();
    },
  };
};
