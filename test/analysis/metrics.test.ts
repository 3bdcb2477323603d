import fc from 'fast-check';
import Graph from 'graphology';
import betweennessCentrality from 'graphology-metrics/centrality/betweenness';
import eigenvectorCentrality from 'graphology-metrics/centrality/eigenvector';
import { describe, expect, it } from 'vitest';
import { actorMetrics } from '../../src/analysis';
import { createDataset } from '../../src/model/dataset';
import type { Dataset } from '../../src/model/records';
import { anyNetwork, networkOf, type Pair } from './network';

/** The same pairs in the other library. */
function mirror(dataset: Dataset): Graph {
  const graph = new Graph({ type: 'undirected' });
  for (const { key } of dataset.actors) graph.addNode(key);
  for (const { a, b, relations } of dataset.pairs()) {
    const shares = relations.map(({ strength, parties }) => strength / (parties.length - 1));
    graph.addEdge(a, b, { weight: shares.reduce((sum, share) => sum + share, 0) });
  }
  return graph;
}

const near = (values: Float64Array, other: Record<string, number>, keys: readonly string[]) =>
  Math.max(0, ...keys.map((key, i) => Math.abs(values[i]! - other[key]!)));

/** Marriages of Florentine families (Padgett and Ansell 1993). */
const FLORENCE =
  'Acciaiuoli-Medici Castellani-Peruzzi Castellani-Strozzi Castellani-Barbadori Medici-Barbadori Medici-Ridolfi Medici-Tornabuoni Medici-Albizzi Medici-Salviati Salviati-Pazzi Peruzzi-Strozzi Peruzzi-Bischeri Strozzi-Ridolfi Strozzi-Bischeri Ridolfi-Tornabuoni Tornabuoni-Guadagni Albizzi-Ginori Albizzi-Guadagni Bischeri-Guadagni Guadagni-Lamberteschi';
const florence = networkOf(
  FLORENCE.split(' ').map((pair) => pair.split('-') as unknown as Pair),
  ['Pucci'],
);

describe('actor metrics', () => {
  it('give the published betweenness of the Medici', () => {
    const { keys, betweenness, degree } = actorMetrics(
      networkOf(FLORENCE.split(' ').map((pair) => pair.split('-') as unknown as Pair)),
    );
    const medici = keys.indexOf('actor:Medici');
    expect(betweenness.values[medici]).toBeCloseTo(0.521978, 6);
    expect(degree.values[medici]).toBe(6);
    const raw = actorMetrics(florence, { normalized: false });
    expect(raw.betweenness.values[raw.keys.indexOf('actor:Medici')]).toBeCloseTo(47.5, 9);
    expect(raw.betweenness.values[raw.keys.indexOf('actor:Pucci')]).toBe(0);
  });

  it('say on a star and a path what anyone can work out', () => {
    const star = actorMetrics(
      networkOf([
        ['m', 'a'],
        ['m', 'b', { strength: 3 }],
        ['m', 'c'],
        ['m', 'c', { strength: 2 }],
      ]),
    );
    expect([...star.degree.values]).toEqual([1, 1, 1, 3]);
    expect([...star.weightedDegree.values]).toEqual([1, 3, 3, 7]);
    expect([...star.betweenness.values]).toEqual([0, 0, 0, 1]);
    const even = actorMetrics(
      networkOf([
        ['m', 'a'],
        ['m', 'b'],
        ['m', 'c'],
      ]),
    );
    const [a, b, c, m] = even.eigenvector.values;
    expect([a, b, c]).toEqual(Array(3).fill(expect.closeTo(1 / Math.sqrt(6), 12)));
    expect(m).toBeCloseTo(1 / Math.sqrt(2), 12);
  });

  it('give each party of a relation of many its whole strength', () => {
    const dataset = networkOf(
      [['a', 'b', { parties: ['a', 'b', 'c', 'd'], strength: 6 }]],
      ['c', 'd'],
    );
    const { degree, weightedDegree } = actorMetrics(dataset);
    expect([...degree.values]).toEqual([3, 3, 3, 3]);
    expect([...weightedDegree.values]).toEqual([6, 6, 6, 6]);
  });

  it('equal those of graphology on random networks', { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(anyNetwork(12), (input) => {
        const dataset = createDataset(input as never);
        const graph = mirror(dataset);
        const { keys, degree, weightedDegree, betweenness, eigenvector } = actorMetrics(dataset);
        if (keys.length < 3) return;
        keys.forEach((key, i) => {
          expect(degree.values[i]).toBe(graph.degree(key));
          const sum = graph.reduceEdges(key, (all, _, { weight }) => all + weight, 0);
          expect(weightedDegree.values[i]).toBeCloseTo(sum, 9);
        });
        const between = betweennessCentrality(graph, { getEdgeWeight: null });
        expect(near(betweenness.values, between, keys)).toBeLessThan(1e-9);
        expect(eigenvector.converged).toBe(true);
        if (!graph.size) return;
        const other = eigenvectorCentrality(graph, { tolerance: 1e-15, maxIterations: 40_000 });
        expect(near(eigenvector.values, other, keys)).toBeLessThan(1e-9);
      }),
      { numRuns: 200 },
    );
  });

  it('find the eigenvector where a power iteration crawls', () => {
    const n = 400;
    const path = networkOf(Array.from({ length: n - 1 }, (_, i) => [1000 + i, 1001 + i] as const));
    const { values, converged } = actorMetrics(path).eigenvector;
    expect(converged).toBe(true);
    const exact = Array.from({ length: n }, (_, i) => Math.sin(((i + 1) * Math.PI) / (n + 1)));
    const length = Math.sqrt(exact.reduce((sum, x) => sum + x * x, 0));
    exact.forEach((x, i) => {
      expect(values[i]).toBeCloseTo(x / length, 8);
    });
  });

  it('find the eigenvector of very strong and very weak ties', () => {
    for (const strength of [1e-150, 1e150]) {
      const dataset = networkOf([
        ['m', 'a', { strength }],
        ['m', 'b', { strength }],
      ]);
      const { values, converged } = actorMetrics(dataset).eigenvector;
      expect(converged).toBe(true);
      expect([...values]).toEqual([0.5, 0.5, Math.SQRT1_2].map((x) => expect.closeTo(x, 12)));
    }
  });

  it('share the eigenvector among equal parts, and leave lesser ones at 0', () => {
    const { values } = actorMetrics(
      networkOf([
        ['a', 'b'],
        ['b', 'c'],
        ['c', 'a'],
        ['d', 'e'],
        ['e', 'f'],
        ['f', 'd'],
        ['x', 'y'],
      ]),
    ).eigenvector;
    expect([...values].slice(0, 6)).toEqual(Array(6).fill(expect.closeTo(1 / Math.sqrt(6), 12)));
    expect([...values].slice(6)).toEqual([0, 0]);
  });

  it('are numbers where there is little or nothing', () => {
    for (const dataset of [
      networkOf([]),
      networkOf([], ['x']),
      networkOf([['a', 'b', { sign: -1 }]]),
    ]) {
      const found = actorMetrics(dataset);
      for (const { values } of [found.degree, found.betweenness, found.eigenvector])
        for (const value of values) expect(value).toBeGreaterThanOrEqual(0);
    }
    expect([...actorMetrics(networkOf([], ['x'])).eigenvector.values]).toEqual([0]);
  });

  it('say how far each number hangs on what is not confirmed', () => {
    const dataset = networkOf([
      ['a', 'b'],
      ['b', 'c', { certainty: 'hinted' }],
      ['b', 'd', { certainty: 'expected' }],
    ]);
    const { keys, degree, betweenness } = actorMetrics(dataset);
    const b = keys.indexOf('actor:b');
    const at = (range: typeof degree.range) =>
      [range.confirmed, range.expected, range.hinted, range.min, range.max].map((of) => of[b]);
    expect(at(degree.range)).toEqual([1, 2, 3, 1, 3]);
    expect(at(betweenness.range)).toEqual([0, 1 / 3, 1, 0, 1]);
    expect(degree.values).toEqual(degree.range.hinted);
  });

  it('are the same in any order of rows', () => {
    fc.assert(
      fc.property(anyNetwork(), (input) => {
        const [one, two] = [
          input,
          { actors: input.actors.toReversed(), relations: input.relations.toReversed() },
        ].map((each) => actorMetrics(createDataset(each as never)));
        expect(two).toEqual(one);
        expect(two?.eigenvector).toEqual(one?.eigenvector);
        expect(two?.betweenness).toEqual(one?.betweenness);
      }),
    );
  });
});
