import fc from 'fast-check';
import { expect, it } from 'vitest';
import { studyOf } from '../../src/analysis/ties';
import { relationsBetween } from '../../src/matrix/between';
import { relationsIn, tiesAt, tiesBetween } from '../../src/matrix/cells';
import { matrixKind } from '../../src/matrix/kind';
import { weaveOf, weaveSteps } from '../../src/matrix/pyramid/weave';
import { matrixOf, matrixOfAll } from '../../src/matrix/seriate/relations';
import { createDataset } from '../../src/model/dataset';
import { createDatasetFromColumns } from '../../src/model/dataset-from-columns';
import { randomFrom } from '../../src/model/random';
import type { Dataset } from '../../src/model/records';
import { EMPTY_STATE } from '../../src/model/store';
import { atOnce } from '../../src/model/stretches';
import { tallyOf } from '../../src/model/tally';

const SIGNS = [1, 0, -1, null] as const;

/** Persons of states among the actors, relations of two to four, some parties that joined later, ids in no order. */
function many(n: number, relations: number, seed: number): Dataset {
  const random = randomFrom(seed);
  const next = (most: number) => Math.floor(random() * most);
  return createDataset({
    actors: Array.from({ length: n }, (_, i) => ({
      id: `a${i}`,
      name: `Actor ${i}`,
      ...(i % 7 === 6 && { kind: 'person' as const, partOf: `a${i - 1}` }),
    })),
    relations: Array.from({ length: relations }, (_, i) => ({
      id: `r${(i * 7919) % relations}`,
      type: ['military', 'energy', 'custom'][next(3)]!,
      sign: SIGNS[next(4)] as 1,
      directed: next(3) === 0,
      certainty: (['confirmed', 'expected', 'hinted'] as const)[next(3)]!,
      start: `${1900 + next(9)}`,
      parties: [...new Set([next(n), next(n), ...(next(9) ? [] : [next(n), next(n)])])].map(
        (p, k) => (k || next(5) ? `a${p}` : { actor: `a${p}`, start: '1906' }),
      ),
    })).filter(({ parties }) => parties.length > 1),
  });
}

it('a cell read by itself holds what the records of its row say, in their order', () => {
  fc.assert(
    fc.property(fc.integer(), fc.boolean(), (seed, rolled) => {
      const given = many(12, 260, seed);
      const dataset = rolled ? given.rollUp() : given;
      const filter = { kind: 'types' as const, types: ['military', 'custom'] };
      const state = { ...EMPTY_STATE, filter, asOf: Date.UTC(1905, 1) };
      const ties = tiesBetween(dataset, state);
      expect(ties.at).toBeDefined();
      const { at: _, count: __, ...slow } = ties;
      for (const { key: a } of dataset.actors) {
        expect(relationsIn(ties, a)).toBe(relationsIn(slow, a));
        for (const { key: b } of dataset.actors) {
          if (a !== b) expect(tiesAt(ties, a, b)).toEqual(tiesAt(slow, a, b));
        }
      }
    }),
    { numRuns: 6 },
  );
});

it('relations between two come in the order of their ids, and none of another pair', () => {
  const dataset = many(9, 240, 3);
  const between = relationsBetween(dataset);
  for (const { a, b, relations } of dataset.pairs()) {
    expect(between(a, b)).toEqual(relations);
    expect(between(b, a)).toEqual(relations);
  }
  expect(between('actor:a0', 'actor:nobody')).toEqual([]);
});

it('an order takes from columns the matrix that the records give', () => {
  for (const dataset of [many(14, 300, 5), many(14, 300, 6).rollUp()]) {
    const n = dataset.actors.length;
    const row = Int32Array.from(dataset.actors, (_, i) => (i === 3 ? -1 : i - Number(i > 3)));
    const { ties } = studyOf('test', dataset, { asOf: null });
    const told = matrixOf(ties, row, n - 1);
    expect(told.rows.length).toBeGreaterThan(60);
    expect(matrixOfAll(dataset, row, n - 1)).toEqual(told);
  }
});

it('what there is, counted in columns, is what the relations say', () => {
  for (const dataset of [many(12, 300, 1), many(12, 300, 2).rollUp()]) {
    const { types, signs, levels, ways, hinted, degree } = tallyOf(dataset);
    const all = dataset.relations;
    const count = <T>(list: readonly T[]) => {
      const counts = new Map<T, number>();
      for (const one of list) counts.set(one, 1 + (counts.get(one) ?? 0));
      return counts;
    };
    expect(types).toEqual(count(all.map((one) => one.type)));
    expect(signs).toEqual(count(all.map((one) => one.sign)));
    expect(levels).toEqual(count(all.map((one) => one.certainty)));
    expect(ways).toEqual(count(all.map((one) => one.directed)));
    expect(all[hinted]!.certainty).toBe('hinted');
    expect([...degree]).toEqual(dataset.actors.map(({ key }) => dataset.relationsOf(key).length));
  }
});

/** n actors in a ring, as columns; 61,000 relations are more than are read at once. */
function ringOf(n: number, relations: number): Dataset {
  const actor = Uint32Array.from({ length: 2 * relations }, (_, i) => {
    const row = i >> 1;
    return i % 2 ? (row + 1 + (Math.floor(row / n) % (n - 1))) % n : row % n;
  });
  return createDatasetFromColumns({
    actors: Array.from({ length: n }, (_, i) => ({ id: `a${i}`, name: `Actor ${i}` })),
    relationColumns: {
      offset: Uint32Array.from({ length: relations + 1 }, (_, i) => 2 * i),
      actor,
      sign: Int8Array.from({ length: relations }, (_, i) => (i % 3) - 1),
      type: Uint8Array.from({ length: relations }, (_, i) => i % 2),
      certainty: new Uint8Array(relations),
      typeNames: ['military', 'energy'],
    },
  });
}

it('very many relations are read in steps, once, to the same numbers as at once', () => {
  const few = ringOf(70, 700);
  expect(matrixKind.read!(few, { data: few })).toBeNull();
  const dataset = ringOf(300, 61_000);
  const options = { data: dataset };
  const { steps, total } = matrixKind.read!(dataset, options)!;
  let taken = 0;
  while (!steps.next().done) taken++;
  expect(taken).toBeGreaterThan(40);
  expect(taken).toBeLessThan(total);
  expect(matrixKind.read!(dataset, options)).toBeNull();
  const weave = weaveOf(dataset, EMPTY_STATE);
  expect(weaveOf(dataset, EMPTY_STATE)).toBe(weave);
  const again = atOnce(weaveSteps(ringOf(300, 61_000), EMPTY_STATE));
  for (const [name, column] of Object.entries(again))
    expect(column.every((one: number, i: number) => one === weave[name as 'bits'][i])).toBe(true);
  expect(weave.counts.reduce((sum, one) => sum + one, 0)).toBe(61_000);
  expect([...tallyOf(dataset).signs]).toEqual(
    expect.arrayContaining([
      [-1, 20_334],
      [0, 20_333],
      [1, 20_333],
    ]),
  );
});
