import fc from 'fast-check';
import { createDataset } from '../../src/model/dataset';
import type { Dataset, RelationInput } from '../../src/model/records';

export type Pair = readonly [a: string | number, b: string | number, more?: Partial<RelationInput>];

/** A dataset of pairs; actors that no pair names come by `also`. */
export function networkOf(
  pairs: readonly Pair[],
  also: readonly (string | number)[] = [],
): Dataset {
  const named = pairs.map(([a, b]) => [a, b]);
  const ids = new Set([named, also].flat(2).map(String));
  return createDataset({
    actors: [...ids].map((id) => ({ id, name: id })),
    relations: pairs.map(([a, b, more], i) => ({
      id: `r${String(i).padStart(5, '0')}`,
      type: 'political',
      parties: [String(a), String(b)],
      ...more,
    })),
  });
}

/** Relations of two to four parties among up to `most` actors, of any sign, certainty and strength. */
export const anyNetwork = (most = 9) =>
  fc
    .record({
      n: fc.oneof({ weight: 9, arbitrary: fc.constant(most) }, fc.nat({ max: most })),
      relations: fc.array(
        fc.record({
          parties: fc.uniqueArray(fc.integer({ min: 0, max: most - 1 }), {
            minLength: 2,
            maxLength: 4,
          }),
          sign: fc.constantFrom<1 | 0 | -1 | null>(1, 1, 1, -1, -1, 0, null),
          certainty: fc.constantFrom<'confirmed' | 'expected' | 'hinted'>(
            'confirmed',
            'expected',
            'hinted',
          ),
          strength: fc.constantFrom(1, 2, 0.5),
        }),
        { maxLength: 2 * most, size: 'max' },
      ),
    })
    .map(({ n, relations }) => ({
      actors: Array.from({ length: n }, (_, i) => ({ id: `a${i}`, name: `A${i}` })),
      relations: relations
        .map((relation, i) => ({
          ...relation,
          id: `r${String(i).padStart(3, '0')}`,
          type: 'political',
          parties: relation.parties.filter((p) => p < n).map((p) => `a${p}`),
        }))
        .filter(({ parties }) => parties.length > 1),
    }));

export const ids = (keys: readonly string[]) => keys.map((key) => key.slice(key.indexOf(':') + 1));
