import type { Sheet } from '../marks';
import type { TimeScale } from '../time-scale';
import type { Seen } from './contract';

/** Half the width of the gap in the lanes at a break, px. */
const GAP = 6;

/** Where a break in view stands, px; `null` where it is out of sight. */
export function breakAt(
  [from, to]: readonly [number, number],
  toX: (time: number) => number,
  [left, right]: readonly [number, number],
): number | null {
  const [a, b] = [Math.max(left, toX(from)), Math.min(right, toX(to))];
  return b - a > 2 * GAP ? (a + b) / 2 : null;
}

/** A gap in all lanes at each break, with two strokes in the axis; a line at what time is counted from. */
export function drawScale(
  { left, right, lanesTop, lanesBottom, toX }: Seen,
  { folds, origin }: TimeScale,
  ground: Sheet,
  words: Sheet,
): void {
  const [top, foot] = [lanesTop - 4, lanesBottom + 4];
  folds.forEach((fold, i) => {
    const x = breakAt(fold, toX, [left, right]);
    if (x === null) return;
    const box = { x: x - GAP, y: top, width: 2 * GAP, height: foot - top };
    ground.add('rect', 'fold', `ground ${i}`, null, { ...box, fill: 'paper' });
    for (const way of [-1, 1]) {
      const ends = { x1: x + way * GAP, y1: top, x2: x + way * GAP, y2: foot };
      const line = { stroke: 'control', strokeWidth: 1, dash: '2 3' };
      ground.add('line', 'fold', `${way} ${i}`, null, { ...ends, ...line });
    }
    const y = lanesBottom + 13;
    const d = `M${x - 5} ${y + 5}L${x - 1} ${y - 5}M${x + 1} ${y + 5}L${x + 5} ${y - 5}`;
    const sign = { stroke: 'secondary', strokeWidth: 1.5, fill: 'none' };
    words.add('path', 'fold', `sign ${i}`, null, { d, ...sign });
  });
  const x = origin === null ? NaN : toX(origin);
  if (!(x >= left && x <= right)) return;
  const line = { x1: x, y1: top, x2: x, y2: foot, stroke: 'focus', strokeWidth: 1.5 };
  ground.add('line', 'origin', 'line', null, line);
}
