/** Plane geometry in px, y down; only sqrt and the four operations, so that every engine agrees. */

export type Point = readonly [x: number, y: number];

export function length(x: number, y: number): number {
  return Math.sqrt(x * x + y * y);
}

/** Twice the signed area of a, b, c. */
export function turn(
  ax: number,
  ay: number,
  bx: number,
  by: number,
  cx: number,
  cy: number,
): number {
  return (bx - ax) * (cy - ay) - (by - ay) * (cx - ax);
}

/** Distance from a point to the segment a–b. */
export function distance(
  px: number,
  py: number,
  ax: number,
  ay: number,
  bx: number,
  by: number,
): number {
  const dx = bx - ax;
  const dy = by - ay;
  const along = ((px - ax) * dx + (py - ay) * dy) / (dx * dx + dy * dy || 1);
  const t = along < 0 ? 0 : along > 1 ? 1 : along;
  return length(px - ax - t * dx, py - ay - t * dy);
}

/** Cosine of 12°. */
const HARD = 0.978;

/** What it costs that two ways u and v leave one end by an angle of a cosine over `limit`: far more under 12°. */
export function narrow(
  ux: number,
  uy: number,
  vx: number,
  vy: number,
  limit: number,
  hard: number,
): number {
  const cos = (ux * vx + uy * vy) / (length(ux, uy) * length(vx, vy) || 1);
  return cos > limit ? (3 * (cos - limit)) / (1 - limit) + (cos > HARD ? hard : 0) : 0;
}

/** Convex hull (monotone chain), in the order of the sweep. */
export function hullOf(points: readonly Point[]): Point[] {
  const sorted = [...points].sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  const chain = (from: readonly Point[]) => {
    const made: Point[] = [];
    for (const point of from) {
      while (made.length > 1) {
        const [[ax, ay], [bx, by]] = made.slice(-2) as [Point, Point];
        if (turn(ax, ay, bx, by, point[0], point[1]) > 0) break;
        made.pop();
      }
      made.push(point);
    }
    return made.slice(0, -1);
  };
  return sorted.length < 3 ? sorted : [...chain(sorted), ...chain(sorted.reverse())];
}

/** How far a point lies outside a convex hull, px; 0 or less inside. */
export function outside(hull: readonly Point[], px: number, py: number): number {
  let inside = hull.length > 2;
  let near = Number.POSITIVE_INFINITY;
  hull.forEach(([ax, ay], i) => {
    const [bx, by] = hull[(i + 1) % hull.length] as Point;
    inside &&= turn(ax, ay, bx, by, px, py) >= 0;
    near = Math.min(near, distance(px, py, ax, ay, bx, by));
  });
  return inside ? -near : near;
}

/** Whether the segments a–b and c–d cross. */
export function cross(
  ax: number,
  ay: number,
  bx: number,
  by: number,
  cx: number,
  cy: number,
  dx: number,
  dy: number,
): boolean {
  return (
    turn(ax, ay, bx, by, cx, cy) > 0 !== turn(ax, ay, bx, by, dx, dy) > 0 &&
    turn(cx, cy, dx, dy, ax, ay) > 0 !== turn(cx, cy, dx, dy, bx, by) > 0
  );
}

/** Whether they cross between their ends: to touch, or to lie along each other, is not to cross. */
export function crossWithin(
  ax: number,
  ay: number,
  bx: number,
  by: number,
  cx: number,
  cy: number,
  dx: number,
  dy: number,
): boolean {
  const ux = bx - ax;
  const uy = by - ay;
  const c = ux * (cy - ay) - uy * (cx - ax);
  const d = ux * (dy - ay) - uy * (dx - ax);
  if (c * d >= 0) return false;
  const wx = dx - cx;
  const wy = dy - cy;
  return (wx * (ay - cy) - wy * (ax - cx)) * (wx * (by - cy) - wy * (bx - cx)) < 0;
}
