import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createDataset } from '../../src/model/dataset';
import type { DatasetInput } from '../../src/model/records';
import { goodInput, plain } from './arbitrary';

const treaty: DatasetInput = {
  actors: ['A', 'B', 'C'].map((id) => ({ id, name: id })),
  relations: [
    {
      id: 'pact',
      type: 'military',
      start: 1949,
      end: '1990-12-31',
      parties: ['A', { actor: 'B', end: 1966 }, { actor: 'C', start: 1955 }],
      events: ['sign'],
    },
    { id: 'always', type: 'legal', parties: ['A', 'B'] },
  ],
  events: [
    { id: 'sign', title: 'Signing', date: '1949-04-04', participants: ['A', 'B'] },
    { id: 'some', title: 'Some day', date: '' },
  ],
};
const dataset = createDataset(treaty);
const pact = (when: string | number | Date) => {
  const found = dataset.at(when).get('relation:pact');
  return found && 'parties' in found ? found.parties.map(({ actor }) => actor).join('') : null;
};

describe('at', () => {
  it('holds what was in force, and each member in its own span', () => {
    expect([1948, 1949, 1960, 1966, 1967, 1990, 1991].map(pact)).toEqual([
      null,
      'AB',
      'ABC',
      'ABC',
      'AC',
      'AC',
      null,
    ]);
  });

  it('is half-open at both ends of a span', () => {
    expect(pact(new Date(Date.UTC(1949, 0)))).toBe('AB');
    expect(pact(new Date(Date.UTC(1949, 0) - 1))).toBeNull();
    expect(pact(new Date(Date.UTC(1990, 11, 31, 23, 59, 59, 999)))).toBe('AC');
    expect(pact(new Date(Date.UTC(1991, 0)))).toBeNull();
  });

  it('keeps actors and what has no date, and drops links to what left', () => {
    const later = dataset.at(1980);
    expect(later.actors).toEqual(dataset.actors);
    expect(later.get('relation:always')).toBe(dataset.get('relation:always'));
    expect(later.events.map(({ id }) => id)).toEqual(['some']);
    expect(later.get('relation:pact')).toMatchObject({ events: [] });
    expect(dataset.at(1949).get('relation:pact')).toMatchObject({ events: ['sign'] });
  });

  it('refuses what is no date, and a span that ends before it starts', () => {
    expect(() => dataset.at('soon')).toThrow(TypeError);
    expect(() => dataset.within(1950, 1940)).toThrow(RangeError);
    expect(() => dataset.within(1950, 'x')).toThrow(/within: .*"x"/);
  });

  it('is a span of one date, grows with the span, and leaves its source alone', () => {
    const year = fc.integer({ min: 1895, max: 1955 });
    fc.assert(
      fc.property(goodInput, year, year, (input, a, b) => {
        const [from, to] = [Math.min(a, b), Math.max(a, b)];
        const whole = createDataset(input);
        const before = plain(whole);
        expect(plain(whole.at(from))).toBe(plain(whole.within(from, from)));
        const wide = new Set(whole.within(from, to).relations.map(({ id }) => id));
        for (const { id } of whole.at(from).relations) expect(wide).toContain(id);
        for (const { parties } of whole.at(from).relations) {
          expect(parties.length).toBeGreaterThan(1);
        }
        expect(plain(whole)).toBe(before);
      }),
      { numRuns: 60 },
    );
  });
});
