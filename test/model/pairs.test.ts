import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createDataset } from '../../src/model/dataset';
import { goodInput } from './arbitrary';

it('gives each pair with a relation once, in order', () => {
  fc.assert(
    fc.property(goodInput, (input) => {
      const dataset = createDataset(input);
      const pairs = dataset.pairs();
      expect(dataset.pairs()).toBe(pairs);
      const names = pairs.map(({ a, b }) => `${a}|${b}`);
      expect(names).toEqual([...new Set(names)].sort());
      const keys = dataset.actors.map(({ key }) => key);
      const expected = keys.flatMap((a, i) =>
        keys.slice(i + 1).flatMap((b) => {
          const relations = dataset
            .relationsOf(a)
            .filter((r) => r.parties.some((p) => p.key === b));
          const viaMultiParty = relations.filter(({ parties }) => parties.length > 2).length;
          return relations.length ? [{ a, b, relations, viaMultiParty }] : [];
        }),
      );
      expect(pairs).toEqual(expected);
    }),
    { numRuns: 60 },
  );
});
