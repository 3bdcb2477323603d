import { clampTo, type Field, movable, type Places } from './field';

/** Directions that are tried: a quarter turn in so many steps; cosine and sine of one, 7.5°. */
const TURNS = 12;
const COS = 0.9914448613738104;
const SIN = 0.13052619222005157;
/** From this share of new nodes on, the whole makes room for them. */
const MANY = 0.25;

/**
 * Brings what an engine made to the plot. Anew, it is turned to lie as the plot does and gets one scale, so that
 * distances stay as they were to each other, then is stretched along the longer side by `stretch` at most. With
 * nodes that are held it shrinks towards these as far as it must.
 */
export function seatInPlot(
  field: Field,
  places: Places,
  known: Uint8Array | null,
  stays: (v: number) => boolean,
  stretch: number,
): void {
  const moved = movable(field);
  if (moved.length === 0) return;
  const tied = new Set([...field.a, ...field.b]);
  const pins = [...field.held].filter((v) => field.drawn[v] && tied.has(v));
  const fresh = known ? moved.filter((v) => !known[v]).length : moved.length;
  const rigid = moved.every((v) => !known?.[v] || stays(v));
  if (!pins.length && !(known && rigid) && fresh > MANY * moved.length)
    fit(field, places, moved, stretch);
  else if (pins.length) shrink(field, places, moved, pins);
  for (const v of moved) {
    if (stays(v)) continue;
    places.x[v] = clampTo(v, places.x[v] as number, field.width, field.padX);
    places.y[v] = clampTo(v, places.y[v] as number, field.height, field.padY);
  }
}

interface Extent {
  readonly middle: number;
  readonly half: number;
}

/** From the least to the most of some nodes along a direction. */
function extentOf({ x, y }: Places, at: readonly number[], cos: number, sin: number): Extent {
  let [low, high] = [Infinity, -Infinity];
  for (const v of at) {
    const along = cos * (x[v] as number) + sin * (y[v] as number);
    if (along < low) low = along;
    if (along > high) high = along;
  }
  return { middle: (low + high) / 2, half: (high - low) / 2 };
}

const roomOf = (size: number, pad: Float64Array, at: readonly number[]) => {
  const most = at.reduce((widest, v) => Math.max(widest, pad[v] as number), 0);
  return Math.max(size / 2 - most, size / 8);
};

/** The turn that lets the drawing be largest, its scale, and the stretch that fills the rest. */
function fit(field: Field, places: Places, moved: readonly number[], stretch: number): void {
  const wide = roomOf(field.width, field.padX, moved);
  const tall = roomOf(field.height, field.padY, moved);
  let best = { scale: 0, cos: 1, sin: 0, x: { middle: 0, half: 0 }, y: { middle: 0, half: 0 } };
  let [cos, sin] = [1, 0];
  for (let turn = 0; turn < 2 * TURNS; turn++) {
    const [x, y] = [extentOf(places, moved, cos, sin), extentOf(places, moved, -sin, cos)];
    const scale = Math.min(wide / (x.half || 1e-9), tall / (y.half || 1e-9));
    if (scale > best.scale * (1 + 1e-9)) best = { scale, cos, sin, x, y };
    [cos, sin] = [cos * COS - sin * SIN, sin * COS + cos * SIN];
  }
  const along = (room: number, half: number) =>
    half > 0 ? Math.min(best.scale * stretch, room / half) : 0;
  const [scaleX, scaleY] = [along(wide, best.x.half), along(tall, best.y.half)];
  for (const v of moved) {
    const [px, py] = [places.x[v] as number, places.y[v] as number];
    places.x[v] = field.width / 2 + scaleX * (best.cos * px + best.sin * py - best.x.middle);
    places.y[v] = field.height / 2 + scaleY * (best.cos * py - best.sin * px - best.y.middle);
  }
}

/** Towards the middle of the nodes that are held, until all are in the plot. */
function shrink(
  { width, height, padX, padY }: Field,
  { x, y }: Places,
  moved: readonly number[],
  pins: readonly number[],
): void {
  const axes = [
    [x, width, padX],
    [y, height, padY],
  ] as const;
  for (const [of, size, pad] of axes) {
    const middle = pins.reduce((sum, v) => sum + (of[v] as number), 0) / pins.length;
    let by = 1;
    for (const v of moved) {
      const far = (of[v] as number) - middle;
      const edge = Math.min(pad[v] as number, size / 2);
      const room = far > 0 ? size - edge - middle : middle - edge;
      if (Math.abs(far) > room) by = Math.min(by, Math.max(0, room) / Math.abs(far));
    }
    if (by < 1) for (const v of moved) of[v] = middle + by * ((of[v] as number) - middle);
  }
}
