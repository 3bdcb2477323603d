import { layoutSteps } from './engine/layout';
import { engineInput } from './engine-input';
import type { Field, Places } from './field';
import { seatInPlot } from './frame';

/** How much the layout by distances may be stretched along the longer side. */
const SHARE = 1.25;

/** The layout by distances alone, in four mirrors: the whole keeps one scale. */
export function* posed(
  field: Field,
  places: Places,
  distance: number,
  seed: number,
): Generator<number, Places[]> {
  const input = engineInput({ field, places, distance, seed, known: null, stability: 0 });
  const steps = layoutSteps(input);
  for (;;) {
    const { done, value } = steps.next();
    yield 1;
    if (!done) continue;
    seatInPlot(field, value, null, (v) => field.held.has(v), SHARE);
    return MIRRORS.map(([flipX, flipY]) => ({
      x: mirrored(field, value.x, field.width, flipX),
      y: mirrored(field, value.y, field.height, flipY),
    }));
  }
}

const MIRRORS = [
  [false, false],
  [true, false],
  [false, true],
  [true, true],
] as const;

/** What is held stays, and with it all that was laid out round it. */
function mirrored({ held, a, b }: Field, of: Float64Array, size: number, flip: boolean) {
  const pinned = [...a, ...b].some((v) => held.has(v));
  return of.map((at, v) => (flip && !pinned && !held.has(v) ? size - at : at));
}
