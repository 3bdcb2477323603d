import { forceLink, forceManyBody, forceSimulation, forceX, forceY } from 'd3-force';
import { describe, expect, test } from 'vitest';
import { createDataset } from '../../src/model/dataset';
import { randomFrom } from '../../src/model/random';
import { graphOf } from '../../src/network/graph';
import { layoutNetwork } from '../../src/network/layout';
import { layoutMetrics } from '../../src/network/metrics/metrics';

type Tie = readonly [number, number];
const range = (n: number) => Array.from({ length: n }, (_, i) => i);
const random = randomFrom(3);
const GRAPHS: Record<string, readonly Tie[]> = {
  'a path of 12': range(11).map((i) => [i, i + 1]),
  'a ring of 16': range(16).map((i) => [i, (i + 1) % 16]),
  'a grid of 5 × 5': range(25).flatMap((i): Tie[] => [
    ...(i % 5 < 4 ? [[i, i + 1] as const] : []),
    ...(i < 20 ? [[i, i + 5] as const] : []),
  ]),
  'a tree of 20': range(19).map((i) => [Math.floor(random() * (i + 1)), i + 1]),
  'a sparse graph of 30': range(60).map((i) => [i % 30, (i * 7 + 3) % 30]),
};

const dataset = (ties: readonly Tie[]) =>
  createDataset({
    actors: [...new Set(ties.flat())].map((i) => ({ id: `a${i}`, name: `A${i}` })),
    relations: ties
      .filter(([a, b]) => a !== b)
      .map(([a, b], i) => ({ id: `r${i}`, type: 'x', parties: [`a${a}`, `a${b}`] })),
  });

/** What d3's own forces make of it, at rest: the best of three starts. */
function peer(data: ReturnType<typeof dataset>) {
  const at = new Map(data.actors.map(({ key }, i) => [key, i]));
  const links = data.relations.map(({ parties: [a, b] }) => ({
    source: at.get(a!.key)!,
    target: at.get(b!.key)!,
  }));
  const made = [1, 2, 3].map((seed) => {
    const from = randomFrom(seed);
    const nodes = data.actors.map(() => ({ x: from() * 600, y: from() * 400 }));
    forceSimulation(nodes)
      .randomSource(from)
      .force('charge', forceManyBody())
      .force('link', forceLink(links.map((link) => ({ ...link }))))
      .force('x', forceX())
      .force('y', forceY())
      .stop()
      .tick(300);
    const keys = data.actors.map(({ key }) => key);
    const column = (axis: 'x' | 'y') => Float64Array.from(nodes, (node) => node[axis]);
    return layoutMetrics(data, { keys, x: column('x'), y: column('y') });
  });
  return {
    stress: Math.min(...made.map(({ stress }) => stress)),
    crossings: Math.min(...made.map(({ crossings }) => crossings)),
  };
}

describe.each(Object.entries(GRAPHS))('%s', (_, ties) => {
  test('is drawn so that distances tell hops, better than by plain forces', () => {
    const data = dataset(ties);
    const own = layoutMetrics(data, layoutNetwork(data));
    const other = peer(data);
    expect(own.stress).toBeLessThan(other.stress);
    expect(own.crossings).toBeLessThanOrEqual(other.crossings);
  });
});

test('many rows of one pair pull no more than the weightiest of them', () => {
  const rows = (count: number) =>
    graphOf(
      createDataset({
        actors: ['a', 'b'].map((id) => ({ id, name: id })),
        relations: range(count).map((i) => ({
          id: `r${i}`,
          type: 'x',
          parties: ['a', 'b'],
          strength: 2,
          certainty: i ? 'hinted' : 'expected',
        })),
      }),
      660,
    ).links.map(({ weight }) => weight);
  expect(rows(1)).toEqual([1]);
  expect(rows(50)).toEqual([1]);
});
