import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Key } from '../../src/model/key';
import type { Issue } from '../../src/model/records';
import type { SelectionState } from '../../src/model/selection';
import { decodeState, encodeState } from '../../src/model/state-text';
import { createSelection, EMPTY_STATE } from '../../src/model/store';

const text = fc.string({ unit: 'binary', maxLength: 20 });
const key = fc.oneof(
  text,
  fc.constantFrom('actor:china', 'relation:a b', 'event:"x"', 'actor:中国'),
);
const time = fc.integer({ min: -8.64e15, max: 8.64e15 }).map((n) => n + 0);
const filter = fc.oneof(
  fc.record({ kind: fc.constant('types'), types: fc.array(text, { maxLength: 4 }) }),
  fc.record({
    kind: fc.constant('not'),
    of: fc.record({ kind: fc.constant('text'), query: text }),
  }),
  fc.record({ kind: fc.constant('sign'), signs: fc.subarray([1, 0, -1, null]) }),
  fc.record({ kind: fc.constant('relations'), ids: fc.array(text, { maxLength: 4 }) }),
  fc.record({
    kind: fc.constant('actors'),
    ids: fc.array(text, { maxLength: 4 }),
    match: fc.constantFrom('any', 'all'),
  }),
  fc.record({
    kind: fc.constantFrom('and', 'or'),
    of: fc.tuple(
      fc.record({ kind: fc.constant('certainty'), levels: fc.subarray(['confirmed', 'hinted']) }),
      fc.record({
        kind: fc.constant('time'),
        start: fc.constantFrom('1914', '1907-08', -430),
        end: fc.constantFrom('1918', '..'),
        mode: fc.constantFrom('overlaps', 'within', 'asOf'),
      }),
    ),
  }),
);
const state = fc
  .record({
    highlight: fc.option(key),
    selected: fc.array(key, { maxLength: 6 }).map((keys) => new Set(keys)),
    filter: fc.option(filter),
    period: fc.option(
      fc
        .tuple(fc.oneof(time, fc.constant(-Infinity)), fc.oneof(time, fc.constant(Infinity)))
        .map(([a, b]) => [Math.min(a, b), Math.max(a, b)]),
    ),
    asOf: fc.option(fc.oneof(time, fc.constantFrom(-Infinity, Infinity))),
    order: fc.option(fc.array(key, { maxLength: 6 })),
  })
  .map((parts) => createSelection(parts as unknown as Partial<SelectionState>).get());

const isEmpty = (of: SelectionState, part: keyof SelectionState) => {
  const value = of[part];
  return value === null || (value instanceof Set && !value.size);
};

describe('a state as text', () => {
  it('is read back as it was, from text that an address holds as it is', () => {
    fc.assert(
      fc.property(state, (given) => {
        const issues: Issue[] = [];
        const encoded = encodeState(given);
        fc.pre(encoded.length < 1500);
        expect(decodeState(encoded, issues)).toEqual(given);
        expect(issues).toEqual([]);
        const { hash } = new URL(`https://example.org/#${encoded}`);
        expect(hash.slice(1)).toBe(encoded);
        expect(encoded).not.toMatch(/[&#\s]/);
      }),
    );
  });

  it('is short, and nothing for nothing', () => {
    const asOf = Date.UTC(1890, 0);
    const given = { ...EMPTY_STATE, selected: new Set<Key>(['actor:china']), asOf };
    expect(encodeState(given)).toBe("('s':!'actor:china'*,'a':-2524521600000)");
    expect(encodeState(EMPTY_STATE)).toBe('');
    expect(decodeState('')).toEqual(EMPTY_STATE);
  });

  it('keeps within 2,000 characters: what is too long is left out whole, an order first', () => {
    const many = Array.from({ length: 400 }, (_, i): Key => `actor:number ${i}`);
    const given = { ...EMPTY_STATE, order: many, selected: new Set<Key>(['actor:a']), asOf: 5 };
    expect(decodeState(encodeState(given))).toEqual({ ...given, order: null });
    const more = { ...given, selected: new Set(many) };
    expect(decodeState(encodeState(more))).toEqual({ ...EMPTY_STATE, asOf: 5 });
    for (const one of [given, more]) expect(encodeState(one).length).toBeLessThanOrEqual(2000);
  });

  it('of any length keeps each part whole or not at all, the same ones for the same state', () => {
    // From the first that is left out to the last.
    const parts = ['highlight', 'order', 'selected', 'filter', 'period', 'asOf'] as const;
    const many = fc.array(key, { maxLength: 120, size: 'max' }) as fc.Arbitrary<Key[]>;
    const large = fc
      .tuple(state, many, many)
      .map(([given, selected, order]) =>
        createSelection({ ...given, selected: new Set(selected), order }).get(),
      );
    let cut = 0;
    fc.assert(
      fc.property(large, (given) => {
        const encoded = encodeState(given);
        expect(encoded.length).toBeLessThanOrEqual(2000);
        expect(encoded).toMatch(/^[!-~]*$/);
        const read = decodeState(encoded);
        const first = parts.findIndex((part) => !isEmpty(read, part));
        for (const [i, part] of parts.entries())
          expect(read[part], part).toEqual(
            first >= 0 && i >= first ? given[part] : EMPTY_STATE[part],
          );
        const lost = parts.filter((part) => isEmpty(read, part) && !isEmpty(given, part));
        cut += lost.length;
      }),
    );
    expect(cut).toBeGreaterThan(10);
  });

  it('of garbage is empty, with an issue; what is good beside it is kept', () => {
    const faulty = (bad: string) => {
      const issues: Issue[] = [];
      return [decodeState(bad, issues), issues.map(({ path }) => path)];
    };
    expect(faulty('%E0%A4%A')).toEqual([EMPTY_STATE, ['view']]);
    expect(faulty('top')).toEqual([EMPTY_STATE, ['view']]);
    expect(faulty("('s':5,'a':7,'x':1,'p':!3,1*)")).toEqual([
      { ...EMPTY_STATE, asOf: 7 },
      ['view.selected', 'view.x', 'view.period'],
    ]);
    expect(faulty("('__proto__':('selected':1),'a':null)")[1]).toEqual([
      'view.__proto__',
      'view.asOf',
    ]);
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (bad) => {
        const issues: Issue[] = [];
        const read = decodeState(bad, issues);
        expect(Object.keys(read)).toEqual(Object.keys(EMPTY_STATE));
        // What nothing was read of is told, but for what says nothing.
        if (read === EMPTY_STATE) expect(issues).toHaveLength(bad ? 1 : 0);
      }),
    );
  });
});
