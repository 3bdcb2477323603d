import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { civil, DAY, utc } from '../../src/model/calendar';

describe('calendar', () => {
  it('agrees with Date wherever Date reaches', () => {
    fc.assert(
      fc.property(fc.date({ noInvalidDate: true }), (d) => {
        const c = civil(d.getTime());
        expect([c.year, c.month, c.day, c.weekday]).toEqual([
          d.getUTCFullYear(),
          d.getUTCMonth() + 1,
          d.getUTCDate(),
          d.getUTCDay(),
        ]);
        expect(utc(c.year, c.month, c.day) + c.time).toBe(d.getTime());
      }),
      { numRuns: 1000 },
    );
  });

  it('comes back to the same day, far beyond Date', () => {
    const year = fc.integer({ min: -1e12, max: 1e12 });
    fc.assert(
      fc.property(
        year,
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 28 }),
        (y, m, d) => {
          expect(civil(utc(y, m, d))).toMatchObject({ year: y, month: m, day: d, time: 0 });
        },
      ),
    );
  });

  it('counts months and days past their range on', () => {
    expect(utc(2001, 13)).toBe(utc(2002));
    expect(utc(2001, 0)).toBe(utc(2000, 12));
    expect(utc(2001, 12, 32)).toBe(utc(2002));
  });

  it('has a year 0, a leap year, between 1 BCE and 1 CE', () => {
    expect(utc(1) - utc(0)).toBe(366 * DAY);
    expect(utc(0) - utc(-1)).toBe(365 * DAY);
    expect(Object.is(utc(1970), 0)).toBe(true);
  });
});
