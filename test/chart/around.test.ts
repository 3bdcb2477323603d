import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shortestPath } from '../../src/analysis';
import { neighbourhood, ringsAround } from '../../src/chart/around';
import { createDataset, type Key } from '../../src/index';
import { EMPTY_STATE } from '../../src/model/store';

/** a – b – c – d, a three-party relation of d, e and f, and an opposed tie of a and f. */
const dataset = createDataset({
  actors: ['a', 'b', 'c', 'd', 'e', 'f', 'z'].map((id) => ({ id, name: id })),
  relations: [
    { id: 'ab', parties: ['a', 'b'], type: 'military' },
    { id: 'bc', parties: ['b', 'c'], type: 'military' },
    { id: 'cd', parties: ['c', 'd'], type: 'energy' },
    { id: 'def', parties: ['d', 'e', 'f'], type: 'energy' },
    { id: 'af', parties: ['a', 'f'], type: 'military', sign: -1 },
  ],
});
const all = () => true;

describe('a neighbourhood', () => {
  it('grows by one step at a time, a relation of several parties being one', () => {
    expect(ringsAround(dataset, 'actor:d', 3, all)).toEqual([
      ['actor:d'],
      ['actor:c', 'actor:e', 'actor:f'],
      ['actor:b', 'actor:a'],
    ]);
    expect(ringsAround(dataset, 'actor:z', 3, all)).toEqual([['actor:z']]);
  });

  it('selects all but its last step, and counts that too', () => {
    const at = (steps: number) => neighbourhood(dataset, EMPTY_STATE, 'actor:b', steps);
    expect([...at(1).selected]).toEqual(['actor:b']);
    expect(at(1).actors).toBe(3);
    expect([...at(2).selected].sort()).toEqual(['actor:a', 'actor:b', 'actor:c']);
    expect(at(2).actors).toBe(5);
  });

  it('goes by what is shown', () => {
    const state = { ...EMPTY_STATE, filter: { kind: 'sign', signs: [-1] } as const };
    expect(neighbourhood(dataset, state, 'actor:a', 3).actors).toBe(2);
  });

  it('has in each step those whose shortest way is as long', () => {
    const ids = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
    const tie = fc.uniqueArray(fc.constantFrom(...ids), { minLength: 2, maxLength: 3 });
    fc.assert(
      fc.property(fc.array(tie, { maxLength: 10 }), (ties) => {
        const made = createDataset({
          actors: ids.map((id) => ({ id, name: id })),
          relations: ties.map((parties, i) => ({ id: `${i}`, parties, type: 'energy' })),
        });
        const rings = ringsAround(made, 'actor:a', ids.length, all);
        rings.forEach((ring, steps) => {
          for (const key of ring)
            expect(shortestPath(made, 'actor:a', key as Key)?.length).toBe(steps);
        });
        const away = made.actors.filter(({ key }) => !rings.flat().includes(key));
        for (const { key } of away) expect(shortestPath(made, 'actor:a', key)).toBeNull();
      }),
      { numRuns: 40 },
    );
  });
});
