import type { Key } from '../model/key';
import { pickScene } from '../scene/pick';
import type { Scene, View } from '../scene/scene';
import { HOME } from '../scene/scene';
import type { CreateRenderer, Renderer } from './renderer';
import { Emphasis } from './renderer';
import { svgRenderer } from './svg';

/**
 * From this many marks on a scene is drawn on canvas, and under three quarters of them by SVG again. Measured in
 * Chromium without a GPU: the first highlight, at which most marks fade, takes SVG 16 ms at some 900 marks (timeline,
 * network) to 1,150 (matrix), 23 ms at 1,700; canvas takes 4 to 8 ms at any number.
 */
export const CANVAS_FROM = 1000;
const SVG_UNDER = 0.75 * CANVAS_FROM;
/** Of a lean scene from this many on, and then for good: a glyph is three elements, and a reader zooms to and fro. */
const LEAN_FROM = 250;

/** What waits to be selected is not counted. */
function marksIn({ layers }: Scene): number {
  const batches = layers.flatMap((layer) => layer.batches);
  return batches.reduce((sum, batch) => {
    if (batch.kind === 'raster')
      return sum + batch.image.reduce((all, { weight }) => all + weight, 0);
    return sum + (batch.when ? 0 : batch.count);
  }, 0);
}

/** A file that takes longer, ms, is no longer waited for: SVG draws what there is until it comes. */
const PATIENCE_MS = 1000;
/** What could not be had is asked for again, with a scene to draw, after this long, ms. */
const AGAIN_MS = 5000;

/** SVG for few marks, for many what `load` brings when it is first needed. */
export const createAuto =
  (load: () => Promise<CreateRenderer>): CreateRenderer =>
  (host) => {
    const window = host.ownerDocument.defaultView!;
    let shown: Renderer = svgRenderer(host);
    let scene: Scene | null = null;
    let view: View = HOME;
    let flagsOf: (key: Key) => number = () => 0;
    let onCanvas = false;
    let wanted = false;
    /** The picture before stays for a moment, so that what is new is not drawn twice. */
    let waiting = 0;
    let loading = false;
    let askAt = 0;
    let canvas: CreateRenderer | null = null;
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

    function draw(): void {
      window.clearTimeout(waiting);
      waiting = 0;
      if (!gone && scene) shown.render(scene);
    }

    async function ask(): Promise<void> {
      loading = true;
      waiting = window.setTimeout(draw, PATIENCE_MS);
      // Some pages have no canvas.
      const able = host.ownerDocument.createElement('canvas').getContext?.('2d');
      canvas = able ? await load().catch(() => null) : null;
      loading = false;
      if (!canvas) askAt = window.performance.now() + AGAIN_MS;
      if (canvas && wanted && !gone) {
        window.clearTimeout(waiting);
        waiting = 0;
        change(canvas);
      } else if (waiting) draw();
    }

    return {
      get element() {
        return shown.element;
      },
      render(next) {
        const { lean = false } = next;
        const moves = lean && scene !== null;
        scene = next;
        view = next.view;
        const marks = marksIn(next);
        wanted =
          marks >= (lean ? LEAN_FROM : CANVAS_FROM) || (wanted && (lean || marks >= SVG_UNDER));
        if (onCanvas && !wanted) return change(svgRenderer);
        if (wanted && !onCanvas && canvas) return change(canvas);
        // Who moves in a lean scene will soon be where it is needed.
        if ((wanted || moves) && !onCanvas && !canvas && !loading)
          if (window.performance.now() >= askAt) void ask();
        if (!wanted || !waiting || moves) draw();
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
        window.clearTimeout(waiting);
        shown.destroy();
      },
    };
  };

/** SVG for few marks, canvas for many; the canvas is loaded when first needed. */
export const autoRenderer: CreateRenderer = createAuto(
  async () => (await import('./canvas')).canvasRenderer,
);
