import { createGrid, crossesBox } from './grid';
import { LABEL_GAP } from './placing';
import type { Box } from './scene';

/** What labels must not touch; coordinates in px of the plot. */
export type Obstacle =
  | ({ readonly id: string; readonly kind: 'box' } & Box)
  | {
      readonly id: string;
      readonly kind: 'circle';
      readonly x: number;
      readonly y: number;
      readonly r: number;
    }
  /** x, y of each point in turn; `width` is the line's. */
  | {
      readonly id: string;
      readonly kind: 'line';
      readonly points: readonly number[];
      readonly width: number;
      /** Left, top, right and bottom of the points, where they are known. */
      readonly box?: readonly number[];
    };

/** What labels must keep off, while it grows. */
export interface Ground {
  add(obstacle: Obstacle): void;
  /** Whether a box is within the bounds and off every obstacle that is not its own. */
  free(x0: number, y0: number, x1: number, y1: number, own: readonly string[]): boolean;
}

export function groundOf(bounds: Box, obstacles: readonly Obstacle[]): Ground {
  const grid = createGrid(bounds, 32);
  const [right, bottom] = [bounds.x + bounds.width, bounds.y + bounds.height];
  const ids: string[] = [];
  const hits: (() => boolean)[] = [];
  // The box that is asked about, with the gap.
  let [l, t, r, b] = [0, 0, 0, 0];
  let mine: readonly string[] = ids;
  const put = (
    id: string,
    x0: number,
    y0: number,
    x1: number,
    y1: number,
    hit = () => l < x1 && r > x0 && t < y1 && b > y0,
  ) => {
    grid.add(hits.push(hit) - 1, x0, y0, x1, y1);
    ids.push(id);
  };
  const hit = (i: number) => hits[i]!() && !mine.includes(ids[i]!);
  const ground: Ground = {
    add(it) {
      const { id, kind } = it;
      if (kind === 'box') put(id, it.x, it.y, it.x + it.width, it.y + it.height);
      else if (kind === 'circle') {
        const { x, y, r: reach } = it;
        put(id, x - reach, y - reach, x + reach, y + reach, () => {
          const dx = Math.max(l + LABEL_GAP - x, 0, x - r + LABEL_GAP);
          const dy = Math.max(t + LABEL_GAP - y, 0, y - b + LABEL_GAP);
          return Math.sqrt(dx * dx + dy * dy) < reach + LABEL_GAP;
        });
      } else
        for (let i = 0, p = it.points, w = it.width / 2; i + 3 < p.length; i += 2) {
          const [ax, ay, bx, by] = [p[i]!, p[i + 1]!, p[i + 2]!, p[i + 3]!];
          const [x0, x1] = ax < bx ? [ax, bx] : [bx, ax];
          const [y0, y1] = ay < by ? [ay, by] : [by, ay];
          put(id, x0 - w, y0 - w, x1 + w, y1 + w, () =>
            crossesBox(ax, ay, bx, by, l - w, t - w, r + w, b + w),
          );
        }
    },
    free(x0, y0, x1, y1, own) {
      if (x0 < bounds.x || y0 < bounds.y || x1 > right || y1 > bottom) return false;
      [l, t, r, b] = [x0 - LABEL_GAP, y0 - LABEL_GAP, x1 + LABEL_GAP, y1 + LABEL_GAP];
      mine = own;
      return !grid.some(l, t, r, b, hit);
    },
  };
  obstacles.forEach(ground.add);
  return ground;
}
