import type { NodeDraft } from './graph';
import type { Drawing } from './imported';

/** What the nodes say of how they were drawn; `undefined` where they say nothing. */
export function drawingOf(nodes: Iterable<readonly [id: string, NodeDraft]>): Drawing | undefined {
  const positions: Record<string, readonly [number, number]> = {};
  const colors: Record<string, string> = {};
  const sizes: Record<string, number> = {};
  let first: readonly [number, number] | undefined;
  let count = 0;
  let isSpread = false;
  for (const [id, { x = NaN, y = NaN, color, size = NaN }] of nodes) {
    if (color) define(colors, id, color);
    if (size > 0 && size < Infinity) define(sizes, id, size);
    if (!Number.isFinite(x) || !Number.isFinite(y)) continue;
    first ??= [x, y];
    isSpread ||= x !== first[0] || y !== first[1];
    count++;
    define(positions, id, [x, y]);
  }
  // All in one place is what programs write that do not lay out.
  const isLaidOut = isSpread || count === 1;
  const isDrawn = isLaidOut || Object.keys(colors).length > 0 || Object.keys(sizes).length > 0;
  return isDrawn ? { positions: isLaidOut ? positions : {}, colors, sizes } : undefined;
}

/** An id such as "__proto__" is a key as any other. */
function define<T>(record: Record<string, T>, id: string, value: T): void {
  if (id === '__proto__')
    Object.defineProperty(record, id, {
      value,
      enumerable: true,
      configurable: true,
      writable: true,
    });
  else record[id] = value;
}

/**
 * The places of a drawing in px of a plot, in its own proportions and in the middle: for the network's option
 * `positions`.
 *
 * @param margin Kept free on each side, px. @defaultValue 40
 */
export function positionsIn(
  { positions }: Drawing,
  width: number,
  height: number,
  margin = 40,
): Record<string, [number, number]> {
  const places = Object.entries(positions);
  const [left, right] = rangeOf(places.map(([, [x]]) => x));
  const [top, bottom] = rangeOf(places.map(([, [, y]]) => y));
  const room = (size: number) => Math.max(size - 2 * margin, 1);
  const scales = [room(width) / (right - left), room(height) / (bottom - top)];
  const scale = Math.min(...scales.filter(Number.isFinite), Number.MAX_VALUE);
  // All in one place: any scale does.
  const by = scale < Number.MAX_VALUE ? scale : 1;
  const at = (value: number, low: number, high: number, size: number) =>
    size / 2 + (value - low / 2 - high / 2) * by;
  return Object.fromEntries(
    places.map(([id, [x, y]]) => [id, [at(x, left, right, width), at(y, top, bottom, height)]]),
  );
}

function rangeOf(values: readonly number[]): [number, number] {
  let [low, high] = [Infinity, -Infinity];
  for (const value of values) {
    if (value < low) low = value;
    if (value > high) high = value;
  }
  return [low, high];
}
