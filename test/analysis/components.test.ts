import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { components } from '../../src/analysis';
import { createDataset } from '../../src/model/dataset';
import { anyNetwork, ids, networkOf } from './network';

const sets = (...given: Parameters<typeof networkOf>) =>
  components(networkOf(...given)).components.map((part) => ids(part).join(' '));

describe('components', () => {
  it('are what relations join, the largest first, with those alone', () => {
    expect(sets([])).toEqual([]);
    expect(sets([], ['x'])).toEqual(['x']);
    const part = [
      ['d', 'e'],
      ['b', 'c'],
      ['c', 'a'],
    ] as const;
    expect(sets(part, ['z', 'y'])).toEqual(['a b c', 'd e', 'y', 'z']);
  });

  it('hold together by a relation of many parties, and by opposed ones', () => {
    expect(sets([['a', 'b', { parties: ['a', 'b', 'c', 'd'], sign: -1 }]], ['c', 'd'])).toEqual([
      'a b c d',
    ]);
  });

  it('say how far their number hangs on what is not confirmed', () => {
    const dataset = networkOf([
      ['a', 'b'],
      ['b', 'c', { certainty: 'expected' }],
      ['c', 'd', { certainty: 'hinted' }],
    ]);
    const { range, used, relations } = components(dataset);
    expect(range).toEqual({ confirmed: 3, expected: 2, hinted: 1, min: 1, max: 3 });
    expect(used).toBe(3);
    expect(relations).toEqual(dataset.relations.map(({ key }) => key));
    const sure = components(dataset, { certainty: ['confirmed'] });
    expect(sure.components).toHaveLength(3);
    expect(sure.range).toEqual({ confirmed: 3, expected: 3, hinted: 3, min: 3, max: 3 });
    expect(components(dataset, { certainty: ['hinted'] }).range.expected).toBe(4);
  });

  it('leave out a membership that is not sure enough', () => {
    const dataset = networkOf(
      [['a', 'b', { parties: ['a', 'b', { actor: 'c', certainty: 'hinted' }] }]],
      ['c'],
    );
    expect(components(dataset).range).toMatchObject({ confirmed: 2, hinted: 1 });
  });

  it('are those of the as-of date, of another date, of a span or of all time', () => {
    const { actors, relations } = networkOf([
      ['a', 'b', { start: '1879', end: '1890' }],
      ['b', 'c', { start: '1900', end: '1910' }],
      ['c', 'd', { start: '1907-06', end: '1907-07' }],
    ]);
    const plain = { actors, relations: [] as object[] };
    plain.relations = relations.map(({ id, type, parties }, i) => ({
      id,
      type,
      parties: parties.map(({ actor }) => actor),
      start: ['1879', '1900', '1907-06'][i],
      end: ['1890', '1910', '1907-07'][i],
    }));
    const dataset = createDataset({ ...plain, asOf: '1907' } as never);
    const used = (options: object, from = dataset) => ids(components(from, options).relations);
    expect(used({})).toEqual(['r00001']);
    expect(used({ asOf: null })).toHaveLength(3);
    expect(used({ asOf: '1885' })).toEqual(['r00000']);
    expect(used({ asOf: '1907' })).toEqual(['r00001', 'r00002']);
    expect(used({ period: ['1880', '1905'] })).toEqual(['r00000', 'r00001']);
    // A dataset of another time is not narrowed by the date of the one that it came from.
    expect(used({}, dataset.at('1885'))).toEqual(['r00000']);
    expect(used({}, dataset.within('1880', '1905'))).toHaveLength(2);
  });

  it('take types and signs', () => {
    const dataset = networkOf([
      ['a', 'b', { type: 'military' }],
      ['b', 'c', { sign: -1 }],
      ['c', 'd', { sign: null }],
    ]);
    expect(components(dataset, { types: ['military'] }).used).toBe(1);
    expect(components(dataset, { signs: [-1, null] }).used).toBe(2);
  });

  it('part the actors, and are the same in any order of rows', () => {
    fc.assert(
      fc.property(anyNetwork(), (input) => {
        const dataset = createDataset(input as never);
        const found = components(dataset);
        expect(found.components.flat().sort()).toEqual(dataset.actors.map(({ key }) => key));
        for (const part of found.components) {
          const inside = new Set(part);
          for (const key of part)
            for (const near of dataset.neighbors(key)) expect(inside).toContain(near);
        }
        const turned = createDataset({
          actors: input.actors.toReversed(),
          relations: input.relations.toReversed(),
        } as never);
        expect(components(turned)).toEqual(found);
      }),
    );
  });

  it('reach the end of a long chain', () => {
    const chain = Array.from({ length: 20_000 }, (_, i) => [i, i + 1] as const);
    expect(components(networkOf(chain)).components).toHaveLength(1);
  });

  it('refuse what is no dataset, and options that cannot be meant', () => {
    const dataset = networkOf([['a', 'b']]);
    expect(() => components({ actors: [] } as never)).toThrow(/^components: .* dataset/);
    const wrong = (options: object) => () => components(dataset, options);
    expect(wrong({ certainty: 'confirmed' })).toThrow(TypeError);
    expect(wrong({ signs: [2] })).toThrow(/^components: signs must be .*, got an array$/);
    expect(wrong({ types: [1] })).toThrow(TypeError);
    expect(wrong({ asOf: 'soon' })).toThrow(/^components: .*"soon"/);
    expect(wrong({ period: [1950, 1940] })).toThrow(RangeError);
    expect(wrong({ period: 1950 })).toThrow(RangeError);
  });
});
