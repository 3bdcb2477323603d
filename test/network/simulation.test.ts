import { forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY } from 'd3-force';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { randomFrom } from '../../src/model/random';
import { simulationOf } from '../../src/network/simulation';

interface Body {
  x: number;
  y: number;
  fx?: number;
  fy?: number;
}
const place = fc.integer({ min: -300, max: 300 });
const bodies = fc.array(
  fc
    .record({ x: place, y: place, held: fc.boolean() })
    .map(({ x, y, held }): Body => (held ? { x, y, fx: x, fy: y } : { x, y })),
  { minLength: 2, maxLength: 20 },
);
const forcesOf = (count: number) => ({
  link: forceLink<Body, { source: number; target: number }>(
    Array.from({ length: count - 1 }, (_, i) => ({ source: i, target: i + 1 })),
  ),
  charge: forceManyBody<Body>().strength(-90),
  collide: forceCollide<Body>(9),
  x: forceX<Body>(0),
  y: forceY<Body>(0),
});

describe('steps of the forces', () => {
  it('are those of d3, to the last bit, bodies on one spot too', () => {
    fc.assert(
      fc.property(bodies, fc.integer({ min: 1, max: 60 }), (given, steps) => {
        const [ours, theirs] = [structuredClone(given), structuredClone(given)];
        simulationOf(ours, randomFrom(7), forcesOf(given.length)).tick(steps);
        const d3 = forceSimulation(theirs).stop().randomSource(randomFrom(7)).alphaDecay(0.03);
        for (const [name, force] of Object.entries(forcesOf(given.length))) d3.force(name, force);
        d3.tick(steps);
        expect(ours).toEqual(theirs);
      }),
    );
  });
});
