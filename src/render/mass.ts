import { alike } from '../scene/alike';
import { isMuted, MUTED_OPACITY } from '../scene/attributes';
import type { Box, Layer, Size, View } from '../scene/scene';
import { type Bitmap, type Desk, frameOf, sameFields } from './bitmap';
import { drawLayer } from './drawing';
import { clear, covers, createLeaf, type Leaf, lieOf, place } from './leaf';
import { both, grown, inSight, sightOf } from './sight';
import { inSlices } from './slices';

/** From this many marks on, a layer is drawn once for a view and moved until that rests. */
export const MASS = 4000;
/** Drawn beyond the port: room to pan; and how much of it is left when it is drawn again after scrolling, px. */
const ROOM = 96;
const NEAR = 48;
/** What is seen whole is kept, at half its size, once it rests for this long, ms. */
const KEEP_MS = 400;
const HALF = 0.5;

/**
 * A layer of very many marks. While the view moves its canvas is moved as it is; where that does not reach, the whole
 * picture lies beneath, smaller. What is drawn anew takes its place when it is done. A highlight fades it as one, and
 * draws what is lit on a canvas of its own.
 */
export function createMass({ window, document, ink, seen }: Desk, first: View): Bitmap {
  const element = document.createElement('div');
  const leaf = () => createLeaf(document, first);
  let [shown, back] = [leaf(), leaf()];
  const [over, whole] = [leaf(), leaf()];
  let layer: Layer = { name: '', zooms: false, batches: [] };
  let flags: Uint8Array = new Uint8Array();
  let drawnFor = first;
  let view = first;
  let port: Box = shown.box;
  let lit = false;
  let fresh = true;
  let halt: (() => void) | null = null;
  let keeping = 0;
  const waiting: (() => void)[] = [];

  Object.assign(element.style, { position: 'absolute', pointerEvents: 'none' });
  for (const { canvas } of [shown, back, over, whole])
    Object.assign(canvas.style, { position: 'absolute', transformOrigin: '0 0' });
  element.append(whole.canvas, shown.canvas, over.canvas);
  const boxAround = (by: number) =>
    inSight(grown(port, layer.zooms ? by : 8), seen, window.devicePixelRatio || 1);
  const hide = ({ canvas }: Leaf, hidden: boolean) => {
    canvas.style.display = hidden ? 'none' : '';
  };

  function settle(): void {
    const { zooms } = layer;
    place(shown, zooms, view, port);
    if (lit) place(over, zooms, view, port);
    const lacks = whole.box.width > 0 && !covers(shown, zooms, view, port);
    hide(whole, !lacks);
    if (!lacks) return;
    place(whole, zooms, view, port);
    // Beneath the sharp picture it would show through.
    const [a, b] = [lieOf(whole, zooms, view), lieOf(shown, zooms, view)];
    const [x, y] = [(b.x - a.x) / a.sx, (b.y - a.y) / a.sy];
    const [right, low] = [
      x + (b.sx * shown.box.width) / a.sx,
      y + (b.sy * shown.box.height) / a.sy,
    ];
    const hole = [
      [x, y],
      [right, y],
      [right, low],
      [x, low],
      [x, y],
    ].map((point) => point.map((at) => `${at}px`).join(' '));
    whole.canvas.style.clipPath = `polygon(evenodd,0 0,100% 0,100% 100%,0 100%,0 0,${hole})`;
  }

  function stop(): void {
    halt?.();
    halt = null;
  }

  /** What stands out lies over all else, faded as one. */
  function light(): void {
    const muted = lit && flags.some(isMuted);
    const alpha = { opacity: `${MUTED_OPACITY}`, 'data-emphasis': 'muted' };
    for (const { canvas } of [shown, whole])
      canvas.style.opacity = muted ? `${ink.opacity(alpha)}` : '';
    hide(over, !lit);
    if (!lit) return;
    const isDrawn = (i: number) => (muted ? !isMuted(flags[i]!) : flags[i]! > 0);
    const context = clear(over, shown.box, layer, drawnFor, shown.view);
    const sight = sightOf(over, layer, drawnFor);
    for (const _ of drawLayer(context, ink, {
      layer,
      flags,
      isDrawn,
      sight,
      part: null,
      mass: true,
    }));
  }

  /** Keeps a small copy of a picture that is all in sight. */
  function keep(): void {
    keeping = 0;
    const { box, view: at, canvas } = shown;
    if (at.k > 1.001 || !canvas.width || !covers(shown, layer.zooms, at, port)) return;
    whole.box = box;
    whole.view = at;
    Object.assign(whole.canvas, { width: canvas.width * HALF, height: canvas.height * HALF });
    const context = whole.canvas.getContext('2d')!;
    context.drawImage(canvas, 0, 0, whole.canvas.width, whole.canvas.height);
  }

  function done(made: Leaf): void {
    halt = null;
    if (made === back) {
      shown.canvas.replaceWith(back.canvas);
      [shown, back] = [back, shown];
      // Until it is drawn anew no memory is held for it.
      if (!layer.apart) back.canvas.width = 0;
    }
    light();
    settle();
    window.clearTimeout(keeping);
    if (!layer.apart) keeping = window.setTimeout(keep, KEEP_MS);
    for (const act of waiting.splice(0)) act();
  }

  function draw(now: boolean): void {
    stop();
    fresh = false;
    const target = shown.box.width ? back : shown;
    const context = clear(target, boxAround(ROOM), layer, drawnFor, view);
    const sight = sightOf(target, layer, drawnFor);
    const order = { layer, flags: null, isDrawn: () => true, sight, part: null, mass: true };
    const steps = drawLayer(context, ink, order);
    if (now || target === shown) {
      for (const _ of steps);
      done(target);
      return;
    }
    halt = inSlices(window, () => {
      if (!steps.next().done) return true;
      done(target);
      return false;
    });
  }

  function adopt(next: Uint8Array): void {
    flags = next;
    lit = flags.some(Boolean);
  }
  function relight(next: Uint8Array): void {
    if (flags === next || (!lit && !next.some(Boolean))) return;
    adopt(next);
    light();
    settle();
  }

  const bitmap: Bitmap = {
    element,
    show(next: Layer, size: Size, at, nextFlags) {
      const before = port;
      port = frameOf(element, next, size);
      const kept = !fresh && sameFields(at, drawnFor) && sameFields(before, port);
      const same = kept && alike(layer, next);
      const late = halt !== null && kept;
      layer = next;
      view = at;
      drawnFor = at;
      if (!same) adopt(nextFlags);
      if (same) relight(nextFlags);
      // What changes in each frame is drawn in each frame.
      else draw(late || !!next.apart);
      settle();
    },
    emphasize: relight,
    look(to) {
      const rests = sameFields(view, to);
      view = to;
      settle();
      const needed = both(port, boxAround(NEAR));
      if (rests && !halt && needed.width && !covers(shown, layer.zooms, view, needed)) draw(false);
    },
    redraw: (now = false) => draw(now),
    forget() {
      fresh = true;
    },
    after(act) {
      if (halt) waiting.push(act);
      else act();
    },
    destroy() {
      stop();
      for (const act of waiting.splice(0)) act();
      window.clearTimeout(keeping);
      element.remove();
    },
  };
  return bitmap;
}
