import { viewOf } from '../interact/viewport';
import type { Key } from '../model/key';
import type { Size, View } from '../scene/scene';
import type { Plot } from './plot';
import type { PlotContext } from './plot-context';

const FLIGHT_MS = 350;

/** The view between two, 0 ≤ t ≤ 1: what is in sight goes from one rectangle of the world to the other. */
function between(from: View, to: View, t: number): View {
  const mix = (a: number, b: number) => a + (b - a) * t;
  const k = 1 / mix(1 / from.k, 1 / to.k);
  const corner = (axis: 'x' | 'y') => -k * mix(-from[axis] / from.k, -to[axis] / to.k);
  return { k, x: corner('x'), y: corner('y') };
}

/** Moves the view there in a third of a second, at once where motion is unwanted; a hand that moves it ends that. */
export function flyTo(plot: Plot, context: PlotContext, to: View): void {
  const from = plot.view;
  if (context.still()) {
    plot.look(to);
    return;
  }
  let begin: number | null = null;
  let mine = from;
  const stop = context.frames.animate((now) => {
    if (context.signal.aborted || plot.view !== mine) return false;
    begin ??= now;
    const t = Math.min(1, (now - begin) / FLIGHT_MS);
    mine = t < 1 ? between(from, to, 1 - (1 - t) * (1 - t) * (1 - t)) : to;
    return plot.look(mine) && t < 1;
  });
  context.signal.addEventListener('abort', stop, { once: true });
}

/** The view that shows all marks of these keys, as far as their names are in it too; `null` where there are none. */
export function viewAround(plot: Plot, keeps: (key: Key) => boolean): View | null {
  const { view } = plot;
  const world = { x0: Infinity, y0: Infinity, x1: -Infinity, y1: -Infinity };
  for (const { key, box } of plot.outline.items) {
    if (!key || !keeps(key)) continue;
    world.x0 = Math.min(world.x0, (box.x - view.x) / view.k);
    world.y0 = Math.min(world.y0, (box.y - view.y) / view.k);
    world.x1 = Math.max(world.x1, (box.x + box.width - view.x) / view.k);
    world.y1 = Math.max(world.y1, (box.y + box.height - view.y) / view.k);
  }
  return Number.isFinite(world.x0) ? viewOf(world, plot.plan.size) : null;
}

/** From the side a thing in sight keeps so far, px. */
const MARGIN = 32;

/** The view moved so that a box is in sight, in the middle where it was not. */
export function viewWith(view: View, box: Box, size: Size, zoom: 'xy' | 'x'): View {
  const shift = (at: number, extent: number) =>
    at < MARGIN || at > extent - MARGIN ? extent / 2 - at : 0;
  return {
    ...view,
    x: view.x + shift(box.x + box.width / 2, size.width),
    y: view.y + (zoom === 'x' ? 0 : shift(box.y + box.height / 2, size.height)),
  };
}
type Box = Plot['outline']['items'][number]['box'];
