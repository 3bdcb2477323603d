import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { beijingSummit } from '../../src/datasets/index';
import { createDataset } from '../../src/model/dataset';
import type { DatasetInput } from '../../src/model/records';
import { layoutNetwork } from '../../src/network/layout';
import { sceneToSVG } from '../../src/render/string';
import { make } from './stage';

function shuffled<T>(list: readonly T[], seed: number): T[] {
  let state = seed;
  const next = () => {
    state = (state * 16807) % 2147483647;
    return state / 2147483647;
  };
  const copy = [...list];
  for (let i = copy.length - 1; i > 0; i--) {
    const j = Math.floor(next() * (i + 1));
    [copy[i], copy[j]] = [copy[j] as T, copy[i] as T];
  }
  return copy;
}

const small: DatasetInput = {
  actors: ['a', 'b', 'c', 'd', 'e'].map((id) => ({ id, name: id.toUpperCase() })),
  relations: [
    { id: 'ab', type: 'military', parties: ['a', 'b'] },
    { id: 'cd', type: 'military', parties: ['c', 'd'], sign: -1 },
    { id: 'bcd', type: 'energy', parties: ['b', 'c', 'd'] },
  ],
};

describe('layoutNetwork', () => {
  it('gives actors in their order, then hubs, within the size', () => {
    const dataset = createDataset(small);
    const { keys, x, y } = layoutNetwork(dataset, { width: 300, height: 200 });
    expect(keys).toEqual([...dataset.actors.map(({ key }) => key), 'relation:bcd']);
    for (const value of x) expect(value >= 0 && value <= 300).toBe(true);
    for (const value of y) expect(value >= 0 && value <= 200).toBe(true);
  });

  it('is the same from any order of rows, byte for byte', () => {
    const input: DatasetInput = {
      ...beijingSummit,
      actors: beijingSummit.actors.slice(0, 9),
      relations: (beijingSummit.relations ?? []).slice(0, 6),
    };
    const svg = (data: DatasetInput) => sceneToSVG(make(data, 470).scene, { theme: 'light' });
    const wanted = svg(input);
    const shuffles = process.env.SUMMITRY_FULL ? 100 : 8;
    for (let seed = 1; seed <= shuffles; seed++)
      expect(
        svg({
          ...input,
          actors: shuffled(input.actors, seed),
          relations: shuffled(input.relations ?? [], seed + 99),
        }) === wanted,
        `shuffle ${seed}`,
      ).toBe(true);
  }, 120_000);

  it('is the same from any order of rows where the engine alone makes it', () => {
    const ids = Array.from({ length: 90 }, (_, i) => `a${i}`);
    const input: DatasetInput = {
      actors: ids.map((id) => ({ id, name: id })),
      relations: Array.from({ length: 200 }, (_, i) => ({
        id: `r${i}`,
        type: 'x',
        parties: [ids[i % 90]!, ids[(i * 7 + 1 + Math.floor(i / 90)) % 90]!],
        sign: i % 9 ? 1 : -1,
      })).filter(({ parties: [a, b] }) => a !== b),
    } as DatasetInput;
    const wanted = layoutNetwork(createDataset(input));
    const shuffles = process.env.SUMMITRY_FULL ? 100 : 5;
    for (let seed = 1; seed <= shuffles; seed++) {
      const rows = {
        actors: shuffled(input.actors, seed),
        relations: shuffled(input.relations ?? [], seed + 99),
      };
      expect(layoutNetwork(createDataset(rows)), `shuffle ${seed}`).toEqual(wanted);
    }
  });

  it('gives the same numbers for a seed, others for another', () => {
    const dataset = createDataset(small);
    expect(layoutNetwork(dataset, { seed: 7 })).toEqual(layoutNetwork(dataset, { seed: 7 }));
    expect(layoutNetwork(dataset, { seed: 7 }).x).not.toEqual(
      layoutNetwork(dataset, { seed: 8 }).x,
    );
  });

  it('holds actors at given positions', () => {
    const dataset = createDataset(small);
    const { x, y } = layoutNetwork(dataset, { positions: { a: [40, 50], e: [300, 100] } });
    expect([x[0], y[0], x[4], y[4]]).toEqual([40, 50, 300, 100]);
  });

  it('keeps what stood, and brings a new actor in beside its tie', () => {
    const before = createDataset(small);
    const previous = layoutNetwork(before);
    const after = createDataset({
      ...small,
      actors: [...small.actors, { id: 'f', name: 'F' }],
      relations: [...(small.relations ?? []), { id: 'af', type: 'energy', parties: ['a', 'f'] }],
    });
    const next = layoutNetwork(after, { previous, stability: 1 });
    previous.keys.forEach((key, i) => {
      const now = next.keys.indexOf(key);
      const far = Math.sqrt(
        ((next.x[now] as number) - (previous.x[i] as number)) ** 2 +
          ((next.y[now] as number) - (previous.y[i] as number)) ** 2,
      );
      // The actor without ties stands in its own row.
      if (key !== 'actor:e') expect(far).toBeLessThan(40);
    });
    expect(next.keys).toContain('actor:f');
  });

  it('leaves a previous layout as it was', () => {
    const dataset = createDataset(small);
    const previous = layoutNetwork(dataset);
    const copy = { x: previous.x.slice(), y: previous.y.slice() };
    layoutNetwork(dataset, { previous, stability: 0 });
    expect({ x: previous.x, y: previous.y }).toEqual(copy);
  });

  it('keeps opposed actors farther apart than allied ones', () => {
    const ids = ['a', 'b', 'c', 'd'];
    const pair = (type: string, sign: 1 | -1, parties: string[]) => ({ type, sign, parties });
    const dataset = createDataset({
      actors: ids.map((id) => ({ id, name: id })),
      relations: [
        pair('military', 1, ['a', 'b']),
        pair('military', 1, ['c', 'd']),
        pair('political', -1, ['a', 'c']),
        pair('political', -1, ['b', 'd']),
      ],
    });
    const { x, y } = layoutNetwork(dataset);
    const far = (i: number, j: number) =>
      Math.sqrt(
        ((x[i] as number) - (x[j] as number)) ** 2 + ((y[i] as number) - (y[j] as number)) ** 2,
      );
    expect(far(0, 2) + far(1, 3)).toBeGreaterThan(far(0, 1) + far(2, 3));
  });

  it('never throws and never leaves the plot, whatever the data', () => {
    const id = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', '__proto__', 'ж');
    const input = fc.record({
      actors: fc.uniqueArray(
        fc.record({
          id,
          name: fc.string({ maxLength: 12 }),
          kind: fc.constantFrom('state', 'bloc', 'person', 'company'),
          partOf: fc.array(id, { maxLength: 2 }),
        }),
        { selector: (actor) => actor.id, maxLength: 8 },
      ),
      relations: fc.array(
        fc.record({
          type: fc.constantFrom('military', 'energy', 'own'),
          parties: fc.array(id, { minLength: 2, maxLength: 4 }),
          sign: fc.constantFrom(1 as const, 0 as const, -1 as const, null),
          directed: fc.boolean(),
        }),
        { maxLength: 12 },
      ),
    });
    fc.assert(
      fc.property(input, fc.integer({ min: 60, max: 700 }), (data, width) => {
        const { stage } = make(data as DatasetInput, width, { rolled: false });
        for (const value of [...stage.layout.x, ...stage.layout.y])
          if (!Number.isFinite(value)) return false;
        return stage.layout.x.every((value) => value >= 0 && value <= width);
      }),
      { numRuns: 25 },
    );
  }, 60_000);

  it('lays out 2,000 actors', () => {
    const actors = Array.from({ length: 2000 }, (_, i) => ({ id: `a${i}`, name: `Actor ${i}` }));
    const relations = actors
      .slice(1)
      .map(({ id }, i) => ({ type: 'political', parties: [id, `a${Math.floor(i / 3)}`] }));
    const { x, keys } = layoutNetwork(createDataset({ actors, relations }), {
      width: 890,
      height: 480,
    });
    expect(keys.length).toBe(2000);
    expect(x.every(Number.isFinite)).toBe(true);
  });
});
