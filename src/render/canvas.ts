import type { Key } from '../model/key';
import { pickScene } from '../scene/pick';
import type { Layer, Scene, View } from '../scene/scene';
import { HOME } from '../scene/scene';
import { type Bitmap, createBitmap } from './bitmap';
import { type Cast, castOf, flagsIn } from './cast';
import { createInk } from './ink';
import { createMass, MASS } from './mass';
import type { CreateRenderer } from './renderer';
import { Emphasis, plainly } from './renderer';
import { inWindow } from './sight';

/** After a change of these the page's style sheet may say other colours. */
const MODES = [
  '(prefers-color-scheme: dark)',
  '(prefers-contrast: more)',
  '(forced-colors: active)',
];

const marksOf = ({ batches }: Layer) => batches.reduce((sum, { count }) => sum + count, 0);

const frameOf = ({ zooms, clip, offset, apart }: Layer) =>
  JSON.stringify([zooms, clip, offset, apart]);

const same = (a: Layer, b: Layer) =>
  frameOf(a) === frameOf(b) &&
  a.name === b.name &&
  a.batches.length === b.batches.length &&
  a.batches.every((batch, i) => batch === b.batches[i]);

/**
 * Layers that lie in one frame share a bitmap: what a highlight takes goes by the number of these. What is lit on it lies
 * over all of it, so ground is apart: it would cover what stands on it. One of the same marks as `before`, to the object,
 * is that.
 */
function sheetsOf({ layers }: Scene, before: readonly Layer[]): Layer[] {
  const sheets: Layer[] = [];
  for (const layer of layers) {
    const under = sheets.at(-1);
    if (!under || under.name === 'hulls' || frameOf(under) !== frameOf(layer)) sheets.push(layer);
    else {
      const name = `${under.name} ${layer.name}`;
      const batches = [...under.batches, ...layer.batches];
      sheets[sheets.length - 1] = { ...under, name, batches };
    }
  }
  return sheets.map((sheet) => before.find((old) => same(old, sheet)) ?? sheet);
}

/**
 * Draws scenes on stacked canvases, one for the layers of a frame, from the description that SVG is made from; for pictures of many
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
  const print = window.matchMedia?.('print');
  let paper = false;
  // On paper all of it is in sight.
  const seen = () =>
    paper || print?.matches
      ? { x: 0, y: 0, width: scene.width, height: scene.height }
      : inWindow(root, window);
  const desk = { window, document, ink, seen };
  const layers = new Map<string, Bitmap>();
  const masses = new WeakSet<Bitmap>();
  const leaving = new Set<Bitmap>();
  let scene: Scene = { width: 0, height: 0, title: '', description: '', view: HOME, layers: [] };
  let sheets: Layer[] = [];
  /** Of each sheet what its marks stand for, and the flags that it was last asked for. */
  const known = new WeakMap<Layer, { cast?: Cast; of?: typeof flagsOf; flags?: Uint8Array }>();
  let view: View = HOME;
  let flagsOf: (key: Key) => number = plainly;
  /** Whether the page was just asked how it paints. */
  let asked = false;

  /** Whom marks stand for is asked once something stands out. */
  function flagsNow(): Uint8Array[] {
    return sheets.map((sheet) => {
      const own = known.get(sheet) ?? {};
      known.set(sheet, own);
      if (own.of === flagsOf && own.flags) return own.flags;
      own.of = flagsOf;
      if (flagsOf === plainly) own.flags = new Uint8Array(marksOf(sheet));
      else {
        own.cast ??= castOf(sheet);
        own.flags = flagsIn(own.cast, flagsOf);
      }
      return own.flags;
    });
  }

  /** What stood above goes once what takes its place is drawn. */
  function leave(old: Bitmap): void {
    leaving.add(old);
    const end = () => {
      leaving.delete(old);
      old.destroy();
    };
    const under = [...layers.values()].find(({ after }) => after);
    if (under?.after) under.after(end);
    else end();
  }

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
  function toPaper(on: boolean): void {
    paper = on;
    ink.stale();
    redraw(on || print?.matches);
  }
  window.addEventListener('beforeprint', () => toPaper(true), { signal });
  window.addEventListener('afterprint', () => toPaper(false), { signal });
  listen('print', () => toPaper(false));
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
      asked = true;
      const gone = new Set(layers.keys());
      sheets = sheetsOf(next, sheets);
      const flags = flagsNow();
      sheets.forEach((layer, i) => {
        const known = layers.get(layer.name);
        const isMass = layer.apart || marksOf(layer) >= MASS;
        if (known && isMass !== masses.has(known)) known.destroy();
        const kept = known && isMass === masses.has(known) ? known : null;
        const bitmap = kept ?? (isMass ? createMass : createBitmap)(desk, view);
        if (isMass) masses.add(bitmap);
        if (fresh && kept) bitmap.forget();
        bitmap.show(layer, next, view, flags[i]!);
        layers.set(layer.name, bitmap);
        gone.delete(layer.name);
      });
      for (const name of gone) {
        const old = layers.get(name)!;
        layers.delete(name);
        leave(old);
      }
      // In order, with no element moved that stands where it should.
      sheets.forEach(({ name }, i) => {
        const { element } = layers.get(name)!;
        if (root.children[i + 1] !== element)
          root.insertBefore(element, root.children[i + 1] ?? null);
      });
    },
    emphasize(next) {
      flagsOf = next;
      // Asking the page is not cheap: not before the first picture, nor again right after one.
      if (layers.size && !asked && ink.stale()) redraw();
      asked = false;
      const flags = flagsNow();
      sheets.forEach(({ name }, i) => {
        layers.get(name)!.emphasize(flags[i]!);
      });
    },
    look(to) {
      view = to;
      for (const bitmap of [...layers.values(), ...leaving]) bitmap.look(to);
    },
    pick: (x, y) => pickScene(scene, view, x, y, (key) => (flagsOf(key) & Emphasis.hidden) > 0),
    destroy() {
      controller.abort();
      for (const bitmap of [...layers.values(), ...leaving]) bitmap.destroy();
      layers.clear();
      root.remove();
    },
  };
};
