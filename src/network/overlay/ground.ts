import type { Paint } from '../../scene/scene';
import { boxOf, isWithin } from './contour';
import type { Hull } from './hull';

/** The local background: what is no group's ground is paper. */
export function groundOf(hulls: readonly Hull[]): (x: number, y: number) => Paint {
  const solid = hulls.flatMap(({ outer, holes }) =>
    outer.map((loop) => ({ loop, holes, box: boxOf(loop) })),
  );
  const isSolid = (x: number, y: number) =>
    solid.some(
      ({ loop, holes, box: [l, t, r, b] }) =>
        x > l &&
        x < r &&
        y > t &&
        y < b &&
        isWithin(loop, x, y) &&
        !holes.some((hole) => isWithin(hole, x, y)),
    );
  return (x, y) => (isSolid(x, y) ? 'band' : 'paper');
}
