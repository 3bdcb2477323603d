import type { Obstacle } from '../scene/ground';
import type { Spot } from '../scene/labels';
import { distance, length, type Point } from './plane';
import { pointAt, type Route } from './routes';

/** Up and down, left and right of a mark. */
const CORNERS = [-1, 1].flatMap((v) => [-1, 1].map((h) => [v, h] as const));

/** Spots round a mark: above and below first, then beside it and at its corners. */
export function around(x: number, y: number, r: number, lean: number): Spot[] {
  const spots: Spot[] = [];
  const spot = (dx: number, dy: number, anchor: Spot['anchor'], side: Spot['side'], cost: number) =>
    spots.push({ x: x + dx, y: y + dy, anchor, side, cost });
  const d = r * 0.7;
  // Ink begins lower in a line than it ends: below, a block may stand closer.
  const under = r - 2;
  spot(0, -r, 'middle', 'above', lean < 0 ? 0 : 1);
  spot(0, under, 'middle', 'below', lean < 0 ? 1 : 0);
  spot(r, 0, 'start', 'middle', 1.5);
  spot(-r, 0, 'end', 'middle', 1.5);
  spot(r * 0.97, 4, 'start', 'above', 2.2);
  spot(r * 0.97, -4, 'start', 'below', 2.2);
  spot(-r * 0.97, 4, 'end', 'above', 2.2);
  spot(-r * 0.97, -4, 'end', 'below', 2.2);
  for (const [v, h] of CORNERS) {
    const side = v < 0 ? 'above' : 'below';
    const dy = v < 0 ? -r : under;
    const out = h < 0 ? 'end' : 'start';
    const back = h < 0 ? 'start' : 'end';
    spot(h * d, dy * 0.7, out, side, 3);
    spot(-h * d, dy, out, side, 2);
    spot(h * (r - 8), dy, back, side, 2);
  }
  return spots;
}

/** Places along a way that are tried. */
const STOPS = 14;

/** Where a label may touch a way: along it, on both sides, clear of it by `gap` px. */
export function beside(route: Route<unknown>, gap: number, width: number): Spot[] {
  const spots: Spot[] = [];
  for (let step = 1; step < STOPS; step++) {
    const t = step / STOPS;
    const [px, py] = pointAt(route, t);
    const dx = (1 - t) * (route.cx - route.x1) + t * (route.x2 - route.cx);
    const dy = (1 - t) * (route.cy - route.y1) + t * (route.y2 - route.cy);
    const norm = length(dx, dy) || 1;
    for (const side of [-1, 1]) {
      const [nx, ny] = [(-dy / norm) * side, (dx / norm) * side];
      const wanted = route.lane === 0 ? ny < 0 : route.lane > 0 === side > 0;
      // Centred on a slope, a wide label would have to stand far off: it touches with a corner instead.
      const level = Math.abs(nx) * width < 8;
      const upright = Math.abs(ny) < 0.3;
      const far = gap + (level ? Math.abs(nx) * width * 0.5 : upright ? Math.abs(ny) * 12 : 0);
      const off =
        t -
        0.5 +
        (level
          ? 0
          : ((nx > 0 ? 1 : -1) * width * (dx > 0 ? 0.5 : -0.5) * Math.abs(dx)) / norm / norm / 2);
      spots.push({
        x: px + nx * far,
        y: py + ny * far,
        anchor: level ? 'middle' : nx > 0 ? 'start' : 'end',
        side: upright ? 'middle' : ny < 0 ? 'above' : 'below',
        cost: Math.abs(off) * 5 + (wanted ? 0 : 1.5),
      });
    }
  }
  return spots;
}

/** Whether a point keeps `space` px from everything but its own mark. */
export function clear(
  obstacles: readonly Obstacle[],
  own: string,
  x: number,
  y: number,
  space: number,
): boolean {
  return obstacles.every((o) => {
    if (o.id === own) return true;
    if (o.kind === 'circle') return length(x - o.x, y - o.y) >= o.r + space;
    if (o.kind === 'box')
      return (
        x < o.x - space ||
        y < o.y - space ||
        x > o.x + o.width + space ||
        y > o.y + o.height + space
      );
    const far = space + o.width / 2;
    const { points: p, box } = o;
    if (box) {
      const [l, t, r, b] = box as [number, number, number, number];
      if (l > x + far || r < x - far || t > y + far || b < y - far) return true;
    }
    for (let i = 0; i + 3 < p.length; i += 2) {
      const [ax, ay, bx, by] = [p[i], p[i + 1], p[i + 2], p[i + 3]] as [
        number,
        number,
        number,
        number,
      ];
      // Most pieces of a line are nowhere near: their box tells without a root.
      if ((ax > x + far && bx > x + far) || (ax < x - far && bx < x - far)) continue;
      if ((ay > y + far && by > y + far) || (ay < y - far && by < y - far)) continue;
      if (distance(x, y, ax, ay, bx, by) < far) return false;
    }
    return true;
  });
}

/** Spots along the outline of a bloc, outside first. */
export function outlineSpots(hull: readonly Point[]): Spot[] {
  const [cx, cy] = [0, 1].map(
    (axis) => hull.reduce((sum, point) => sum + (point[axis] as number), 0) / hull.length,
  ) as [number, number];
  return hull.flatMap(([ax, ay], i): Spot[] => {
    const [bx, by] = hull[(i + 1) % hull.length] as Point;
    return [0, 0.25, 0.5, 0.75].flatMap((t) => {
      const [mx, my] = [ax + t * (bx - ax), ay + t * (by - ay)];
      const [ox, oy] = [mx - cx, my - cy];
      const level = Math.abs(by - ay) < 0.15 * Math.abs(bx - ax);
      return [1, -1].map(
        (out): Spot => ({
          x: mx + out * (ox < 0 ? -3 : 3),
          y: my + out * (oy < 0 ? -5 : 5),
          anchor: level ? 'middle' : out * ox < 0 ? 'end' : 'start',
          side: out * oy < 0 ? 'above' : 'below',
          cost: (out > 0 ? 0 : 2) + (level ? 0 : 0.5),
        }),
      );
    });
  });
}
