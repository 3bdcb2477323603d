import { forceX, forceY } from 'd3-force';
import type { Drag, Stage } from '../chart/kind';
import type { Key } from '../model/key';
import { randomFrom } from '../model/random';
import { type Body, simulate } from './forces';
import { graphOf } from './graph';
import type { FittedLayout } from './layout';
import { DEFAULTS, type NetworkOptions } from './options';

/** Pull of each node back to where it stood: what is far from the hand stays as it was. */
const HOME = 0.25;

/** Holds an actor or hub at the hand; what it is tied to gives way. It stays where it is let go. */
export function dragNetwork(
  { dataset, layout, options, size }: Stage<NetworkOptions, FittedLayout>,
  key: Key,
): Drag<FittedLayout> | null {
  const dragged = layout.keys.indexOf(key);
  const graph = graphOf(dataset, size.width);
  const body = graph.nodes[dragged];
  if (!body?.drawn) return null;
  const [midX, midY] = [size.width / 2, size.height / 2];
  const bodies = layout.keys.map((one, i): Body => {
    const [x, y] = [(layout.x[i] as number) - midX, (layout.y[i] as number) - midY];
    return layout.held.has(one) ? { x, y, fx: x, fy: y } : { x, y };
  });
  const starts = bodies.map(({ x, y }) => ({ x, y }));
  const distance =
    options.linkDistance ?? 0.75 * Math.sqrt((size.width * size.height) / bodies.length);
  const simulation = simulate(
    graph,
    bodies,
    distance,
    size.width / size.height,
    randomFrom(options.seed ?? DEFAULTS.seed),
  );
  const home = (axis: 'x' | 'y') => (_: Body, i: number) => starts[i]?.[axis] ?? 0;
  simulation.force('x', forceX(home('x')).strength(HOME));
  simulation.force('y', forceY(home('y')).strength(HOME));
  simulation.alpha = simulation.target = 0.3;
  const hand = bodies[dragged] as Body;
  let moved = false;
  const held = new Set(layout.held);
  const inside = (value: number, half: number) => Math.max(8 - half, Math.min(half - 8, value));
  return {
    move(x, y) {
      moved = true;
      held.add(key);
      hand.fx = inside(x - midX, midX);
      hand.fy = inside(y - midY, midY);
    },
    release() {
      simulation.target = 0;
      simulation.decay = 0.08;
    },
    tick() {
      if (!moved || simulation.alpha < 0.01) return null;
      simulation.tick();
      const place = (axis: 'x' | 'y', mid: number) =>
        Float64Array.from(bodies, (one) => inside(one[axis], mid) + mid);
      return { ...layout, x: place('x', midX), y: place('y', midY), held };
    },
  };
}
