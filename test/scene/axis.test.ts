import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DAY, utc } from '../../src/model/calendar';
import { datesOf } from '../../src/model/date-label';
import { timeTicks, unitBand } from '../../src/scene/axis';
import type { MeasureText } from '../../src/scene/text-width';

const measure: MeasureText = (text, size) => text.length * size * 0.55;
const ticks = (from: number, to: number, width = 900, locale = 'en') =>
  timeTicks([from, to], width, { measure, dates: datesOf(locale) });
const labels = (...args: Parameters<typeof ticks>) => ticks(...args).ticks.map((t) => t.label);
const majors = (...args: Parameters<typeof ticks>) =>
  ticks(...args).ticks.flatMap((t) => (t.major ? t.label : []));

describe('time ticks', () => {
  it('names days, and the month first and where it changes', () => {
    expect(labels(utc(2025, 9, 1), utc(2025, 9, 5))).toEqual([
      'Mon 1 Sept',
      'Tue 2',
      'Wed 3',
      'Thu 4',
      'Fri 5',
    ]);
    const turn = [utc(2025, 12, 29), utc(2026, 1, 2)] as const;
    expect(labels(...turn)).toEqual(['Mon 29 Dec', 'Tue 30', 'Wed 31', 'Thu 1 Jan 2026', 'Fri 2']);
    expect(majors(...turn)).toEqual(['Thu 1 Jan 2026']);
  });

  it('names weeks by their Monday', () => {
    const names = labels(utc(2025, 9, 1), utc(2025, 10, 6), 500);
    expect(names).toEqual(['Mon 1 Sept', 'Mon 8', 'Mon 15', 'Mon 22', 'Mon 29', 'Mon 6 Oct']);
  });

  it('names months, and the year first and where it changes', () => {
    const year = [utc(2025, 10), utc(2026, 3), 500] as const;
    expect(labels(...year)).toEqual(['Oct 2025', 'Nov', 'Dec', 'Jan 2026', 'Feb', 'Mar']);
    expect(majors(...year)).toEqual(['Jan 2026']);
  });

  it('names years, and puts 1 BCE beside 1 CE', () => {
    expect(labels(utc(1900), utc(1905), 300)).toEqual([
      '1900',
      '1901',
      '1902',
      '1903',
      '1904',
      '1905',
    ]);
    const { ticks: two } = ticks(utc(-2), utc(2), 400);
    expect(two.map((t) => t.label)).toEqual(['3 BCE', '2 BCE', '1 BCE', '1 CE', '2 CE']);
    expect(two[3]?.at).toBe(utc(1));
    expect(two[2]?.at).toBe(utc(0));
  });

  it('has round years on both sides of the era', () => {
    const long = [utc(-499), utc(1500), 500] as const;
    expect(labels(...long)).toEqual(['500 BCE', '1 CE', '500 CE', '1000', '1500']);
    expect(majors(utc(1870), utc(1910), 200)).toEqual(['1900']);
  });

  it('reaches the beginning of the world', () => {
    expect(labels(utc(-3e6), utc(0), 700)).toEqual(
      [
        '3 million BCE',
        '2.5 million BCE',
        '2 million BCE',
        '1.5 million BCE',
        '1 million BCE',
        '500,000 BCE',
      ].slice(-labels(utc(-3e6), utc(0), 700).length),
    );
    expect(labels(utc(-13.8e9), utc(2000), 400)).toEqual([
      '10 billion BCE',
      '5 billion BCE',
      '1 CE',
    ]);
  });

  it('reaches down to milliseconds', () => {
    const t = utc(2025, 9, 1);
    expect(labels(t + 9 * 3_600_000, t + 24 * 3_600_000, 500)).toEqual([
      'Mon 1 Sept 09:00',
      '12:00',
      '15:00',
      '18:00',
      '21:00',
      'Tue 2 Sept',
    ]);
    expect(majors(t + 50_000, t + 70_000)).toEqual(['00:01']);
    expect(ticks(t + 1, t + 6, 900).unit).toEqual({ name: 'ms', count: 1 });
  });

  it('speaks other languages', () => {
    expect(labels(utc(1900), utc(1902), 200, 'de')).toEqual(['1900', '1901', '1902']);
    expect(labels(utc(2025, 9), utc(2025, 11), 400, 'fr')).toEqual([
      'sept. 2025',
      'oct. 2025',
      'nov. 2025',
    ]);
  });

  it('has no tick where there is no stretch of time', () => {
    for (const [from, to, width] of [
      [0, 0, 9],
      [1, 0, 9],
      [Number.NaN, 1, 9],
      [-Infinity, 1, 9],
      [0, Infinity, 9],
      [0, 1, 0],
      [0, 1, Number.NaN],
    ] as const)
      expect(ticks(from, to, width).ticks).toEqual([]);
  });

  it('is of whole days where a moment is known to its day only', () => {
    const names = labels(-9_000_003_571_200_000, -9_000_002_571_200_000, 3601);
    expect(new Set(names).size).toBe(12);
    expect(names).toHaveLength(12);
  });

  it('rises, with distinct labels clear of each other, at every scale', () => {
    const domain = fc
      .tuple(
        fc.double({ min: -14e9, max: 1e4, noNaN: true }),
        fc.integer({ min: -5000, max: 3000 }),
        fc.boolean(),
        fc.integer({ min: 1, max: 12 }),
        fc.double({ min: 1, max: 10, noNaN: true }),
      )
      .map(([deep, year, isDeep, power, factor]) => {
        const from = utc(isDeep ? Math.round(deep) : year, 3, 30) + (isDeep ? 0 : 12_345_678);
        return [from, from + factor * 10 ** (isDeep ? power + 8 : power)] as const;
      });
    fc.assert(
      fc.property(domain, fc.integer({ min: 30, max: 4000 }), ([from, to], width) => {
        fc.pre(to > from);
        const { ticks: all } = ticks(from, to, width);
        for (const [i, tick] of all.entries()) {
          expect(tick.at >= from && tick.at <= to).toBe(true);
          const next = all[i + 1];
          if (!next) continue;
          const room = ((next.at - tick.at) / (to - from)) * width;
          expect(room).toBeGreaterThanOrEqual(
            (measure(tick.label, 12, 500) + measure(next.label, 12, 500)) / 2,
          );
        }
        expect(new Set(all.map((t) => t.label)).size).toBe(all.length);
        expect(all.length).toBeLessThan(width / 12 + 2);
        expect(all.every((t) => t.label.length > 0)).toBe(true);
        if (width > 300 && to - from > 10) expect(all.length).toBeGreaterThan(0);
      }),
      { numRuns: 500 },
    );
  });
});

describe('the band of a tick', () => {
  it('ends where the next unit begins', () => {
    expect(unitBand(utc(2025, 9, 1), { name: 'day', count: 1 })).toEqual([
      utc(2025, 9, 1),
      utc(2025, 9, 1) + DAY,
    ]);
    expect(unitBand(utc(2025, 2), { name: 'month', count: 1 })[1]).toBe(utc(2025, 3));
    expect(unitBand(utc(2000), { name: 'year', count: 10 })[1]).toBe(utc(2010));
    expect(unitBand(0, { name: 'hour', count: 6 })[1]).toBe(21_600_000);
  });
});
