import type { ForceNode, NetworkForce } from './force/force';

/** Share of its speed that a body keeps from one step to the next. */
const KEPT = 0.6;

type Placed = ForceNode & { x: number; y: number };

/** Bodies under forces, each step cooler than the one before. */
export interface Simulation {
  /** How warm it is now, what it tends to, and how much nearer to that each step comes. */
  alpha: number;
  target: number;
  decay: number;
  tick(steps?: number): void;
}

/**
 * The steps of `forceSimulation` of d3-force, to the last bit, on bodies that have a place; nothing runs by itself.
 * A timer and events, which that one brings, are no part of it.
 */
export function simulationOf<B extends Placed>(
  bodies: B[],
  random: () => number,
  given: Readonly<Record<string, NetworkForce<B> | null>>,
): Simulation {
  bodies.forEach((body, i) => {
    body.index = i;
    body.vx ??= 0;
    body.vy ??= 0;
  });
  /** One axis of a body: held where a hand holds it. */
  const move = (body: B, at: 'x' | 'y', speed: 'vx' | 'vy', held: number | null | undefined) => {
    body[speed] = held == null ? (body[speed] as number) * KEPT : 0;
    body[at] = held ?? (body[at] as number) + (body[speed] as number);
  };
  const forces = Object.values(given).filter((force) => force !== null);
  for (const force of forces) force.initialize?.(bodies, random);
  const made: Simulation = {
    alpha: 1,
    target: 0,
    decay: 0.03,
    tick(steps = 1) {
      for (let step = 0; step < steps; step++) {
        made.alpha += (made.target - made.alpha) * made.decay;
        for (const force of forces) force(made.alpha);
        for (const body of bodies) {
          move(body, 'x', 'vx', body.fx);
          move(body, 'y', 'vy', body.fy);
        }
      }
    },
  };
  return made;
}
