import { alike } from '../scene/alike';
import { isMuted, MUTED_OPACITY } from '../scene/attributes';
import type { Box, Layer, Size, View } from '../scene/scene';
import { drawLayer } from './drawing';
import type { Ink } from './ink';
import { clear, covers, createLeaf, type Leaf, place } from './leaf';
import { both, grown, inSight, isLarge, sightOf } from './sight';
import { inSlices } from './slices';

/** From this many marks on a layer keeps a bitmap of its own of how it looks while nothing stands out. */
const MANY = 150;
/** Fewer are drawn before a frame ends, more a few at a time. */
const AT_ONCE = 800;
/** Drawing mark by mark waits this long for another highlight, ms. */
const WAIT_MS = 120;
/** Drawn beyond what is in sight: by so much a stage lets marks stand over its edge; and room to pan, px. */
const EDGE = 8;
const ROOM = 64;
/** What is drawn must reach this far around what is in sight, or it is drawn anew before its end is seen, px. */
const NEAR = 150;

/** What a layer's bitmap takes from its renderer. */
export interface Desk {
  readonly window: Window;
  readonly document: Document;
  readonly ink: Ink;
  /** What of the scene lies in the window. */
  seen(): Box;
}

/** One layer of a scene on a canvas of its own. */
export interface Bitmap {
  readonly element: HTMLElement;
  /** Marks, and the flags of each; drawn for `view`. */
  show(layer: Layer, size: Size, view: View, flags: Uint8Array): void;
  emphasize(flags: Uint8Array): void;
  look(view: View): void;
  /** As if nothing had been drawn: for other colours or other pixels; `now` = before this returns. */
  redraw(now?: boolean): void;
  /** The next marks are drawn, whether or not they look like these. */
  forget(): void;
  /** Calls once all that is shown is drawn. */
  after?(act: () => void): void;
  destroy(): void;
}

export const sameFields = <T extends object>(a: T, b: T) =>
  (Object.keys(a) as (keyof T)[]).every((name) => a[name] === b[name]);
const same = (a: Uint8Array, b: Uint8Array) =>
  a.length === b.length && a.every((f, i) => f === b[i]);

/** Puts a layer's element where that is cut; gives the place, px of the scene. */
export function frameOf({ style }: HTMLElement, next: Layer, size: Size): Box {
  const { clip, offset: { x, y } = { x: 0, y: 0 } } = next;
  const port = clip ? { ...clip, x: clip.x + x, y: clip.y + y } : { x: 0, y: 0, ...size };
  style.left = `${port.x}px`;
  style.top = `${port.y}px`;
  style.width = `${port.width}px`;
  style.height = `${port.height}px`;
  style.overflow = clip ? 'hidden' : '';
  return port;
}

export function createBitmap({ window, document, ink, seen }: Desk, first: View): Bitmap {
  const element = document.createElement('div');
  const [shown, plain, spare] = [0, 1, 2].map(() => createLeaf(document, first)) as [
    Leaf,
    Leaf,
    Leaf,
  ];
  let layer: Layer = { name: '', zooms: false, batches: [] };
  /** Marks, and whether any has a flag. */
  let count = 0;
  let lit = false;
  let flags: Uint8Array = new Uint8Array();
  let drawnFor: View = first;
  let view: View = first;
  let port: Box = shown.box;
  /** Whether what is shown stands for the plain bitmap: nothing is lit, and no copy was needed yet. */
  let bare = false;
  /** Ends the work under way, if any. */
  let halt: (() => void) | null = null;
  let stage: 'empty' | 'plain' | 'exact' = 'empty';

  Object.assign(element.style, { position: 'absolute', pointerEvents: 'none' });
  Object.assign(shown.canvas.style, { position: 'absolute', transformOrigin: '0 0' });
  element.append(shown.canvas);

  const ready = (leaf: Leaf, box: Box, at: View) => clear(leaf, box, layer, drawnFor, at);
  const settle = () => place(shown, layer.zooms, view, port);
  const ratio = () => window.devicePixelRatio || 1;
  const boxAround = (around?: number) =>
    inSight(grown(port, layer.zooms ? ROOM : EDGE), seen, ratio(), around);
  const filled = () => {
    const needed = both(port, boxAround(NEAR));
    return !needed.width || !needed.height || covers(shown, layer.zooms, view, needed);
  };

  /** Draws marks on a leaf, a few at a time; of a part only those that may show there. */
  function draw(
    leaf: Leaf,
    context: CanvasRenderingContext2D,
    isDrawn: (i: number) => boolean,
    plainly = false,
  ) {
    const moved = layer.zooms && !sameFields(leaf.view, drawnFor);
    const part = layer.offset || moved || !isLarge(port, ratio()) ? null : leaf.box;
    const sight = sightOf(leaf, layer, drawnFor);
    const given = plainly || !lit ? null : flags;
    return drawLayer(context, ink, { layer, flags: given, isDrawn, sight, part });
  }
  const all = () => true;
  const finish = (steps: Iterator<unknown>) => {
    while (!steps.next().done);
  };

  /** Brings what lies on a leaf before the eye, or elsewhere, faded as a whole where asked. */
  function lay({ canvas, box, view: at }: Leaf, alpha: number, on = shown) {
    const context = ready(on, box, at);
    context.save();
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.globalAlpha = alpha;
    // Where nothing is in sight there is nothing to lay, and a canvas without a size is no image.
    if (canvas.width && canvas.height) context.drawImage(canvas, 0, 0);
    context.restore();
    settle();
    return context;
  }

  /**
   * From the plain bitmap to what stands out, in the time of the few that do: the rest fades as one, and what is
   * lit lies on top. The picture mark by mark follows.
   */
  function compose(): void {
    if (bare) lay(shown, 1, plain);
    bare = false;
    const muted = lit && flags.some(isMuted);
    const isLit = (i: number) => (muted ? !isMuted(flags[i]!) : flags[i]! > 0);
    const alpha = { opacity: `${MUTED_OPACITY}`, 'data-emphasis': 'muted' };
    const context = lay(plain, muted ? ink.opacity(alpha) : 1);
    if (lit) finish(draw(shown, context, isLit));
  }

  function adopt(next: Uint8Array): void {
    flags = next;
    lit = next.some(Boolean);
  }

  /** All that is still to be drawn. */
  function* work() {
    const box = boxAround();
    if (stage === 'empty') {
      yield* draw(plain, ready(plain, box, view), all, true);
      stage = 'plain';
      compose();
      yield;
    }
    if (stage === 'plain' && lit) {
      yield* draw(spare, ready(spare, plain.box, plain.view), all);
      lay(spare, 1);
    }
    stage = 'exact';
  }

  function stop(): void {
    halt?.();
    halt = null;
  }

  function later(wait: number): void {
    stop();
    let steps = work();
    const step = () => {
      if (!steps.next().done) return true;
      if (filled()) halt = null;
      else {
        stage = 'empty';
        steps = work();
      }
      return halt !== null;
    };
    const timer = window.setTimeout(() => {
      halt = inSlices(window, step);
    }, wait);
    halt = () => window.clearTimeout(timer);
  }

  function drawAll(now = !shown.box.width || count < AT_ONCE): void {
    stop();
    stage = 'empty';
    bare = count >= MANY && now && !lit;
    if (count >= MANY && !bare) {
      if (now) finish(work());
      else later(0);
      return;
    }
    finish(draw(shown, ready(shown, boxAround(), view), all));
    stage = 'exact';
    settle();
  }

  const bitmap: Bitmap = {
    element,
    show(next, size, at, nextFlags) {
      const before = port;
      port = frameOf(element, next, size);
      const kept =
        stage !== 'empty' &&
        sameFields(at, drawnFor) &&
        sameFields(before, port) &&
        alike(layer, next);
      layer = next;
      view = at;
      drawnFor = at;
      if (kept) {
        settle();
        bitmap.emphasize(nextFlags);
        return;
      }
      adopt(nextFlags);
      count = layer.batches.reduce((sum, batch) => sum + batch.count, 0);
      settle();
      drawAll();
    },
    emphasize(next) {
      if (same(flags, next)) return;
      adopt(next);
      if (count < MANY) return drawAll();
      if (stage === 'empty') return;
      stage = 'plain';
      compose();
      if (lit) later(WAIT_MS);
      else stop();
    },
    look(to) {
      view = to;
      settle();
      if (!halt && !filled()) drawAll();
    },
    redraw: drawAll,
    forget() {
      stage = 'empty';
    },
    destroy() {
      stop();
      element.remove();
    },
  };
  return bitmap;
}
