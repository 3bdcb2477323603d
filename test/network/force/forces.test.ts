import {
  forceLink,
  forceManyBody,
  forceSimulation,
  type SimulationLinkDatum,
  type SimulationNodeDatum,
} from 'd3-force';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createDataset } from '../../../src/model/dataset';
import { randomFrom } from '../../../src/model/random';
import {
  type ForceLink,
  type ForceNode,
  forceRepulsion,
  forceSigns,
  forceSprings,
  forceStress,
  layoutNetwork,
  networkForces,
} from '../../../src/network/index';
import { signedNetwork } from '../graphs';

interface Body extends ForceNode {
  x: number;
  y: number;
}
const scattered = (n: number, seed = 1, size = 400): Body[] => {
  const random = randomFrom(seed);
  return Array.from({ length: n }, (_, index) => ({
    index,
    x: size * random(),
    y: size * random(),
    vx: 0,
    vy: 0,
  }));
};
type Tie = { source: number; target: number; weight?: number; sign?: number };
const ties = (n: number, m: number, seed = 2): Tie[] => {
  const random = randomFrom(seed);
  const one = () => Math.floor(random() * n);
  return Array.from({ length: m }, () => ({ source: one(), target: one() }));
};
const copies = <T>(of: readonly T[]): T[] => of.map((one) => ({ ...one }));

/** What one tick of a force does to nodes at rest. */
function pushes<F extends (alpha: number) => void>(nodes: Body[], force: F, alpha = 1) {
  const given = force as F & { initialize(nodes: Body[], random: () => number): void };
  given.initialize(nodes, randomFrom(3));
  force(alpha);
  return nodes.map(({ vx = 0, vy = 0 }) => [vx, vy] as const);
}
const size = ([x, y]: readonly [number, number]) => Math.sqrt(x * x + y * y);
const extent = (nodes: readonly Body[]) => {
  const span = (of: readonly number[]) => Math.max(...of) - Math.min(...of);
  return Math.max(span(nodes.map(({ x }) => x)), span(nodes.map(({ y }) => y)));
};
const apart = (a: Body, b: Body) => size([a.x - b.x, a.y - b.y]);

describe('forces beside those of d3-force', () => {
  it('repulsion pushes as an exact sum does, about as near to it as d3’s own', () => {
    const nodes = scattered(400);
    const strength = (_: unknown, i: number) => -10 - (i % 7);
    const exact = nodes.map((a, i): [number, number] => {
      const sum: [number, number] = [0, 0];
      nodes.forEach((b, j) => {
        const [dx, dy] = [a.x - b.x, a.y - b.y];
        const d2 = dx * dx + dy * dy;
        if (i === j) return;
        sum[0] -= (dx * strength(b, j)) / d2;
        sum[1] -= (dy * strength(b, j)) / d2;
      });
      return sum;
    });
    const error = (of: readonly (readonly [number, number])[]) =>
      of.reduce((sum, [x, y], i) => sum + size([x - exact[i]![0], y - exact[i]![1]]), 0) /
      exact.reduce((sum, one) => sum + size(one), 0);
    const ours = error(pushes(copies(nodes), forceRepulsion().strength(strength).distanceMin(0)));
    const theirs = error(pushes(copies(nodes), forceManyBody<Body>().strength(strength)));
    expect(ours).toBeLessThan(0.02);

    expect(ours).toBeLessThan(1.1 * theirs);
  });

  it('springs are those of forceLink, whose rest they share', () => {
    const nodes = scattered(45);
    const links = ties(45, 100).filter(({ source, target }) => source !== target);
    const pair = [copies(nodes), copies(nodes)] as const;
    const ours = pushes(pair[0], forceSprings(copies(links) as ForceLink[]).distance(40));
    const theirs = pushes(
      pair[1],
      forceLink<Body, SimulationLinkDatum<Body>>(copies(links)).distance(40),
    );
    ours.forEach((one, i) => {
      expect(one[0]).toBeCloseTo(theirs[i]![0], 9);
      expect(one[1]).toBeCloseTo(theirs[i]![1], 9);
    });
  });

  it('takes settings as d3 does: read without an argument, chained with one', () => {
    const force = forceRepulsion().theta(0.5).distanceMin(2).distanceMax(90).strength(-4);
    expect([force.theta(), force.distanceMin(), force.distanceMax()]).toEqual([0.5, 2, 90]);
    expect(force.strength()({}, 0, [])).toBe(-4);
    const named = scattered(3).map((node, i) => ({ ...node, id: `n${i}` }));
    const links = [{ source: 'n0', target: 'n2' }];
    const springs = forceSprings<(typeof named)[0]>()
      .id(({ id }) => id)
      .links(links);
    forceSimulation(named).stop().force('springs', springs);
    expect(links[0]?.source).toBe(named[0]);
    expect(springs.links()).toBe(links);
  });

  it('throws where a setting cannot be meant, and where a link names no node', () => {
    expect(() => forceRepulsion().strength(5)).toThrow(
      'forceRepulsion: strength must be a number of 0 or less or a function, got 5',
    );
    expect(() => forceRepulsion().theta('x' as unknown as number)).toThrow(TypeError);
    expect(() => forceSprings().distance(Number.NaN)).toThrow(RangeError);
    expect(() => forceStress().pivots(0)).toThrow(RangeError);
    expect(() => forceSprings(3 as unknown as [])).toThrow(TypeError);
    expect(() => forceSprings().links(3 as unknown as [])).toThrow(TypeError);
    expect(() => pushes(scattered(2), forceSigns([{ source: 0, target: 9 }]))).toThrow(
      'forceSigns: target of link 0 must be a node or the id of one, got 9',
    );
  });

  it('parts what stands on one spot, and bears nodes without a place or a charge', () => {
    const nodes: Body[] = Array.from({ length: 30 }, () => ({ x: 5, y: 5 }));
    const simulation = forceSimulation(nodes).stop().force('repulsion', forceRepulsion());
    simulation.tick(20);
    for (const [i, a] of nodes.entries())
      for (const b of nodes.slice(0, i)) expect(apart(a, b)).toBeGreaterThan(0.5);
    const odd = [{ x: Number.NaN, y: 1 }, { x: 2, y: 2 }, {} as Body, { x: 9, y: 9 }];
    const made = pushes(
      odd,
      forceRepulsion().strength((_, i) => (i === 1 ? -30 : 0)),
    );
    expect(made.flat().every(Number.isFinite)).toBe(true);
    expect(size(made[3]!)).toBeGreaterThan(1);
  });

  it('follows a node that a hand moves far between two ticks', () => {
    const nodes = scattered(300);
    const force = forceRepulsion();
    pushes(nodes, force);
    const hand = nodes[7] as Body;
    [hand.x, hand.y] = [200, 200];
    for (const node of nodes) [node.vx, node.vy] = [0, 0];
    force(1);
    const again = pushes(
      copies(nodes).map(({ x, y }) => ({ x, y })),
      forceRepulsion(),
    );
    nodes.forEach(({ vx = 0, vy = 0 }, i) => {
      expect(vx).toBeCloseTo(again[i]![0], 6);
      expect(vy).toBeCloseTo(again[i]![1], 6);
    });
  });
});

describe('opposed relations', () => {
  it('never enter an attraction, by sign or by weight', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            source: fc.nat(9),
            target: fc.nat(9),
            weight: fc.double({ min: -9, max: 0, noNaN: true }),
          }),
          { maxLength: 20 },
        ),
        fc.boolean(),
        (links, signed) => {
          const given = links.map((link) =>
            signed ? { ...link, weight: -link.weight, sign: -1 } : link,
          );
          for (const force of [forceSprings(copies(given)), forceStress(copies(given))])
            for (const one of pushes(scattered(10), force)) expect(size(one)).toBe(0);
        },
      ),
    );
  });

  it('push only, no farther than asked', () => {
    const nodes: Body[] = [
      { x: 0, y: 0 },
      { x: 10, y: 0 },
      { x: 500, y: 0 },
    ];
    const links = [
      { source: 0, target: 1, sign: -1 },
      { source: 0, target: 2, weight: -3 },
      { source: 1, target: 2 },
    ];
    const simulation = forceSimulation(nodes).stop().alphaDecay(0);
    simulation.force('signs', forceSigns(links).distance(100)).tick(300);
    const [a, b, c] = nodes as [Body, Body, Body];
    expect(apart(a, b)).toBeGreaterThan(99);
    // What was pushed coasts a little.
    expect(apart(a, b)).toBeLessThan(120);
    expect(c.x).toBe(500);
  });

  it('expand nothing without end: signed networks stay in bounds, kept warm for 2,000 ticks', () => {
    const graph = fc.record({ n: fc.integer({ min: 2, max: 30 }), m: fc.nat(60), seed: fc.nat() });
    fc.assert(
      fc.property(graph, ({ n, m, seed }) => {
        const { nodes, forces } = networkForces(createDataset(signedNetwork(n, m, seed)));
        const simulation = forceSimulation(nodes).stop().alpha(0.5).alphaTarget(0.5);
        for (const [name, force] of Object.entries(forces)) simulation.force(name, force);
        simulation.tick(500);
        const before = extent(nodes);
        simulation.tick(1500);
        expect(extent(nodes)).toBeLessThan(1.25 * before + 1);
        // Opposed ends ask for 2.5 lengths, of which 4/3 make a node's part of the plot's side.
        expect(extent(nodes)).toBeLessThan(8 * Math.sqrt(660 * 480));
      }),
      { numRuns: globalThis.process.env.SUMMITRY_FULL ? 60 : 8 },
    );
  });
});

describe('networkForces', () => {
  const dataset = createDataset(signedNetwork(80, 160, 5));

  it('has the nodes of a layout, from a layout before, held where asked', () => {
    const previous = layoutNetwork(dataset);
    const { nodes, links } = networkForces(dataset, { previous, positions: { a3: [100, 50] } });
    expect(nodes.map(({ key }) => key)).toEqual(previous.keys);
    const held = nodes.find(({ key }) => key === 'actor:a3');
    expect(held).toMatchObject({ x: 100, y: 50, fx: 100, fy: 50 });
    nodes.forEach((node, i) => {
      if (node !== held) expect([node.x, node.y]).toEqual([previous.x[i], previous.y[i]]);
    });
    expect(links.some(({ sign }) => sign < 0)).toBe(true);
  });

  it('comes to the same bits from any order of rows, in a simulation of d3', () => {
    const input = signedNetwork(80, 160, 5);
    const run = (data: typeof input) => {
      const { nodes, forces } = networkForces(createDataset(data));
      const simulation = forceSimulation(nodes).stop();
      for (const [name, force] of Object.entries(forces)) simulation.force(name, force);
      simulation.tick(40);
      return nodes.map(({ key, x, y }) => ({ key, x, y }));
    };
    const turned = {
      actors: [...input.actors!].reverse(),
      relations: [...input.relations!].reverse(),
    };
    expect(run(turned)).toEqual(run(input));
  });

  it('ends with less stress than the forces of d3, and opposed pairs farther apart than allied ones', () => {
    const hopsFrom = (n: number, links: readonly Tie[], from: number) => {
      const hops = new Map([[from, 0]]);
      for (const v of hops.keys())
        for (const { source, target } of links)
          for (const [a, b] of [
            [source, target],
            [target, source],
          ] as const)
            if (a === v && !hops.has(b)) hops.set(b, hops.get(v)! + 1);
      return Array.from({ length: n }, (_, v) => hops.get(v) ?? 0);
    };
    // A ladder of 60: two long sides, which forces alone fold up.
    const links = Array.from({ length: 58 }, (_, i): Tie => ({ source: i, target: i + 2 }));
    for (let i = 0; i < 60; i += 2) links.push({ source: i, target: i + 1 });
    const stress = (nodes: readonly Body[]) => {
      let [a, b, c] = [0, 0, 0];
      nodes.forEach((node, v) => {
        hopsFrom(60, links, v).forEach((hops, u) => {
          if (!hops) return;
          const ratio = apart(node, nodes[u] as Body) / hops;
          [a, b, c] = [a + ratio, b + ratio * ratio, c + 1];
        });
      });
      return 1 - (a * a) / (b * c);
    };
    const ours = scattered(60);
    forceSimulation(ours)
      .stop()
      .force('repulsion', forceRepulsion())
      .force('springs', forceSprings(copies(links)))
      .force('stress', forceStress(copies(links)))
      .tick(300);
    const theirs = scattered(60);
    forceSimulation(theirs)
      .stop()
      .force('charge', forceManyBody())
      .force('link', forceLink<SimulationNodeDatum, SimulationLinkDatum<Body>>(copies(links)))
      .tick(300);
    expect(stress(ours)).toBeLessThan(stress(theirs));

    const { nodes, forces, links: all } = networkForces(dataset);
    const simulation = forceSimulation(nodes).stop();
    for (const [name, force] of Object.entries(forces)) simulation.force(name, force);
    simulation.tick(300);
    const mean = (sign: number) => {
      const of = all.filter((link) => link.sign === sign);
      return (
        of.reduce((sum, { source, target }) => sum + apart(source as Body, target as Body), 0) /
        of.length
      );
    };
    expect(mean(-1)).toBeGreaterThan(2 * mean(1));
  });
});
