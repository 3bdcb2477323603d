import { HOME, type Size, type View } from '../scene/scene';

/** How far in and out a reader can go. */
export const ZOOM_LIMITS = [0.5, 16] as const;

/** One step of a button or key. */
export const ZOOM_STEP = 1.5;

/** The view scaled by a factor about a point of the screen, which stays where it is; `closest` is the largest scale. */
export function zoomAbout(
  view: View,
  factor: number,
  x: number,
  y: number,
  closest: number = ZOOM_LIMITS[1],
): View {
  const k = Math.min(closest, Math.max(ZOOM_LIMITS[0], view.k * factor));
  const f = k / view.k;
  return { k, x: x - (x - view.x) * f, y: y - (y - view.y) * f };
}

/** The view moved by px of the screen, so that a quarter of the plot always stays in sight. */
export function panBy(view: View, dx: number, dy: number, size: Size): View {
  return {
    k: view.k,
    x: held(view.x + dx, view.k, size.width),
    y: held(view.y + dy, view.k, size.height),
  };
}

function held(offset: number, k: number, extent: number): number {
  const margin = extent / 4;
  return Math.min(extent - margin, Math.max(margin - extent * k, offset));
}

/** The view in which a box of the world fills the plot, 40 px from its edges. */
export function viewOf(box: { x0: number; y0: number; x1: number; y1: number }, size: Size): View {
  const width = Math.max(1, box.x1 - box.x0);
  const height = Math.max(1, box.y1 - box.y0);
  if (!Number.isFinite(width + height)) return HOME;
  const k = Math.min(
    4,
    Math.max(0.5, Math.min((size.width - 80) / width, (size.height - 80) / height)),
  );
  return {
    k,
    x: size.width / 2 - (k * (box.x0 + box.x1)) / 2,
    y: size.height / 2 - (k * (box.y0 + box.y1)) / 2,
  };
}
