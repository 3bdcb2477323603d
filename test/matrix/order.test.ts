import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { europeanAlliances } from '../../src/datasets';
import { netSign } from '../../src/matrix/cells';
import { matrixActors } from '../../src/matrix/order';
import { orderMatrix } from '../../src/matrix/seriate/actors';
import { createDataset } from '../../src/model/dataset';
import type { DatasetInput } from '../../src/model/records';
import { garbageRow, goodInput } from '../model/arbitrary';
import { ring, sides } from './fixture';

const ids = (keys: readonly string[]) => keys.map((key) => key.slice(6)).join(' ');
const rolled = (input: DatasetInput) => createDataset(input).rollUp();

describe('order of the matrix', () => {
  it('puts each side of the conflict together, most relations first, who has none last', () => {
    const { groups, keys } = orderMatrix(rolled(sides));
    expect(groups.map((group) => ids(group.keys))).toEqual(['C R N I', 'U W', 'Z']);
    expect(ids(keys)).toBe('C R N I U W Z');
  });

  it('takes the sides of the as-of date: two blocs by 1907', () => {
    const { groups } = orderMatrix(rolled(europeanAlliances));
    const sorted = groups.map((group) => [...group.keys].sort().map((key) => key.slice(6)));
    expect(sorted).toEqual([
      ['britain', 'france', 'russia'],
      ['austria-hungary', 'germany', 'italy'],
    ]);
  });

  it('names a group by the bloc that all of it is part of, and only then', () => {
    expect(orderMatrix(rolled(sides)).groups.map((group) => group.name)).toEqual(['Pact', '', '']);
    const without = (...ids: string[]) => ({
      ...sides,
      actors: sides.actors.map(({ partOf, ...actor }) =>
        ids.includes(actor.id) || !partOf ? actor : { ...actor, partOf },
      ),
    });
    const named = (input: DatasetInput) => orderMatrix(rolled(input)).groups[0]!.name;
    expect(named(without('I'))).toBe('Pact and Isle');
    expect(named(without('I', 'N'))).toBe('');
  });

  it('orders by name in code units, and by number of relations', () => {
    const dataset = rolled(sides);
    expect(ids(orderMatrix(dataset, { order: 'name' }).keys)).toBe('U C I N R W Z');
    expect(ids(orderMatrix(dataset, { order: 'degree' }).keys)).toBe('C R N U W I Z');
  });

  it('leaves out blocs at which no relation ends, and the unrelated of a crowd', () => {
    expect(matrixActors(rolled(sides)).map((actor) => actor.id)).not.toContain('pact');
    const crowd = ring(13);
    const more = { ...crowd, actors: [...crowd.actors, { id: 'lone', name: 'Lone' }] };
    expect(matrixActors(rolled(more))).toHaveLength(13);
  });

  it('splits a part of up to 12 with no more frustration than any other split', () => {
    fc.assert(
      fc.property(goodInput, ({ asOf: _, ...input }) => {
        // Without a day all relations count, here as in the order.
        const dataset = createDataset(input);
        const { groups, keys } = orderMatrix(dataset);
        const side = new Map(groups.flatMap((group, i) => group.keys.map((key) => [key, i])));
        const links = dataset.pairs().filter((pair) => netSign(pair.relations));
        const wrong = (of: (key: string) => number) =>
          links.filter((pair) => (of(pair.a) === of(pair.b)) !== (netSign(pair.relations) ?? 0) > 0)
            .length;
        const own = wrong((key) => side.get(key as never) ?? -1);
        for (let mask = 0; mask < 1 << keys.length; mask++) {
          const other = wrong((key) => (mask >> keys.indexOf(key as never)) & 1);
          if (other < own) throw new Error(`${other} < ${own} at ${mask}`);
        }
        return true;
      }),
      { numRuns: 40 },
    );
  });

  it('is a permutation with its scores, for any data', () => {
    fc.assert(
      fc.property(
        fc.array(garbageRow, { maxLength: 6 }),
        fc.array(garbageRow, { maxLength: 6 }),
        (actors, relations) => {
          const dataset = createDataset({ actors, relations } as unknown as DatasetInput);
          const made = orderMatrix(dataset);
          expect(new Set(made.order).size).toBe(matrixActors(dataset).length);
          expect(made.keys).toEqual([...made.order].map((i) => dataset.actors[i]!.key));
          expect(made.scores.linearArrangement).toBeGreaterThanOrEqual(0);
        },
      ),
    );
    const { scores, baseline } = orderMatrix(rolled(sides), { order: 'name' });
    expect(scores).toEqual(baseline);
    const chain = ['a', 'b', 'c'].map((id) => ({ id, name: id }));
    const line = createDataset({
      actors: chain,
      relations: [
        { type: 'legal', parties: ['a', 'b'] },
        { type: 'legal', parties: ['a', 'c'] },
      ],
    });
    expect(orderMatrix(line, { order: 'name' }).scores.linearArrangement).toBe(3);
  });

  it('keeps large sets apart by their ties where no exact split is tried', () => {
    const pact = (name: string, n: number) => Array.from({ length: n }, (_, i) => `${name}${i}`);
    const [east, west] = [pact('e', 9), pact('w', 8)];
    const dataset = createDataset({
      actors: [...west, ...east].map((id) => ({ id, name: id })),
      relations: [
        { type: 'military', parties: west },
        { type: 'military', parties: east },
        { type: 'political', parties: ['e0', 'w0'], sign: -1 },
      ],
    });
    const groups = orderMatrix(dataset).groups.map((group) => [...group.keys].sort().length);
    expect(groups).toEqual([9, 8]);
  });

  it('weighs a relation of k parties 1 / (k − 1) a pair, and takes all dates together', () => {
    const dataset = createDataset({
      asOf: '1950',
      actors: ['a', 'b', 'c', 'd'].map((id) => ({ id, name: id })),
      relations: [
        { type: 'legal', parties: ['a', 'b', 'c'], strength: 3 },
        { type: 'legal', parties: ['c', 'd'], start: '1960' },
      ],
    });
    const { scores, keys } = orderMatrix(dataset, {
      method: 'manual',
      manual: ['d', 'c', 'b', 'a'],
    });
    expect(ids(keys)).toBe('d c b a');
    expect(scores.linearArrangement).toBe(1 + 1.5 * (1 + 1 + 2));
    const day = orderMatrix(dataset, { method: 'compact', asOf: '1950' });
    expect(day.baseline.linearArrangement).toBe(6);
  });

  it('orders relations by each method of plain matrices, and keeps an order before', () => {
    const dataset = createDataset(ring(30));
    for (const method of ['auto', 'leaf', 'rcm', 'blocs', 'factions', 'compact'] as const) {
      const before = orderMatrix(dataset, { method });
      expect(new Set(before.keys).size).toBe(30);
      expect(before.groups.flatMap((group) => group.keys)).toEqual(before.keys);
      const again = orderMatrix(dataset, { method, previous: before.keys.slice(1) });
      expect(again.keys.filter((key) => key !== before.keys[0])).toEqual(before.keys.slice(1));
    }
    expect(orderMatrix(dataset, { method: 'rcm' }).scores.bandwidth).toBeLessThanOrEqual(4);
    expect(() => orderMatrix(dataset, { method: 'x' as never })).toThrow('orderMatrix: method');
  });
});
