import type { Key } from '../model/key';
import { pickScene } from '../scene/pick';
import type { Scene, View } from '../scene/scene';
import { HOME } from '../scene/scene';
import type { CreateRenderer, Renderer } from './renderer';
import { Emphasis } from './renderer';
import { svgRenderer } from './svg';

/**
 * From this many marks on a scene is drawn on canvas, and under three quarters of them by SVG again. About here a
 * highlight takes SVG longer than a frame (`bench/highlight.mjs`).
 */
export const CANVAS_FROM = 1000;
const SVG_UNDER = 0.75 * CANVAS_FROM;

/** What waits to be selected is not counted. */
function marksIn({ layers }: Scene): number {
  const batches = layers.flatMap((layer) => layer.batches);
  return batches.reduce((sum, { when, count }) => sum + (when ? 0 : count), 0);
}

/** SVG for few marks, canvas for many; the canvas is loaded when first needed. */
export const autoRenderer: CreateRenderer = (host) => {
  let shown: Renderer = svgRenderer(host);
  let scene: Scene | null = null;
  let view: View = HOME;
  let flagsOf: (key: Key) => number = () => 0;
  let onCanvas = false;
  let wanted = false;
  let loading = false;
  let refused = false;
  let gone = false;

  /** The same picture by another hand, in the same place, before the old one goes. */
  function change(create: CreateRenderer): void {
    const before = shown;
    shown = create(host);
    onCanvas = wanted;
    shown.emphasize(flagsOf);
    if (scene) shown.render(scene);
    shown.look(view);
    before.element.replaceWith(shown.element);
    before.destroy();
  }

  async function load(): Promise<void> {
    loading = true;
    // Some pages have no canvas.
    const able = host.ownerDocument.createElement('canvas').getContext?.('2d');
    const made = able ? await import('./canvas').catch(() => null) : null;
    loading = false;
    // Where the file cannot be had, SVG draws what there is, however much.
    refused = !made;
    if (gone || !wanted || !scene) return;
    if (made) change(made.canvasRenderer);
    else shown.render(scene);
  }

  return {
    get element() {
      return shown.element;
    },
    render(next) {
      scene = next;
      view = next.view;
      const marks = marksIn(next);
      wanted = marks >= CANVAS_FROM || (wanted && marks >= SVG_UNDER);
      if (onCanvas === wanted || refused) shown.render(next);
      else if (!wanted) change(svgRenderer);
      // Until the canvas is there the picture before stays: what is new is not drawn twice.
      else if (!loading) void load();
    },
    emphasize(next) {
      flagsOf = next;
      shown.emphasize(next);
    },
    look(to) {
      view = to;
      shown.look(to);
    },
    pick: (x, y) =>
      scene && pickScene(scene, view, x, y, (key) => (flagsOf(key) & Emphasis.hidden) > 0),
    destroy() {
      gone = true;
      shown.destroy();
    },
  };
};
