import {
  forceCollide,
  forceLink,
  forceManyBody,
  forceX,
  forceY,
  type SimulationLinkDatum,
} from 'd3-force';
import type { ForceNode } from './force/force';
import type { Bare } from './graph';
import { type Simulation, simulationOf } from './simulation';

export interface Body extends ForceNode {
  x: number;
  y: number;
}
export type Springs = SimulationLinkDatum<Body> & { distance: number; strength: number };

/** Pushes the ends of opposed relations apart, to twice the length of a co-operative one. */
function forceApart(graph: Bare, distance: number) {
  let bodies: Body[] = [];
  const force = (alpha: number) => {
    for (const link of graph.links) {
      const [a, b] = [bodies[link.a], bodies[link.b]];
      if (!link.opposed || !a || !b) continue;
      const [dx, dy] = [b.x - a.x, b.y - a.y];
      const far = Math.sqrt(dx * dx + dy * dy) || 1;
      const push = Math.max(0, 2 * distance - far) * alpha * 0.25;
      b.vx = (b.vx ?? 0) + (dx / far) * push;
      b.vy = (b.vy ?? 0) + (dy / far) * push;
      a.vx = (a.vx ?? 0) - (dx / far) * push;
      a.vy = (a.vy ?? 0) - (dy / far) * push;
    }
  };
  force.initialize = (given: Body[]) => {
    bodies = given;
  };
  return force;
}

/**
 * The forces of a graph on bodies in px about 0, 0; nothing runs until it is ticked.
 * Parallel relations are one spring, those of three parties pull through their hub, blocs hold together a little.
 */
export function simulate(
  graph: Bare,
  bodies: Body[],
  distance: number,
  aspect: number,
  random: () => number,
): Simulation {
  const springs = graph.links
    .filter(({ opposed }) => !opposed)
    .map(
      ({ a, b, spoke, weight }): Springs => ({
        source: a,
        target: b,
        distance: spoke ? distance * 0.7 : distance,
        strength: 0.15 + 0.5 * Math.min(1, weight / 2),
      }),
    );
  for (const { node, members } of graph.blocs)
    for (const member of members)
      if (member !== node)
        springs.push({ source: node, target: member, distance: distance * 0.7, strength: 0.06 });
  // Springs of hubs of hubs would share out their strength; here a link counts once at either end.
  const degree = new Float64Array(bodies.length);
  for (const spring of springs) {
    degree[spring.source as number] = (degree[spring.source as number] as number) + 1;
    degree[spring.target as number] = (degree[spring.target as number] as number) + 1;
  }
  for (const spring of springs)
    spring.strength /= Math.max(
      1,
      Math.min(
        degree[spring.source as number] as number,
        degree[spring.target as number] as number,
      ) / 3,
    );
  return simulationOf(bodies, random, {
    link: forceLink<Body, Springs>(springs)
      .distance((spring) => spring.distance)
      .strength((spring) => spring.strength),
    charge: forceManyBody<Body>()
      .strength((_, i) => (graph.nodes[i]?.drawn ? -distance * 3 : 0))
      .distanceMax(distance * 8),
    collide: forceCollide<Body>((_, i) => (graph.nodes[i]?.r ?? 0) + 4),
    apart: forceApart(graph, distance),
    x: forceX<Body>(0).strength(aspect > 1 ? 0.05 / aspect : 0.05),
    y: forceY<Body>(0).strength(aspect < 1 ? 0.05 * aspect : 0.05),
  });
}
