import { createGrid, crossesBox } from './grid';
import type { Obstacle } from './labels';
import { LABEL_GAP } from './placing';
import type { Box } from './scene';

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
  // Six numbers each: what it is (0 box, 1 circle, 2 piece of a line), four of its place, half a line's width.
  const rows: number[] = [];
  let [l, t, r, b] = [0, 0, 0, 0];
  let mine: readonly string[] = ids;
  const put = (id: string, kind: number, p: number, q: number, s: number, u: number, w: number) => {
    rows.push(kind, p, q, s, u, w);
    const [x0, x1] = kind === 1 ? [p - s, p + s] : p < s ? [p, s] : [s, p];
    const [y0, y1] = kind === 1 ? [q - s, q + s] : q < u ? [q, u] : [u, q];
    grid.add(ids.length, x0 - w, y0 - w, x1 + w, y1 + w);
    ids.push(id);
  };
  const meets = (i: number): boolean => {
    const at = i * 6;
    const [kind, p, q, s, u, w] = [
      rows[at]!,
      rows[at + 1]!,
      rows[at + 2]!,
      rows[at + 3]!,
      rows[at + 4]!,
      rows[at + 5]!,
    ];
    if (kind === 0) return l < s && r > p && t < u && b > q;
    if (kind === 2) return crossesBox(p, q, s, u, l - w, t - w, r + w, b + w);
    const dx = Math.max(l + LABEL_GAP - p, 0, p - r + LABEL_GAP);
    const dy = Math.max(t + LABEL_GAP - q, 0, q - b + LABEL_GAP);
    return Math.sqrt(dx * dx + dy * dy) < s + LABEL_GAP;
  };
  const hit = (i: number) => meets(i) && !mine.includes(ids[i]!);
  const ground: Ground = {
    add(it) {
      if (it.kind === 'box') put(it.id, 0, it.x, it.y, it.x + it.width, it.y + it.height, 0);
      else if (it.kind === 'circle') put(it.id, 1, it.x, it.y, it.r, 0, 0);
      else
        for (let i = 0, p = it.points; i + 3 < p.length; i += 2)
          put(it.id, 2, p[i]!, p[i + 1]!, p[i + 2]!, p[i + 3]!, it.width / 2);
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
