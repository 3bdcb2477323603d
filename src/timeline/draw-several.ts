import { GHOST_OPACITY } from '../scene/attributes';
import { readingOf } from './items';
import type { Sheet } from './marks';
import type { Picture, Place } from './picture';

/** From the middle of a mark to the bracket that joins its dates, and how tall that is, px. */
const BELOW = 8.5;
const TALL = 4;
/** Dates closer than this to the mark are told by it, px. */
const CLOSE = 6;

/** Members of a set of dates, or the dates that other sources give, each a stroke, joined to the mark by a bracket. */
export function drawSeveral({ stage: { layout }, toX }: Picture, place: Place, sheet: Sheet): void {
  const { left, right } = layout;
  const { event } = place.item;
  const others = event.best?.members ?? event.alternatives.map(({ when }) => when);
  const xs = others.flatMap((one) => {
    const read = readingOf(one);
    const x = read ? (toX(read[0]) + toX(read[1])) / 2 : NaN;
    return x >= left && x <= right ? [x] : [];
  });
  const [low, high] = [Math.min(place.x, ...xs), Math.max(place.x, ...xs)];
  if (!xs.length || high - low < CLOSE || place.x < left || place.x > right) return;
  const y = (place.stops[0]?.y as number) + BELOW;
  const ticks = xs.map((x) => `M${x} ${y - TALL}L${x} ${y}`).join('');
  const ends = event.best?.members ? '' : `M${place.x} ${y - 1}L${place.x} ${y}`;
  const line = { stroke: 'control', strokeWidth: 1.5, fill: 'none' };
  const faint = place.ghost ? { opacity: GHOST_OPACITY } : {};
  const d = `M${low} ${y}L${high} ${y}${ticks}${ends}`;
  sheet.add('path', 'dates', event.key, event.key, { d, ...line, ...faint });
}
