import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as analysis from '../../src/analysis';
import { createDataset } from '../../src/model/dataset';
import type { Dataset, DatasetInput } from '../../src/model/records';
import { deepFreeze, garbageRow, goodInput, plain } from '../model/arbitrary';

const { changesBetween, shortestPath, ...others } = analysis;

type Result = analysis.Finding & { readonly range?: object; readonly degree?: analysis.Metric };

/** All that there is, and for two actors the way between them. */
function all(dataset: Dataset): readonly Result[] {
  const [a, b] = dataset.actors.map(({ key }) => key);
  const path = a && b ? shortestPath(dataset, a, b) : null;
  return [...Object.values(others).map((measure) => measure(dataset)), ...(path ? [path] : [])];
}

/** Every number in a result, columns included. */
function numbers(value: unknown): number[] {
  if (typeof value === 'number') return [value];
  if (ArrayBuffer.isView(value)) return Array.from(value as Float64Array);
  return typeof value === 'object' && value ? Object.values(value).flatMap(numbers) : [];
}

describe('analysis of any data', () => {
  it('never throws, and gives numbers', () => {
    fc.assert(
      fc.property(
        fc.array(garbageRow, { maxLength: 6 }),
        fc.array(garbageRow, { maxLength: 8 }),
        fc.array(garbageRow, { maxLength: 4 }),
        (actors, relations, events) => {
          const dataset = createDataset({ actors, relations, events } as unknown as DatasetInput);
          expect(numbers(all(dataset)).filter(Number.isNaN)).toEqual([]);
        },
      ),
    );
  });

  it('says of each result how it was made, and leaves the data as they are', () => {
    fc.assert(
      fc.property(goodInput, (input) => {
        const dataset = createDataset(deepFreeze(input));
        const before = plain(dataset);
        for (const at of [dataset, dataset.rollUp()]) {
          for (const result of all(at)) {
            const { definition, used, relations, range, degree } = result;
            expect(definition).toMatch(/^[A-Z].*\.$/);
            expect(used).toBe(relations.length);
            for (const key of relations) expect(at.get(key)).toBeDefined();
            expect(Object.keys(range ?? degree?.range ?? {}).length).toBeGreaterThan(1);
            expect(Object.isFrozen(result)).toBe(true);
          }
        }
        expect(plain(dataset)).toBe(before);
      }),
      { numRuns: 40 },
    );
  });

  it('is not led astray by the names of actors', () => {
    const ids = ['__proto__', 'constructor', 'toString', '0', ' '];
    const dataset = createDataset({
      actors: ids.map((id) => ({ id, name: id })),
      relations: ids.slice(1).map((id, i) => ({ type: 'legal', parties: [ids[i]!, id] })),
    });
    expect(analysis.components(dataset).components).toHaveLength(1);
    const way = shortestPath(dataset, 'actor:__proto__', 'actor: ');
    expect(way?.length).toBe(4);
    expect(analysis.laneOrder(dataset).scores.linearArrangement).toBe(4);
  });
});
