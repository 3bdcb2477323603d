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
        expect(Object.keys(decodeState(bad))).toEqual(Object.keys(EMPTY_STATE));
      }),
    );
  });
});
