import type { Force, SimulationNodeDatum } from 'd3-force';

/** Share of its speed that a body keeps from one step to the next. */
const KEPT = 0.6;

/** Bodies under forces, each step cooler than the one before. */
export interface Simulation<B extends SimulationNodeDatum> {
  /** How warm it is now, what it tends to, and how much nearer to that each step comes. */
  alpha: number;
  target: number;
  decay: number;
  /** Puts a force in the place of the one of that name. */
  force(name: string, force: Force<B, never>): void;
  tick(steps?: number): void;
}

/**
 * The steps of `forceSimulation` of d3-force, to the last bit, on bodies that have a place; nothing runs by itself.
 * A timer and events, which that one brings, are no part of it.
 */
export function simulationOf<B extends SimulationNodeDatum>(
  bodies: B[],
  random: () => number,
  given: Readonly<Record<string, Force<B, never>>>,
): Simulation<B> {
  const forces = new Map<string, Force<B, never>>();
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
  const made: Simulation<B> = {
    alpha: 1,
    target: 0,
    decay: 0.03,
    force(name, force) {
      force.initialize?.(bodies, random);
      forces.set(name, force);
    },
    tick(steps = 1) {
      for (let step = 0; step < steps; step++) {
        made.alpha += (made.target - made.alpha) * made.decay;
        for (const force of forces.values()) force(made.alpha);
        for (const body of bodies) {
          move(body, 'x', 'vx', body.fx);
          move(body, 'y', 'vy', body.fy);
        }
      }
    },
  };
  for (const [name, force] of Object.entries(given)) made.force(name, force);
  return made;
}
