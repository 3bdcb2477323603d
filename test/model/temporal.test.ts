import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { before, exactly, inForce, overlaps, within } from '../../src/model/temporal';
import { parseWhen, type TimeBounds } from '../../src/model/time';

const when = (text: string): TimeBounds => parseWhen(text) as TimeBounds;
const at = (text: string): number => Date.parse(text);

describe('relations of time', () => {
  it.each([
    ['1914', '1915', 'definitely'],
    ['1914', '1914', 'possibly'],
    ['1915', '1914', 'not'],
    ['1914/1918', '1916', 'not'],
    ['1914/', '1916', 'possibly'],
    ['1914/..', '1916', 'not'],
  ])('%s before %s: %s', (a, b, truth) => expect(before(when(a), when(b))).toBe(truth));

  it.each([
    ['1914/1918', '1916', 'definitely'],
    ['1914', '1914', 'possibly'],
    ['1914/1918', '1918/1920', 'possibly'],
    ['1914/1918', '1919', 'not'],
    ['1914/', '1916', 'possibly'],
    ['../..', '1916', 'definitely'],
  ])('%s overlaps %s: %s', (a, b, truth) => {
    expect(overlaps(when(a), when(b))).toBe(truth);
    expect(overlaps(when(b), when(a))).toBe(truth);
  });

  it.each([
    ['1916', '1914/1918', 'definitely'],
    ['1914', '1914/1918', 'possibly'],
    ['1914/1918', '1916', 'not'],
    ['1910/1916', '1914/1918', 'not'],
    ['1920', '1914/1918', 'not'],
    ['1916/', '1914/1918', 'possibly'],
    ['1916/..', '1914/1918', 'not'],
    ['1916/..', '1914/..', 'definitely'],
  ])('%s within %s: %s', (a, b, truth) => expect(within(when(a), when(b))).toBe(truth));

  it('is sharp against an exact stretch', () => {
    const september = exactly(at('2025-09-01'), at('2025-10-01'));
    expect(within(when('2025-09-01'), september)).toBe('definitely');
    expect(within(when('2025-09'), september)).toBe('definitely');
    expect(overlaps(when('2025-08-31'), september)).toBe('not');
    expect(overlaps(when('2025'), september)).toBe('possibly');
    expect(within(september, september)).toBe('definitely');
  });

  it('says what is in force', () => {
    expect(inForce(when('1949/1991'), at('1970-01-01'))).toBe('definitely');
    expect(inForce(when('1949/1991'), at('1949-06-01'))).toBe('possibly');
    expect(inForce(when('1949/1991'), at('1992-01-01'))).toBe('not');
    expect(inForce(when('1949/'), at('2000-01-01'))).toBe('possibly');
    expect(inForce(null, 0)).toBe('possibly');
  });

  it('holds for any choice of what really happened', () => {
    const n = fc.integer({ min: 0, max: 6 });
    /** Bounds, and a start and end that they allow. */
    const reading = fc.tuple(n, n, n, n, n, n).map((all) => {
      const [es, ls, ee, le, s, e] = all;
      const b = { ...exactly(0, 0), earliestStart: es, latestStart: es + ls };
      const earliestEnd = es + ee;
      const latestEnd = Math.max(earliestEnd, b.latestStart) + le;
      const start = ls ? es + (s % ls) : es;
      const low = Math.max(start, earliestEnd);
      return { b: { ...b, earliestEnd, latestEnd }, start, end: Math.min(low + e, latestEnd) };
    });
    fc.assert(
      fc.property(reading, reading, (x, y) => {
        fc.pre(x.start < x.end && y.start < y.end);
        // An upper bound is exclusive, save where the bound is exact.
        const open = ({ b, end }: typeof x) => end < b.latestEnd || b.earliestEnd === b.latestEnd;
        fc.pre(open(x) && open(y));
        const agree = (truth: string, fact: boolean) =>
          expect(truth).not.toBe(fact ? 'not' : 'definitely');
        agree(before(x.b, y.b), x.end <= y.start);
        agree(overlaps(x.b, y.b), x.start < y.end && y.start < x.end);
        agree(within(x.b, y.b), y.start <= x.start && x.end <= y.end);
        agree(inForce(x.b, y.start), x.start <= y.start && y.start < x.end);
      }),
      { numRuns: 3000 },
    );
  });
});
