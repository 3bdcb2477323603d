import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSure, parseWhen, type TimeBounds, whyNotWhen } from '../../src/model/time';

const at = (text: string): number => Date.parse(text);
const four = (b: TimeBounds | null): number[] | null =>
  b && [b.earliestStart, b.latestStart, b.earliestEnd, b.latestEnd];
const single = (from: string, to: string): number[] => [at(from), at(to), at(from), at(to)];
const holds = (b: TimeBounds): boolean =>
  b.earliestStart <= b.latestStart &&
  b.earliestEnd <= b.latestEnd &&
  b.earliestStart <= b.earliestEnd &&
  b.latestStart <= b.latestEnd;

describe('a date', () => {
  it.each([
    ['1914', 'year', '1914-01-01', '1915-01-01'],
    ['0000', 'year', '0000-01-01', '0001-01-01'],
    ['-0001', 'year', '-000001-01-01', '0000-01-01'],
    ['-0430', 'year', '-000430-01-01', '-000429-01-01'],
    ['9999', 'year', '9999-01-01', '+010000-01-01'],
    ['Y10000', 'year', '+010000-01-01', '+010001-01-01'],
    ['Y-170000', 'year', '-170000-01-01', '-169999-01-01'],
    ['2004-06', 'month', '2004-06-01', '2004-07-01'],
    ['2004-12', 'month', '2004-12-01', '2005-01-01'],
    ['2004-XX', 'year', '2004-01-01', '2005-01-01'],
    ['1985-04-XX', 'month', '1985-04-01', '1985-05-01'],
    ['1985-XX-XX', 'year', '1985-01-01', '1986-01-01'],
    ['2000-02-29', 'day', '2000-02-29', '2000-03-01'],
    ['1969-12-31', 'day', '1969-12-31', '1970-01-01'],
    ['-0004-02-29', 'day', '-000004-02-29', '-000004-03-01'],
    ['2001-21', 'season', '2001-03-01', '2001-06-01'],
    ['2001-22', 'season', '2001-06-01', '2001-09-01'],
    ['2001-23', 'season', '2001-09-01', '2001-12-01'],
    ['2001-24', 'season', '2001-12-01', '2002-03-01'],
    ['198X', 'decade', '1980-01-01', '1990-01-01'],
    ['000X', 'decade', '0000-01-01', '0010-01-01'],
    ['-000X', 'decade', '-000009-01-01', '0000-01-01'],
    ['-198X', 'decade', '-001989-01-01', '-001979-01-01'],
    ['19XX', 'century', '1900-01-01', '2000-01-01'],
    ['19XX-XX', 'century', '1900-01-01', '2000-01-01'],
    ['-04XX', 'century', '-000499-01-01', '-000399-01-01'],
    ['19', 'century', '1900-01-01', '2000-01-01'],
    ['00', 'century', '0000-01-01', '0100-01-01'],
    ['-04', 'century', '-000400-01-01', '-000300-01-01'],
    ['XXXX', 'interval', '0000-01-01', '+010000-01-01'],
    ['XXXX-XX-XX', 'interval', '0000-01-01', '+010000-01-01'],
  ])('%s is some time in one %s', (text, precision, from, to) => {
    const bounds = parseWhen(text);
    expect(four(bounds)).toEqual(single(from, to));
    expect(bounds).toMatchObject({ precision, approximate: false, uncertain: false });
    expect(bounds && isSure(bounds)).toBe(false);
  });

  it.each([
    ['2016-05-02T16:54:59', '2016-05-02T16:54:59Z'],
    ['2016-05-02T16:54:59Z', '2016-05-02T16:54:59Z'],
    ['2016-05-02T16:54:59.4', '2016-05-02T16:54:59.400Z'],
    ['2016-05-02T16:54:59.042999', '2016-05-02T16:54:59.042Z'],
    ['2016-05-02T24:00:00', '2016-05-03T00:00:00Z'],
    ['1985-04-12T23:20:30-04', '1985-04-13T03:20:30Z'],
    ['1985-04-12T23:20:30+0430', '1985-04-12T18:50:30Z'],
    ['1985-04-12T23:20:30+04:30', '1985-04-12T18:50:30Z'],
    ['2016-05-02T16:54:59-00:15', '2016-05-02T17:09:59Z'],
  ])('%s is an instant', (text, instant) => {
    expect(four(parseWhen(text))).toEqual([0, 1, 0, 1].map((ms) => at(instant) + ms));
    expect(parseWhen(text)?.precision).toBe('instant');
  });

  it.each([
    ['2016?', false, true],
    ['2016-05~', true, false],
    ['2016-05-03%', true, true],
    ['198X?', false, true],
    ['2001-21~', true, false],
    ['Y-170000~', true, false],
  ])('%s is qualified, and not wider', (text, approximate, uncertain) => {
    const bounds = parseWhen(text);
    expect(bounds).toMatchObject({ approximate, uncertain });
    expect(four(bounds)).toEqual(four(parseWhen(text.slice(0, -1))));
  });

  it('reads a number as an astronomical year, and a Date as an instant', () => {
    expect(parseWhen(1914)).toEqual(parseWhen('1914'));
    expect(parseWhen(-430)).toEqual(parseWhen('-0430'));
    expect(parseWhen(0)).toEqual(parseWhen('0000'));
    expect(parseWhen(-170000)).toEqual(parseWhen('Y-170000'));
    expect(parseWhen(new Date(5))).toEqual(parseWhen('1970-01-01T00:00:00.005Z'));
    expect([Number.NaN, Infinity, -Infinity, 1914.5, 1e13].map((n) => parseWhen(n))).toEqual(
      Array(5).fill(null),
    );
    expect(parseWhen(new Date(Number.NaN))).toBe(null);
  });

  it('keeps years apart as far as ±10^12', () => {
    for (const year of [-1e12, -13.8e9, -271_822, 275_761, 1e9, 1e12 - 1]) {
      const [a, b] = [parseWhen(year), parseWhen(year + 1)];
      expect(a?.earliestStart).toBeLessThan(a?.latestEnd ?? 0);
      expect(a?.latestEnd).toBe(b?.earliestStart);
    }
  });
});

describe('an interval', () => {
  const a = at('1914-01-01');
  const b = at('1915-01-01');
  const y = at('1918-01-01');
  const z = at('1919-01-01');
  it.each<[string, number[]]>([
    ['1914/1918', [a, b, y, z]],
    ['1914/..', [a, b, Infinity, Infinity]],
    ['1914/', [a, b, a, Infinity]],
    ['../1918', [-Infinity, -Infinity, y, z]],
    ['/1918', [-Infinity, z, y, z]],
    ['../..', [-Infinity, -Infinity, Infinity, Infinity]],
    ['/', [-Infinity, Infinity, -Infinity, Infinity]],
    ['../', [-Infinity, -Infinity, -Infinity, Infinity]],
    ['/..', [-Infinity, Infinity, Infinity, Infinity]],
    ['1914/1914', [a, b, a, b]],
    ['1914-07-28/1914', [at('1914-07-28'), at('1914-07-29'), at('1914-07-28'), b]],
    ['1914/1914-07-28', [a, at('1914-07-29'), at('1914-07-28'), at('1914-07-29')]],
    [
      '1914-06/1918-11-11',
      [at('1914-06-01'), at('1914-07-01'), at('1918-11-11'), at('1918-11-12')],
    ],
  ])('%s', (text, bounds) => {
    expect(four(parseWhen(text))).toEqual(bounds);
    expect(parseWhen(text)?.precision).toBe('interval');
  });

  it('is sure from the latest start to the earliest end, and only there', () => {
    const sure = (text: string): boolean => isSure(parseWhen(text) as TimeBounds);
    expect(['1914/1918', '1914/..', '../1918', '../..'].map(sure)).toEqual(Array(4).fill(true));
    expect(['1914', '1914/', '/1918', '1914/1915', '/'].map(sure)).toEqual(Array(5).fill(false));
  });

  it('takes a qualifier from either end', () => {
    expect(parseWhen('1980?/1994~')).toMatchObject({ approximate: true, uncertain: true });
    expect(parseWhen('1984~/2004')).toMatchObject({ approximate: true, uncertain: false });
  });

  it('is the same as a start and an end', () => {
    expect(parseWhen('1914', '1918')).toEqual(parseWhen('1914/1918'));
    expect(parseWhen(1914, 1918)).toEqual(parseWhen('1914/1918'));
    expect(parseWhen('1914', '..')).toEqual(parseWhen('1914/..'));
    expect(parseWhen('1914', '')).toEqual(parseWhen('1914/'));
    expect(parseWhen('', '1918')).toEqual(parseWhen('/1918'));
    expect(parseWhen('..', '1918')).toEqual(parseWhen('../1918'));
    expect(four(parseWhen('191X', '1918-XX'))).toEqual([at('1910-01-01'), z, y, z]);
    expect(parseWhen('', '')).toBe(null);
    expect(parseWhen('1914', 'x')).toBe(null);
  });

  it('may not end before it starts', () => {
    for (const text of ['1918/1914', '1915/1914-12-31', '2025-09-02/2025-09-01'])
      expect([parseWhen(text), whyNotWhen(text)]).toEqual([null, 'the end is before the start']);
    expect(parseWhen(new Date(2), new Date(1))).toBe(null);
    expect(four(parseWhen(new Date(2), new Date(2)))).toEqual([2, 3, 2, 3]);
  });
});

describe('what is no date', () => {
  it.each([
    ['', /no date/],
    ['..', /no EDTF date/],
    ['soon', /no EDTF date/],
    ['12345', /no EDTF date/],
    [' 2016', /no EDTF date/],
    ['2016\n', /no EDTF date/],
    ['-0000', /-0000/],
    ['-00', /no EDTF date/],
    ['Y9999', /no EDTF date/],
    ['Y00001', /no EDTF date/],
    ['Y9999999999999999999', /beyond/],
    ['2016-13', /month 13/],
    ['2016-00', /month 0/],
    ['2016-13-05', /month 13/],
    ['2016-00-05', /month 0/],
    ['2001-21-XX', /month 21/],
    ['2016-02-30', /no day 30 in month 2/],
    ['2015-02-29', /no day 29 in month 2/],
    ['1900-02-29', /no day 29 in month 2/],
    ['2016-05-00', /no day 0/],
    ['2016-05-02T24:00:01', /24:00:00/],
    ['2016-05-02T00:61:00', /24:00:00/],
    ['2016-05-02T01:01:60', /24:00:00/],
    ['2016-05-02T12:00:00-00:00', /zone/],
    ['2016-05-02T12:00:00+14:01', /zone/],
    ['2016-05-02T12:00:00-1201', /zone/],
    ['2016-05-02T12:00:00+01:60', /zone/],
    ['2016-05-XXT12:00:00', /no EDTF date|level 2/],
    ['2016-05-02T12:00:00?', /without/],
    ['2012-21/2012-22', /level 2/],
    ['2004-06-XX/2004-07-03', /level 2/],
    ['156X-12-25', /level 2/],
    ['2004-XX-25', /level 2/],
    ['1XXX-12', /level 2/],
    ['19XX-12', /level 2/],
    ['?2004', /level 2/],
    ['2004?-06-11', /level 2/],
    ['2001-34', /level 2/],
    ['Y-17E7', /level 2/],
    ['1950S2', /level 2/],
    ['193', /level 2/],
    ['19?', /level 2/],
    ['[1667,1668,1670..1672]', /level 2/],
    ['{..1984}', /level 2/],
    ['1914/1915/1916', /more than one/],
    ['1914/soon', /no EDTF date/],
  ])('%j is refused, with a reason', (text, reason) => {
    expect(parseWhen(text)).toBe(null);
    expect(whyNotWhen(text)).toMatch(reason);
  });

  it('is refused at once, however long it is', () => {
    for (const text of ['9', '/', '-', '2016-05-02T16:54:59.'].map((s) => s.padEnd(1e7, s)))
      expect(whyNotWhen(text)).toBe('too long for a date');
  });

  it('is refused where it is of another type', () => {
    for (const odd of [null, undefined, true, {}, [], 5n, Symbol('x')])
      expect(parseWhen(odd as never)).toBe(null);
    expect(parseWhen('1914', null as never)).toEqual(parseWhen('1914'));
  });
});

describe('any date', () => {
  const two = (n: number): string => `${n}`.padStart(2, '0');
  const year = fc.integer({ min: -9999, max: 9999 });
  const date = fc
    .tuple(
      year,
      fc.integer({ min: 0, max: 12 }),
      fc.integer({ min: 0, max: 28 }),
      fc.constantFrom('', '?', '~', '%'),
    )
    .map(([y, m, d, mark]) => {
      const digits = (y < 0 ? '-' : '') + `${Math.abs(y)}`.padStart(4, '0');
      return digits + (m ? `-${two(m)}${d ? `-${two(d)}` : ''}` : '') + mark;
    });
  const end = fc.oneof({ weight: 4, arbitrary: date }, fc.constantFrom('', '..'));

  it('holds the four orders of bounds', () => {
    fc.assert(
      fc.property(end, end, (a, b) => {
        const bounds = parseWhen(`${a}/${b}`);
        if (bounds) expect(holds(bounds)).toBe(true);
        else expect(whyNotWhen(`${a}/${b}`)).toBe('the end is before the start');
      }),
      { numRuns: 500 },
    );
  });

  it('of a Date is at that moment', () => {
    fc.assert(
      fc.property(fc.date({ noInvalidDate: true }), (d) => {
        const day = d.toISOString();
        expect(parseWhen(d)?.earliestStart).toBe(d.getTime());
        if (/^\d/.test(day)) expect(parseWhen(day)).toEqual(parseWhen(d));
      }),
    );
  });

  it('never throws on text', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[-\dXYTZ/.?~%:+]{0,30}$/)), (text) => {
        const bounds = parseWhen(text);
        expect(bounds ? holds(bounds) : whyNotWhen(text).length > 0).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });
});

// Strings of edtf.js and of the LoC specification, where the folder with them is at hand.
const folder = process.env.SUMMITRY_DATA ?? '';
const load = <T>(name: string): T =>
  JSON.parse(readFileSync(`${folder}/${name}/vectors.json`, 'utf8'));
describe.skipIf(!folder || !existsSync(`${folder}/edtf_js_tests`))('strings of others', () => {
  type Vector = {
    s: string;
    level: number | null;
    range?: { min: string | null; max: string | null };
  };
  it('reads level 0 and 1, and refuses the rest', () => {
    const { valid, rejected } = load<{ valid: Vector[]; rejected: (string | Vector)[] }>(
      'edtf_js_tests',
    );
    const loc = load<Vector[]>('edtf_loc_2019_examples');
    const low = [...valid, ...loc].filter((v) => (v.level ?? 0) < 2).map((v) => v.s);
    expect(low.length).toBeGreaterThan(100);
    expect(low.filter((s) => !parseWhen(s))).toEqual([]);
    const high = [...valid, ...loc].filter((v) => (v.level ?? 0) > 1).map((v) => v.s);
    expect(high.filter((s) => parseWhen(s) && !low.includes(s))).toEqual([]);
    const bad = rejected.map((v) => (typeof v === 'string' ? v : v.s));
    expect(bad.length).toBeGreaterThan(50);
    expect(bad.filter((s) => parseWhen(s) || !whyNotWhen(s))).toEqual([]);
  });

  it('agrees on the bounds of days, months, years and intervals', () => {
    const { valid } = load<{ valid: Vector[] }>('edtf_js_tests');
    const ms = (text: string, open: number): number => (/Infinity/.test(text) ? open : at(text));
    const plain = valid.filter(
      ({ s, range }) => range?.min && range.max && parseWhen(s) && !/-2\d$|T|Y/.test(s),
    );
    expect(plain.length).toBeGreaterThan(40);
    for (const { s, range } of plain)
      expect([s, parseWhen(s)?.earliestStart, parseWhen(s)?.latestEnd]).toEqual([
        s,
        ms(range?.min ?? '', -Infinity),
        ms(range?.max ?? '', Infinity) + 1,
      ]);
  });
});
